import { wallTime } from '../calendar/calendar-day.ts';
import type { Reason } from './schedule.ts';

/** No source in force says anything about the time asked for. */
export const NO_SOURCE: Reason = {
  nb: 'Ingen kilde oppgir åpningstidene',
  en: 'No source gives the opening hours',
};
/** Nobody has stated the hours for so long that they are carried forward no more. */
export const NOT_CONFIRMED_FOR_LONG: Reason = {
  nb: 'Tidene vi kjente, er ikke bekreftet på over fem år',
  en: 'The hours that we knew have not been confirmed for more than five years',
};
/** One part of the office is closed, and of another nobody knows. */
export const PARTLY_UNKNOWN: Reason = {
  nb: 'Stengt der åpningstidene er kjent, men for resten oppgir ingen kilde dem',
  en: 'Closed where the hours are known, but no source gives the rest of them',
};
export const OUTSIDE_HOURS: Reason = { nb: 'Utenom åpningstiden', en: 'Outside opening hours' };
/** The source lists its opening days, and this weekday is not among them, or is listed as closed. */
export const NO_HOURS_THIS_DAY: Reason = { nb: 'Ikke åpent denne dagen', en: 'Not open on this day' };
export const BY_APPOINTMENT_ONLY: Reason = { nb: 'Bare etter avtale', en: 'By appointment only' };
/** A dated exception whose source gave no reason. */
export const EXCEPTION_CLOSED: Reason = { nb: 'Meldt stengt denne dagen', en: 'Announced as closed on this day' };
export const EXCEPTION_HOURS: Reason = { nb: 'Avvikende åpningstid denne dagen', en: 'Special hours on this day' };

/** The reason for a public holiday on a phone line whose holiday hours no source states. */
export function holidayUnknown({ nb, en }: Reason): Reason {
  return {
    nb: `${nb}: ingen kilde oppgir om telefonen er åpen`,
    en: en === null ? null : `${en}: no source says whether the line is open`,
  };
}

/** A day on which offices often keep shorter hours, and no source says what this one does. */
export function usualHoursUnconfirmed({ nb, en }: Reason): Reason {
  const name = nb.charAt(0).toLocaleUpperCase('nb') + nb.slice(1);
  return {
    nb: `${name}: vanlig åpningstid, ikke bekreftet for denne dagen`,
    en: en === null ? null : `${en}: the usual hours, not confirmed for this day`,
  };
}

/** A source's comment, which is Norwegian only; null when there is none. */
export function sourceComment(comment: string | null): Reason | null {
  const words = comment?.trim();
  return words ? { nb: words, en: null } : null;
}

/** The comments of several sources about the same hours, without repeats. */
export function joinedWords(texts: readonly (Reason | null)[]): Reason | null {
  const [first, ...others] = [...new Map(texts.flatMap((text) => (text === null ? [] : [[text.nb, text]]))).values()];
  if (first === undefined) return null;
  return others.reduce(
    (all, { nb, en }) => ({ nb: `${all.nb}; ${nb}`, en: all.en === null || en === null ? null : `${all.en}; ${en}` }),
    first,
  );
}

/** The sources' words about the hours of one day: one text where it applies to all hours, else each text after its hours. */
export function wordsOfDay(hours: readonly { from: number; to: number; words: Reason | null }[]): Reason | null {
  const [first] = hours;
  if (first === undefined || hours.every(({ words }) => words?.nb === first.words?.nb)) return first?.words ?? null;
  return joinedWords(
    hours.map(({ from, to, words }) => {
      if (words === null) return null;
      const times = `${wallTime(from)}–${wallTime(to)}`;
      return { nb: `kl. ${times}: ${words.nb}`, en: words.en === null ? null : `${times}: ${words.en}` };
    }),
  );
}
