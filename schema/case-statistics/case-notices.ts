const MADE_UP = 'Tallene er oppdiktede eksempler for utvikling og prøving. De handler ikke om noen.';
const UNIT = 'Enheten er saker, ikke personer. Personer som har reservert seg mot statistikk, er ikke med.';
const UNRELEASED = 'Ingen tall er frigitt ennå.';

function roundedTo(weight: number): string {
  return `Antall er gitt i multipler av ${weight} med et intervall for det sanne tallet. Mangler tallet, betyr det ikke at det ikke finnes saker.`;
}

/** What a reader must be told beside figures (nb), the most important first. */
export function caseNotices(weight: number, released: boolean, synthetic: boolean): readonly string[] {
  return [...(synthetic ? [MADE_UP] : []), ...(released ? [] : [UNRELEASED]), roundedTo(weight), UNIT];
}
