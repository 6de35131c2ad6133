/** The platform’s own reasons, and the day names in them, in lower case. */
const REASONS: Readonly<Record<string, string>> = {
  'ingen kilde oppgir åpningstidene': 'inga kjelde oppgir opningstidene',
  'tidene vi kjente, er ikke bekreftet på over fem år': 'tidene vi kjende, er ikkje stadfesta på over fem år',
  'stengt der åpningstidene er kjent, men for resten oppgir ingen kilde dem':
    'stengt der opningstidene er kjende, men for resten oppgir inga kjelde dei',
  'utenom åpningstiden': 'utanom opningstida',
  'ikke åpent denne dagen': 'ikkje ope denne dagen',
  'bare etter avtale': 'berre etter avtale',
  'meldt stengt denne dagen': 'meldt stengt denne dagen',
  'avvikende åpningstid denne dagen': 'avvikande opningstid denne dagen',
  'første nyttårsdag': 'første nyttårsdag',
  skjærtorsdag: 'skjertorsdag',
  langfredag: 'langfredag',
  'første påskedag': 'første påskedag',
  'andre påskedag': 'andre påskedag',
  'arbeidernes dag': 'arbeidarane sin dag',
  grunnlovsdagen: 'grunnlovsdagen',
  'kristi himmelfartsdag': 'kristi himmelfartsdag',
  'første pinsedag': 'første pinsedag',
  'andre pinsedag': 'andre pinsedag',
  'første juledag': 'første juledag',
  'andre juledag': 'andre juledag',
  julaften: 'julaftan',
  nyttårsaften: 'nyttårsaftan',
  'onsdag før skjærtorsdag': 'onsdag før skjertorsdag',
  pinseaften: 'pinseaftan',
};

/** Suffixes that the platform adds to a day’s name. */
const ENDINGS: readonly (readonly [nb: string, nn: string])[] = [
  [': ingen kilde oppgir om telefonen er åpen', ': inga kjelde oppgir om telefonen er open'],
  [': vanlig åpningstid, ikke bekreftet for denne dagen', ': vanleg opningstid, ikkje stadfesta for denne dagen'],
];

/** Why, in nynorsk, where the platform itself says so. Null: there is no reason, or a source gave it in words of its own. */
export function reasonInNynorsk(reason: string | null): string | null {
  if (reason === null) return null;
  const ending = ENDINGS.find(([nb]) => reason.endsWith(nb));
  if (ending !== undefined) {
    const day = reasonInNynorsk(reason.slice(0, -ending[0].length));
    return day === null ? null : day + ending[1];
  }
  const parts = reason.split(' og ').map((part) => {
    const found = REASONS[part.toLocaleLowerCase('nb')];
    return found === undefined ? undefined : asWritten(found, part);
  });
  return parts.includes(undefined) ? null : parts.join(' og ');
}

const asWritten = (words: string, part: string) =>
  part.charAt(0) === part.charAt(0).toLocaleUpperCase('nb')
    ? words.charAt(0).toLocaleUpperCase('nb') + words.slice(1)
    : words;
