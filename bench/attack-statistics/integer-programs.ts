import {
  auditBounds,
  type CellBounds,
  type Knowledge,
  type KnownSum,
  type MunicipalityCounts,
  protectedKnowledge,
  withAnnualTotals,
  withKnownCases,
  withServiceTotals,
} from '../../services/disclosure-control/audit/audit-bounds.ts';
import type { CaseColumns } from '../../services/disclosure-control/case-columns.ts';
import { COMPLAINT_OUTCOMES, monthText, SERVICES } from '../../services/disclosure-control/codes.ts';
import { answerCells } from '../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../services/disclosure-control/query/answer-query.ts';
import type { CaseDimension } from '../../services/disclosure-control/query/dimensions.ts';
import type { CaseFilter } from '../../services/disclosure-control/query/statistics-query.ts';
import { type Level, ROUNDING_BASE } from '../../services/disclosure-control/small-cell-rule.ts';
import type { Attacker } from './attacker.ts';
import type { AttackResult } from './counting-attacks.ts';
import { type ProducedCountry, unchangedInFirstYear } from './production.ts';

const MONTHS = 12;
const CELLS_OF_EACH = 8;
const BY_GOVERNOR = new Set(COMPLAINT_OUTCOMES.flatMap((name, code) => (name.endsWith('_BY_GOVERNOR') ? [code] : [])));
/** A table's groups, in the order of {@link cellOf}. */
const CELLS = ['MONTH', 'SERVICE'] as const;

interface Attacked {
  readonly number: string;
  readonly truth: MunicipalityCounts;
  readonly decided: MunicipalityCounts;
  readonly targets: readonly number[];
}

/** What somebody knows beside the published figures, and what is promised of it. */
interface Outside {
  readonly name: string;
  readonly knowing: (knowledge: Knowledge, one: Attacked) => Knowledge;
  /** Share of the small cells that may be certain. */
  readonly certainMax: number;
}

const OUTSIDE: readonly Outside[] = [
  { name: 'nothing', knowing: (knowledge) => knowledge, certainMax: 0 },
  { name: 'year', knowing: (knowledge, { truth }) => withAnnualTotals(knowledge, truth), certainMax: 0.005 },
  // More than can be known of real municipalities: every service's exact total of the year, and that nothing changed since.
  { name: 'services', knowing: (knowledge, { truth }) => withServiceTotals(knowledge, truth), certainMax: 0.005 },
  { name: 'own complaints', knowing: (knowledge, { decided }) => withKnownCases(knowledge, decided), certainMax: 0 },
];

/** Somebody to whom a level is open, and where: asked of the tables, or of the file. */
export interface LevelAttacker {
  readonly level: Level;
  readonly where: 'produced' | 'file';
  readonly attacker: Attacker;
}

/**
 * Small cells by integer programming after 36 releases: with the rounding rule month by month, in municipalities where it
 * holds, knowing this and that from outside; and with every published interval as a constraint, in any municipality.
 */
export async function integerPrograms(
  country: ProducedCountry,
  attackers: readonly LevelAttacker[],
  wanted: number,
): Promise<AttackResult[]> {
  const results: AttackResult[] = [];
  const byRule = attackedPlaces(country, wanted, unchangedInFirstYear(country));
  const any = attackedPlaces(country, wanted, null);
  for (const one of attackers) {
    for (const outside of OUTSIDE) results.push(await attackByRule(country, one, byRule, outside));
    // The file holds the same errors that the intervals of level P are made of.
    if (one.where === 'produced') results.push(await attackByIntervals(country, one.level, any));
  }
  return results;
}

async function attackByRule(
  country: ProducedCountry,
  { level, where, attacker }: LevelAttacker,
  places: readonly Attacked[],
  { name, knowing, certainMax }: Outside,
): Promise<AttackResult> {
  const before = attacker.asked();
  const base = ROUNDING_BASE[level];
  const found = { cells: 0, certain: 0 };
  for (const one of places) {
    const filter = { municipalities: [one.number], ...yearOf(country) };
    const counts = countsOf(country, await attacker.table(filter, CELLS));
    const rows = { ...counts, counts: counts.counts.map((count) => count / base) };
    // Settlements may take one row more out of line, and put it right in another month.
    const bounds =
      (await possible(knowing(protectedKnowledge(rows, base, ROUNDING_BASE.A), one), one.targets)) ??
      (await possible(knowing(protectedKnowledge(rows, base, 2 * ROUNDING_BASE.A), one), one.targets)) ??
      [];
    add(found, bounds, one);
  }
  return resultOf(`rule, ${level}, ${where}, knowing ${name}`, attacker.asked() - before, found, certainMax);
}

