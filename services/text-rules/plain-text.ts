/**
 * Line breaks, spaces, ASCII and the letters, quotes and dashes of the languages around us, each in its only form: no digits
 * but ASCII's, and nothing invisible.
 */
const PLAIN =
  /^[\n -~\u00a1-\u00ac\u00ae-\u00b1\u00b4-\u00b8\u00ba\u00bb\u00bf-\u017f\u2013\u2014\u2018-\u201d\u2026]*$/;

/** Whether a text has nothing but what most texts are made of, so that the rarer characters need not be looked for one kind at a time. */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text);
}
