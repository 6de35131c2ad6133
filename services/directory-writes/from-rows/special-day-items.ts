import { CHANNELS, type Channel } from '../../opening-hours/schedule.ts';
import type { CsvRow } from '../../sources/csv/read-csv-template.ts';
import { type SpecialDaysOfFile, specialDaysOfRows } from '../../sources/csv/special-days-of-rows.ts';
import type { SpecialDayItem } from '../kinds/special-day.ts';
import type { StoredRecord } from '../write-kind.ts';
import type { ItemOfRows } from './item-of-rows.ts';

/** Days as they are to be: of what is there already, of the file, or a rest of what is there. */
interface Piece {
  readonly stored: StoredRecord | null;
  readonly office: string;
  readonly reception: string | null;
  readonly channels: readonly Channel[];
  readonly from: string;
  readonly until: string;
  readonly content: Pick<SpecialDayItem, 'state' | 'spans' | 'reason'>;
  /** Rows of the file that say so; empty: it only makes room for them. */
  readonly rows: readonly number[];
}

/**
 * Special days as a file states them. They are the word for their days: those that are there already make room, and the days
 * before and after stay as they were. Those that lie wholly inside longer ones decide before these, which stay whole.
 */
export function specialDayItems(
  rows: readonly CsvRow<'special-days'>[],
  stored: readonly StoredRecord[],
): ItemOfRows<SpecialDayItem>[] {
  const wanted = ofSeveralChannels(specialDaysOfRows(rows));
  const offices = new Set(wanted.map(({ office }) => office));
  const there = stored.filter(({ scope }) => scope !== null && offices.has(scope)).map(pieceOf);
  const after = wanted.reduce((pieces, next) => place(pieces, next), there);
  const items = after.flatMap((piece, index) => {
    const first = piece.stored === null || after.findIndex(({ stored: one }) => one === piece.stored) === index;
    return itemOf(first ? piece : { ...piece, stored: null });
  });
  const gone = there.filter(({ stored: one }) => after.every((piece) => piece.stored !== one));
  const removed = gone.flatMap(({ stored: one }) =>
    one === null ? [] : [{ rows: [], item: { id: one.id, version: one.version, remove: true } }],
  );
  return [...removed, ...items];
}

/** Days of one content on several channels are one thing. */
function ofSeveralChannels(days: readonly SpecialDaysOfFile[]): Piece[] {
  const groups = Map.groupBy(days, ({ office, from, to, state, spans, reason }) =>
    JSON.stringify([office, from, to, state, spans, reason]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { office, from, to, state, spans, reason } = first;
    return {
      stored: null,
      office,
      reception: null,
      channels: group.map(({ channel }) => channel),
      from,
      until: to,
      content: { state, spans, reason },
      rows: [...new Set(group.flatMap((day) => day.rows))],
    };
  });
}

function pieceOf(stored: StoredRecord): Piece {
  const { reception = null, channels = null, from, until, state, spans = [], reason = null } = stored.fields;
  return {
    stored: stored,
    office: stored.scope ?? '',
    reception: reception as string | null,
    channels: (channels as readonly Channel[] | null) ?? CHANNELS,
    from: String(from),
    until: String(until),
    content: {
      state: String(state),
      spans: spans as unknown as NonNullable<SpecialDayItem['spans']>,
      reason: reason as string | null,
    },
    rows: [],
  };
}

/** Puts days among others, which make room for them. */
function place(pieces: readonly Piece[], next: Piece): Piece[] {
  const same = pieces.find((one) => one.rows.length === 0 && isSamePlace(one, next));
  if (same !== undefined) {
    return pieces.map((one) => (one === same ? { ...same, content: next.content, rows: next.rows } : one));
  }
  return [...pieces.flatMap((one) => roomIn(one, next)), next];
}

function isSamePlace(one: Piece, other: Piece): boolean {
  const channels = (piece: Piece) => [...piece.channels].sort().join();
  return (
    one.office === other.office &&
    one.reception === other.reception &&
    one.from === other.from &&
    one.until === other.until &&
    channels(one) === channels(other)
  );
}

/** The days of one item that another item leaves free. Two statements of one file do not give way to each other. */
function roomIn(one: Piece, next: Piece): Piece[] {
  const shared = one.channels.filter((channel) => next.channels.includes(channel));
  const meets = one.office === next.office && one.from < next.until && next.from < one.until && shared.length > 0;
  const isLonger = one.from <= next.from && one.until >= next.until && (one.from < next.from || one.until > next.until);
  if (!meets || isLonger || one.rows.length > 0) return [one];
  const others = one.channels.filter((channel) => !next.channels.includes(channel));
  const rests = [
    { from: one.from, until: next.from },
    { from: next.until, until: one.until },
  ].filter(({ from, until }) => from < until);
  const aside = others.length === 0 ? [] : [{ ...one, channels: others }];
  return [...aside, ...rests.map((rest) => ({ ...one, ...rest, channels: shared }))];
}

function itemOf({
  stored,
  office,
  reception,
  channels,
  from,
  until,
  content,
  rows,
}: Piece): ItemOfRows<SpecialDayItem> {
  const head = stored === null ? { office } : { id: stored.id, version: stored.version };
  return { rows, item: { ...head, reception, channels, from, until, ...content } };
}
