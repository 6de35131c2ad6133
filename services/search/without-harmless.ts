import type { ContextWord, HarmlessPhrase } from './harmless-phrases.ts';
import type { Lexicon } from './lexicon.ts';
import type { Unit } from './units.ts';
import { groupsOf } from './word-groups.ts';
import { asWritten } from './words.ts';

/** The weights of a phrase that is always harmless, and of one that is harmless only as the whole text. */
const ALWAYS = 10;
const ALONE = 1;

/**
 * The words of a text without those that mean danger elsewhere and something else here. A phrase's words follow each other, with
 * nothing between but words that ask for nothing; only the phrase's own word is harmless: `banken truer, og mannen truer meg` is not.
 */
export function withoutHarmless(units: readonly Unit[], lexicon: Lexicon): readonly Unit[] {
  if (!units.some((unit) => isDangerous(unit, lexicon))) return units;
  const harmless = new Set(lexicon.harmless.flatMap((phrase) => unitsIn(units, phrase, lexicon)));
  return units.map((unit) =>
    harmless.has(unit) && isDangerous(unit, lexicon) ? { ...unit, stems: [], isStopWord: true } : unit,
  );
}

/** The units that a phrase is made of, wherever it stands in the text; none where it does not hold. */
function unitsIn(units: readonly Unit[], { words, weight }: HarmlessPhrase, lexicon: Lexicon): Unit[] {
  const found = units.flatMap((_, start) => phraseAt(units, start, words, lexicon));
  if (weight >= ALWAYS || found.length === 0) return found;
  const others = units.filter((unit) => !found.includes(unit));
  const isSpokenOf = others.some((unit) => lexicon.persons.some((person) => isMet(person, unit, lexicon)));
  return isSpokenOf || (weight === ALONE && others.length > 0) ? [] : found;
}

function phraseAt(units: readonly Unit[], start: number, words: readonly ContextWord[], lexicon: Lexicon): Unit[] {
  const found: Unit[] = [];
  let follows = true;
  for (const unit of units.slice(start)) {
    const word = words[found.length];
    if (word === undefined) break;
    // `slår av og til` is not `slår til`: nothing stands before a phrase's own small word.
    if (isMet(word, unit, lexicon) && (follows || !unit.isStopWord)) found.push(unit);
    else if (found.length === 0 || !unit.isStopWord) return [];
    follows = found.at(-1) === unit;
  }
  return found.length === words.length ? found : [];
}

/** The group that any word of danger is in. */
const DANGER = 'danger';

function isMet({ written, stem, group }: ContextWord, unit: Unit, lexicon: Lexicon): boolean {
  if (group === DANGER) return isDangerous(unit, lexicon);
  if (group !== null) return groupsOf(unit.word, lexicon.groups, false).has(group);
  return asWritten(unit.typed) === written || (stem !== null && unit.stems.includes(stem));
}

/** Whether the word by itself is one of danger. */
const isDangerous = ({ stems }: Unit, { meanings }: Lexicon) =>
  stems.some((stem) => meanings.get(stem)?.some(({ kind, stems: all }) => kind === 'DANGER' && all.length === 1));
