/**
 * Measures the disclosure control on a synthetic country: build, usefulness of the figures beside the method's own goals,
 * and ad-hoc answers. Run: `node --import tsx bench/disclosure-control.ts [cases]`.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deadlineShareError, utilityTable } from '../services/disclosure-control/audit/utility-table.ts';
import { type CaseColumns, pickCases } from '../services/disclosure-control/case-columns.ts';
import { monthNumber, monthText } from '../services/disclosure-control/codes.ts';
import { type Geography, geographyOf } from '../services/disclosure-control/geography.ts';
import { positionsWhere } from '../services/disclosure-control/positions-where.ts';
import { assembleRows } from '../services/disclosure-control/protected-rows.ts';
import { answerQuery } from '../services/disclosure-control/query/answer-query.ts';
import { CASE_DIMENSIONS } from '../services/disclosure-control/query/dimensions.ts';
import { type ProtectedTable, protectedTable } from '../services/disclosure-control/query/protected-table.ts';
import {
  CASE_MEASURES,
  type CaseQuery,
  StatisticsInputError,
} from '../services/disclosure-control/query/statistics-query.ts';
import { releaseCases } from '../services/disclosure-control/release/release-cases.ts';
import { encodeState, initialState } from '../services/disclosure-control/release/release-state.ts';
import { ROUNDING_BASE } from '../services/disclosure-control/small-cell-rule.ts';
import { municipalitySizes } from '../services/synthetic-country/municipality-sizes.ts';
import { type SeededRandom, seededRandom } from '../services/synthetic-country/seeded-random.ts';
import { syntheticCases } from '../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../services/synthetic-country/synthetic-columns.ts';

/** What the method promises for level P at 1.12 million cases: maximum, mean and relative error. */
const GOALS: Readonly<Record<string, readonly [number, number, number]>> = {
  'municipality × month': [5, 1.95, 1.07],
  'municipality × year': [5, 1.87, 0.58],
  'municipality × year × service': [13, 2.65, 1.13],
  'municipality × year × service × outcome': [48, 3.21, 2.35],
  'county × month': [36, 8.7, 0.5],
  'nation × year × age × outcome': [77, 16.9, 0.32],
};
const MONTHS = 36;
const THROUGH = monthNumber('2025-12');
const QUERIES = 2_000;

/** 357 made-up municipalities in 15 counties; the numbers of the seed data are used where there are some. */
function country(): Geography {
  const file = new URL('../db/seed/data/municipalities.json', import.meta.url);
  try {
    const list = JSON.parse(readFileSync(file, 'utf8')) as { number: string }[];
    return geographyOf(
      list.map(({ number }) => ({ number, name: number, county: number.slice(0, 2), governor: number.slice(0, 2) })),
    );
  } catch {
    const sizes = [1, 23, 27, 41, 12, 21, 18, 46, 6, 17, 25, 43, 38, 21, 18];
    return geographyOf(
      sizes.flatMap((count, i) => {
        const county = String(i === 0 ? 3 : 10 + i).padStart(2, '0');
        return Array.from({ length: count }, (_, j) => {
          const number = `${county}${String(j + 1).padStart(2, '0')}`;
          return { number, name: number, county, governor: county };
        });
      }),
    );
  }
}

function randomQuery(random: SeededRandom, geography: Geography): CaseQuery {
  const pick = <T>(list: readonly T[], count: number): T[] => [...list].sort(() => random.next() - 0.5).slice(0, count);
  const from = THROUGH - MONTHS + 1 + random.below(MONTHS);
  const to = from + 1 + random.below(THROUGH + 1 - from);
  const numbers = geography.municipalities.map(({ number }) => number);
  const municipalities = random.next() < 0.5 ? null : pick(numbers, 1 + random.below(40));
  const services = random.next() < 0.6 ? null : (['FINANCIAL_ASSISTANCE', 'GUIDANCE'] as const);
  return {
    filter: { municipalities, services, from: `${monthText(from)}-01`, to: `${monthText(to)}-01` },
    groupBy: pick(CASE_DIMENSIONS, 1 + random.below(3)),
    measures: pick(CASE_MEASURES, 1 + random.below(CASE_MEASURES.length)),
  };
}

