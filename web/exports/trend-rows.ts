import { periodInWords } from '../pages/oversight/show-period.ts';
import type { ShownTrend, Trends } from '../pages/oversight/trend/load-trend.ts';
import type { Measure } from '../pages/oversight/trend/read-trend-choice.ts';
import { isShare, possibleLimits, showPeriod } from '../pages/oversight/trend/show-value.ts';
import type { PageContext } from '../render/page-context.ts';
import { showDay } from '../words/show-time.ts';
import type { ExportTable } from './export-table.ts';

type Reader = Pick<PageContext, 'words' | 'language'>;

/** Columns of figures, which are shares for some measures. */
const FIGURES = [3, 4, 5, 6, 7, 8];

/** A row a municipality and period; a figure that is not there is an empty cell with its reason beside it. */
export function trendTable({ choice, trends }: Trends, page: Reader): ExportTable {
  const { trend: text, oversight } = page.words;
  const header = [
    oversight.columns.number,
    text.columns.municipality,
    text.columns.period,
    text.measures[choice.measure],
    text.columns.lowest,
    text.columns.highest,
    `${text.columns.compared}: ${trends[0]?.comparedWith[0]?.label ?? ''}`,
    text.columns.lowestLimit,
    text.columns.highestLimit,
    text.columns.signal,
    oversight.columns.whyMissing,
  ];
  const rows = trends.flatMap(({ municipality, signal, limits, points, comparedWith }) =>
    points.map((point, index) => [
      municipality.number,
      municipality.name,
      showPeriod(point.period, page),
      point.value,
      point.low,
      point.high,
      comparedWith[0]?.points[index]?.value ?? null,
      // Signal and control limits are of the whole period, and stand in its last row.
      ...(index === points.length - 1
        ? [...limitsOf(limits, choice.measure), text.signals[signal]]
        : [null, null, null]),
      point.value === null ? oversight.figureStatus[point.status] : null,
    ]),
  );
  return { header, rows, shares: new Set(isShare(choice.measure) ? FIGURES : []) };
}

function limitsOf(limits: ShownTrend['limits'], measure: Measure): readonly (number | null)[] {
  if (limits === null) return [null, null];
  const { low, high } = possibleLimits(limits, measure);
  return [low, high];
}

/** The lines of the sheet "Om tallene". */
export function trendAbout({ region, choice, period, asked }: Trends, reader: Reader): readonly string[] {
  const { words, language } = reader;
  const { trend: text, oversight } = words;
  const { release } = region;
  return [
    `${region.governor.name}: ${text.measures[choice.measure]}. ${periodInWords(period, reader)}.`,
    ...(asked.chosen.length === 0 ? [] : [text.comparedWith(asked.chosen.map(({ name }) => name).join(', '))]),
    ...(release === null
      ? [oversight.nothingReleased]
      : [oversight.release(release.id, showDay(release.publishedOn, language))]),
    ...(release?.synthetic ? [oversight.synthetic] : []),
    text.lead,
    text.level,
    ...oversight.aboutFigures,
  ];
}
