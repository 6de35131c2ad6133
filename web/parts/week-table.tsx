import { Table } from '@navikt/ds-react/Table';
import { usePage } from '../render/use-page.ts';
import { showTime, showWeekday } from '../words/show-time.ts';
import { reasonIn, type ShownState } from './opening-state.tsx';
import { StoredText } from './stored-text.tsx';
import { withoutRepeatedReasons } from './without-repeated-reasons.ts';

export interface ShownDay {
  readonly date: string;
  readonly state: ShownState['state'];
  readonly reason?: string | null;
  readonly reasonEnglish?: string | null;
  readonly reasonNynorsk?: string | null;
  readonly note?: string | null;
  /** The note as the source has it; absent: `note` is. */
  readonly noteWritten?: string | null;
  readonly unconfirmed?: boolean;
  readonly spans: readonly ShownSpan[];
  /** Parts of the day that no source covers; absent: not asked for. */
  readonly unknownSpans?: readonly Omit<ShownSpan, 'state'>[];
}

interface ShownSpan {
  readonly opens: string;
  readonly closes: string;
  readonly state: ShownState['state'];
}

/** Seven days of one channel. A day without known hours is shown as unknown, never as closed. */
export function WeekTable({ caption, days }: { readonly caption: string; readonly days: readonly ShownDay[] }) {
  const { words, language } = usePage();
  return (
    <Table size="small" className="week-table">
      <caption className="week-table__caption">{caption}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{words.municipality.day}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{words.municipality.hours}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {withoutRepeatedReasons(days).map((day) => (
          <Table.Row key={day.date}>
            <Table.HeaderCell scope="row">{showWeekday(day.date, language)}</Table.HeaderCell>
            <Table.DataCell>
              <DayHours day={day} />
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** The hours of one day, and why they are not the usual ones. */
export function DayHours({ day }: { readonly day: ShownDay }) {
  const { words, language } = usePage();
  const reason = reasonIn(language, day);
  const unknown = (day.unknownSpans ?? []).map((span) => ({ ...span, state: 'UNKNOWN' as const }));
  const stated = day.spans.filter(({ state }) => state !== 'CLOSED');
  const open = [...stated, ...unknown].toSorted((a, b) => a.opens.localeCompare(b.opens));
  return (
    <>
      {open.length === 0
        ? words.states[day.state]
        : open.map((span) => (
            <span className="week-table__span" key={span.opens}>
              {showTime(span.opens, language)}–{showTime(span.closes, language)}
              {span.state !== 'OPEN' && ` ${words.states[span.state].toLowerCase()}`}
            </span>
          ))}
      {reason && <span className="week-table__reason"> {reason}</span>}
      {day.unconfirmed && <span className="week-table__reason doubt"> {words.municipality.dayUnconfirmed}</span>}
      {day.note && (
        <span className="week-table__reason">
          {' '}
          <StoredText written={day.noteWritten}>{day.note}</StoredText>
        </span>
      )}
    </>
  );
}
