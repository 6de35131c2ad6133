import { NO_ROW, STAGE, WITHDRAWN } from '../ledger/case-ledger.ts';
import { addRow } from './add-row.ts';
import { enterAge } from './age-margins.ts';
import { balanceCounty, type Steps } from './county-steps.ts';
import type { DrawSetting, DrawYear, LevelDraw } from './level-draw.ts';
import { cellsOfYear, hasFree, isAlone, takeRow, type YearCells } from './year-cells.ts';
import { cellOf, moveStream, remainderOf, SERVICE_COUNT, wantedRows, type YearStreams } from './year-streams.ts';

/**
 * How much what a service and a month of the municipality lack counts beside the cell’s own changes. Without the month, rows of
 * a large municipality gather in the months with most late cases.
 */
const [SERVICE_PULL, MONTH_PULL] = [1, 1.5];
/** The same of the county and the nation, and at most so much: one municipality must not mend a whole country’s month. */
const [WIDE_PULL, WIDE_PULL_MAX] = [0.1, 1.5];

/** One unit more or less in a cell of the level, and whether a row of it went with it. */
export interface UnitChange {
  readonly municipality: number;
  /** `year × 12 + month − 1`. */
  readonly month: number;
  readonly service: number;
  readonly units: 1 | -1;
  /** 1: the unit had a row of the level, which is gone too. */
  readonly rowsLost: 0 | 1;
}

/** Rows that a settlement changed. */
export interface Settled {
  /** Positions that got a row. */
  readonly added: number[];
  /** Positions whose row was retracted, with the month that it showed. */
  readonly retracted: { readonly at: number; readonly month: number }[];
}

/** Late cases and withdrawals of months before `month`, as changes of level A; they count from now on. */
export function settleLedger({ ledger, index, geography }: DrawSetting, month: number): UnitChange[] {
  const { cases, stage, withdrawn } = ledger;
  const changes: UnitChange[] = [];
  for (let municipality = 0; municipality < geography.municipalities.length; municipality++) {
    for (const at of index.between(municipality, 0, month)) {
      const cell = { municipality, month: cases.month[at]!, service: cases.service[at]!, rowsLost: 0 } as const;
      if (stage[at] === STAGE.NOT_COUNTED) {
        stage[at] = STAGE.OPEN;
        changes.push({ ...cell, units: 1 });
      } else if (withdrawn[at] === WITHDRAWN.UNSETTLED) {
        withdrawn[at] = WITHDRAWN.SETTLED;
        changes.push({ ...cell, units: -1 });
      }
    }
  }
  return changes;
}

/**
 * Lets the level follow what changed in years released before: adds and retracts rows where a stream steps, in the cells
 * that changed most.
 */
export function settleLevel(
  setting: DrawSetting,
  draw: LevelDraw,
  changes: readonly UnitChange[],
  counties: readonly (readonly number[])[],
  isBalanced: boolean,
): Settled {
  const { geography } = setting;
  const touched = new Map<number, Set<number>>();
  for (const { municipality, month, service, units, rowsLost } of changes) {
    const { streams } = draw.yearOf(Math.floor(month / 12));
    moveStream(streams, municipality, geography.countyOf[municipality]!, month % 12, service, units, -rowsLost);
    streams.changes[cellOf(municipality, month % 12, service)]! += units + streams.base * rowsLost;
    const places = touched.get(streams.year) ?? new Set();
    touched.set(streams.year, places.add(municipality));
  }
  const settled: Settled = { added: [], retracted: [] };
  for (const year of draw.years.values()) {
    const places = touched.get(year.streams.year) ?? new Set();
    for (const members of counties) {
      const steps: Steps = new Int32Array(geography.municipalities.length);
      for (const municipality of members) {
        if (places.has(municipality)) {
          steps[municipality] = wantedRows(year.streams, municipality) - year.streams.rows[municipality]!;
        }
      }
      const least = (municipality: number): number => -year.streams.rows[municipality]!;
      if (isBalanced) balanceCounty(year.streams, members, steps, { most: () => Number.POSITIVE_INFINITY, least });
      for (const municipality of members) applyStep(setting, draw, year, municipality, steps[municipality]!, settled);
    }
  }
  return settled;
}

function applyStep(
  setting: DrawSetting,
  draw: LevelDraw,
  year: DrawYear,
  municipality: number,
  step: number,
  settled: Settled,
): void {
  if (step === 0) return;
  const { streams, ages } = year;
  const { ledger, index, geography } = setting;
  const county = geography.countyOf[municipality]!;
  const cells = cellsOfYear(index.ofYear(municipality, streams.year), ledger, draw.units, draw.rank);
  const isShown = (at: number): boolean => draw.units.level === 'A' && ledger.rowP[at] !== NO_ROW;
  const canGetRow = (month: number, service: number): boolean =>
    hasFree(cells, month, service) && !isAlone(cells, month, service);
  for (let row = 0; row < Math.abs(step); row++) {
    const cell =
      step > 0
        ? pickCell(streams, municipality, county, 1, canGetRow)
        : pickCell(streams, municipality, county, -1, (month, service) => hasRow(cells, month, service));
    if (cell === null) return;
    const { month, service } = cell;
    if (step > 0) {
      settled.added.push(addRow(setting, draw, year, cells, municipality, month, month, service));
    } else {
      const at = takeRow(cells, month, service, isShown);
      settled.retracted.push({ at, month: ledger.rowMonth[at]! });
      draw.units.rowOf[at] = NO_ROW;
      enterAge(ages, at, 0, -1, ledger, draw.units, geography);
      moveStream(streams, municipality, county, month, service, 0, -1);
    }
    streams.changes[cellOf(municipality, month, service)]! -= Math.sign(step) * streams.base;
  }
}

function hasRow({ rows }: YearCells, month: number, service: number): boolean {
  return (rows.get(month * SERVICE_COUNT + service)?.length ?? 0) > 0;
}

/** The cell whose changes ask most for a row (`sign` 1) or for one less (−1), among the possible ones. */
function pickCell(
  streams: YearStreams,
  municipality: number,
  county: number,
  sign: 1 | -1,
  isPossible: (month: number, service: number) => boolean,
): { readonly month: number; readonly service: number } | null {
  let best: { month: number; service: number } | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (let month = 0; month < 12; month++) {
    const ofMonth =
      MONTH_PULL * streams.municipalityMonth[municipality * 12 + month]! +
      widePull(streams.countyMonth[county * 12 + month]!) +
      widePull(streams.nationMonth[month]!);
    for (let service = 0; service < SERVICE_COUNT; service++) {
      const own = streams.changes[cellOf(municipality, month, service)]!;
      const ofService =
        SERVICE_PULL * remainderOf(streams, municipality, service) +
        widePull(streams.countyService[county * SERVICE_COUNT + service]!);
      const score = sign * (own + ofMonth + ofService);
      if (score <= highest || !isPossible(month, service)) continue;
      highest = score;
      best = { month, service };
    }
  }
  return best;
}

/** @param lack units without a row in a county or the nation */
function widePull(lack: number): number {
  return Math.min(Math.max(WIDE_PULL * lack, -WIDE_PULL_MAX), WIDE_PULL_MAX);
}
