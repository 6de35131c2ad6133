import { addDays } from '../../calendar/calendar-day.ts';
import type { LocalDate } from '../../calendar/date-time.ts';
import { CHANNELS, type Channel, type Span, type SpanState } from '../../opening-hours/schedule.ts';
import type { CsvRow } from './read-csv-template.ts';

/** Special days of an office on one channel, [from, to), as the rows of a file state them together. */
export interface SpecialDaysOfFile {
  readonly office: string;
  readonly channel: Channel;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly state: SpanState;
  readonly spans: readonly Span[];
  readonly reason: string | null;
  /** Places of the rows among those of the file. */
  readonly rows: readonly number[];
}

/** Puts rows together: one row is one span of the same days, and a row without a channel is of them all. */
export function specialDaysOfRows(rows: readonly CsvRow<'special-days'>[]): SpecialDaysOfFile[] {
  const ofChannels = rows.flatMap((row, index) =>
    (row.channel === null ? CHANNELS : [row.channel]).map((channel) => ({ row, channel, index })),
  );
  const groups = Map.groupBy(ofChannels, ({ row: { office, from, through }, channel }) =>
    JSON.stringify([office, channel, from, through ?? from]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { row, channel } = first;
    const spans = group.flatMap(({ row: { opens, closes, state } }) =>
      opens === null || closes === null ? [] : [{ opens, closes, state }],
    );
    const reasons = [...new Set(group.flatMap(({ row: { reason } }) => reason ?? []))];
    return {
      office: row.office,
      channel,
      from: row.from,
      to: addDays(row.through ?? row.from, 1),
      state: row.state,
      spans,
      reason: reasons.length === 0 ? null : reasons.join(' / '),
      rows: group.map(({ index }) => index),
    };
  });
}
