/** What people write in a field of which they know nothing, in words of bokmål, nynorsk and English. */
const WORDS =
  /^\s*(?:(?:er\s+)?(?:ukjent|ukjend|ukjente|uoppgitt|uoppgjeve|ikk?j?e\s+(?:kjent|kjend|oppgitt|oppgjeve|angitt|registrert|tilgjengelig|tilgjengeleg|aktuelt|relevant)|ingen\s+(?:info|informasjon|opplysning(?:er)?)|inga?\s+(?:informasjon|opplysning(?:ar)?)|mangler|manglar|unknown|not\s+(?:known|given|stated|available|applicable)|n\/a|n\.a|i\/t|x{3,}|tbd|tba|todo))\.?\s*$/i;
/** Nothing but signs: `-`, `–`, `?`, `...`. */
const SIGNS = /^[\s\p{P}\p{S}]*$/u;
/** Longer than any of the words: a text of which the beginning alone is looked at. */
const LENGTH_MAX = 40;

/**
 * A text that stands for nothing, as "ukjent", "n/a" or "-". It is read as not given, never shown to the public as a name
 * or an address. "Ingen" alone is an answer, that there are none, and stays.
 */
export function isNotGiven(text: string): boolean {
  return text.length <= LENGTH_MAX && (WORDS.test(text) || SIGNS.test(text));
}
