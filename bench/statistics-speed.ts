/**
 * Ad-hoc group-bys answered in three ways, one after the other for each question, in one run on one database: by the
 * platform from memory, by SQL written by hand over the protected rows, and by the same SQL over the raw events. The country
 * is made up, loaded, released and read by the project's own code.
 * Run: `node --import tsx bench/statistics-speed.ts [cases] [questions]`.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Sql } from '../db/client.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { seed } from '../db/seed/seed.ts';
import { loadGeography } from '../db/statistics/geography.ts';
import { runRelease } from '../db/statistics/release/run-release.ts';
import { createStatisticsStore } from '../db/statistics/store.ts';
import { loadSyntheticCountry } from '../db/statistics/synthetic/load-synthetic-country.ts';
import { answerCells } from '../services/disclosure-control/query/answer-cells.ts';
import { answerQuery, type StatisticsAnswer } from '../services/disclosure-control/query/answer-query.ts';
import { groupPlan } from '../services/disclosure-control/query/group-plan.ts';
import type { ProtectedTable } from '../services/disclosure-control/query/protected-table.ts';
import { resolveFilter } from '../services/disclosure-control/query/resolve-filter.ts';
import {
  type CaseQuery,
  QUERY_LIMITS,
  StatisticsInputError,
} from '../services/disclosure-control/query/statistics-query.ts';
import { seededRandom } from '../services/synthetic-country/seeded-random.ts';
import { type Asked, PROTECTED, questionSql, RAW } from './statistics-speed/question-sql.ts';
import { randomQuestion } from './statistics-speed/random-question.ts';

const CASES = Number(process.argv[2] ?? 1_150_000);
const QUESTIONS = Number(process.argv[3] ?? 500);
const WARM_UP = 10;
const THROUGH = '2025-12';
const TODAY = '2026-06-01';
const MONTHS = 36;
/** The largest page: nobody gets more cells at once. */
const PAGE = 1_000;

interface Timed<Result> {
  readonly ms: number;
  readonly result: Result;
}

async function timed<Result>(work: () => Result | Promise<Result>): Promise<Timed<Result>> {
  const startedAt = performance.now();
  const result = await work();
  return { ms: performance.now() - startedAt, result };
}

const log = (text: string): void => console.log(text);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** The value below which a share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function spread(name: string, values: readonly number[], unit: string): string {
  const at = (share: number): string => `${quantile(values, share).toFixed(2)}${unit}`.padStart(11);
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
  return `${name.padEnd(34)}${shares.map(at).join('')}${at(0.99)}`;
}

function platform(table: ProtectedTable, question: CaseQuery): StatisticsAnswer {
  const answer = answerQuery(table, question);
  answerCells(answer, question.groupBy, 0, PAGE);
  return answer;
}

async function bySql(sql: Sql, question: CaseQuery, asked: Asked): Promise<readonly unknown[][]> {
  const [text, values] = questionSql(question, asked);
  return await sql.unsafe(text, values, { prepare: true }).values();
}

/** A question that the platform does not refuse as too large; it is not answered before it is timed. */
function nextQuestion(random: ReturnType<typeof seededRandom>, table: ProtectedTable): CaseQuery {
  for (;;) {
    const question = randomQuestion(random, table);
    try {
      groupPlan(question.groupBy, resolveFilter(question.filter ?? {}, table, QUERY_LIMITS), table, QUERY_LIMITS);
      return question;
    } catch (error) {
      if (!(error instanceof StatisticsInputError)) throw error;
    }
  }
}

/** The figures are worth nothing if the answers differ. */
function checkSame(answer: StatisticsAnswer, rows: readonly unknown[][]): void {
  const counts = answer.count.value.filter((value) => !Number.isNaN(value));
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  if (counts.length !== rows.length || sum(counts) !== sum(rows.map(([count]) => Number(count)))) {
    throw new Error('the platform and the SQL over the protected rows differ');
  }
}

