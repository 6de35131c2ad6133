/** One timed round of one candidate. Rates are requests a second, CPU and times are milliseconds. */
export interface Round {
  rate: number;
  serverCpuMs: number;
  databaseCpuMs: number | null;
  p50: number;
  p99: number;
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at % 1);
}
const median = (values: readonly number[]): number => quantile(values, 0.5);
const show = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));

/**
 * A Markdown table. The ratio is the median over rounds of (candidate ÷ base in the same round), which a slow minute of the
 * machine cannot bend; the spread is the quartiles of those ratios.
 */
export function table(rounds: ReadonlyMap<string, readonly Round[]>, base: string): string {
  const baseRounds = rounds.get(base)!;
  const lines = [
    '| candidate | × base | quartiles | min–max | p50 ms | p99 ms | CPU ms/request: server | with database |',
    '|---|---|---|---|---|---|---|---|',
  ];
  for (const [name, own] of rounds) {
    const ratios = own.map((round, i) => round.rate / baseRounds[i]!.rate);
    const spread = (a: number, b: number) => `${show(quantile(ratios, a))}–${show(quantile(ratios, b))}`;
    const total = own.map((r) => r.serverCpuMs + (r.databaseCpuMs ?? Number.NaN));
    const cells = [
      name,
      show(median(ratios)),
      spread(0.25, 0.75),
      spread(0, 1),
      show(median(own.map((r) => r.p50))),
      show(median(own.map((r) => r.p99))),
      show(median(own.map((r) => r.serverCpuMs))),
      show(median(total)),
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}
