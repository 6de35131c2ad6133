import { data, type RouteObject } from 'react-router';
import { loadTrends, type Trends } from '../pages/oversight/trend/load-trend.ts';
import { SignalChart } from '../pages/oversight/trend/parts/signal-chart.tsx';
import { TimeChart } from '../pages/oversight/trend/parts/time-chart.tsx';
import type { Loading } from '../render/page-context.ts';
import type { SignedInPage } from '../sign-in/require-session.ts';
import { pngFile, svgFile } from './chart-file.ts';
import { csvResponse } from './csv.ts';
import { trendAbout, trendTable } from './trend-rows.ts';
import { xlsxResponse } from './workbook.ts';

/** Lines of "Om tallene" that are printed under a picture: what it shows, the release, and whether its figures are synthetic. */
const NOTES = 4;

/** The region in one period, or one municipality of it over time, by the address. */
async function load(loading: Loading): Promise<{ page: SignedInPage; shown: Trends; name: string }> {
  const number = loading.params['number'] ?? null;
  const { page, shown } = await loadTrends(loading, number);
  const isOwn = number === null || shown.region.governor.municipalities.some((one) => one.number === number);
  if (!isOwn) throw data(null, { status: 404 });
  return { page, shown, name: number === null ? 'utvikling' : `utvikling-${number}` };
}

async function csv(loading: Loading): Promise<Response> {
  const { page, shown, name } = await load(loading);
  return csvResponse(trendTable(shown, page), `${name}.csv`);
}

async function xlsx(loading: Loading): Promise<Response> {
  const { page, shown, name } = await load(loading);
  return await xlsxResponse({
    table: trendTable(shown, page),
    about: trendAbout(shown, page),
    name: `${name}.xlsx`,
  });
}

async function chartOf(loading: Loading) {
  const { page, shown, name } = await load(loading);
  const { trend: text } = page.words;
  const { measure } = shown.choice;
  const [trend] = shown.trends;
  const isRegion = loading.params['number'] === undefined;
  if (trend === undefined && !isRegion) throw data(null, { status: 404 });
  const about = trendAbout(shown, page).slice(0, NOTES);
  return isRegion || trend === undefined
    ? {
        chart: <SignalChart trends={shown.trends} measure={measure} page={page} />,
        title: `${text.measures[measure]}, ${shown.region.governor.name}`,
        notes: [text.chartText, ...about],
        name,
      }
    : {
        chart: <TimeChart trend={trend} measure={measure} page={page} />,
        title: `${text.measures[measure]}, ${trend.municipality.name}`,
        notes: [text.overTimeText, ...about],
        name,
      };
}

const FILES = {
  csv,
  xlsx,
  svg: async (loading: Loading) => svgFile(await chartOf(loading)),
  png: async (loading: Loading) => await pngFile(await chartOf(loading)),
};

export const trendFiles: RouteObject[] = Object.entries(FILES).flatMap(([ending, loader]) => [
  { path: `/tilsyn/utvikling.${ending}`, loader },
  { path: `/tilsyn/:number/utvikling.${ending}`, loader },
]);
