import type { LocalDate } from '../calendar/date-time.ts';
import { dayInEnglish, dayInWords } from '../calendar/day-in-words.ts';
import { in3, type Texts } from '../languages/language.ts';
import type { CoverageDuty, CoverageGap } from './coverage-gaps.ts';
import type { TrendSignal } from './trend-signal.ts';

/** The changes that a governor gets alerts about. */
export const ALERT_KINDS = ['SIGNAL_CHANGED', 'GAP_OPENED', 'GAP_CLOSED', 'AGREEMENT_ENDING'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** How a municipality stood at one time, as it was known then. */
export interface WatchedMunicipality {
  readonly number: string;
  readonly name: string;
  readonly gaps: readonly Pick<CoverageGap, 'duty' | 'reason' | 'since'>[];
  /** Agreements that hold and end soon. */
  readonly endings: readonly { readonly id: string; readonly centre: string; readonly endsOn: LocalDate }[];
  /** Its share of decisions within the deadline beside the nation’s; null: nothing was released. */
  readonly signal: TrendSignal | null;
}

/** A difference between two times. */
export interface Alert {
  /** The same difference has the same id. */
  readonly id: string;
  readonly kind: AlertKind;
  readonly municipality: string;
  readonly message: Texts;
  /** GAP_…: the duty. */
  readonly duty: CoverageDuty | null;
  readonly signalBefore: TrendSignal | null;
  readonly signalNow: TrendSignal | null;
  /** AGREEMENT_ENDING: the first day without it. GAP_OPENED: the first day without what was known. */
  readonly on: LocalDate | null;
}

const UNKNOWN: Readonly<Record<CoverageDuty, Texts>> = {
  CRISIS_CENTRE: in3(
    'vi kjenner ikke lenger til krisesenter.',
    'vi kjenner ikkje lenger til krisesenter.',
    'we no longer know of a crisis centre.',
  ),
  NAV_OFFICE: in3(
    'vi kjenner ikke lenger til NAV-kontor.',
    'vi kjenner ikkje lenger til NAV-kontor.',
    'we no longer know of a NAV office.',
  ),
};
const KNOWN: Readonly<Record<CoverageDuty, Texts>> = {
  CRISIS_CENTRE: in3('krisesenter er nå oppgitt.', 'krisesenter er no oppgitt.', 'a crisis centre is now stated.'),
  NAV_OFFICE: in3('NAV-kontor er nå oppgitt.', 'NAV-kontor er no oppgitt.', 'a NAV office is now stated.'),
};
const SIGNALS: Readonly<Record<TrendSignal, Texts>> = {
  HIGHER: in3(
    'andelen vedtak innen fristen er høyere enn landet, mer enn tilfeldigheter forklarer.',
    'delen vedtak innan fristen er høgare enn i landet, meir enn tilfeldig variasjon forklarer.',
    'the share of decisions within the deadline is above the nation’s, by more than chance explains.',
  ),
  LOWER: in3(
    'andelen vedtak innen fristen er lavere enn landet, mer enn tilfeldigheter forklarer.',
    'delen vedtak innan fristen er lågare enn i landet, meir enn tilfeldig variasjon forklarer.',
    'the share of decisions within the deadline is below the nation’s, by more than chance explains.',
  ),
  WITHIN: in3(
    'andelen vedtak innen fristen er ikke lenger fra landet enn tilfeldigheter kan forklare.',
    'delen vedtak innan fristen er ikkje lenger frå landet enn tilfeldig variasjon kan forklare.',
    'the share of decisions within the deadline is no further from the nation’s than chance can explain.',
  ),
  TOO_FEW: in3(
    'det er for få saker til å sammenligne andelen vedtak innen fristen.',
    'det er for få saker til å samanlikne delen vedtak innan fristen.',
    'there are too few cases to compare the share of decisions within the deadline.',
  ),
};
const NOTHING = { duty: null, signalBefore: null, signalNow: null, on: null };

/** The differences by municipality; a municipality that is new had no gaps before. */
export function alertsBetween(
  before: readonly WatchedMunicipality[],
  now: readonly WatchedMunicipality[],
): readonly Alert[] {
  const earlier = new Map(before.map((one) => [one.number, one]));
  return now.flatMap((one) => {
    const then = earlier.get(one.number) ?? { ...one, gaps: [], endings: [], signal: null };
    return [...gapAlerts(then, one), ...endingAlerts(then, one), ...signalAlerts(then, one)];
  });
}

function gapAlerts(then: WatchedMunicipality, now: WatchedMunicipality): Alert[] {
  const had = new Set(then.gaps.map(({ duty }) => duty));
  const has = new Set(now.gaps.map(({ duty }) => duty));
  const opened = now.gaps.filter(({ duty }) => !had.has(duty));
  const closed = then.gaps.filter(({ duty }) => !has.has(duty));
  return [
    ...opened.map(({ duty, reason, since }) => ({
      ...NOTHING,
      ...named('GAP_OPENED', now, [duty, since]),
      duty,
      on: since,
      message: messageOf(now, UNKNOWN[duty], reason),
    })),
    ...closed.map(({ duty }) => ({
      ...NOTHING,
      ...named('GAP_CLOSED', now, [duty]),
      duty,
      message: messageOf(now, KNOWN[duty]),
    })),
  ];
}

function endingAlerts(then: WatchedMunicipality, now: WatchedMunicipality): Alert[] {
  const known = new Set(then.endings.map(({ id, endsOn }) => `${id} ${endsOn}`));
  return now.endings
    .filter(({ id, endsOn }) => !known.has(`${id} ${endsOn}`))
    .map(({ id, centre, endsOn }) => ({
      ...NOTHING,
      ...named('AGREEMENT_ENDING', now, [id, endsOn]),
      on: endsOn,
      message: messageOf(
        now,
        in3(
          `avtalen med ${centre} slutter å gjelde ${dayInWords(endsOn)}.`,
          `avtalen med ${centre} sluttar å gjelde ${dayInWords(endsOn)}.`,
          `the agreement with ${centre} ends on ${dayInEnglish(endsOn)}.`,
        ),
      ),
    }));
}

function signalAlerts(then: WatchedMunicipality, now: WatchedMunicipality): Alert[] {
  if (now.signal === null || now.signal === then.signal) return [];
  // Before the first release there was no signal, so a first signal within limits is not an alert.
  if (then.signal === null && (now.signal === 'WITHIN' || now.signal === 'TOO_FEW')) return [];
  return [
    {
      ...NOTHING,
      ...named('SIGNAL_CHANGED', now, [then.signal, now.signal]),
      signalBefore: then.signal,
      signalNow: now.signal,
      message: messageOf(now, SIGNALS[now.signal]),
    },
  ];
}

function named(kind: AlertKind, { number }: WatchedMunicipality, parts: readonly (string | null)[]) {
  return { id: [kind, number, ...parts.map((part) => part ?? '-')].join(':'), kind, municipality: number };
}

/** Names the municipality, for a message is also read where nothing else says whose it is. */
function messageOf({ name }: WatchedMunicipality, ...parts: readonly Texts[]): Texts {
  const written = (language: keyof Texts) => `${name}: ${parts.map((part) => part[language]).join(' ')}`;
  return in3(written('nb'), written('nn'), written('en'));
}
