/** A tag or a comment of HTML: `<p>`, `</b>`, `<br/>`, `<a href="…">`. `a<b og c>d`, `<3` and `<post@example.no>` are none. */
const TAG = /<(?:!--|!doctype\b|\/?[a-z][a-z\d:-]*(?:\s[^<>=]*=[^<>]*)?\s*\/?>)/i;

/** Whether a text holds HTML: the public would read the tags, or lose what stands in them. */
export function holdsMarkup(text: string): boolean {
  return text.includes('<') && TAG.test(text);
}
