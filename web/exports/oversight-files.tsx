import { stringify } from 'csv-stringify/sync';
import { renderToStaticMarkup } from 'react-dom/server';
import type { RouteObject } from 'react-router';
import writeXlsxFile from 'write-excel-file/node';
import { loadOversight } from '../pages/oversight/load-oversight.ts';
import { DeadlineChart } from '../pages/oversight/parts/deadline-chart.tsx';
import type { Loading } from '../render/page-context.ts';
import { aboutRows, type ExportCell, oversightRows } from './oversight-rows.ts';

/** A text that a spreadsheet would take for a formula is written as text. */
const asText = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

async function csv(loading: Loading): Promise<Response> {
  const { page, shown } = await loadOversight(loading);
  // As Norwegian Excel opens it by a double click: semicolons, decimal comma, a mark that says UTF-8.
  const cells = oversightRows(shown, page.words).map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : asText(cell ?? ''))),
  );
  return file(
    stringify(cells, { delimiter: ';', bom: true, record_delimiter: 'windows' }),
    'text/csv; charset=utf-8',
    'tilsyn.csv',
  );
}

async function xlsx(loading: Loading): Promise<Response> {
  const { page, shown } = await loadOversight(loading);
  const [header = [], ...rows] = oversightRows(shown, page.words);
  const sheet = [
    header.map((value) => ({ value: String(value), fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) => row.map(toCell)),
  ];
  const about = aboutRows(shown, page.words).map((line) => [{ value: line, type: String, wrap: true }]);
  const content = await writeXlsxFile([
    {
      data: sheet,
      sheet: 'Tall',
      stickyRowsCount: 1,
      columns: header.map((_, index) => ({ width: index === 1 ? 24 : 14 })),
    },
    { data: about, sheet: 'Om tallene', columns: [{ width: 110 }] },
  ]).toBuffer();
  return file(
    new Uint8Array(content),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'tilsyn.xlsx',
  );
}

/** Shares are below one: they are shown in per cent, and stay numbers. */
function toCell(value: ExportCell, column: number) {
  if (value === null) return null;
  if (typeof value === 'string') return { value, type: String };
  return { value, type: Number, format: SHARES.has(column) ? '0.0%' : '#,##0' };
}
const SHARES = new Set([5, 6, 10]);

async function svg(loading: Loading): Promise<Response> {
  const { page, shown } = await loadOversight(loading);
  const markup = renderToStaticMarkup(<DeadlineChart rows={shown.oversight.municipalities} page={page} standalone />);
  return file(`<?xml version="1.0" encoding="UTF-8"?>\n${markup}`, 'image/svg+xml', 'tilsyn.svg');
}

function file(body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}

export const oversightFiles: RouteObject[] = [
  { path: '/tilsyn/eksport.csv', loader: csv },
  { path: '/tilsyn/eksport.xlsx', loader: xlsx },
  { path: '/tilsyn/diagram.svg', loader: svg },
];
