/** A text on one line, whatever a source has put into it: what reads a format line by line splits it at any of these. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