function measureQueries(table: ProtectedTable): { p50: number; p95: number; p99: number; refused: number } {
  const random = seededRandom(3);
  const times: number[] = [];
  let refused = 0;
  for (let i = 0; i < QUERIES; i++) {
    const query = randomQuery(random, table.geography);
    const start = performance.now();
    try {
      answerQuery(table, query);
      times.push(performance.now() - start);
    } catch (error) {
      if (!(error instanceof StatisticsInputError)) throw error;
      refused++;
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)]!;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), refused };
}

function printUtility(truth: CaseColumns, rows: Parameters<typeof utilityTable>[1], geography: Geography): void {
  console.log('\npublished figure, level P                max (goal)   mean abs (goal)    relative n ≥ 100 (goal)');
  for (const { table, maxError, meanAbsoluteError, meanRelativeError } of utilityTable(truth, rows, 6, geography)) {
    const [max, mean, relative] = GOALS[table]!;
    const figures = [
      `${maxError} (${max})`.padStart(10),
      `${meanAbsoluteError.toFixed(2)} (${mean})`.padStart(16),
      `${(100 * (meanRelativeError ?? 0)).toFixed(2)} % (${relative} %)`.padStart(20),
    ];
    console.log(`${table.padEnd(40)} ${figures.join('  ')}`);
  }
  const share = deadlineShareError(truth, rows, 6, 60).toFixed(2);
  console.log(`share within deadline, municipality × year: ${share} points (1.2)`);
}

const geography = country();
const numbers = geography.municipalities.map(({ number }) => number);
const wanted = Number(process.argv[2] ?? 1_120_000);
const cases = syntheticColumns(
  syntheticCases({ seed: 11, sizes: municipalitySizes(numbers, 7), through: THROUGH, months: MONTHS, cases: wanted }),
);
const key = (level: string): Uint8Array => createHash('sha256').update(`bench ${level}`).digest();
const [started, cpu] = [performance.now(), process.cpuUsage()];
const input = { cases, withdrawals: [], corrections: [] };
const release = releaseCases(initialState(), input, { A: key('A'), P: key('P') }, THROUGH, geography);
const spent = process.cpuUsage(cpu);
console.log(`cases ${cases.length}, municipalities ${numbers.length}, months ${MONTHS}`, release.report);
console.log(
  `release, both levels: ${((performance.now() - started) / 1000).toFixed(1)} s, ` +
    `${((spent.user + spent.system) / 1e6).toFixed(1)} s CPU (goal 12–18 s); ` +
    `state ${(encodeState(release.nextState).length / 1e6).toFixed(2)} MB; ` +
    `RSS ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
const truth = pickCases(
  cases,
  positionsWhere(cases.length, (at) => cases.optOut[at] === 0),
);
printUtility(truth, release.P.rows, geography);

for (const level of ['P', 'A'] as const) {
  const built = performance.now();
  const first = THROUGH - MONTHS + 1;
  const table = protectedTable({
    level,
    rows: assembleRows([release[level]]),
    geography,
    releaseId: 'bench',
    releasedThrough: [THROUGH],
    firstMonth: first,
    reported: new Map(numbers.map((number) => [number, { from: first, to: THROUGH + 1 }])),
    intervals: release.intervals[level],
  });
  const buildMs = performance.now() - built;
  const bytes = [table.month, table.kind, table.days, table.municipalityStart].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
  const { p50, p95, p99, refused } = measureQueries(table);
  console.log(
    `\nlevel ${level}: ${table.length} rows of weight ${ROUNDING_BASE[level]}, ${(bytes / 1e6).toFixed(1)} MB, sorted in ${buildMs.toFixed(0)} ms; ` +
      `${QUERIES - refused} random answers p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms ` +
      `(goal p50 2.7 ms); ${refused} refused as too large`,
  );
}
