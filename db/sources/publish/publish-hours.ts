import type { Weekday } from '../../../services/calendar/date-time.ts';
import { CHANNELS, type Channel, type Season, type Span } from '../../../services/opening-hours/schedule.ts';
import { byField, type Observation } from '../../../services/sources/observation.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import {
  coversHours,
  isFiner,
  type ServableHours,
  sameHours,
  servableHours,
} from '../../../services/sources/publishing/served-hours.ts';
import { type TimelinePart, timelineOf } from '../../../services/sources/publishing/timeline.ts';
import type { SqlLike } from '../../client.ts';
import { publishExceptions } from './publish-exceptions.ts';

/** The owner of hours: a reception or a phone. */
export type HoursOwner = { readonly reception: string } | { readonly phone: string };

/** Part of the id of a rule or exception that an import wrote: it states exactly what the source states. */
const WRITTEN_BY_IMPORT = '-said-';

type Part = TimelinePart & { readonly hours: ServableHours };

interface StoredRule {
  readonly id: string;
  readonly days: Weekday[];
  readonly spans: Span[];
  readonly hoursUnknown: boolean;
  readonly note: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Null: every week. */
  readonly cycleFrom: string | null;
  /** Null: all of the year. */
  readonly season: Season | null;
}

interface StoredSchedule {
  readonly id: string | null;
  readonly office: string;
  readonly rules: readonly StoredRule[];
}

/**
 * Publishes the chosen observations as the schedules of a place or a line, from today on; earlier days keep their rules.
 * Hours set by a person stay until a person sets others, and hours that include all of the observation and more stay too.
 * @returns the number of changed schedules.
 */
export async function publishHours(
  sql: SqlLike,
  owner: HoursOwner,
  observations: readonly Observation[],
  today: string,
): Promise<number> {
  let changed = 0;
  for (const [, ofField] of byField(observations.filter(({ fieldGroup }) => fieldGroup === 'HOURS'))) {
    const channel = ofField[0]?.field.replace(/^hours\./, '');
    const parts = partsOf(ofField, today);
    if (!isChannel(channel) || parts.length === 0) continue;
    const stored = await loadSchedule(sql, owner, channel, parts);
    if (stored === null) continue;
    const isNews = !says(stored.rules, parts);
    const id =
      stored.id ?? `${'phone' in owner ? owner.phone : owner.reception}-${channel.toLowerCase().replace('_', '-')}`;
    if (isNews) await replace(sql, { ...stored, id }, owner, channel, parts);
    const exceptions = stored.id === null && !isNews ? 0 : await publishExceptions(sql, id, parts, today);
    changed += isNews || exceptions > 0 ? 1 : 0;
  }
  return changed;
}

/** Null where one of the statements in force cannot be served: half a timeline would be wrong on the other half. */
function partsOf(ofField: readonly Observation[], today: string): Part[] {
  const parts = timelineOf(ofField, today).map((part) => ({ ...part, hours: servableHours(part.observation.value) }));
  return parts.every((part): part is Part => part.hours !== null) ? parts : [];
}

const isChannel = (text: string | undefined): text is Channel => CHANNELS.some((channel) => channel === text);

/** The schedule, if it may be written; null: a person's word is on it, or the place is not there. */
async function loadSchedule(
  sql: SqlLike,
  owner: HoursOwner,
  channel: Channel,
  [first]: readonly Part[],
): Promise<StoredSchedule | null> {
  const [reception, phone] = 'phone' in owner ? [null, owner.phone] : [owner.reception, null];
  const [stored] = await sql<{ id: string | null; office: string; isConfirmed: boolean }[]>`
    select schedule.id, place.office_number as office,
      coalesce(greatest(schedule.verified_at, (select max(verified_at) from opening_rule where schedule_id = schedule.id))
        ::date > coalesce(${first === undefined ? null : lastConfirmedOn(first.observation)}::date, '-infinity'), false)
        as "isConfirmed"
    from (select office_number from reception where id = ${reception}
      union all select office_number from phone where id = ${phone} and office_number is not null) as place
    left join opening_schedule as schedule on schedule.office_number = place.office_number
      and schedule.channel = ${channel} and schedule.reception_id is not distinct from ${reception}
      and schedule.phone_id is not distinct from ${phone}`;
  if (stored === undefined || stored.isConfirmed) return null;
  const rules = await sql<StoredRule[]>`
    select id, days, spans, hours_unknown as "hoursUnknown", comment as note, valid_from as "validFrom", valid_to as "validTo",
      cycle_from as "cycleFrom", case when season_from is null then null
        else json_build_object('from', season_from, 'to', season_to) end as season
    from opening_rule where schedule_id = ${stored.id} and (valid_to is null or valid_to > ${first?.from ?? null}::date)`;
  return { ...stored, rules };
}

