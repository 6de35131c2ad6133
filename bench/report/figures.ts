import type { Mode } from '../platform/candidates.ts';

/** One timed window. Rate: requests a second; CPU: milliseconds a request; times: milliseconds; bytes: mean of an answer. */
export interface Round {
  readonly rate: number;
  readonly cpuServer: number | null;
  readonly cpuDatabase: number | null;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

/** A median with its spread. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly min: number;
  readonly max: number;
}

/** What a candidate came to in a workload. Ratios are of throughput in the same round; above 1 is faster. */
export interface Figures {
  readonly candidate: string;
  readonly toBase: Spread;
  readonly toCeiling: Spread | null;
  readonly rate: number;
  readonly cpuServer: number | null;
  readonly cpuDatabase: number | null;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  /** Resident memory of the server's process after the last round, megabytes. */
  readonly memory: number | null;
  readonly rounds: readonly Round[];
}

export interface WorkloadFigures {
  readonly workload: string;
  readonly title: string;
  readonly mode: Mode;
  readonly figures: readonly Figures[];
  /** Candidates that gave a bad answer under load, with its beginning: they have no figures. */
  readonly failed: Readonly<Record<string, string>>;
}

/** The stored results of a whole run. */
export interface Results {
  readonly label: string;
  readonly measuredAt: string;
  readonly commit: string | null;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly data: Readonly<Record<string, number>>;
  readonly questionsCompared: number;
  readonly workloads: readonly WorkloadFigures[];
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  return below + ((sorted[Math.ceil(at)] ?? below) - below) * (at % 1);
}

const median = (values: readonly number[]): number => quantile(values, 0.5);
const medianOrNull = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
};

/** Round by round, so that a slow minute of the machine, which both were in, does not bend the ratio. */
function ratios(own: readonly Round[], other: readonly Round[] | undefined): Spread | null {
  if (other === undefined) return null;
  const values = own.map(({ rate }, i) => rate / other[i]!.rate);
  return {
    median: median(values),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

/** Sums up the rounds of each candidate of a workload. */
export function summarise(
  rounds: ReadonlyMap<string, readonly Round[]>,
  names: { readonly base: string; readonly ceiling: string },
  memory: ReadonlyMap<string, number | null>,
): Figures[] {
  return [...rounds].map(([candidate, own]) => ({
    candidate,
    toBase: ratios(own, rounds.get(names.base))!,
    toCeiling: ratios(own, rounds.get(names.ceiling)),
    rate: median(own.map(({ rate }) => rate)),
    cpuServer: medianOrNull(own.map(({ cpuServer }) => cpuServer)),
    cpuDatabase: medianOrNull(own.map(({ cpuDatabase }) => cpuDatabase)),
    p50: median(own.map(({ p50 }) => p50)),
    p99: median(own.map(({ p99 }) => p99)),
    bytes: median(own.map(({ bytes }) => bytes)),
    memory: memory.get(candidate) ?? null,
    rounds: own,
  }));
}
