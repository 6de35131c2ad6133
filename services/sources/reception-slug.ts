const LETTERS: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', å: 'a' };
/** Characters that a slug has at the most. */
const SLUG_LENGTH_MAX = 40;

/** A reception's name as the last part of its id, the same in every import: `NAV Røros` gives `nav-roros`. */
export function receptionSlug(name: string): string {
  const letters = name.toLocaleLowerCase('nb').replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter);
  const words = letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/);
  return (
    words
      .filter((word) => word !== '')
      .join('-')
      .slice(0, SLUG_LENGTH_MAX) || 'mottak'
  );
}
