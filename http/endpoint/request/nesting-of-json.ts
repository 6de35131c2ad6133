const QUOTE = 34;
const BACKSLASH = 92;

/**
 * How many objects and lists lie inside one another in a JSON text, which need not be well-formed. One pass over the text, with a
 * leap over each string; it stops where there are more than asked about.
 */
export function nestingOfJson(text: string, stopAt: number): number {
  let nesting = 0;
  let deepest = 0;
  for (let index = 0; index < text.length && deepest <= stopAt; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === 91 || code === 123) {
      nesting += 1;
      deepest = Math.max(deepest, nesting);
    } else if (code === 93 || code === 125) nesting -= 1;
  }
  return deepest;
}

/** Index of the closing quote, or the text's length. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}
