import type { LocalDate } from '../calendar/date-time.ts';
import { dayInEnglish, dayInWords } from '../calendar/day-in-words.ts';
import { isInForce, type Period } from '../calendar/in-force-on.ts';
import type { Texts } from '../languages/language.ts';

/** COVERED: an agreement holds. EXPIRED: the known ones have ended. NOT_REPORTED: no source tells of one for the day. */
export interface CoverageStatus {
  readonly status: 'COVERED' | 'NOT_REPORTED' | 'EXPIRED';
  /** Why the answer is not COVERED, or why that is in doubt; null when it is not. */
  readonly reason: Texts | null;
}

const STILL_OWED: Texts = {
  nb: 'Kommunen har plikt til å ha et krisesentertilbud. Du kan også kontakte et annet krisesenter, eller ringe 116 006 hele døgnet.',
  nn: 'Kommunen har plikt til å ha eit krisesentertilbod. Du kan òg kontakte eit anna krisesenter, eller ringje 116 006 heile døgnet.',
  en: 'The municipality must have a crisis-centre offer. You can also turn to another crisis centre, or ring 116 006 day and night.',
};

const NONE_KNOWN: Texts = {
  nb: 'Ingen av kildene våre sier hvilket krisesenter kommunen har avtale med. Det betyr ikke at tilbudet mangler.',
  nn: 'Ingen av kjeldene våre seier kva krisesenter kommunen har avtale med. Det tyder ikkje at tilbodet manglar.',
  en: 'None of our sources says which crisis centre the municipality has an agreement with. That does not mean that there is no offer.',
};

const NOT_BEGUN: Texts = {
  nb: 'Avtalen vi kjenner, har ikke begynt å gjelde på denne datoen. Det betyr ikke at tilbudet mangler.',
  nn: 'Avtalen vi kjenner, har ikkje byrja å gjelde på denne datoen. Det tyder ikkje at tilbodet manglar.',
  en: 'The agreement that we know of has not begun on this day. That does not mean that there is no offer.',
};

/** An agreement, and how much is known of whom its centre serves, where that is looked at. */
interface KnownAgreement extends Period {
  readonly centre?: {
    readonly name: string;
    readonly municipalitiesKnown: string;
    readonly phones: readonly unknown[];
  };
}

/** The list that names the municipality is many years old. */
const outdated = (centre: string): Texts => ({
  nb: `At ${centre} er kommunens krisesenter, står bare i en gammel oversikt, og er ikke bekreftet siden. Ring senteret først, eller ring 116 006 hele døgnet.`,
  nn: `At ${centre} er krisesenteret til kommunen, står berre i ei gammal oversikt, og er ikkje stadfesta sidan. Ring senteret først, eller ring 116 006 heile døgnet.`,
  en: `That ${centre} is the municipality’s crisis centre stands in an old list alone and has not been confirmed since. Ring the centre first, or ring 116 006 day and night.`,
});

/** Somebody in danger must not be left with a name alone. */
const withoutNumber = (centre: string): Texts => ({
  nb: `${centre} er kommunens krisesenter så langt vi vet, men vi har ikke nummeret dit. Ring 116 006 hele døgnet, eller 112 når du er i fare.`,
  nn: `${centre} er krisesenteret til kommunen så langt vi veit, men vi har ikkje nummeret dit. Ring 116 006 heile døgnet, eller 112 når du er i fare.`,
  en: `${centre} is the municipality’s crisis centre as far as we know, but we do not have its number. Ring 116 006 day and night, or 112 when you are in danger.`,
});

/**
 * Whether an agreement known to the platform covers the municipality on a day. A gap in what is known is not proof
 * that the municipality lacks an offer, and the reason says so: somebody in danger may be reading it.
 *
 * @param agreements when each agreement of one municipality holds, in any order; they may overlap. A start or end that
 *   is not stated (null) does not bound.
 */
export function coverageStatus(agreements: readonly KnownAgreement[], on: LocalDate): CoverageStatus {
  const inForce = agreements.filter((agreement) => isInForce(agreement, on));
  if (inForce.length > 0) {
    const centres = inForce.flatMap(({ centre }) => (centre === undefined ? [] : [centre]));
    const [first] = centres;
    if (first === undefined) return { status: 'COVERED', reason: null };
    if (centres.every(({ phones }) => phones.length === 0))
      return { status: 'COVERED', reason: withoutNumber(first.name) };
    const isOld = centres.every(({ municipalitiesKnown }) => municipalitiesKnown === 'OUTDATED');
    return { status: 'COVERED', reason: isOld ? outdated(first.name) : null };
  }
  const ended = agreements.flatMap(({ validTo }) => (validTo !== null && validTo <= on ? [validTo] : []));
  const end = ended.sort().at(-1);
  if (end !== undefined) return { status: 'EXPIRED', reason: withDuty(expired(end)) };
  return { status: 'NOT_REPORTED', reason: withDuty(agreements.length === 0 ? NONE_KNOWN : NOT_BEGUN) };
}

function expired(end: LocalDate): Texts {
  return {
    nb: `Den siste avtalen vi kjenner, sluttet å gjelde ${dayInWords(end)}. Vi vet ikke om kommunen har en ny.`,
    nn: `Den siste avtalen vi kjenner, slutta å gjelde ${dayInWords(end)}. Vi veit ikkje om kommunen har ein ny.`,
    en: `The last agreement that we know of ended on ${dayInEnglish(end)}. We do not know whether there is a new one.`,
  };
}

const withDuty = ({ nb, nn, en }: Texts): Texts => ({
  nb: `${nb} ${STILL_OWED.nb}`,
  nn: `${nn} ${STILL_OWED.nn}`,
  en: `${en} ${STILL_OWED.en}`,
});
