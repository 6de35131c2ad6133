import type { Words } from '../../../words/words.ts';
import type { ShownTrend, Trends } from './load-trend.ts';

/** What a signal says, in the page's language; a county, region or group goes by its own name. */
export function signalInWords(
  { signal, comparedWith }: ShownTrend,
  { trends }: Trends,
  { trend: text }: Words,
): string {
  const [other] = comparedWith;
  if (other === undefined) return '';
  const names: Readonly<Record<string, string>> = text.otherNames;
  const said = text.signalText[signal](names[other.kind] ?? other.label);
  return trends.length > 1 ? `${said} ${text.lookedAtTogether(trends.length)}` : said;
}
