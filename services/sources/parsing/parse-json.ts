import type { JsonValue } from '../json-value.ts';
import { type DecodeOptions, decodeText } from './decode-text.ts';
import { SourceError } from './parsed-delivery.ts';

/**
 * The JSON of a delivery. A web page, an empty file and a truncated file get different errors, because each needs another
 * remedy.
 *
 * @throws SourceError `SOURCE_IS_HTML`, `SOURCE_CUT_OFF`, `SOURCE_NOT_JSON`, `SOURCE_SHAPE` (too deep), and those of `decodeText`.
 */
export function parseJson(delivery: Uint8Array | string, options: Pick<DecodeOptions, 'maxBytes'> = {}): JsonValue {
  const text = decodeText(delivery, options).text.trim();
  if (text.startsWith('<')) throw new SourceError('SOURCE_IS_HTML');
  const json = parsed(text);
  if (depthOf(json) > DEPTH_MAX) throw new SourceError('SOURCE_SHAPE', `Dypere enn ${DEPTH_MAX} nivåer.`);
  return json;
}

/** Levels of lists and objects in each other; the deepest of our sources has eight. */
export const DEPTH_MAX = 64;

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw new SourceError(isCutOff(text) ? 'SOURCE_CUT_OFF' : 'SOURCE_NOT_JSON');
  }
}

/** Level by level and not by recursion, which a deep delivery would break. */
function depthOf(json: JsonValue): number {
  let level: JsonValue[] = [json];
  let depth = 0;
  while (level.length > 0 && depth <= DEPTH_MAX) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    depth += 1;
  }
  return depth;
}

/** A text that ends inside a quotation, or with brackets that are still open, was cut off on its way. */
function isCutOff(text: string): boolean {
  let open = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted && character === '\\') at += 1;
    else if (!isQuoted && (character === '{' || character === '[')) open += 1;
    else if (!isQuoted && (character === '}' || character === ']')) open -= 1;
  }
  return isQuoted || open > 0;
}
