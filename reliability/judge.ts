import type { Sql } from '../db/client.ts';
import type { Outcome } from './steady-load.ts';

/** What came of a fault: figures to show, and rules that were broken. */
export interface Verdict {
  readonly figures: Readonly<Record<string, number | string>>;
  readonly broken: readonly string[];
}

/**
 * Checks the rules of every fault: each request is answered in time, by a code of the contract; the same failure has the same
 * status.
 */
export function judgeOutcomes(outcomes: readonly Outcome[], answerMsMax: number): Verdict {
  const broken: string[] = [];
  const count = (keep: (outcome: Outcome) => boolean) => outcomes.filter(keep).length;
  const lost = count(({ status }) => status === null);
  const foreign = outcomes.filter(({ status, code }) => status !== null && !isOfContract(status, code));
  const impatient = count(({ status, retryAfter }) => status === 503 && !retryAfter);
  const slowest = Math.max(0, ...outcomes.map(({ ms }) => ms));
  if (lost > 0) broken.push(`${lost} requests without an answer`);
  if (foreign.length > 0)
    broken.push(
      `${foreign.length} answers such as ${foreign[0]?.status} ${foreign[0]?.code}, which say something else`,
    );
  if (impatient > 0) broken.push(`${impatient} answers 503 without Retry-After`);
  if (slowest > answerMsMax) broken.push(`an answer after ${Math.round(slowest)} ms`);
  return {
    figures: {
      asked: outcomes.length,
      answered: count(({ status, code }) => status === 200 && code === null),
      refused: count(({ status }) => status === 503),
      refusedWrites: count(({ status, kind }) => status === 503 && kind === 'WRITE'),
      late: count(({ status }) => status === 504),
      lateWrites: count(({ status, kind }) => status === 504 && kind === 'WRITE'),
      lost,
      slowestMs: Math.round(slowest),
    },
    broken,
  };
}

function isOfContract(status: number, code: string | null): boolean {
  if (status === 200) return code === null;
  return (status === 503 && code === 'SERVICE_UNAVAILABLE') || (status === 504 && code === 'TIMEOUT');
}

/** Each write that was acknowledged is there, once. */
export async function judgeWrites(owner: Sql, outcomes: readonly Outcome[]): Promise<Verdict> {
  const acknowledged = outcomes.flatMap(({ key }) => key ?? []);
  const found = await owner<{ key: string }[]>`
    select key from tjenestegraf.idempotency_key where key = any (${acknowledged})`;
  const missing = acknowledged.length - new Set(found.map(({ key }) => key)).size;
  return {
    figures: { writesAcknowledged: acknowledged.length, writesMissing: missing },
    broken: missing > 0 ? [`${missing} acknowledged writes are not in the database`] : [],
  };
}

export function together(...verdicts: readonly Verdict[]): Verdict {
  return {
    figures: Object.assign({}, ...verdicts.map(({ figures }) => figures)),
    broken: verdicts.flatMap(({ broken }) => broken),
  };
}
