import { randomUUID } from 'node:crypto';
import { checkItem } from '../../../services/directory-writes/check-item.ts';
import { specialDayItems } from '../../../services/directory-writes/from-rows/special-day-items.ts';
import { specialDays } from '../../../services/directory-writes/kinds/special-day.ts';
import { planWrites, type WritePlan } from '../../../services/directory-writes/plan-writes.ts';
import { problemText } from '../../../services/directory-writes/problem-in-norwegian.ts';
import type { PlannedRecord } from '../../../services/directory-writes/write-kind.ts';
import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';
import type { SqlLike } from '../../client.ts';
import { readScope } from '../../directory-writes/locked-entities.ts';
import { writeRows } from '../../directory-writes/write-rows.ts';
import { WRITE_TABLES } from '../../directory-writes/write-tables.ts';
import { ImportError } from '../delivery.ts';
import type { DeliveredRecords, RecordedKey, Sender } from './delivered-records.ts';

type Row = CsvRow<'special-days'>;
const TABLE = WRITE_TABLES.specialDays;

/**
 * Special days of offices, stored as those of `saveSpecialDays` and of an uploaded file are, so that their owner can read, change
 * and remove them. Coming days that a newer file leaves out are removed; past days stay.
 */
export function specialDayRecords(rows: readonly Row[], sender: Sender): DeliveredRecords {
  return {
    async compare(sql, recorded) {
      const { stated } = await planFile(sql, rows);
      return { delivered: stated.size, missing: recorded.filter((key) => !stated.has(key)) };
    },
    takeBack: (sql, record) => takeBack(sql, record, sender),
    async write(sql) {
      const { plan, stated } = await planFile(sql, rows);
      const isStated = ({ id }: PlannedRecord) => stated.has(id);
      await makeRoom(
        sql,
        plan.updated.filter((one) => !isStated(one)),
      );
      await writeRows(sql, TABLE, { ...plan, updated: plan.updated.filter(isStated) }, sender);
      return [...plan.created, ...plan.updated].filter(isStated).map(({ id }) => id);
    },
  };
}

/**
 * Plans the changes of a file to the special days of its offices, with the ids of those that it states.
 * @throws ImportError `SPECIAL_DAYS_REFUSED`
 */
async function planFile(sql: SqlLike, rows: readonly Row[]): Promise<{ plan: WritePlan; stated: ReadonlySet<string> }> {
  const offices = [...new Set(rows.map(({ office }) => office))].sort();
  await sql`select lock_office(number) from unnest(${offices}::text[]) with ordinality as asked (number, place)`;
  const stored = await readScope(sql, TABLE, offices);
  const receptions = await sql<{ id: string; office: string }[]>`
    select id, office_number as office from reception where office_number = any (${offices})`;
  const officeOf = new Map(receptions.map(({ id, office }) => [id, office]));
  const items = specialDayItems(rows, [...stored.values()]);
  const checked = items.map(({ item }, index) => checkItem(specialDays, item, index));
  // The owner of each office was checked when the rows were read.
  const always = () => true;
  const plan = planWrites(
    specialDays,
    checked,
    {
      stored,
      exists: always,
      isMine: always,
      centreExists: always,
      officeExists: always,
      officeOpenUntil: () => null,
      rateCategoryExists: always,
      officeOfReception: (id) => officeOf.get(id) ?? null,
      unique: () => randomUUID().slice(0, 8),
    },
    false,
  );
  const refused = plan.results.flatMap(({ index, problems: [problem] }) =>
    problem === undefined ? [] : { row: (items[index]?.rows[0] ?? 0) + 1, problem },
  );
  const [first] = refused;
  if (first !== undefined) {
    const { row, problem } = first;
    const text = problemText('NB', problem.code, problem.rule, problem.message);
    throw new ImportError('SPECIAL_DAYS_REFUSED', `Rad ${row}: ${text}`);
  }
  const stated = plan.results.flatMap(({ index, id }) =>
    (items[index]?.rows.length ?? 0) > 0 && id !== null ? id : [],
  );
  return { plan, stated: new Set(stated) };
}

/** Days that make room for those of the file keep their source and the day they were confirmed. */
async function makeRoom(sql: SqlLike, records: readonly PlannedRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ id, fields: { channels = null, from, until } }) => ({
    id,
    channels,
    from_day: from,
    to_day: until,
  }));
  await sql`
    update special_day as days set channels = given.channels, from_day = given.from_day, to_day = given.to_day
    from json_populate_recordset(null::special_day, ${JSON.stringify(rows)}::text::json) as given
    where days.id = given.id`;
}

/** Those that have begun end today; those to come go. What imports say of the days was below them and holds again. */
async function takeBack(sql: SqlLike, { key, writtenAt }: RecordedKey, { sourceId, today }: Sender): Promise<number> {
  const ours = sql`id = ${key} and verified_at = ${writtenAt} and source_id = ${sourceId}`;
  const begun = await sql`
    update special_day set to_day = ${today} where ${ours} and from_day < ${today} and to_day > ${today}`;
  const gone = await sql`delete from special_day where ${ours} and from_day >= ${today}`;
  return begun.count + gone.count;
}
