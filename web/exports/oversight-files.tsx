import { renderToStaticMarkup } from 'react-dom/server';
import type { RouteObject } from 'react-router';
import writeXlsxFile from 'write-excel-file/node';
import { loadOversight } from '../pages/oversight/load-oversight.ts';
import { DeadlineChart } from '../pages/oversight/parts/deadline-chart.tsx';
import type { Loading } from '../render/page-context.ts';
import { csvResponse } from './csv.ts';
import { fileResponse } from './file-response.ts';
import { aboutRows, type ExportCell, oversightRows } from './oversight-rows.ts';

async function csv(loading: Loading): Promise<Response> {
  const { page, shown } = await loadOversight(loading);
  return csvResponse(oversightRows(shown, page.words), 'tilsyn.csv');
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
  return fileResponse(
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
  return fileResponse(`<?xml version="1.0" encoding="UTF-8"?>\n${markup}`, 'image/svg+xml', 'tilsyn.svg');
}

export const oversightFiles: RouteObject[] = [
  { path: '/tilsyn/eksport.csv', loader: csv },
  { path: '/tilsyn/eksport.xlsx', loader: xlsx },
  { path: '/tilsyn/diagram.svg', loader: svg },
];
