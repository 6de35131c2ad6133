import type { LocalDate } from '../calendar/date-time.ts';
import { dayInWords } from '../calendar/day-in-words.ts';
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
  /** In words (nb). */
  readonly message: string;
  /** GAP_…: the duty. */
  readonly duty: CoverageDuty | null;
  readonly signalBefore: TrendSignal | null;
  readonly signalNow: TrendSignal | null;
  /** AGREEMENT_ENDING: the first day without it. GAP_OPENED: the first day without what was known. */
  readonly on: LocalDate | null;
}

const DUTIES: Readonly<Record<CoverageDuty, string>> = { CRISIS_CENTRE: 'krisesenter', NAV_OFFICE: 'NAV-kontor' };
const SIGNALS: Readonly<Record<TrendSignal, string>> = {
  HIGHER: 'høyere enn landet, mer enn tilfeldigheter forklarer',
  LOWER: 'lavere enn landet, mer enn tilfeldigheter forklarer',
  WITHIN: 'ikke lenger fra landet enn tilfeldigheter kan forklare',
  TOO_FEW: 'for få saker til å sammenligne',
};
const NOTHING = { duty: null, signalBefore: null, signalNow: null, on: null };

/** What is different now, by municipality; a municipality that was not there before had nothing. */
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
      message: `${now.name}: vi kjenner ikke lenger til ${DUTIES[duty]}. ${reason.nb}`,
    })),
    ...closed.map(({ duty }) => ({
      ...NOTHING,
      ...named('GAP_CLOSED', now, [duty]),
      duty,
      message: `${now.name}: ${DUTIES[duty]} er nå oppgitt.`,
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
      message: `${now.name}: avtalen med ${centre} slutter å gjelde ${dayInWords(endsOn)}.`,
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
      message: `${now.name}: andelen vedtak innen fristen er ${SIGNALS[now.signal]}.`,
    },
  ];
}

function named(kind: AlertKind, { number }: WatchedMunicipality, parts: readonly (string | null)[]) {
  return { id: [kind, number, ...parts.map((part) => part ?? '-')].join(':'), kind, municipality: number };
}
