import { distance } from 'fastest-levenshtein';
import { foldName, PLACE_KINDS, type PlaceIndex, type PlaceKind, type PlaceName, rowsFrom } from './place-index.ts';

/** How a text met a name: whole, its beginning, the beginning of a later word of it, or with a slip. NEARBY: a point near it. */
export type MatchKind = 'WHOLE' | 'BEGINNING' | 'LATER_WORD' | 'SLIP' | 'NEARBY';

export interface PlaceMatch<Target> {
  readonly place: PlaceName<Target>;
  readonly how: MatchKind;
}

/** Words around a name that say nothing of where it is. */
const AROUND = new Set(
  'nav kommune kommunen kommuna kontor kontoret bydel bydelen bydelsnav i på ved til hvor er kor kvar hva bor bu fra frå min mitt sosialkontor postnummer suohkan herad the in at of my office where is live near'
    .split(' ')
    .map(foldName),
);
/** Words that say what a name beside them is of: `Nav Frogner` is an office, `Frogner` also a place in Lillestrøm. */
const KIND_WORDS: readonly [readonly string[], readonly PlaceKind[]][] = [
  [
    ['kommune', 'kommunen', 'kommuna', 'suohkan'],
    ['MUNICIPALITY', 'FORMER_NUMBER'],
  ],
  [['bydel', 'bydelen'], ['DISTRICT']],
  [['nav', 'kontor', 'kontoret'], ['OFFICE']],
];
/** The form of a postal code or a municipality number. */
const NUMBER = /^\d{4}$/;
/** Words of a name: `Os i Østerdalen`, `Nord-Aurdal`, `Skiptvet Marker`. */
const NAME_WORDS_MAX = 4;
const TEXT_WORDS_MAX = 20;
/** Letters from which on one of them, or two, may be wrong. */
const LETTERS_FOR_A_SLIP = 4;
const LETTERS_FOR_TWO_SLIPS = 8;
/** The definite ending of a noun: `-en`, `-et`, `-a`. */
const DEFINITE_ENDING = /(?:en|et|a|n)$/;
const LETTERS_BEFORE_ENDING = 4;
const ORDER: readonly MatchKind[] = ['WHOLE', 'BEGINNING', 'LATER_WORD', 'SLIP'];

/**
 * Places that a text names: numbers in it first, then the longest names in it that are known as a whole, then beginnings,
 * then slips of spelling. Of these the first kind that finds something answers. Best first.
 * @param matterOf what the words that say something name beside a place: a matter such as `lån`, or one of danger such as `vold`. Then
 *   only whole names are places, and of a matter alone the municipalities that it is the beginning of: who types `Tro` may mean Tromsø.
 */
export function searchPlaces<Target>(
  index: PlaceIndex<Target>,
  text: string,
  matterOf: (words: readonly string[]) => 'DANGER' | 'MATTER' | null = () => null,
): readonly PlaceMatch<Target>[] {
  const words = foldName(text).split(' ').filter(Boolean).slice(0, TEXT_WORDS_MAX);
  const numbered = words.filter((word) => NUMBER.test(word)).flatMap((number) => namesWith(index, number, false));
  if (numbered.length > 0) return ranked(numbered);
  const telling = words.filter((word) => !AROUND.has(word) && !NUMBER.test(word));
  const name = (telling.length > 0 ? telling : words).join(' ');
  if (name === '') return [];
  const whole = ofKindMeant(inCountyMeant(wholeNames(index, words), words), words);
  const matter = matterOf(wordsAsTyped(text));
  // A whole name may be the beginning of others: `Os` of `Oslo`, but who typed it all means it.
  const begun = matter === 'DANGER' ? [] : namesWith(index, name, true).filter(({ how }) => how !== 'WHOLE');
  if (matter !== null) {
    const beside = whole.flatMap((match) => besideMatter(match, text, telling.length));
    const municipalities = begun.filter(({ how, place }) => how === 'BEGINNING' && place.kind === 'MUNICIPALITY');
    return ranked([...beside, ...municipalities]);
  }
  if (whole.length > 0 || begun.length > 0) return ranked([...whole, ...begun]);
  return ranked([...withSlips(index, name), ...withoutEnding(index, name)]);
}

/** The words of a text that are neither around a name nor numbers, as typed. */
function wordsAsTyped(text: string): string[] {
  const typed = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return typed.slice(0, TEXT_WORDS_MAX).filter((word) => !AROUND.has(foldName(word)) && !NUMBER.test(word));
}

