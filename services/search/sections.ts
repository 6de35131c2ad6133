import type { Lexicon } from './lexicon.ts';
import { foldedWords } from './words.ts';

/** A section that a text names. */
export interface NamedSection {
  /** The act's title; null: the text names none. */
  readonly act: string | null;
  /** Digits, hyphen and letter without white space: `18`, `3-2`, `2-1a`. */
  readonly section: string;
}

const SECTION =
  /(?:§+|\bparagraf(?:en)?|\bsection)\s*(\d{1,3}(?:\s*[-–]\s*\d{1,3})?)(?:\s*([a-z])(?![\p{L}\p{N}]))?/giu;
/** An abbreviation before a bare number: `stl 18`, `hol. 3-2`. */
const ABBREVIATED = /([\p{L}]{2,6})\.?\s+(\d{1,3}(?:\s*[-–]\s*\d{1,3})?)(?:\s*([a-z])(?![\p{L}\p{N}]))?/giu;

/**
 * The sections that a text names, with their act where it names one, and the text without them. An act named beside no
 * section is left in the text: it is a word like others.
 */
export function sectionsIn(text: string, { acts }: Pick<Lexicon, 'acts'>): { sections: NamedSection[]; rest: string } {
  const found: { section: string; act: string | null }[] = [];
  const actOf = (word: string | undefined) => acts.get(foldedWords(word ?? '').join('')) ?? null;
  let rest = text.replace(SECTION, (_, number: string, letter: string | undefined) => {
    found.push({ act: null, section: sectionKey(number + (letter ?? '')) });
    return ' ';
  });
  rest = rest.replace(ABBREVIATED, (whole, word: string, number: string, letter: string | undefined) => {
    const act = actOf(word);
    if (act === null) return whole;
    found.push({ act, section: sectionKey(number + (letter ?? '')) });
    return ' ';
  });
  if (found.length === 0) return { sections: [], rest };
  const named =
    rest
      .split(/\s+/u)
      .map(actOf)
      .find((act) => act !== null) ?? null;
  if (named !== null)
    rest = rest
      .split(/\s+/u)
      .filter((word) => actOf(word) === null)
      .join(' ');
  return { sections: found.map(({ act, section }) => ({ act: act ?? named, section })), rest };
}

/** `§ 2-1 a` as `2-1a`. */
export function sectionKey(section: string): string {
  return section
    .toLowerCase()
    .replaceAll('–', '-')
    .replaceAll(/[^0-9a-z-]/g, '');
}
