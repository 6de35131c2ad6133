/** The first thing to be said beside figures from made-up cases (nb). */
export const MADE_UP = 'Tallene er oppdiktede eksempler for utvikling og prøving. De handler ikke om noen.';
const UNIT = 'Enheten er saker, ikke personer. Personer som har reservert seg mot statistikk, er ikke med.';
const PERSON_YEARS =
  'Enheten er personer i ett år i én kommune. Tallene kan ikke legges sammen over kommuner eller år: den som har fått hjelp i to kommuner, telles to ganger. Personer som har reservert seg mot statistikk, er ikke med.';
const UNRELEASED = 'Ingen tall er frigitt ennå.';

function roundedTo(weight: number, what: string): string {
  return `Antall er gitt i multipler av ${weight} med et intervall for det sanne tallet. Mangler tallet, betyr det ikke at det ikke finnes ${what}.`;
}

/** What a reader must be told beside figures of cases (nb), the most important first. */
export function caseNotices(weight: number, released: boolean, synthetic: boolean): readonly string[] {
  return [...warnings(released, synthetic), roundedTo(weight, 'saker'), UNIT];
}

/** The same beside figures of persons. */
export function recipientNotices(weight: number, released: boolean, synthetic: boolean): readonly string[] {
  return [...warnings(released, synthetic), roundedTo(weight, 'personer'), PERSON_YEARS];
}

function warnings(released: boolean, synthetic: boolean): readonly string[] {
  return [...(synthetic ? [MADE_UP] : []), ...(released ? [] : [UNRELEASED])];
}
