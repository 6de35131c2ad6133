import { addDays } from '../../../services/calendar/calendar-day.ts';
import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';
import { specialDaysOfRows } from '../../../services/sources/csv/special-days-of-rows.ts';
import type { SqlLike } from '../../client.ts';

/** On whose word, and when it was read. */
export interface OwnWord {
  readonly sourceId: string;
  readonly now: string;
  readonly today: string;
}

/**
 * Rates that a municipality has itself. One of the same category from the same day is replaced; an earlier one ends where it
 * begins, and it ends where a later one begins. Rates are set for a year: without an end they are confirmed to the end of the year. Answers how many changed.
 */
export async function publishOwnRates(
  sql: SqlLike,
  rows: readonly CsvRow<'rates'>[],
  { sourceId, now, today }: OwnWord,
): Promise<number> {
  let changed = 0;
  for (const { municipality, category, amountPerMonth, validFrom, ...row } of rows) {
    const [later] = await sql<{ day: string | null }[]>`
      select min(valid_from)::text as day from municipal_rate
      where municipality_number = ${municipality} and category = ${category} and valid_from > ${validFrom}`;
    const validTo = [row.validTo, later?.day ?? null].filter((day) => day !== null).sort()[0] ?? null;
    const year = Number((validFrom > today ? validFrom : today).slice(0, 4));
    const confirmedTo = validTo ?? `${year + 1}-01-01`;
    await sql`
      update municipal_rate set valid_to = ${validFrom}, confirmed_to = least(confirmed_to, ${validFrom}::date)
      where municipality_number = ${municipality} and category = ${category} and valid_from < ${validFrom}
        and (valid_to is null or valid_to > ${validFrom})`;
    const written = await sql`
      insert into municipal_rate as held (municipality_number, category, amount_per_month, valid_from, valid_to,
        confirmed_to, source_id, verified_at)
      values (${municipality}, ${category}, ${amountPerMonth}, ${validFrom}, ${validTo}, ${confirmedTo}, ${sourceId}, ${now})
      on conflict (municipality_number, category, valid_from) do update set amount_per_month = excluded.amount_per_month,
        valid_to = excluded.valid_to, confirmed_to = excluded.confirmed_to, source_id = excluded.source_id,
        verified_at = excluded.verified_at
      where (held.amount_per_month, held.valid_to, held.source_id)
        is distinct from (excluded.amount_per_month, excluded.valid_to, excluded.source_id)
      returning 1`;
    changed += written.length;
  }
  return changed;
}

/** Special days of an office's channels, in place of those that it had on the same days. Answers how many changed. */
export async function publishSpecialDays(
  sql: SqlLike,
  rows: readonly CsvRow<'special-days'>[],
  { sourceId, now }: OwnWord,
): Promise<number> {
  let changed = 0;
  for (const { office, channel, from, to, state, spans, reason } of specialDaysOfRows(rows)) {
    const content = sql.json(spans.map((span) => ({ ...span })));
    const schedules = await sql<{ id: string }[]>`
      select id from opening_schedule as schedule where office_number = ${office} and channel = ${channel}
        and not exists (
          select from opening_exception where schedule_id = schedule.id and from_day = ${from} and to_day = ${to}
            and state = ${state} and spans = ${content}::jsonb and reason_nb is not distinct from ${reason})
      order by id`;
    for (const { id } of schedules) {
      await makeRoom(sql, id, from, to);
      await sql`
        insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, reason_nb, source_id, verified_at)
        values (${`${id}-special-${from}-${addDays(to, -1)}`}, ${id}, ${from}, ${to}, ${state}, ${content}, ${reason},
          ${sourceId}, ${now})`;
      changed += 1;
    }
  }
  return changed;
}

/** Takes the days [from, to) out of the special days that a schedule has: what lies on either side of them stays. */
async function makeRoom(sql: SqlLike, schedule: string, from: string, to: string): Promise<void> {
  const meets = sql`schedule_id = ${schedule} and from_day < ${to} and to_day > ${from}`;
  const rest = await sql<{ id: string }[]>`
    select id from opening_exception where ${meets} and from_day < ${from} and to_day > ${to}`;
  await sql`update opening_exception set to_day = ${from} where ${meets} and from_day < ${from} and to_day <= ${to}`;
  for (const { id } of rest) {
    const [{ end } = { end: to }] = await sql<{ end: string }[]>`
      select to_day as end from opening_exception where id = ${id}`;
    await sql`update opening_exception set to_day = ${from} where id = ${id}`;
    await sql`
      insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, hours_unknown, reason_nb, reason_en,
        source_id, verified_at)
      select id || '-from-' || ${to}, schedule_id, ${to}, ${end}, state, spans, hours_unknown, reason_nb, reason_en,
        source_id, verified_at
      from opening_exception where id = ${id}`;
  }
  await sql`delete from opening_exception where ${meets} and to_day <= ${to}`;
  await sql`update opening_exception set from_day = ${to} where ${meets}`;
}

/**
 * Contacts of offices: persons, so they are written where they are protected and can be erased, and never become an
 * observation. The one of an office with the same role and name is changed. Answers how many changed.
 */
export async function publishContacts(
  sql: SqlLike,
  rows: readonly CsvRow<'contacts'>[],
  { sourceId, now }: OwnWord,
): Promise<number> {
  let changed = 0;
  for (const { office, role, name, phone, email } of rows) {
    const [held] = await sql<{ id: string; isSame: boolean }[]>`
      select id, (phone, email) is not distinct from (${phone}::text, ${email}::text) as "isSame" from contact
      where office_number = ${office} and role = ${role} and name = ${name} order by id`;
    if (held?.isSame) continue;
    if (held !== undefined) {
      await sql`
        update contact set phone = ${phone}, email = ${email}, source_id = ${sourceId}, verified_at = ${now}
        where id = ${held.id}`;
    } else {
      const base = `${office}-${role.toLowerCase().replaceAll('_', '-')}`;
      await sql`
        insert into contact (id, office_number, role, name, phone, email, source_id, verified_at)
        select case when exists (select from contact where id = ${base})
            then ${base} || '-' || (select count(*) + 1 from contact where id like ${base} || '%') else ${base} end,
          ${office}, ${role}, ${name}, ${phone}, ${email}, ${sourceId}, ${now}`;
    }
    changed += 1;
  }
  return changed;
}
