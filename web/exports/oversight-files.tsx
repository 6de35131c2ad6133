import type { RouteObject } from 'react-router';
import { loadOversight } from '../pages/oversight/load-oversight.ts';
import { DeadlineChart } from '../pages/oversight/parts/deadline-chart.tsx';
import type { Loading } from '../render/page-context.ts';
import { pngFile, svgFile } from './chart-file.ts';
import { csvResponse } from './csv.ts';
import { oversightAbout, oversightTable } from './oversight-rows.ts';
import { xlsxResponse } from './workbook.ts';

async function csv(loading: Loading): Promise<Response> {
  const { page, shown } = await loadOversight(loading);
  return csvResponse(oversightTable(shown, page), 'tilsyn.csv');
}

async function xlsx(loading: Loading): Promise<Response> {
  const { page, shown } = await loadOversight(loading);
  return await xlsxResponse({
    table: oversightTable(shown, page),
    about: oversightAbout(shown, page),
    name: 'tilsyn.xlsx',
  });
}

async function chartOf(loading: Loading) {
  const { page, shown } = await loadOversight(loading);
  const { oversight: text } = page.words;
  return {
    chart: <DeadlineChart rows={shown.oversight.municipalities} page={page} />,
    title: `${text.chartTitle}, ${shown.oversight.governor.name}`,
    notes: [text.chartText, ...oversightAbout(shown, page).slice(0, 4)],
    name: 'tilsyn',
  };
}

export const oversightFiles: RouteObject[] = [
  { path: '/tilsyn/eksport.csv', loader: csv },
  { path: '/tilsyn/eksport.xlsx', loader: xlsx },
  { path: '/tilsyn/diagram.svg', loader: async (loading) => svgFile(await chartOf(loading)) },
  { path: '/tilsyn/diagram.png', loader: async (loading) => await pngFile(await chartOf(loading)) },
];
