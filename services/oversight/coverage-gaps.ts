import type { LocalDate } from '../calendar/date-time.ts';
import { dayInEnglish, dayInWords } from '../calendar/day-in-words.ts';
import { isInForce, type Period } from '../calendar/in-force-on.ts';
import { coverageStatus } from '../crisis-centre-coverage/coverage-status.ts';
import type { Texts } from '../languages/language.ts';

/** Duties of every municipality that somebody else can see whether is met. */
export type CoverageDuty = 'CRISIS_CENTRE' | 'NAV_OFFICE';

/** A duty that the platform knows of nothing to meet. It is a gap in what is known, never a finding of breach. */
export interface CoverageGap {
  readonly duty: CoverageDuty;
  readonly legalBasis: { readonly act: string; readonly section: string; readonly url: string | null };
  /** Says what is not reported, never that something is missing. */
  readonly reason: Texts;
  /** First day without a known one; null: none was ever known, so no day is. */
  readonly since: LocalDate | null;
}

/** The known facts about a municipality, in any order. */
export interface KnownCoverage {
  readonly agreements: readonly Period[];
  readonly offices: readonly Period[];
}

const LEGAL_BASIS: Readonly<Record<CoverageDuty, CoverageGap['legalBasis']>> = {
  CRISIS_CENTRE: { act: 'Krisesenterlova', section: '§ 2', url: 'https://lovdata.no/dokument/NL/lov/2009-06-19-44' },
  NAV_OFFICE: { act: 'NAV-loven', section: '§ 13', url: 'https://lovdata.no/dokument/NL/lov/2006-06-16-20' },
};

/**
 * The gaps of one municipality on a day. Services are no gap where the municipality describes none itself: the statutory
 * catalogue holds for it.
 */
export function coverageGaps({ agreements, offices }: KnownCoverage, on: LocalDate): readonly CoverageGap[] {
  const gaps: CoverageGap[] = [];
  const { reason } = coverageStatus(agreements, on);
  if (reason !== null) gaps.push(gap('CRISIS_CENTRE', reason, lastEnd(agreements, on)));
  if (!offices.some((office) => isInForce(office, on))) {
    const ended = lastEnd(offices, on);
    gaps.push(gap('NAV_OFFICE', officeReason(offices, ended), ended));
  }
  return gaps;
}

function gap(duty: CoverageDuty, reason: Texts, since: LocalDate | null): CoverageGap {
  return { duty, legalBasis: LEGAL_BASIS[duty], reason, since };
}

/** The end (exclusive, so the first day without) of the one that ended last. */
function lastEnd(periods: readonly Period[], on: LocalDate): LocalDate | null {
  const ends = periods.flatMap(({ validTo }) => (validTo !== null && validTo <= on ? [validTo] : []));
  return ends.sort().at(-1) ?? null;
}

const NO_OFFICE_KNOWN: Texts = {
  nb: 'Ingen av kildene våre oppgir hvilket NAV-kontor kommunen hører til.',
  nn: 'Ingen av kjeldene våre oppgir kva NAV-kontor kommunen høyrer til.',
  en: 'None of our sources states which NAV office the municipality belongs to.',
};

const OFFICE_OF_OTHER_DAYS: Texts = {
  nb: 'NAV-kontoret vi kjenner, er ikke oppgitt for denne datoen.',
  nn: 'NAV-kontoret vi kjenner, er ikkje oppgitt for denne datoen.',
  en: 'The NAV office that we know of is not stated for this day.',
};

const officeEnded = (end: LocalDate): Texts => ({
  nb: `Kilden vi har, oppgir et NAV-kontor for kommunen bare til ${dayInWords(end)}.`,
  nn: `Kjelda vi har, oppgir eit NAV-kontor for kommunen berre til ${dayInWords(end)}.`,
  en: `The source that we have states a NAV office for the municipality up to ${dayInEnglish(end)} only.`,
});

function officeReason(offices: readonly Period[], ended: LocalDate | null): Texts {
  const known = ended !== null ? officeEnded(ended) : offices.length > 0 ? OFFICE_OF_OTHER_DAYS : NO_OFFICE_KNOWN;
  return {
    nb: `${known.nb} Det betyr ikke at kommunen er uten kontor.`,
    nn: `${known.nn} Det tyder ikkje at kommunen er utan kontor.`,
    en: `${known.en} That does not mean that the municipality is without an office.`,
  };
}
