import { STAGE } from '../ledger/case-ledger.ts';
import { addRow } from './add-row.ts';
import { enterAge } from './age-margins.ts';
import { balanceCounty, type Steps } from './county-steps.ts';
import type { DrawSetting, DrawYear, LevelDraw } from './level-draw.ts';
import { cellsOfYear, hasFree, isAlone, type YearCells } from './year-cells.ts';
import { moveStream, remainderOf, SERVICE_COUNT, wantedRows, type YearStreams } from './year-streams.ts';

/** How far the county’s own lack of a service may weigh beside the municipality’s, in units. */
const COUNTY_PULL_MAX = 1.5;
/** A service with at least this many units without a row may be shown in a month of which it has no case left. */
const DUE_UNITS = 1;

/** Added to what a service lacks where its only case would be shown: any other comes first. */
const ALONE = -1_000;
/**
 * If the year's first month has no more cases than this, level A shows none of them alone; another municipality of the county
 * gets the row.
 */
const FEW_CASES = 2;

/** The units of a month, by municipality. */
export type UnitsOfMonth = (municipality: number) => readonly number[];

/**
 * Enters a month that is released for the first time, and draws its rows county by county.
 * @param isBalanced level A keeps its counties’ totals; level P follows its own streams alone.
 * @returns the new rows’ positions.
 */
export function enterMonth(
  setting: DrawSetting,
  draw: LevelDraw,
  month: number,
  counties: readonly (readonly number[])[],
  unitsOfMonth: UnitsOfMonth,
  isBalanced: boolean,
): number[] {
  const { geography, ledger } = setting;
  const year = draw.yearOf(Math.floor(month / 12));
  const { streams } = year;
  const added: number[] = [];
  for (const members of counties) {
    const steps: Steps = new Int32Array(geography.municipalities.length);
    const arrived = new Map(members.map((municipality) => [municipality, unitsOfMonth(municipality)]));
    const most = (municipality: number): number => roomFor(setting, draw, streams, municipality, arrived);
    for (const [municipality, units] of arrived) {
      const county = geography.countyOf[municipality]!;
      for (const at of units) moveStream(streams, municipality, county, month % 12, ledger.cases.service[at]!, 1, 0);
      const due = wantedRows(streams, municipality) - streams.rows[municipality]!;
      steps[municipality] = Math.min(Math.max(0, due), most(municipality));
    }
    if (isBalanced) balanceCounty(streams, members, steps, { most, least: () => 0 });
    for (const municipality of members) {
      const positions = setting.index.ofYear(municipality, streams.year);
      for (const at of arrived.get(municipality) ?? []) enterAge(year.ages, at, 1, 0, ledger, draw.units, geography);
      if (steps[municipality] === 0) continue;
      const cells = cellsOfYear(positions, ledger, draw.units, draw.rank);
      for (let row = 0; row < steps[municipality]!; row++) {
        const at = drawRow(setting, draw, year, cells, municipality, month % 12, isBalanced);
        if (at >= 0) added.push(at);
      }
    }
  }
  return added;
}

/** How many rows a municipality can take; few first cases of the year leave one of each service without. */
function roomFor(
  { ledger: { cases } }: DrawSetting,
  { units: { level } }: LevelDraw,
  streams: YearStreams,
  municipality: number,
  arrived: ReadonlyMap<number, readonly number[]>,
): number {
  const units = arrived.get(municipality) ?? [];
  const isFirst = streams.units[municipality] === units.length;
  if (level === 'P' || !isFirst || units.length > FEW_CASES) return units.length + 1;
  return units.length - new Set(units.map((at) => cases.service[at])).size;
}

/** Draws one row for the service that lacks one most, among those with a unit of the month or an earlier one due. */
function drawRow(
  setting: DrawSetting,
  draw: LevelDraw,
  year: DrawYear,
  cells: YearCells,
  municipality: number,
  month: number,
  mayShowEarlier: boolean,
): number {
  const { streams } = year;
  const county = setting.geography.countyOf[municipality]!;
  let best = { score: Number.NEGATIVE_INFINITY, service: -1, from: -1 };
  for (let service = 0; service < SERVICE_COUNT; service++) {
    const own = remainderOf(streams, municipality, service);
    const lack = streams.countyService[county * SERVICE_COUNT + service]!;
    const pull = Math.min(Math.max(lack, -COUNTY_PULL_MAX), COUNTY_PULL_MAX);
    const score = own + pull + (isAlone(cells, month, service) ? ALONE : 0);
    if (score <= best.score) continue;
    const isHere = hasFree(cells, month, service);
    if (!isHere && (!mayShowEarlier || own < DUE_UNITS)) continue;
    const from = isHere ? month : latestFree(cells, month - 1, service);
    if (from >= 0) best = { score, service, from };
  }
  if (best.service < 0) return -1;
  return addRow(setting, draw, year, cells, municipality, best.from, month, best.service);
}

function latestFree(cells: YearCells, last: number, service: number): number {
  for (let month = last; month >= 0; month--) if (hasFree(cells, month, service)) return month;
  return -1;
}

/** Marks the cases of a month as counted. @returns them by municipality. */
export function countMonth({ ledger, index }: DrawSetting, month: number): UnitsOfMonth {
  return (municipality) => {
    const units = [...index.between(municipality, month, month + 1)].filter(
      (at) => ledger.stage[at] === STAGE.NOT_COUNTED,
    );
    for (const at of units) ledger.stage[at] = STAGE.OPEN;
    return units;
  };
}