/** Whether the rules already equal the parts. */
function says(rules: readonly StoredRule[], parts: readonly Part[]): boolean {
  // Second weeks and seasons are more than a statement of every week can say.
  if (rules.some(isFiner) && !parts.some(({ hours }) => hours.weekly.some(isFiner))) return true;
  const enough = rules.every(({ id }) => id.includes(WRITTEN_BY_IMPORT)) ? sameHours : coversHours;
  return parts.every(({ from, to, hours }) => {
    const holding = rules.filter(
      ({ validFrom, validTo }) =>
        (validTo === null || validTo > from) && (to === null || validFrom === null || validFrom < to),
    );
    const isWhole = holding.every(
      ({ validFrom, validTo }) =>
        (validFrom === null || validFrom <= from) && (validTo === null || (to !== null && validTo >= to)),
    );
    return isWhole && enough(holding, hours.weekly);
  });
}

async function replace(
  sql: SqlLike,
  stored: StoredSchedule & { readonly id: string },
  owner: HoursOwner,
  channel: Channel,
  parts: readonly Part[],
): Promise<void> {
  const [first] = parts as [Part];
  const { id } = stored;
  // A person's version check and this write wait for each other.
  await sql`select lock_office(${stored.office})`;
  await sql`
    insert into opening_schedule (id, office_number, reception_id, phone_id, channel, source_id, verified_at)
    values (${id}, ${stored.office}, ${'phone' in owner ? null : owner.reception}, ${'phone' in owner ? owner.phone : null},
      ${channel}, ${first.observation.sourceId}, ${first.observation.humanVerifiedAt})
    on conflict (id) do update set source_id = excluded.source_id, verified_at = excluded.verified_at`;
  await sql`delete from opening_rule where schedule_id = ${id} and valid_from >= ${first.from}`;
  await sql`
    update opening_rule set valid_to = ${first.from}
    where schedule_id = ${id} and (valid_to is null or valid_to > ${first.from})`;
  const isNew = stored.id === null || stored.rules.length === 0;
  for (const [place, part] of parts.entries()) await insertRules(sql, id, part, isNew && place === 0);
}

/** @param fromItsBeginning of a place without hours: the statement holds from the day that it says. */
async function insertRules(sql: SqlLike, schedule: string, part: Part, fromItsBeginning: boolean): Promise<void> {
  const { observation, from, to, hours } = part;
  const word = observation.id.slice('observation-'.length, 'observation-'.length + 12);
  for (const [
    index,
    { days, spans, hoursUnknown, note = null, cycleFrom = null, season = null },
  ] of hours.weekly.entries()) {
    await sql`
      insert into opening_rule (id, schedule_id, days, spans, hours_unknown, comment, valid_from, valid_to, every_weeks,
        cycle_from, season_from, season_to, source_id, verified_at)
      values (${`${schedule}${WRITTEN_BY_IMPORT}${word}-${from}-${index}`}, ${schedule}, ${[...days]},
        ${sql.json(spans.map((span) => ({ ...span })))}, ${hoursUnknown}, ${note},
        ${fromItsBeginning ? observation.validFrom : from}, ${to}, ${cycleFrom === null ? 1 : 2}, ${cycleFrom},
        ${season?.from ?? null}, ${season?.to ?? null}, ${observation.sourceId}, ${observation.humanVerifiedAt})`;
  }
}
