import type { MunicipalityNode } from '../../db/read-model/model.ts';
import { calendarDay, dayNumber } from '../../services/calendar/calendar-day.ts';
import { isInForce } from '../../services/calendar/in-force-on.ts';
import { monthText } from '../../services/disclosure-control/codes.ts';
import { answerCells, noFigure } from '../../services/disclosure-control/query/answer-cells.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import type { WatchedMunicipality } from '../../services/oversight/alerts.ts';
import { coverageGaps } from '../../services/oversight/coverage-gaps.ts';
import { type TrendSignal, trendSignal } from '../../services/oversight/trend-signal.ts';
import { cachedAnswer } from '../case-statistics/answer-cache.ts';
import type { Asking } from '../case-statistics/ask-statistics.ts';

/** An agreement is reported from this many days before its end: half a year. */
const ENDING_DAYS = 183;
/** Months that a signal is worked out over: chance is too wide over fewer, and a whole year has no season. */
const SIGNAL_MONTHS = 12;

type Signals = ReadonlyMap<string, TrendSignal> | null;

/** How municipalities stand on a day, by what a directory knows of them. */
export function watchedMunicipalities(
  municipalities: readonly MunicipalityNode[],
  day: string,
  signals: Signals,
): readonly WatchedMunicipality[] {
  const soon = calendarDay((dayNumber(day) ?? 0) + ENDING_DAYS).date;
  return municipalities.map(({ number, name, agreements, coverage }) => ({
    number,
    name,
    gaps: coverageGaps({ agreements, offices: coverage }, day),
    endings: agreements.flatMap((agreement) => {
      const { id, validTo, centre } = agreement;
      const isEnding = validTo !== null && validTo <= soon && isInForce(agreement, day);
      return isEnding ? [{ id, centre: centre.name, endsOn: validTo }] : [];
    }),
    signal: signals === null ? null : (signals.get(number) ?? 'TOO_FEW'),
  }));
}

/**
 * The signals of a governor’s municipalities by the release that was newest before a day; null: the newest of all.
 * @returns null where nothing was released.
 */
export function signalsAsOf({ statistics }: Asking, governor: string, looks: number, day: string | null): Signals {
  const release = statistics?.releases.findLast(({ publishedOn }) => day === null || publishedOn < day);
  const table = release === undefined ? null : (statistics?.tableFor('P', release.id) ?? null);
  return table === null ? null : signalsOf(table, governor, looks);
}

function signalsOf(table: ProtectedTable, governor: string, looks: number): Signals {
  const period = { from: firstOf(table.through + 1 - SIGNAL_MONTHS), to: firstOf(table.through + 1) };
  const measure = 'SHARE_WITHIN_DEADLINE';
  const nation = cachedAnswer(table, { filter: period, groupBy: [], measures: [measure] });
  const whole = answerCells(nation, [])[0]?.ratios[measure] ?? noFigure('NOT_REPORTED');
  const groupBy = ['MUNICIPALITY'] as const;
  const answer = cachedAnswer(table, { filter: { ...period, governors: [governor] }, groupBy, measures: [measure] });
  return new Map(
    answerCells(answer, groupBy).map(({ keys, ratios }) => {
      const own = ratios[measure] ?? noFigure('NOT_REPORTED');
      return [keys[0]?.code ?? '', trendSignal(own, whole, looks)];
    }),
  );
}

const firstOf = (month: number): string => `${monthText(month)}-01`;
