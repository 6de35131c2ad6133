import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FigureDelivery } from '../../../db/sources/figures/import-figures.ts';
import { parseJson } from '../../../services/sources/parsing/parse-json.ts';
import { metadataUrl, pxwebQuestions, readPxwebMetadata } from '../../../services/sources/pxweb/pxweb-questions.ts';
import { readJsonStat } from '../../../services/sources/readers/json-stat/read-json-stat.ts';
import { type FetchOptions, readLocation } from '../read-location.ts';

/** Between two questions, milliseconds: Statistics Norway answers thirty a minute. */
const PAUSE_MS = 2_100;

/** A downloaded table. */
export async function figuresOfFile(file: string, table: string): Promise<FigureDelivery> {
  return toDelivery(await readLocation(file), table);
}

/**
 * Asks an API for a table, answer by answer, so that no more than one is in memory and one that is broken off leaves the
 * others taken in.
 *
 * @param base the API's address.
 * @param from the first period; null: all.
 */
export async function* figuresOfApi(
  base: string,
  table: string,
  from: string | null,
  options: FetchOptions & { readonly pauseMs?: number } = {},
): AsyncGenerator<{ readonly delivery: FigureDelivery; readonly done: number; readonly total: number }> {
  const { pauseMs = PAUSE_MS, ...fetching } = options;
  const shape = readPxwebMetadata(parseJson(await readLocation(metadataUrl(base, table), fetching)));
  const questions = pxwebQuestions(base, table, shape, from);
  for (const [index, { url, body }] of questions.entries()) {
    await sleep(pauseMs);
    const bytes = await readLocation(url, { ...fetching, ...(body === null ? {} : { body }) });
    yield { delivery: toDelivery(bytes, table), done: index + 1, total: questions.length };
  }
}

function toDelivery(bytes: Uint8Array, table: string): FigureDelivery {
  const { title, updated, rows } = readJsonStat(bytes);
  return { table, title, updated, figures: rows, fileHash: createHash('sha256').update(bytes).digest('hex') };
}