/** A name beside the matter that the words name too: as it is written it may be meant, spelt otherwise only if it is all that was typed. */
function besideMatter<Target>(match: PlaceMatch<Target>, text: string, words: number): PlaceMatch<Target>[] {
  const isWritten = text.normalize('NFC').toLowerCase().includes(match.place.name.toLowerCase());
  if (isWritten) return [match];
  return words === 1 ? [{ ...match, how: 'SLIP' }] : [];
}

/** Only those in the county that is named beside them, where there are some: `Herøy Nordland`, `Våler i Hedmark`. */
function inCountyMeant<Target>(matches: PlaceMatch<Target>[], words: readonly string[]): PlaceMatch<Target>[] {
  const text = ` ${words.join(' ')} `;
  const meant = matches.filter(({ place }) => {
    const name = foldName(place.name);
    return place.within.some((county) => !county.includes(name) && text.includes(` ${county} `));
  });
  return meant.length > 0 ? meant : matches;
}

/** Only those of the kind that a word beside the name says, where there are some. */
function ofKindMeant<Target>(matches: PlaceMatch<Target>[], words: readonly string[]): PlaceMatch<Target>[] {
  for (const [kindWords, kinds] of KIND_WORDS) {
    if (!kindWords.map(foldName).some((word) => words.includes(word))) continue;
    const meant = matches.filter(({ place }) => kinds.includes(place.kind));
    if (meant.length > 0) return meant;
  }
  return matches;
}

/** The longest names that stand in a text, whatever stands around them. */
function wholeNames<Target>(index: PlaceIndex<Target>, words: readonly string[]): PlaceMatch<Target>[] {
  for (let length = Math.min(NAME_WORDS_MAX, words.length); length > 0; length -= 1) {
    const found: PlaceMatch<Target>[] = [];
    for (let from = 0; from + length <= words.length; from += 1) {
      const part = words.slice(from, from + length);
      if (part.every((word) => AROUND.has(word))) continue;
      found.push(...namesWith(index, part.join(' '), false));
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** Names that are a text, and where it is taken as a beginning those that it begins. */
function namesWith<Target>(index: PlaceIndex<Target>, name: string, isBeginning: boolean): PlaceMatch<Target>[] {
  return rowsFrom(index, name).flatMap(({ folded, isWhole, of: place }): PlaceMatch<Target>[] => {
    if (folded === name && isWhole) return [{ place, how: 'WHOLE' }];
    if (!isBeginning) return [];
    return [{ place, how: isWhole ? 'BEGINNING' : 'LATER_WORD' }];
  });
}

function withSlips<Target>({ rows }: PlaceIndex<Target>, name: string): PlaceMatch<Target>[] {
  if (name.length < LETTERS_FOR_A_SLIP) return [];
  const slipsMax = name.length < LETTERS_FOR_TWO_SLIPS ? 1 : 2;
  let fewest = slipsMax;
  let found: PlaceMatch<Target>[] = [];
  for (const { folded, of: place } of rows) {
    if (Math.abs(folded.length - name.length) > fewest || /\d/.test(folded)) continue;
    const slips = slipsBetween(folded, name);
    if (slips > fewest) continue;
    if (slips < fewest) found = [];
    fewest = slips;
    found.push({ place, how: 'SLIP' });
  }
  return found;
}

/** Letters that are wrong; two neighbours that changed places are one slip: `Bergne`. */
function slipsBetween(one: string, other: string): number {
  const slips = distance(one, other);
  if (slips !== 2 || one.length !== other.length) return slips;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const isSwapped = one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other;
  return isSwapped ? 1 : slips;
}

/** Names that begin as the text does without its ending: `Brekken` is Brekkebygd to the post. */
function withoutEnding<Target>(index: PlaceIndex<Target>, name: string): PlaceMatch<Target>[] {
  const bare = name.replace(DEFINITE_ENDING, '');
  if (bare === name || bare.length < LETTERS_BEFORE_ENDING) return [];
  return namesWith(index, bare, true).map(({ place }) => ({ place, how: 'SLIP' }));
}

/** Best first: how it was met, what it is of, how many it is for. Each place once. */
function ranked<Target>(matches: readonly PlaceMatch<Target>[]): readonly PlaceMatch<Target>[] {
  const sorted = [...matches].sort(
    (a, b) =>
      ORDER.indexOf(a.how) - ORDER.indexOf(b.how) ||
      kindOrder(a.place.kind) - kindOrder(b.place.kind) ||
      b.place.size - a.place.size ||
      (a.place.name < b.place.name ? -1 : 1),
  );
  const seen = new Set<PlaceName<Target>>();
  return sorted.filter(({ place }) => !seen.has(place) && seen.add(place));
}

const kindOrder = (kind: PlaceKind) => PLACE_KINDS.indexOf(kind);
