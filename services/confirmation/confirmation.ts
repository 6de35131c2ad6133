import { addDays } from '../calendar/calendar-day.ts';
import type { Instant, LocalDate } from '../calendar/date-time.ts';
import { dayInEnglish, dayInWords } from '../calendar/day-in-words.ts';
import type { Texts } from '../languages/language.ts';
import { translate } from '../service-texts/translate.ts';

/**
 * CONFIRMED: somebody stated it lately enough. STALE: not for too long, or its source has closed. DISPUTED: sources
 * disagree. UNCONFIRMED: no source says when it was stated, or none states it.
 */
export const CONFIRMATION_STATUSES = ['CONFIRMED', 'STALE', 'DISPUTED', 'UNCONFIRMED'] as const;
export type ConfirmationStatus = (typeof CONFIRMATION_STATUSES)[number];

/** How far a fact may be relied on, for whoever reads it. */
export interface Confirmation {
  readonly status: ConfirmationStatus;
  /** The last day on which its source, its owner or an editor stated it. Null: not known. */
  readonly lastConfirmedOn: LocalDate | null;
  readonly explanation: Texts;
}

/** A fact, as far as its confirmation goes by it. */
export interface Stated {
  /** The sources that state the value; the first one is the source of the value shown. Empty: none. */
  readonly sources: readonly {
    readonly publisher: string;
    readonly updatedOn: LocalDate | null;
    readonly closedOn: LocalDate | null;
  }[];
  readonly verifiedAt: Instant | null;
  /** The point on which sources disagree (nb); null: they agree. */
  readonly disputeReason: string | null;
}

/** @param maximumAge days that may pass without anybody stating it again */
export function confirmationOf(
  { sources, verifiedAt, disputeReason }: Stated,
  maximumAge: number,
  today: LocalDate,
): Confirmation {
  const [source] = sources;
  const days = [verifiedAt?.slice(0, 10), source?.updatedOn].filter((day) => day != null);
  const lastConfirmedOn = days.sort().at(-1) ?? null;
  const publisher = source?.publisher ?? null;
  if (disputeReason !== null) return { status: 'DISPUTED', lastConfirmedOn, explanation: disputed(disputeReason) };
  if (publisher === null) return { status: 'UNCONFIRMED', lastConfirmedOn, explanation: NOBODY };
  const named = publisherIn(publisher);
  const isVerified = verifiedAt !== null && today <= addDays(verifiedAt.slice(0, 10), maximumAge);
  if (source?.closedOn != null && source.closedOn <= today && !isVerified) {
    return { status: 'STALE', lastConfirmedOn, explanation: closed(named, source.closedOn) };
  }
  if (lastConfirmedOn === null)
    return {
      status: 'UNCONFIRMED',
      lastConfirmedOn,
      explanation: publisher === PUBLISHER_NOT_NAMED ? ANONYMOUS : undated(publisher),
    };
  const isFresh = today <= addDays(lastConfirmedOn, maximumAge);
  return {
    status: isFresh ? 'CONFIRMED' : 'STALE',
    lastConfirmedOn,
    explanation: isFresh ? confirmed(named, lastConfirmedOn) : stale(named, lastConfirmedOn),
  };
}

/** The publisher of a source that names none, as the table of sources has it. */
export const PUBLISHER_NOT_NAMED = 'Ikke oppgitt';

function publisherIn(publisher: string): Texts {
  if (publisher !== PUBLISHER_NOT_NAMED) return { nb: publisher, nn: publisher, en: publisher };
  return {
    nb: 'en kilde uten oppgitt utgiver',
    nn: 'ei kjelde utan oppgjeven utgjevar',
    en: 'a source that names no publisher',
  };
}

const NOBODY: Texts = {
  nb: 'Ingen kilde oppgir dette.',
  nn: 'Inga kjelde oppgir dette.',
  en: 'No source states this.',
};

const ANONYMOUS: Texts = {
  nb: 'Kilden oppgir verken hvem som skrev dette, eller når. Ring før du stoler på det.',
  nn: 'Kjelda oppgir verken kven som skreiv dette, eller når. Ring før du stolar på det.',
  en: 'The source says neither who wrote this nor when. Ring before you rely on it.',
};

const disputed = (reason: string): Texts => ({
  nb: reason,
  nn: translate(reason, 'NN') ?? `Kjeldene er ikkje samde. På bokmål: ${reason}`,
  en: translate(reason, 'EN') ?? `Sources disagree. In Norwegian: ${reason}`,
});

const confirmed = ({ nb, nn, en }: Texts, day: LocalDate): Texts => ({
  nb: `Oppgitt av ${nb} ${dayInWords(day)}.`,
  nn: `Oppgitt av ${nn} ${dayInWords(day)}.`,
  en: `Stated by ${en} on ${dayInEnglish(day)}.`,
});

const stale = ({ nb, nn, en }: Texts, day: LocalDate): Texts => ({
  nb: `Ikke bekreftet siden ${dayInWords(day)} (${nb}). Ring før du stoler på det.`,
  nn: `Ikkje stadfesta sidan ${dayInWords(day)} (${nn}). Ring før du stolar på det.`,
  en: `Not confirmed since ${dayInEnglish(day)} (${en}). Ring before you rely on it.`,
});

const undated = (publisher: string): Texts => ({
  nb: `${publisher} oppgir ikke når dette ble skrevet. Ring før du stoler på det.`,
  nn: `${publisher} oppgir ikkje når dette vart skrive. Ring før du stolar på det.`,
  en: `${publisher} does not say when this was written. Ring before you rely on it.`,
});

const closed = ({ nb, nn, en }: Texts, day: LocalDate): Texts => ({
  nb: `Kilden (${nb}) ble lagt ned ${dayInWords(day)} og kan ikke kontrolleres. Ring før du stoler på det.`,
  nn: `Kjelda (${nn}) vart lagd ned ${dayInWords(day)} og kan ikkje kontrollerast. Ring før du stolar på det.`,
  en: `The source (${en}) closed on ${dayInEnglish(day)} and cannot be checked. Ring before you rely on it.`,
});
