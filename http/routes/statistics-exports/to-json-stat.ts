import { eachWithPauses, mapWithPauses } from '../../../db/event-loop-pauses.ts';
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
 * null, and `status` says why for each. It is written in turns: others’ requests are answered meanwhile.
 * @throws InputError rule JSON_STAT_CUBE where the groups lie within one another so that the cube would be mostly empty
 */
export async function writeJsonStat(
  statistics: ExportedStatistics,
  { groupBy, measures, language }: ExportQuestion,
): Promise<Buffer> {
  const { cells, release, level, receipt, notices } = statistics;
  const categories = groupBy.map(() => new Map<string, string>());
  for await (const { keys } of eachWithPauses(cells)) {
    for (const [place, codes] of categories.entries()) codes.set(keys[place]!.code, keys[place]!.label);
  }
  const metrics = metricsOf(measures);
  const size = [...categories.map((codes) => codes.size), metrics.length];
  const places = size.reduce((product, one) => product * one, 1);
  if (places > CUBE_PLACES_MAX) {
    throw new InputError(['groupBy'], 'JSON_STAT_CUBE', 'expected groups that do not lie within one another, or CSV');
  }
  const { value, status } = await fill(cells, categories, metrics, places);
  const roles = {
    time: groupBy.filter((by) => by !== 'CASE_AGE' && isPeriodDimension(by)),
    geo: placeDimensions(groupBy).map(({ by }) => by),
    metric: ['MEASURE'],
  };
  const about = {
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
    extension: { level, release, receipt, synthetic: release?.synthetic ?? false, statusLabels, measureLabels },
  };
  const head = Buffer.from(JSON.stringify(about).slice(0, -1));
  return Buffer.concat([head, Buffer.from(',"value":['), ...value, Buffer.from('],"status":{'), ...status, END]);
}

const END = Buffer.from('}}');
/** Values that are written in one turn of the event loop: about a millisecond. */
const VALUES_OF_PART = 10_000;

function dimensionOf(label: string, codes: ReadonlyMap<string, string>): object {
  return { label, category: { index: [...codes.keys()], label: Object.fromEntries(codes) } };
}

/** Values and statuses in row-major order, as JSON in parts; a place that no cell stands for is null and has no status. */
async function fill(
  cells: readonly ExportedCell[],
  categories: readonly ReadonlyMap<string, string>[],
  metrics: readonly Metric[],
  places: number,
): Promise<{ value: readonly Buffer[]; status: readonly Buffer[] }> {
  const positions = categories.map((codes) => new Map([...codes.keys()].map((code, index) => [code, index])));
  const values = new Array<number | null>(places).fill(null);
  const statuses: string[] = [];
  for await (const cell of eachWithPauses(cells)) {
    const row = cell.keys.reduce((sum, { code }, i) => sum * categories[i]!.size + positions[i]!.get(code)!, 0);
    for (const [offset, metric] of metrics.entries()) {
      const { value, status } = metric.read(cell);
      const place = row * metrics.length + offset;
      values[place] = value;
      if (status !== 'PUBLISHED') statuses.push(`"${place}":${JSON.stringify(status)}`);
    }
  }
  return {
    value: await inParts(values, (few) => JSON.stringify(few).slice(1, -1)),
    status: await inParts(statuses, (few) => few.join(',')),
  };
}

/** A long list as text, some of it in each turn. */
function inParts<Value>(values: readonly Value[], write: (few: readonly Value[]) => string): Promise<Buffer[]> {
  const starts = Array.from({ length: Math.ceil(values.length / VALUES_OF_PART) }, (_, part) => part * VALUES_OF_PART);
  return mapWithPauses(starts, (from) =>
    Buffer.from(`${from === 0 ? '' : ','}${write(values.slice(from, from + VALUES_OF_PART))}`),
  );
}
