import { z } from 'zod';
import type { JsonValue } from '../json-value.ts';
import { SourceError } from '../parsing/parsed-delivery.ts';
import { cellsOf } from '../readers/json-stat/json-stat-shape.ts';

/** Most cells of one answer: a part of what Statistics Norway allows, so that an answer stays small in memory too. */
const QUESTION_CELLS_MAX = 200_000;

/** One answer to ask for. */
export interface PxwebQuestion {
  readonly url: string;
  /** JSON of a POST; null: a GET. */
  readonly body: string | null;
  /** The periods it is about, for a person. */
  readonly periods: readonly string[];
}

/** A table's dimensions, with their codes in its order. */
export interface PxwebTable {
  readonly dimensions: readonly { readonly code: string; readonly codes: readonly string[] }[];
  /** The dimension of periods. */
  readonly time: string;
}

const category = z.object({
  category: z.object({ index: z.union([z.array(z.string()), z.record(z.string(), z.number())]) }),
});
const secondVersion = z.object({
  id: z.array(z.string()).min(1),
  dimension: z.record(z.string(), category),
  role: z.object({ time: z.array(z.string()).min(1) }),
});
const firstVersion = z.object({
  variables: z.array(z.object({ code: z.string(), values: z.array(z.string()), time: z.boolean().optional() })).min(1),
});

/**
 * Reads a table's dimensions from PxWebApi's metadata: version 2 in JSON-stat, version 1 in its own form.
 * @throws SourceError `SOURCE_SHAPE`
 */
export function readPxwebMetadata(json: JsonValue): PxwebTable {
  const second = secondVersion.safeParse(json);
  if (second.success) {
    const { id, dimension, role } = second.data;
    const dimensions = id.map((code) => ({ code, codes: codesIn(dimension[code]?.category.index ?? []) }));
    return { dimensions, time: role.time[0] ?? 'Tid' };
  }
  const first = firstVersion.safeParse(json);
  if (!first.success) throw new SourceError('SOURCE_SHAPE', 'Ventet metadata fra PxWebApi.');
  const { variables } = first.data;
  const dimensions = variables.map(({ code, values }) => ({ code, codes: values }));
  return { dimensions, time: variables.find(({ time }) => time)?.code ?? 'Tid' };
}

function codesIn(index: readonly string[] | Record<string, number>): readonly string[] {
  if (Array.isArray(index)) return index;
  return Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([code]) => code);
}

/** The address of a table's metadata; `base` is an API's address, such as `https://data.ssb.no/api/pxwebapi/v2`. */
export function metadataUrl(base: string, table: string): string {
  const root = base.replace(/\/+$/, '');
  return isFirstVersion(root)
    ? `${root}/table/${table}`
    : `${root}/tables/${table}/metadata?lang=no&outputFormat=json-stat2`;
}

/**
 * The questions that together bring every cell of a table from a period on, each below the limit of cells. Every value of
 * every dimension is asked for: what a table leaves out where nobody asks, it sums up.
 *
 * @param from the first period, such as `2022`; null: all of them.
 * @throws SourceError `SOURCE_TOO_LARGE` where even one period has too many cells.
 */
export function pxwebQuestions(base: string, table: string, shape: PxwebTable, from: string | null): PxwebQuestion[] {
  const root = base.replace(/\/+$/, '');
  const periods = shape.dimensions.find(({ code }) => code === shape.time)?.codes ?? [];
  const wanted = periods.filter((period) => from === null || period >= from);
  const rest = shape.dimensions.filter(({ code }) => code !== shape.time);
  const cellsOfPeriod = cellsOf(rest.map(({ codes }) => codes.length));
  if (cellsOfPeriod > QUESTION_CELLS_MAX)
    throw new SourceError('SOURCE_TOO_LARGE', `Tabellen har ${cellsOfPeriod} celler i én periode.`);
  const size = Math.max(1, Math.floor(QUESTION_CELLS_MAX / Math.max(1, cellsOfPeriod)));
  const questions: PxwebQuestion[] = [];
  for (let at = 0; at < wanted.length; at += size) {
    const some = wanted.slice(at, at + size);
    questions.push(isFirstVersion(root) ? post(root, table, shape, some) : get(root, table, shape, some));
  }
  return questions;
}

/** Version 1 has `v0` or `v1` in its address. */
const isFirstVersion = (root: string) => /\/v[01]\//.test(`${root}/`);

function get(root: string, table: string, { dimensions, time }: PxwebTable, periods: readonly string[]): PxwebQuestion {
  const values = dimensions.map(({ code }) => {
    const wanted = code === time ? periods.map(encodeURIComponent).join(',') : '*';
    return `valueCodes[${encodeURIComponent(code)}]=${wanted}`;
  });
  const url = `${root}/tables/${table}/data?lang=no&outputFormat=json-stat2&${values.join('&')}`;
  return { url, body: null, periods };
}

function post(
  root: string,
  table: string,
  { dimensions, time }: PxwebTable,
  periods: readonly string[],
): PxwebQuestion {
  const query = dimensions.map(({ code }) => ({
    code,
    selection: code === time ? { filter: 'item', values: [...periods] } : { filter: 'all', values: ['*'] },
  }));
  const body = JSON.stringify({ query, response: { format: 'json-stat2' } });
  return { url: `${root}/table/${table}`, body, periods };
}
