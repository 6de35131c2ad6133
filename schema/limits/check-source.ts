import { type LimitBroken, limitBroken } from './limit-broken.ts';
import { limits } from './limits.ts';

const QUOTE = 34;
const HASH = 35;
const BACKSLASH = 92;

/**
 * Before parsing: brackets inside one another, strings and comments left out. The parser calls itself for each, and a
 * stack that overflows is a 500. One pass over the text, no allocation.
 * @returns null where the text is within the limit; whether it is GraphQL at all is the parser's business.
 */
export function checkSource(source: string, nestingMax: number = limits.documentNestingMax): LimitBroken | null {
  let nesting = 0;
  for (let index = 0; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === QUOTE) index = endOfString(source, index);
    else if (code === HASH) index = endOfLine(source, index);
    else if (code === 40 || code === 91 || code === 123) {
      nesting += 1;
      if (nesting > nestingMax) return limitBroken('NESTING', nesting, nestingMax);
    } else if (code === 41 || code === 93 || code === 125) nesting -= 1;
  }
  return null;
}

/** Index of the closing quote, or of the last character where there is none. */
function endOfString(source: string, start: number): number {
  if (source.startsWith('"""', start)) {
    let end = source.indexOf('"""', start + 3);
    while (end > 0 && source.charCodeAt(end - 1) === BACKSLASH) end = source.indexOf('"""', end + 3);
    return end < 0 ? source.length : end + 2;
  }
  for (let index = start + 1; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index;
    else if (code === 10 || code === 13) return index;
  }
  return source.length;
}

function endOfLine(source: string, start: number): number {
  for (let index = start; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === 10 || code === 13) return index;
  }
  return source.length;
}
