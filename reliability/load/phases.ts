import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf } from '../../bench/platform/process-usage.ts';
import type { ServerProcess } from '../server-process.ts';
import { answeredOk, askAtRate, askInTurn, percentile } from './open-loop.ts';

/** What a phase measured, and the rules it broke. */
export interface PhaseResult {
  readonly figures: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
}

const ORDINARY_PER_SECOND = 60;
const ATTACK_TIMES = 4;
const GOODPUT_MIN = 0.7;
const HONEST_P95_TIMES_MAX = 5;
const HONEST_P95_MS_MAX = 100;
const MEMORY_TIMES_MAX = 1.5;
const REST_MS = 10_000;

export const json = (query: string) => JSON.stringify({ query });
/** Readers of many addresses, who ask for different pages. */
export const MUNICIPALITIES = ['3430', '0301', '5025', '4601', '1103', '5001', '3301', '1577', '5501', '3105'];
export const reader = (n: number) => `10.${n % 200}.${Math.floor(n / 200) % 250}.1`;
const ordinary = (n: number) => ({
  from: reader(n),
  body: json(
    n % 5 === 0
      ? `{ services(filter: { text: "gjeld ${n % 40}" }, first: 5) { totalCount nodes { name } } }`
      : `{ municipality(number: "${MUNICIPALITIES[n % 10]}") { number name offices { number name openingState(at: "2026-11-23T12:30:00+01:00", channel: DROP_IN) { state until } phones { number } } services(first: 5) { nodes { id name } } } }`,
  ),
});

/** Refused, every one of them, and sent from eight addresses. */
const HOSTILE: readonly string[] = [
  json(`{ ${'helo '.repeat(3_000)}}`),
  json(`{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`),
  json(`${'{ municipality(number: "3430") { county { municipalities '.repeat(12)}{ number }${' } }'.repeat(12)} }`),
  json(
    '{ municipalities(first: 100) { nodes { services(first: 100) { nodes { id name summary code } } offices { openingHours(from: "2026-11-23", days: 366) { date state } } } } }',
  ),
  json(`{ ${'...f '.repeat(500)}} fragment f on Query { ${'counties { name } '.repeat(200)}}`),
  '{"query":',
  json(`query (${Array.from({ length: 500 }, (_, i) => `$v${i}: Int`).join(', ')}) { __typename }`),
];
const hostile = (n: number) => ({
  from: `192.0.2.${n % 8}`,
  body: HOSTILE[n % HOSTILE.length] as string,
  ...(n % 9 === 0 && { token: `e30.e30.${n}` }),
});

/** The most expensive allowed request, different each time so that it is never cached. */
const heaviest = (days: number) => (n: number) => ({
  from: `198.51.100.${n % 2}`,
  body: json(
    `{ n${n}: municipalities(first: 50) { nodes { number offices { number openingHours(from: "2026-11-23", days: ${days}) { date state } } } } }`,
  ),
});

export async function memoryMb({ child }: ServerProcess): Promise<number> {
  const megabytes = await memoryOf(child.pid ?? 0);
  if (megabytes === null) throw new Error('memory is read in /proc, which this system does not have');
  return megabytes;
}

export interface Baseline {
  readonly p95: number;
  readonly answered: number;
}

export async function ordinaryPhase(
  url: string,
  seconds: number,
): Promise<PhaseResult & { readonly baseline: Baseline }> {
  const answers = await askAtRate(url, ORDINARY_PER_SECOND, seconds, ordinary);
  const baseline = { p95: percentile(answers, 0.95), answered: answeredOk(answers) };
  const broken = baseline.answered < answers.length ? [`${answers.length - baseline.answered} were not answered`] : [];
  return { figures: { perSecond: ORDINARY_PER_SECOND, p50: percentile(answers, 0.5), ...baseline }, broken, baseline };
}

export async function attackPhase(url: string, seconds: number, before: Baseline): Promise<PhaseResult> {
  const [honest, attack] = await Promise.all([
    askAtRate(url, ORDINARY_PER_SECOND, seconds, ordinary),
    askAtRate(url, ORDINARY_PER_SECOND * ATTACK_TIMES, seconds, hostile),
  ]);
  const goodput = answeredOk(honest) / before.answered;
  const p95 = percentile(honest, 0.95);
  const broken: string[] = [];
  if (goodput < GOODPUT_MIN) broken.push(`goodput is ${goodput.toFixed(2)} of the ordinary`);
  if (p95 > before.p95 * HONEST_P95_TIMES_MAX)
    broken.push(`honest p95 is ${(p95 / before.p95).toFixed(1)} times the ordinary`);
  const served = answeredOk(attack);
  if (served > 0) broken.push(`${served} hostile requests were answered`);
  return { figures: { goodput: round(goodput), honestP95: p95, attackP95: percentile(attack, 0.95) }, broken };
}

export async function heaviestPhase(url: string, seconds: number): Promise<PhaseResult> {
  const days = await largestAllowed(url);
  const [honest, heavy] = await Promise.all([
    askAtRate(url, ORDINARY_PER_SECOND, seconds, ordinary),
    askInTurn(url, 2, seconds, (n) => heaviest(days)(n + 1_000)),
  ]);
  const p95 = percentile(honest, 0.95);
  const broken =
    p95 > HONEST_P95_MS_MAX ? [`honest p95 is ${p95} ms beside two connections of the heaviest question`] : [];
  const refused = heavy.filter(({ status }) => status === 429).length;
  return {
    figures: {
      days,
      honestP95: p95,
      heavyAnswered: answeredOk(heavy),
      heavyRefused: refused,
      heavyP50: percentile(heavy, 0.5),
    },
    broken,
  };
}

async function largestAllowed(url: string): Promise<number> {
  for (const days of [366, 180, 92, 62, 31, 14, 7]) {
    const [answer] = await askInTurn(url, 1, 0.001, heaviest(days));
    if (answer?.status === 200) return days;
  }
  throw new Error('even the smallest of the heavy questions is refused');
}

/** Questions that nobody asked before. */
export async function uniquePhase(server: ServerProcess, questions: number): Promise<PhaseResult> {
  const warm = await memoryMb(server);
  let n = 0;
  const make = () => {
    n += 1;
    return {
      from: reader(n),
      body: json(`{ q${n}: municipality(number: "${MUNICIPALITIES[n % 10]}") { number name } }`),
    };
  };
  const startedAt = performance.now();
  while (n < questions) await askInTurn(server.url, 8, 1, make);
  const perSecond = Math.round(n / ((performance.now() - startedAt) / 1_000));
  const after = await memoryMb(server);
  await pause(REST_MS);
  const atRest = await memoryMb(server);
  const broken =
    after > warm * MEMORY_TIMES_MAX ? [`memory is ${(after / warm).toFixed(2)} times what it was warm`] : [];
  return { figures: { asked: n, perSecond, warmMb: warm, afterMb: after, atRestMb: atRest }, broken };
}

export const round = (value: number) => Math.round(value * 100) / 100;
