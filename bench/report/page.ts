import { chart, escapeXml } from './chart.ts';
import type { Results, WorkloadFigures } from './figures.ts';
import { COLUMNS, cells, failures, heading } from './table.ts';

const STYLE = `
  :root { color-scheme: light dark; --own: light-dark(#0b5fa5, #7cc0ff); --line: light-dark(#c5ccd3, #4a5158); --text: light-dark(#1b1f23, #e6e8ea); --soft: light-dark(#59636e, #a3adb7); --page: light-dark(#fff, #15181b); }
  body { font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; font-size: .85rem; width: 100%; margin: .5rem 0 2.5rem; font-variant-numeric: tabular-nums; }
  th, td { text-align: right; padding: .2rem .5rem; border-bottom: 1px solid var(--line); }
  th:first-child, td:first-child { text-align: left; }
  .scroll { overflow-x: auto; }
  svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; }
  .grid { stroke: var(--line); stroke-width: .5; } .one { stroke: var(--soft); stroke-width: 1.5; }
  .tick { fill: var(--soft); text-anchor: middle; font-size: 11px; }
  .name { fill: var(--text); text-anchor: end; } .name.own { fill: var(--own); font-weight: 600; }
  .value { fill: var(--text); }
  .range { stroke: var(--soft); } .box { fill: var(--line); } .dot { fill: var(--soft); }
  .range.own { stroke: var(--own); } .box.own { fill: var(--own); opacity: .35; } .dot.own { fill: var(--own); }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; font-size: .9rem; } dt { color: var(--soft); } dd { margin: 0; }`;

const list = (values: Readonly<Record<string, string | number>>): string =>
  `<dl>${Object.entries(values)
    .map(([key, value]) => `<dt>${escapeXml(key)}</dt><dd>${escapeXml(String(value))}</dd>`)
    .join('')}</dl>`;

function section(workload: WorkloadFigures): string {
  const row = (tag: 'th' | 'td', values: readonly string[]) =>
    `<tr>${values.map((value) => `<${tag}>${escapeXml(value)}</${tag}>`).join('')}</tr>`;
  return [
    `<h2>${escapeXml(heading(workload))}</h2>`,
    chart(workload),
    `<div class="scroll"><table><thead>${row('th', COLUMNS)}</thead><tbody>`,
    ...workload.figures.map((figures) => row('td', cells(figures))),
    '</tbody></table></div>',
    ...failures(workload).map((line) => `<p>${escapeXml(line)}</p>`),
  ].join('\n');
}

/** The results as one page that needs nothing else. */
export function page(results: Results): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Measured: ${escapeXml(results.label)}</title>
<style>${STYLE}
</style>
<h1>Throughput against the database alone</h1>
<p>Each figure is the throughput of a candidate as a fraction of <b>bare SQL</b> (<code>node:http</code> and the best single
statement that we could write) in the same round: dot the median, bar the quartiles, line the least and the most. The scale is
logarithmic. <b>Constant buffer</b> sends bytes that are there already: no server can be faster. All answers were compared
before anything was timed (${results.questionsCompared} questions to every candidate); the peers check no access rights, this
server does. CPU is milliseconds a request.</p>
${list({ Run: results.label, Measured: results.measuredAt, Commit: results.commit ?? 'unknown', ...results.machine, ...results.settings, ...results.data })}
${results.workloads.map(section).join('\n')}
</html>
`;
}
