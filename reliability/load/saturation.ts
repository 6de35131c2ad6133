import { cpuMsOf } from '../cpu-of-process.ts';
import type { ServerProcess } from '../server-process.ts';
import { json, MUNICIPALITIES, type PhaseResult, reader, round } from './phases.ts';
import { askRaw, type RawLoad, type RawResult } from './raw-connections.ts';

const GOODPUT_MIN = 0.8;
const REFUSED_COST_MAX = 0.5;
const PATIENCE_MS = 1_000;
/** Enough that requests pile up in the server, and fewer than it takes. */
const CONNECTIONS_OVER = 3_000;

const PAGE =
  'query ($number: ID!, $at: DateTime!) { municipality(number: $number) { number name offices { number name openingState(at: $at, channel: DROP_IN) { state until } phones { number } } services(first: 5) { nodes { id name } } } }';
const EPOCH = Date.parse('2026-11-23T00:00:00Z');

/** A page, at another minute each time: it has to be worked out, as what is answered from memory costs as little as a refusal. */
const workedOut = (n: number) => ({
  from: reader(n),
  body: JSON.stringify({
    query: PAGE,
    variables: { number: MUNICIPALITIES[n % 10], at: new Date(EPOCH + n * 60_000).toISOString() },
  }),
});
/** Every other one is a page that many ask for. */
const mixed = (n: number) =>
  n % 2 === 0
    ? workedOut(n)
    : { from: reader(n), body: json(`{ municipality(number: "${MUNICIPALITIES[n % 10]}") { name } }`) };

interface Measured extends RawResult {
  readonly cpuMs: number;
}

async function measure({ url, child }: ServerProcess, load: Omit<RawLoad, 'url' | 'patienceMs'>): Promise<Measured> {
  const before = await cpuMsOf(child.pid ?? 0);
  const result = await askRaw({ ...load, url, patienceMs: PATIENCE_MS });
  return { ...result, cpuMs: (await cpuMsOf(child.pid ?? 0)) - before };
}

/**
 * The most that is answered with 64 connections, then twice as many questions a second. Goodput is what is answered within a second
 * for a second of the server's CPU: what the load itself takes of the machine is not the server's.
 */
export async function saturationPhase(server: ServerProcess, seconds: number): Promise<PhaseResult> {
  const figures: Record<string, number> = {};
  const broken: string[] = [];
  for (const [name, make] of Object.entries({ workedOut, mixed })) {
    await measure(server, { connections: 64, seconds: 2, perSecond: null, make });
    const peak = await measure(server, { connections: 64, seconds: seconds / 2, perSecond: null, make });
    const perSecond = (peak.answered / peak.elapsedMs) * 1_000;
    const over = await measure(server, { connections: CONNECTIONS_OVER, seconds, perSecond: perSecond * 2, make });
    const share = over.inTime / over.cpuMs / (peak.answered / peak.cpuMs);
    const ofAnswer = peak.cpuMs / peak.answered;
    const ofRefusal = (over.cpuMs - ofAnswer * over.answered) / over.refused;
    Object.assign(figures, {
      [`${name}PeakPerSecond`]: Math.round(perSecond),
      [`${name}AskedPerSecond`]: Math.round(((over.answered + over.refused) / over.elapsedMs) * 1_000),
      [`${name}Share`]: round(share),
      [`${name}ByTheClock`]: round(over.inTime / over.elapsedMs / (peak.answered / peak.elapsedMs)),
      [`${name}Refused`]: over.refused,
      [`${name}P95`]: over.p95,
      [`${name}AnswerCpuMs`]: Math.round(ofAnswer * 1_000) / 1_000,
      [`${name}RefusalCpuMs`]: over.refused === 0 ? 0 : Math.round(ofRefusal * 1_000) / 1_000,
    });
    if (share < GOODPUT_MIN) broken.push(`${name}: ${share.toFixed(2)} of the peak at twice as much`);
    if (over.wrong > 0) broken.push(`${name}: ${over.wrong} were neither answered nor told to come again`);
    if (over.refused > 100 && ofRefusal > ofAnswer * REFUSED_COST_MAX)
      broken.push(`${name}: a refusal costs ${(ofRefusal / ofAnswer).toFixed(2)} of an answer`);
  }
  return { figures, broken };
}
