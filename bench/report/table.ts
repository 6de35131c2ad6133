import type { Figures, Spread, WorkloadFigures } from './figures.ts';

export const show = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
};
const spread = ({ median, low, high }: Spread): string => `${show(median)} (${show(low)}–${show(high)})`;

export const COLUMNS = [
  'candidate',
  '× bare (quartiles)',
  '× constant',
  'requests/s',
  'CPU ms: server',
  'database',
  'p50 ms',
  'p99 ms',
  'kB',
  'memory MB',
];

/** The cells of a row, in the order of `COLUMNS`. */
export function cells(figures: Figures): string[] {
  const { candidate, toBase, toCeiling, rate, cpuServer, cpuDatabase, p50, p99, bytes, memory } = figures;
  return [
    candidate,
    spread(toBase),
    toCeiling === null ? '–' : show(toCeiling.median),
    show(rate),
    show(cpuServer),
    show(cpuDatabase),
    show(p50),
    show(p99),
    show(bytes / 1000),
    memory === null ? '–' : String(memory),
  ];
}

export const heading = ({ title, mode }: WorkloadFigures): string =>
  `${title}: ${mode === 'miss' ? 'misses (every request differs)' : 'hits (requests come again)'}`;

export const failures = ({ failed }: WorkloadFigures): string[] =>
  Object.entries(failed).map(([name, message]) => `${name} failed under this load: ${message.slice(0, 200)}`);

/** A Markdown table of a workload. */
export function table(workload: WorkloadFigures): string {
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...workload.figures.map(cells)];
  return [...lines.map((line) => `| ${line.join(' | ')} |`), ...failures(workload)].join('\n');
}
