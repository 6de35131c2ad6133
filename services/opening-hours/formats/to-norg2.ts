import { WEEKDAYS } from '../../calendar/date-time.ts';
import type { Span, SpanState } from '../schedule.ts';
import type { Norg2Import } from './from-norg2.ts';
import { type Norg2Row, nameOf, subjectOf } from './norg2-row.ts';

/**
 * Writes the rows back: weekdays from Monday on, then dates, each with its spans in order; what was `kept` stands as it was
 * written. Reading and writing back gives the same rows, in this order (`norg2Order`).
 */
export function toNorg2({ dropIn, kept }: Norg2Import): Norg2Row[] {
  const keptRows = kept.map((item) => item.row);
  const isKept = (dag: string | null, dato: string | null) =>
    keptRows.some((row) => subjectOf(row) !== null && row.dag === dag && row.dato === dato);
  const weekly = dropIn.weekly.flatMap((rule) =>
    rule.days.flatMap((day) => {
      const dag = nameOf(day);
      if (isKept(dag, null)) return [];
      return writtenRows({ dag, dato: null, kommentar: rule.comment }, rule.spans, rule.hoursUnknown ? null : 'CLOSED');
    }),
  );
  const dated = dropIn.exceptions.flatMap((exception) => {
    const { from: dato, spans, reason } = exception;
    if (isKept(null, dato)) return [];
    const wholeDay = exception.hoursUnknown ? null : exception.state;
    return writtenRows({ dag: null, dato, kommentar: reason?.nb ?? null }, spans, wholeDay);
  });
  return norg2Order([...weekly, ...dated, ...keptRows]);
}

type Heading = Pick<Norg2Row, 'dag' | 'dato' | 'kommentar'>;

function writtenRows(heading: Heading, spans: readonly Span[], wholeDay: SpanState | null): Norg2Row[] {
  const flags = (state: SpanState | null) => ({
    stengt: state === 'CLOSED',
    kunTimeavtale: state === 'BY_APPOINTMENT',
  });
  const none = { fra: null, til: null };
  if (spans.length === 0) return [{ ...heading, ...none, ...flags(wholeDay) }];
  return spans.map(({ opens, closes, state }) => {
    const isWholeDay = state === 'BY_APPOINTMENT' && opens === '00:00' && closes === '24:00';
    const times = isWholeDay ? none : { fra: opens, til: closes };
    return { ...heading, ...times, ...flags(state) };
  });
}

/** Rows in the order `toNorg2` gives: weekdays from Monday on, dates, then what names neither; otherwise as they stood. */
export function norg2Order(rows: readonly Norg2Row[]): Norg2Row[] {
  const key = (row: Norg2Row): string => {
    const subject = subjectOf(row);
    if (!subject) return '9';
    return 'date' in subject ? `8${subject.date}` : String(WEEKDAYS.indexOf(subject.weekday));
  };
  return [...rows].sort((a, b) => key(a).localeCompare(key(b)));
}
