import type { RouteObject } from 'react-router';
import { loadTrends } from '../pages/oversight/trend/load-trend.ts';
import { showPeriod } from '../pages/oversight/trend/show-value.ts';
import type { Loading } from '../render/page-context.ts';
import { csvResponse } from './csv.ts';

/** The signals of the region, a row a municipality; a figure that is not there is an empty cell with its reason beside it. */
async function trendCsv(loading: Loading): Promise<Response> {
  const { page, shown } = await loadTrends(loading, null);
  const { words } = page;
  const { trend: text, oversight } = words;
  const measure = text.measures[shown.choice.measure];
  const header = [
    oversight.columns.number,
    text.columns.municipality,
    text.columns.period,
    measure,
    text.columns.lowest,
    text.columns.highest,
    `${text.columns.compared}: ${shown.trends[0]?.comparedWith[0]?.label ?? ''}`,
    text.columns.signal,
    oversight.columns.whyMissing,
  ];
  const rows = shown.trends.map(({ municipality, signal, points, comparedWith }) => {
    const point = points.at(-1);
    const other = comparedWith[0]?.points.at(-1);
    return [
      municipality.number,
      municipality.name,
      point === undefined ? null : showPeriod(point.period, page),
      point?.value ?? null,
      point?.low ?? null,
      point?.high ?? null,
      other?.value ?? null,
      text.signals[signal],
      point === undefined || point.value !== null ? null : oversight.figureStatus[point.status],
    ];
  });
  return csvResponse([header, ...rows], 'utvikling.csv');
}

export const trendFiles: RouteObject[] = [{ path: '/tilsyn/utvikling.csv', loader: trendCsv }];