async function measure(table: ProtectedTable, reader: Sql, raw: Sql): Promise<void> {
  const random = seededRandom(5);
  const times = { platform: [] as number[], protected: [] as number[], raw: [] as number[] };
  for (let i = -WARM_UP; i < QUESTIONS; i++) {
    const question = nextQuestion(random, table);
    const spent = { platform: 0, protected: 0, raw: 0 };
    let answer: StatisticsAnswer | null = null;
    let rows: readonly unknown[][] = [];
    const steps = [
      async () => {
        ({ ms: spent.platform, result: answer } = await timed(() => platform(table, question)));
      },
      async () => {
        ({ ms: spent.protected, result: rows } = await timed(() => bySql(reader, question, PROTECTED)));
      },
      async () => {
        ({ ms: spent.raw } = await timed(() => bySql(raw, question, RAW)));
      },
    ];
    // Each way is first as often as the others.
    for (let step = 0; step < steps.length; step++) await steps[(step + i + WARM_UP) % steps.length]!();
    checkSame(answer!, rows);
    if (i < 0) continue;
    for (const way of ['platform', 'protected', 'raw'] as const) times[way].push(spent[way]);
  }
  const ratios = (top: readonly number[], under: readonly number[]): number[] => top.map((ms, i) => ms / under[i]!);
  const [ab, ca] = [ratios(times.platform, times.protected), ratios(times.raw, times.platform)];
  const share = (values: readonly number[], holds: (value: number) => boolean): string =>
    `${((100 * values.filter(holds).length) / values.length).toFixed(1)} % of the questions`;
  log(`\n${QUESTIONS} questions${' '.repeat(20)}         p5        p25        p50        p75        p95        p99`);
  log(spread('a  platform, in memory', times.platform, ' ms'));
  log(spread('b  SQL over the protected rows', times.protected, ' ms'));
  log(spread('c  SQL over the raw events', times.raw, ' ms'));
  log(spread('a / b  (goal: at most 2)', ab, ''));
  log(spread('c / a  (goal: at least 50)', ca, ''));
  log(`a at most 2 b: ${share(ab, (ratio) => ratio <= 2)}; c at least 50 a: ${share(ca, (ratio) => ratio >= 50)}`);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [a, b, c] = [sum(times.platform), sum(times.protected), sum(times.raw)];
  log(`all questions together: a ${a.toFixed(0)} ms, a / b ${(a / b).toFixed(3)}, c / a ${(c / a).toFixed(1)}`);
}

const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-statistics-speed-'));
// The account that the server runs under must be able to pass through.
await chmod(folder, 0o755);
const database = await startEmbedded({ dataDirectory: join(folder, 'postgres'), durable: false });
const open = (role: 'tjenestegraf_api' | 'tjenestegraf_release' | null): Sql =>
  connect(database.url, {
    applicationName: 'tjenestegraf statistics speed',
    role,
    poolSizeMax: 2,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
const opened: Sql[] = [];
try {
  await migrate(database.url);
  await seed(database.url, { examples: true });
  const [owner, raw, reader] = [open(null), open('tjenestegraf_release'), open('tjenestegraf_api')];
  opened.push(owner, raw, reader);
  const country = { cases: CASES, seed: 11, through: THROUGH, months: MONTHS, today: TODAY };
  const loaded = await timed(() => loadSyntheticCountry(raw, country));
  const key = (level: string) => new Uint8Array(createHash('sha256').update(`speed ${level}`).digest());
  const keys = { A: key('A'), P: key('P') };
  const released = await timed(() => runRelease(raw, { through: THROUGH, keys, today: TODAY, closingDays: 31 }));
  await owner`vacuum analyze`;
  const { seconds } = released.result.report;
  log(
    `${loaded.result} cases loaded in ${(loaded.ms / 1000).toFixed(1)} s; released in ${(released.ms / 1000).toFixed(1)} s`,
  );
  log(`of which reading ${seconds.read} s, protecting ${seconds.compute} s, writing ${seconds.write} s`);
  const geography = await loadGeography(reader);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const store = await timed(() => createStatisticsStore(reader, { geography: () => geography }));
  const version = store.result.current();
  if (version === null) throw new Error('nothing was released');
  globalThis.gc?.();
  const after = process.memoryUsage();
  const table = version.tableFor('P');
  const bytes = (['A', 'P'] as const).reduce((total, level) => {
    const { month, kind, days, municipalityStart } = version.tableFor(level);
    return total + month.byteLength + kind.byteLength + days.byteLength + municipalityStart.byteLength;
  }, 0);
  log(`protected rows: ${version.tableFor('A').length} (A), ${table.length} (P); read in ${Math.round(store.ms)} ms`);
  const arrays = after.arrayBuffers - before.arrayBuffers;
  log(`memory: tables to scan ${megabytes(bytes)}; array buffers grown by ${megabytes(arrays)} in all`);
  await measure(table, reader, raw);
  log(`memory of the process at the end: ${megabytes(process.memoryUsage().rss)} resident`);
  await store.result.close();
} finally {
  await Promise.all(opened.map((sql) => sql.end({ timeout: 2 })));
  await database.stop();
  await rm(database.dataDirectory, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
