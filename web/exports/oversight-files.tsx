import type { RouteObject } from 'react-router';
import { loadOversight } from '../pages/oversight/load-oversight.ts';
import { DeadlineChart } from '../pages/oversight/parts/deadline-chart.tsx';
import type { Loading } from '../render/page-context.ts';
import { pngFile, svgFile } from './chart-file.ts';
import { csvResponse } from './csv.ts';
import { aboutRows, oversightRows } from './oversight-rows.ts';
import { xlsxResponse } from './workbook.ts';

const SHARES = new Set([5, 6, 10]);

async function csv(loading: Loading): Promise<Response> {
  const { page, shown } = await loadOversight(loading);
  return csvResponse(oversightRows(shown, page.words), 'tilsyn.csv');
}

async function xlsx(loading: Loading): Promise<Response> {
  const { page, shown } = await loadOversight(loading);
  const rows = oversightRows(shown, page.words);
  return await xlsxResponse({ rows, shares: SHARES, about: aboutRows(shown, page.words), name: 'tilsyn.xlsx' });
}

async function chartOf(loading: Loading) {
  const { page, shown } = await loadOversight(loading);
  const { oversight: text } = page.words;
  return {
    chart: <DeadlineChart rows={shown.oversight.municipalities} page={page} />,
    title: `${text.chartTitle}, ${shown.oversight.governor.name}`,
    notes: [text.chartText, ...aboutRows(shown, page.words).slice(0, 4)],
    name: 'tilsyn',
  };
}

export const oversightFiles: RouteObject[] = [
  { path: '/tilsyn/eksport.csv', loader: csv },
  { path: '/tilsyn/eksport.xlsx', loader: xlsx },
  { path: '/tilsyn/diagram.svg', loader: async (loading) => svgFile(await chartOf(loading)) },
  { path: '/tilsyn/diagram.png', loader: async (loading) => await pngFile(await chartOf(loading)) },
];
