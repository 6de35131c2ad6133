import { dayInEnglish, MONTHS_IN_NORWEGIAN } from '../../calendar/day-in-words.ts';
import { type Language, type Texts, textIn } from '../../languages/language.ts';
import { translate } from '../../service-texts/translate.ts';
import { PHRASES, WORDS } from './phrases.ts';

type Phrase = keyof typeof PHRASES;

/** A sentence of a message, in bokmål: the language that messages are stored in. */
export function say(phrase: Phrase, places: Readonly<Record<string, string | number>> = {}): string {
  return filled(PHRASES[phrase].nb, (name) => String(places[name]));
}

const PLACE = /\{(\w+)\}/g;

const filled = (text: string, fill: (name: string) => string) => text.replace(PLACE, (_, name: string) => fill(name));

const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const MONTHS: readonly string[] = MONTHS_IN_NORWEGIAN;
/** Patterns of the values that placeholders have. */
const DAY = '\\d{1,2}\\. \\p{L}+ \\d{4}';
const ANYTHING = '.+';

/** A sentence as it is found in a text; its places are groups. */
interface Pattern {
  readonly texts: Texts;
  /** How it begins and ends, whatever is in its places. */
  readonly first: string;
  readonly last: string;
  readonly whole: RegExp;
}

const PATTERNS: readonly Pattern[] = Object.values(PHRASES).map((texts) => {
  const parts = texts.nb.split(PLACE);
  const group = (name: string) => `(?<${name}>${name === 'day' ? DAY : ANYTHING})`;
  const source = parts.map((part, place) => (place % 2 === 0 ? part.replace(SPECIAL, '\\$&') : group(part))).join('');
  return { texts, first: parts[0] ?? '', last: parts.at(-1) ?? '', whole: new RegExp(`^${source}$`, 'su') };
});

/**
 * A stored message in a language, sentence by sentence.
 * @returns null where a sentence is none of `PHRASES`: the finding is older than their present wording
 */
export function messageIn(language: Exclude<Language, 'NB'>, message: string): string | null {
  if (message === '') return message;
  const likely = PATTERNS.filter(({ first }) => message.startsWith(first));
  // A name in a place may end as a sentence does: the shortest beginning that leaves whole sentences is the right one.
  for (let end = message.indexOf(' '); ; end = message.indexOf(' ', end + 1)) {
    const beginning = end < 0 ? message : message.slice(0, end);
    for (const { texts, last, whole } of likely) {
      const found = beginning.endsWith(last) ? whole.exec(beginning) : null;
      const rest = found === null || end < 0 ? '' : messageIn(language, message.slice(end + 1));
      if (found === null || rest === null) continue;
      const sentence = filled(textIn(language, texts), (name) => placeIn(language, found.groups?.[name] ?? ''));
      return rest === '' ? sentence : `${sentence} ${rest}`;
    }
    if (end < 0) return null;
  }
}

/** The value of a placeholder: a day, a phrase of the rules or the name of a service; names are the same in each language. */
function placeIn(language: Exclude<Language, 'NB'>, text: string): string {
  if (language === 'EN') {
    const day = dayOf(text);
    if (day !== null) return dayInEnglish(day);
  }
  const words = text.split(', ').map((one) => wordIn(language, one));
  return wordIn(language, text) ?? (words.every((one) => one !== null) ? words.join(', ') : text);
}

function wordIn(language: Exclude<Language, 'NB'>, text: string): string | null {
  const found = WORDS.find(({ nb }) => nb === text);
  if (found !== undefined) return textIn(language, found);
  const name = translate(text.charAt(0).toLocaleUpperCase('nb') + text.slice(1), language);
  return name === null ? null : name.charAt(0).toLocaleLowerCase('nb') + name.slice(1);
}

/** `1. januar 2024` as `YYYY-MM-DD`; null: it is no day. */
function dayOf(text: string): string | null {
  const [, date = '', name = '', year = ''] = /^(\d{1,2})\. (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const month = MONTHS.indexOf(name);
  return month < 0 ? null : `${year}-${String(month + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
