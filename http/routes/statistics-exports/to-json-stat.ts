import { dimensionLabels, measureLabels, statusLabels } from '../../../schema/case-statistics/case-labels.ts';
import { isPeriodDimension, placeDimensions } from '../../../services/disclosure-control/query/dimensions.ts';
import { InputError } from '../../../services/text-rules/input-error.ts';
import { type Metric, metricsOf } from './metrics.ts';
import type { ExportedCell, ExportedStatistics, ExportQuestion } from './stored-operation.ts';
import { MEASURE, TITLE } from './words.ts';

/** Places of a cube at the most: a group within another (municipality and county) leaves most of them empty. */
export const CUBE_PLACES_MAX = 1_000_000;

/**
 * An answer as a JSON-stat 2 dataset: one dimension a group, and one for what was measured. Values without a figure are
 * null, and `status` says why for each.
 * @throws InputError rule JSON_STAT_CUBE where the groups lie within one another so that the cube would be mostly empty
 */
export function toJsonStat(statistics: ExportedStatistics, { groupBy, measures, language }: ExportQuestion): object {
  const { cells, release, level, receipt, notices } = statistics;
  const categories = groupBy.map(
    (_, place) => new Map(cells.map(({ keys }) => [keys[place]!.code, keys[place]!.label])),
  );
  const metrics = metricsOf(measures);
  const size = [...categories.map((codes) => codes.size), metrics.length];
  const places = size.reduce((product, one) => product * one, 1);
  if (places > CUBE_PLACES_MAX) {
    throw new InputError(['groupBy'], 'JSON_STAT_CUBE', 'expected groups that do not lie within one another, or CSV');
  }
  const { value, status } = fill(cells, categories, metrics, places);
  const roles = {
    time: groupBy.filter((by) => by !== 'CASE_AGE' && isPeriodDimension(by)),
    geo: placeDimensions(groupBy).map(({ by }) => by),
    metric: ['MEASURE'],
  };
  return {
    version: '2.0',
    class: 'dataset',
    label: TITLE[language],
    source: 'Tjenestegraf',
    ...(release !== null && { updated: `${release.publishedOn}T00:00:00Z` }),
    note: notices,
    id: [...groupBy, 'MEASURE'],
    size,
    role: Object.fromEntries(Object.entries(roles).filter(([, dimensions]) => dimensions.length > 0)),
    dimension: {
      ...Object.fromEntries(
        groupBy.map((name, i) => [name, dimensionOf(dimensionLabels[name][language], categories[i]!)]),
      ),
      MEASURE: {
        label: MEASURE[language],
        category: {
          index: metrics.map(({ code }) => code),
          label: Object.fromEntries(metrics.map(({ code, label }) => [code, label[language]])),
          unit: Object.fromEntries(metrics.map(({ code, unit }) => [code, { ...unit, label: unit.label[language] }])),
        },
      },
    },
    value,
    status,
    extension: { level, release, receipt, synthetic: release?.synthetic ?? false, statusLabels, measureLabels },
  };
}

function dimensionOf(label: string, codes: ReadonlyMap<string, string>): object {
  return { label, category: { index: [...codes.keys()], label: Object.fromEntries(codes) } };
}

/** Values and statuses in row-major order; a place that no cell stands for is null and has no status. */
function fill(
  cells: readonly ExportedCell[],
  categories: readonly ReadonlyMap<string, string>[],
  metrics: readonly Metric[],
  places: number,
): { value: (number | null)[]; status: Record<string, string> } {
  const positions = categories.map((codes) => new Map([...codes.keys()].map((code, index) => [code, index])));
  const value = new Array<number | null>(places).fill(null);
  const status: Record<string, string> = {};
  for (const cell of cells) {
    const row = cell.keys.reduce((sum, { code }, i) => sum * categories[i]!.size + positions[i]!.get(code)!, 0);
    for (const [offset, metric] of metrics.entries()) {
      const read = metric.read(cell);
      value[row * metrics.length + offset] = read.value;
      if (read.status !== 'PUBLISHED') status[row * metrics.length + offset] = read.status;
    }
  }
  return { value, status };
}
