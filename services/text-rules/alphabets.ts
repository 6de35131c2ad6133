/**
 * Latin letters and digits in a shape of their own: as wide or as narrow as Chinese ones (`ＮＡＶ`, `５５`), bold and
 * italic mathematical ones, joined ones (`ﬁ`), in circles. They look like the letters they stand for, and no search finds them.
 */
const SHAPED = /[\uff01-\uff5e\uffe0-\uffe6\u{1d400}-\u{1d7ff}\ufb00-\ufb06\u24b6-\u24e9]/gu;

/** The letters and digits that stand behind such shapes. */
export function withPlainShapes(text: string): string {
  return text.replace(SHAPED, (character) => character.normalize('NFKC'));
}

/** Letters of other alphabets that are drawn as Latin ones are. */
const CYRILLIC_LIKE_LATIN = /^[АВЕЅІЈКМНОРСТУХЬаеорсухѕіјһԁԛԝүг]+$/u;
const GREEK_LIKE_LATIN = /^[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορϲϳ]+$/u;
const LATIN = /\p{Script=Latin}/u;
/** Where these alphabets and their neighbours are in Unicode: found sooner than by their names, in texts that have none. */
const NEAR_OTHER =
  /[\u0370-\u058f\u13a0-\u13fd\u1c80-\u1c8a\u1d26-\u1d2b\u1f00-\u1fff\u2126\u2de0-\u2dff\ua640-\ua69f\uab70-\uabbf]/;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const WORD = /[\p{L}\p{M}]+/gu;
/** Alphabets of which no word is written together with Latin letters; of Greek, a word such as `TNFα` is. */
const NEVER_MIXED = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/u;

/**
 * Whether letters of another alphabet stand in for Latin ones: inside a word (`Nаv` with a Cyrillic а), or as a word that is
 * made of nothing but look-alikes beside Latin words. A text in Russian or Greek that also names NAV is none: it has letters
 * of its own.
 */
export function mixesAlphabets(text: string): boolean {
  if (!NEAR_OTHER.test(text) || !OTHER.test(text)) return false;
  const words = text.match(WORD) ?? [];
  if (words.some((word) => LATIN.test(word) && NEVER_MIXED.test(word))) return true;
  const others = words.filter((word) => OTHER.test(word));
  const areLookalikes = others.every((word) => CYRILLIC_LIKE_LATIN.test(word) || GREEK_LIKE_LATIN.test(word));
  return areLookalikes && words.some((word) => LATIN.test(word));
}
