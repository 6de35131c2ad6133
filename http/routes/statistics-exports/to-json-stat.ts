import { setImmediate } from 'node:timers/promises';
import { eachWithPauses } from '../../../db/event-loop-pauses.ts';
import { dimensionLabels, measureLabels, statusLabels } from '../../../schema/case-statistics/case-labels.ts';
import {
  type CaseDimension,
  isPeriodDimension,
  placeDimensions,
} from '../../../services/disclosure-control/query/dimensions.ts';
import { InputError } from '../../../services/text-rules/input-error.ts';
import { type Metric, metricsOf } from './metrics.ts';
import type { ExportedCell, ExportedStatistics, ExportQuestion } from './stored-operation.ts';
import { MEASURE, TITLE } from './words.ts';

/** Places of a cube at the most: a group within another (municipality and county) leaves most of them empty. */
export const CUBE_PLACES_MAX = 1_000_000;

/** Sent while a file of several pages is put together, so that nobody on the way takes the server for dead: JSON allows space before it. */
const WAIT = Buffer.from('\n');

/**
 * An answer as a JSON-stat 2 dataset: one dimension a group, and one for what was measured. Values without a figure are
 * null, and `status` says why for each. It is written in turns: others’ requests are answered meanwhile.
 * @throws InputError rule JSON_STAT_CUBE, before the first part, where the groups lie within one another so that the cube would be
 * mostly empty, or where it would be too large
 */
export async function* writeJsonStat(
  { pages, cellCount, release, level, receipt, notices }: ExportedStatistics,
  { groupBy, measures, language }: ExportQuestion,
): AsyncGenerator<Buffer> {
  const metrics = metricsOf(measures);
  const isWhole = liesInNone(groupBy);
  if (isWhole) checkPlaces(cellCount * metrics.length);
  const cells: ExportedCell[] = [];
  const categories = groupBy.map(() => new Map<string, string>());
  for await (const page of pages) {
    // How large a cube of nested groups is, is known at the end.
    if (isWhole && cells.length > 0) yield WAIT;
    for (const cell of page) {
      cells.push(cell);
      for (const [place, codes] of categories.entries()) codes.set(cell.keys[place]!.code, cell.keys[place]!.label);
    }
  }
  const size = [...categories.map((codes) => codes.size), metrics.length];
  const places = size.reduce((product, one) => product * one, 1);
  checkPlaces(places);
  const { values, statuses } = await fill(cells, categories, metrics, places);
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
  yield Buffer.from(`${JSON.stringify(about).slice(0, -1)},"value":[`);
  yield* inParts(values, (few) => JSON.stringify(few).slice(1, -1));
  yield Buffer.from('],"status":{');
  yield* inParts(statuses, (few) => few.join(','));
  yield END;
}

/** No group lies within another: every combination of them is a cell. */
function liesInNone(groupBy: readonly CaseDimension[]): boolean {
  return placeDimensions(groupBy).length <= 1 && groupBy.filter(isPeriodDimension).length <= 1;
}

function checkPlaces(places: number): void {
  if (places <= CUBE_PLACES_MAX) return;
  throw new InputError(['groupBy'], 'JSON_STAT_CUBE', 'expected groups that do not lie within one another, or CSV');
}

const END = Buffer.from('}}');
/** Values that are written in one turn of the event loop: about a millisecond. */
const VALUES_OF_PART = 10_000;

function dimensionOf(label: string, codes: ReadonlyMap<string, string>): object {
  return { label, category: { index: [...codes.keys()], label: Object.fromEntries(codes) } };
}

/** Values and statuses, as JSON, in row-major order; a place that no cell stands for is null and has no status. */
async function fill(
  cells: readonly ExportedCell[],
  categories: readonly ReadonlyMap<string, string>[],
  metrics: readonly Metric[],
  places: number,
): Promise<{ values: readonly (number | null)[]; statuses: readonly string[] }> {
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
  return { values, statuses };
}

/** A long list as text, some of it in each turn of the event loop. */
async function* inParts<Value>(
  values: readonly Value[],
  write: (few: readonly Value[]) => string,
): AsyncGenerator<Buffer> {
  for (let from = 0; from < values.length; from += VALUES_OF_PART) {
    yield Buffer.from(`${from === 0 ? '' : ','}${write(values.slice(from, from + VALUES_OF_PART))}`);
    await setImmediate();
  }
}
