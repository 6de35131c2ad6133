import { isLocalDate } from '../../../services/calendar/local-date.ts';
import { canonicalJson } from '../../../services/sources/json-value.ts';
import type { ServableHours } from '../../../services/sources/publishing/served-hours.ts';
import type { TimelinePart } from '../../../services/sources/publishing/timeline.ts';
import type { SqlLike } from '../../client.ts';

type Exception = ServableHours['exceptions'][number];
interface StoredException {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly spans: Exception['spans'];
  readonly hoursUnknown: boolean;
  readonly reason: string | null;
  readonly isImported: boolean;
}

const STATES = ['OPEN', 'BY_APPOINTMENT', 'CLOSED'];

/**
 * Dated exceptions from today on follow what holds now: those that an import wrote and its source no longer says go, new
 * ones come, and days that somebody else has spoken of are left alone. Answers how many changed.
 */
export async function publishExceptions(
  sql: SqlLike,
  schedule: string,
  [part]: readonly (TimelinePart & { readonly hours: ServableHours })[],
  today: string,
): Promise<number> {
  const stated = (part?.hours.exceptions ?? []).filter((one) => isToCome(one, today));
  const stored = await sql<StoredException[]>`
    select id, from_day as "from", to_day as "to", state, spans, hours_unknown as "hoursUnknown", reason_nb as reason,
      id like '%-said-%' as "isImported"
    from opening_exception where schedule_id = ${schedule} and to_day > ${today}`;
  const contentOf = ({ from, to, state, spans, hoursUnknown = false, reason = null }: Exception | StoredException) =>
    canonicalJson([from, to, state, spans.map((span) => ({ ...span })), hoursUnknown, reason]);
  const wanted = new Map(stated.map((one) => [contentOf(one), one]));
  const gone = stored.filter((one) => one.isImported && !wanted.has(contentOf(one)));
  await sql`delete from opening_exception where id = any (${gone.map(({ id }) => id)})`;
  const staying = stored.filter((one) => !gone.includes(one));
  const fresh = [...wanted.values()].filter(
    (one) => !staying.some((other) => other.from < one.to && one.from < other.to),
  );
  for (const { from, to, state, spans, hoursUnknown = false, reason = null } of fresh) {
    await sql`
      insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, hours_unknown, reason_nb, source_id)
      values (${`${schedule}-said-${from}-${to}`}, ${schedule}, ${from}, ${to}, ${state},
        ${sql.json(spans.map((span) => ({ ...span })))}, ${hoursUnknown}, ${reason}, ${part?.observation.sourceId ?? null})`;
  }
  return gone.length + fresh.length;
}

function isToCome({ from, to, state }: Exception, today: string): boolean {
  return isLocalDate(from) && isLocalDate(to) && from < to && to > today && STATES.includes(state);
}