/** Every interval that a table of a municipality's year shows is a constraint; one that is false makes it say nothing. */
async function attackByIntervals(
  country: ProducedCountry,
  level: Level,
  places: readonly Attacked[],
): Promise<AttackResult> {
  const tables: readonly (readonly CaseDimension[])[] = [
    CELLS,
    ['MONTH'],
    ['QUARTER'],
    ['YEAR'],
    ['SERVICE'],
    ['QUARTER', 'SERVICE'],
  ];
  const found = { cells: 0, certain: 0 };
  for (const one of places) {
    const filter: CaseFilter = { municipalities: [one.number], ...yearOf(country) };
    const sums = tables.flatMap((groupBy): KnownSum[] =>
      answerCells(answerQuery(country.tables[level], { filter, groupBy, measures: ['COUNT'] }), groupBy).map(
        ({ keys, count: { low, high } }) => ({
          cells: cellsOf(country, new Map(keys.map(({ dimension, code }) => [dimension, code]))),
          low,
          high,
        }),
      ),
    );
    add(found, (await possible({ cellCount: MONTHS * SERVICES.length, phaseMax: 0, sums }, one.targets)) ?? [], one);
  }
  return resultOf(`intervals, ${level}`, places.length * tables.length, found, 0);
}

function resultOf(
  attack: string,
  questions: number,
  { cells, certain }: { cells: number; certain: number },
  certainMax: number,
): AttackResult {
  return {
    attack,
    questions,
    result: `${certain} of ${cells} small cells certain`,
    promised: certainMax === 0 ? '0 certain' : `at most ${certainMax * 100} %`,
    withinPromise: cells > 0 && certain <= cells * certainMax,
  };
}

/** A wrong belief reveals no secret. */
function add(found: { cells: number; certain: number }, bounds: readonly CellBounds[], { truth }: Attacked): void {
  found.cells += bounds.length;
  found.certain += bounds.filter(({ cell, low, high }) => low === high && truth.counts[cell] === low).length;
}

/** Null: the knowledge contradicts itself. */
async function possible(knowledge: Knowledge, targets: readonly number[]): Promise<readonly CellBounds[] | null> {
  return await auditBounds(knowledge, targets).catch(() => null);
}

/** Municipalities with small cells in the first year, the smallest first, until so many cells are found. */
function attackedPlaces(country: ProducedCountry, wanted: number, among: ReadonlySet<string> | null): Attacked[] {
  const { after, production } = country;
  const all = countCases(country, production.truth, () => true);
  const decided = countCases(country, production.truth, (at) => BY_GOVERNOR.has(production.truth.complaint[at]!));
  const places = after.municipalities
    .map(({ number }, position): Attacked => {
      const { counts } = all[position]!;
      const small = counts.flatMap((count, cell) => (count > 0 && count < 5 ? [cell] : []));
      return { number, truth: all[position]!, decided: decided[position]!, targets: small.slice(0, CELLS_OF_EACH) };
    })
    .filter(({ number, targets }) => targets.length > 0 && (among === null || among.has(number)))
    .toSorted((a, b) => sumOf(a.truth) - sumOf(b.truth));
  const taken: Attacked[] = [];
  let cells = 0;
  for (const place of places) {
    if (cells >= wanted) break;
    taken.push(place);
    cells += place.targets.length;
  }
  return taken;
}

const sumOf = ({ counts }: MunicipalityCounts): number => counts.reduce((sum, count) => sum + count, 0);

function countCases(
  { after, firstMonth }: ProducedCountry,
  cases: CaseColumns,
  isCounted: (at: number) => boolean,
): MunicipalityCounts[] {
  const counted = after.municipalities.map(() => new Array<number>(MONTHS * SERVICES.length).fill(0));
  for (let at = 0; at < cases.length; at++) {
    const month = cases.month[at]! - firstMonth;
    if (month < MONTHS && isCounted(at))
      counted[cases.municipality[at]!]![month * SERVICES.length + cases.service[at]!]!++;
  }
  return counted.map((counts) => ({ months: MONTHS, services: SERVICES.length, counts }));
}

function countsOf(country: ProducedCountry, table: ReadonlyMap<string, number>): MunicipalityCounts {
  const counts = Array.from({ length: MONTHS * SERVICES.length }, (_, cell) => {
    const month = monthText(country.firstMonth + Math.floor(cell / SERVICES.length));
    return table.get(`${month} ${SERVICES[cell % SERVICES.length]}`) ?? 0;
  });
  return { months: MONTHS, services: SERVICES.length, counts };
}

function cellsOf({ firstMonth }: ProducedCountry, keys: ReadonlyMap<CaseDimension, string>): number[] {
  const fits = (by: CaseDimension, code: string): boolean => (keys.get(by) ?? code) === code;
  return Array.from({ length: MONTHS * SERVICES.length }, (_, cell) => cell).filter((cell) => {
    const month = Math.floor(cell / SERVICES.length);
    const quarter = `${monthText(firstMonth).slice(0, 4)}-Q${Math.floor(month / 3) + 1}`;
    return (
      fits('MONTH', monthText(firstMonth + month)) &&
      fits('QUARTER', quarter) &&
      fits('SERVICE', SERVICES[cell % SERVICES.length]!)
    );
  });
}

function yearOf({ firstMonth }: ProducedCountry): { readonly from: string; readonly to: string } {
  return { from: `${monthText(firstMonth)}-01`, to: `${monthText(firstMonth + MONTHS)}-01` };
}
