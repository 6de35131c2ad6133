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
/** The period of the signals; the norm is one of practice, so it is told as what it is, and not as a deadline of the law. */
const SHARE: Texts = in3(
  'andelen vedtak innen 14 dager, de siste tolv månedene i statistikken,',
  'delen vedtak innan 14 dagar, dei siste tolv månadene i statistikken,',
  'the share of decisions within 14 days, over the last twelve months of the statistics,',
);
const SIGNALS: Readonly<Record<TrendSignal, Texts>> = {
  HIGHER: in3(
    'er nå høyere enn i landet, mer enn tilfeldigheter forklarer.',
    'er no høgare enn i landet, meir enn tilfeldig variasjon forklarer.',
    'is now above the nation’s, by more than chance explains.',
  ),
  LOWER: in3(
    'er nå lavere enn i landet, mer enn tilfeldigheter forklarer.',
    'er no lågare enn i landet, meir enn tilfeldig variasjon forklarer.',
    'is now below the nation’s, by more than chance explains.',
  ),
  WITHIN: in3(
    'skiller seg nå ikke mer fra landet enn tilfeldigheter kan forklare.',
    'skil seg no ikkje meir frå landet enn tilfeldig variasjon kan forklare.',
    'now differs no more from the nation’s than chance can explain.',
  ),
  TOO_FEW: in3(
    'kan ikke sammenlignes med landet nå: det er for få saker.',
    'kan ikkje samanliknast med landet no: det er for få saker.',
    'cannot be compared with the nation’s now: there are too few cases.',
  ),
};
const SIGNALS_BEFORE: Readonly<Record<TrendSignal, Texts>> = {
  HIGHER: in3('Før: høyere.', 'Før: høgare.', 'Before: above.'),
  LOWER: in3('Før: lavere.', 'Før: lågare.', 'Before: below.'),
  WITHIN: in3('Før: som landet.', 'Før: som landet.', 'Before: as the nation’s.'),
  TOO_FEW: in3('Før: for få saker.', 'Før: for få saker.', 'Before: too few cases.'),
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
      message: messageOf(
        now,
        SHARE,
        SIGNALS[now.signal],
        ...(then.signal === null ? [] : [SIGNALS_BEFORE[then.signal]]),
      ),
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
