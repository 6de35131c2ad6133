import type { WorkloadFigures } from './figures.ts';
import { heading, show } from './table.ts';

const WIDTH = 900;
const NAMES = 210;
const RIGHT = 70;
const ROW = 26;
const TOP = 34;

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The steps of the axis: decades and what halves them well. */
const TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/**
 * Throughput against bare SQL, a row for each candidate: the median as a dot, quartiles as a bar, least and most as a line.
 * The scale is logarithmic, so that twice as fast and half as fast are as far from 1.
 */
export function chart(workload: WorkloadFigures): string {
  const all = workload.figures.flatMap(({ toBase }) => [toBase.min, toBase.max]);
  const from = Math.max(...TICKS.filter((tick) => tick <= Math.min(0.5, ...all)), TICKS[0]!);
  const to = Math.min(...TICKS.filter((tick) => tick >= Math.max(2, ...all)), TICKS.at(-1)!);
  const x = (value: number): number =>
    NAMES + ((WIDTH - NAMES - RIGHT) * (Math.log(value) - Math.log(from))) / (Math.log(to) - Math.log(from));
  const height = TOP + workload.figures.length * ROW + 12;
  const at = (value: number): string => x(value).toFixed(1);
  const axis = TICKS.filter((tick) => tick >= from && tick <= to).map((tick) => {
    const line = `<line class="${tick === 1 ? 'one' : 'grid'}" x1="${at(tick)}" x2="${at(tick)}" y1="${TOP - 8}" y2="${height - 8}"/>`;
    return `${line}<text class="tick" x="${at(tick)}" y="${TOP - 14}">${tick}</text>`;
  });
  const rows = workload.figures.map(({ candidate, toBase }, i) => {
    const y = TOP + i * ROW + ROW / 2;
    const own = candidate.startsWith('Tjenestegraf') ? ' own' : '';
    return [
      `<text class="name${own}" x="${NAMES - 12}" y="${y + 4}">${escapeXml(candidate)}</text>`,
      `<line class="range${own}" x1="${at(toBase.min)}" x2="${at(toBase.max)}" y1="${y}" y2="${y}"/>`,
      `<rect class="box${own}" x="${at(toBase.low)}" y="${y - 6}" width="${Math.max(1, x(toBase.high) - x(toBase.low)).toFixed(1)}" height="12"/>`,
      `<circle class="dot${own}" cx="${at(toBase.median)}" cy="${y}" r="4"/>`,
      `<text class="value" x="${WIDTH - RIGHT + 10}" y="${y + 4}">${show(toBase.median)}</text>`,
    ].join('');
  });
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeXml(heading(workload))}">`,
    ...axis,
    ...rows,
    '</svg>',
  ].join('\n');
}
