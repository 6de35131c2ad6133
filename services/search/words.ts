/** Letters that Unicode decomposition does not reduce to the base letter people type. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'e', ł: 'l', đ: 'd', ŧ: 't', ŋ: 'n', ة: 'ه', ى: 'ي' };
/** Two letters for one, where a keyboard has no Norwegian letters. */
const DIGRAPHS: Readonly<Record<string, string>> = { oe: 'o', ae: 'e' };
const INFLECTIONS =
  /(?:ingene|ingane|inger|ingar|ingen|inga|ende|ande|enes|anes|ens|ets|ene|ane|ing|ers|er|ar|en|an|et|in|ed|e|a|s|n|r|t|[ауеиіїоюя]й?|[іиа]х|ам|ів|ой|ою|ę|ą|y|i|o|u|ow|em|om|ach|ami)$/u;
/** Letters that the stem of a word must keep, so that it differs from other words. */
const STEM_LETTERS_MIN = 3;

/**
 * One spelling for what is written in many ways: case, accents, `å` as `aa`, `ø` as `oe`, apostrophes, and doubled letters,
 * which are what Norwegians misspell most. Arabic loses its vowel signs.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[øæłđŧŋةى]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`]/gu, '')
    .replace(/oe|ae/gu, (two) => DIGRAPHS[two] ?? two)
    .replace(/(\p{L})\1+/gu, '$1');
}

/** A word in lower case, with each letter as one sign. */
export const asWritten = (word: string) => word.normalize('NFC').toLowerCase();

/** The words of a text, folded: letters and digits only. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word without its ending, so that `regninga` and `regninger` are one word; an Arabic one without its article. */
export function stemOf(folded: string): string {
  const bare = folded.length > 4 ? folded.replace(/^(?:وال|بال|ال)/u, '') : folded;
  const stem = bare.replace(INFLECTIONS, '');
  return [...stem].length >= STEM_LETTERS_MIN ? stem : bare;
}

/** Words as they are typed, each with its folded form: letters and digits only. */
export function wordsOf(text: string): { typed: string; word: string }[] {
  return (text.match(/[\p{L}\p{N}\p{M}'’ʼ`]+/gu) ?? [])
    .map((typed) => ({ typed, word: foldedWords(typed).join('') }))
    .filter(({ word }) => word !== '');
}
