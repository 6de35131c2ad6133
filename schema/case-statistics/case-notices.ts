import { dayInWords } from '../../services/calendar/day-in-words.ts';
import { periodLabel } from './case-labels.ts';

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

/** That figures of a period are not as first published (nb). */
export function revisedNotice(on: string): string {
  return `Tallene for perioden ble sist revidert ${dayInWords(on)}: saker som kom sent, er trukket eller er rettet, er regnet inn. Slik de sto før, hentes de med \`release\`.`;
}

/** That how some cases ended is not published yet (nb). */
export function withheldNotice(share: number): string {
  const percent = share < 0.01 ? 'under 1' : `om lag ${Math.round(100 * share)}`;
  return `For ${percent} prosent av sakene holdes utfall, klage og behandlingstid tilbake til gruppen er stor nok. De er med i antallet.`;
}

/** What a revision was (nb). */
export function revisionMessage(on: string, from: string, to: string): string {
  return `${dayInWords(on)} ble tallene for ${periodLabel(`${from}/${to}`)} revidert for alle kommuner: saker som kom sent, er trukket eller er rettet, er regnet inn.`;
}
