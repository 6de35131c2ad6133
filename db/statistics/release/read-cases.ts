import type { Readable } from 'node:stream';
import { allocateCases, type CaseColumns } from '../../../services/disclosure-control/case-columns.ts';
import { ageBandOf, NO_DAYS } from '../../../services/disclosure-control/codes.ts';
import type { Geography } from '../../../services/disclosure-control/geography.ts';
import type { Correction, Withdrawal } from '../../../services/disclosure-control/release/admit-cases.ts';
import type { SqlLike } from '../../client.ts';
import { readBinaryCopy } from '../copy-binary.ts';
import { StatisticsError } from '../statistics-error.ts';

type CaseRow = [number, number, number, number, number, number, number, number, number, number];

/**
 * Reads the cases that no release has been given: received up to its last month, in the months that their municipality has
 * stated as reported. Cases of earlier releases are not touched: by number they come before, and the few that were received
 * in a month that is released only now are found by their day. COPY takes no parameters; the month is a setting of the
 * transaction, `tjenestegraf.release_through`.
 */
export function readFreshCases(transaction: SqlLike, geography: Geography): Promise<CaseColumns> {
  return copyCases(transaction, geography, freshCases(transaction));
}

/** All cases of a calendar year up to this release, for counting persons. The year is `tjenestegraf.counted_year`. */
export function readCasesOfYear(transaction: SqlLike, geography: Geography): Promise<CaseColumns> {
  return copyCases(
    transaction,
    geography,
    transaction`
      select case_event.* from confidential.case_event
      join confidential.stated_period on stated_period.municipality_number = case_event.municipality_number
      where received >= make_date(current_setting('tjenestegraf.counted_year')::int4, 1, 1)
        and received < make_date(current_setting('tjenestegraf.counted_year')::int4 + 1, 1, 1)
        and received >= stated_period.from_month and received < stated_period.to_month`,
  );
}

async function copyCases(
  transaction: SqlLike,
  geography: Geography,
  rows: ReturnType<typeof freshCases>,
): Promise<CaseColumns> {
  const [row] = await transaction<{ count: number }[]>`select count(*)::int4 as count from (${rows}) as counted`;
  const cases = allocateCases(row?.count ?? 0);
  const positions = positionsByNumber(geography);
  let at = 0;
  const stream: Readable = await transaction`
    copy (
      select case_number, person_number, municipality_number::int4,
        (extract(year from received) * 12 + extract(month from received) - 1)::int4, service, birth_year, outcome,
        complaint, deadline, days
      from (${rows}) as counted
    ) to stdout (format binary)`.readable();
  await readBinaryCopy(stream, (values) => {
    const [caseNumber, person, municipality, month, service, birthYear, outcome, complaint, deadline, days] =
      values as unknown as CaseRow;
    cases.caseNumber[at] = caseNumber;
    cases.person[at] = person;
    cases.municipality[at] = positionOf(positions, municipality);
    cases.month[at] = month;
    cases.service[at] = service;
    cases.ageBand[at] = ageBandOf(Number.isNaN(birthYear) ? null : birthYear, Math.floor(month / 12));
    cases.outcome[at] = outcome;
    cases.complaint[at] = complaint;
    cases.deadline[at] = deadline;
    cases.days[at] = Number.isNaN(days) ? NO_DAYS : days;
    at++;
  });
  return cases;
}

/**
 * A fragment without parameters, in three parts: new numbers; old ones of months released now; old ones of earlier months that
 * are stated only now. Each part reads one range of an index, bounded at both ends so that the planner takes it to be small.
 */
const freshCases = (sql: SqlLike) => sql`
  select case_event.* from confidential.case_event
  join confidential.stated_period on stated_period.municipality_number = case_event.municipality_number
  where case_number > (select coalesce(max(case_number_max), 0) from confidential.release_state)
    and case_number <= (select max(case_number) from confidential.case_event)
    and received >= stated_period.from_month and received < stated_period.to_month
    and received < current_setting('tjenestegraf.release_through')::date + interval '1 month'
  union all
  select case_event.* from confidential.case_event
  join confidential.stated_period on stated_period.municipality_number = case_event.municipality_number
  left join confidential.released_period on released_period.municipality_number = case_event.municipality_number
  where case_number <= (select coalesce(max(case_number_max), 0) from confidential.release_state)
    and received >= stated_period.from_month and received < stated_period.to_month
    and received < current_setting('tjenestegraf.release_through')::date + interval '1 month'
    and received >= (select coalesce(min(to_month), '-infinity') from confidential.released_period)
    and (released_period.to_month is null or received >= released_period.to_month)
  union all
  select case_event.* from confidential.case_event
  join confidential.stated_period on stated_period.municipality_number = case_event.municipality_number
  left join confidential.released_period on released_period.municipality_number = case_event.municipality_number
  where case_number <= (select coalesce(max(case_number_max), 0) from confidential.release_state)
    and received >= stated_period.from_month and received < stated_period.to_month
    and received >= (select min(stated.from_month) ${statedEarlier(sql)})
    and received < (select max(least(released.from_month, stated.to_month)) ${statedEarlier(sql)})
    and received < (select coalesce(min(to_month), '-infinity') from confidential.released_period)
    and received < coalesce(released_period.from_month, 'infinity')`;

/** Municipalities that state months before those released of them, or of which nothing is released. */
const statedEarlier = (sql: SqlLike) => sql`
  from confidential.stated_period as stated
  left join confidential.released_period as released on released.municipality_number = stated.municipality_number
  where released.from_month is null or stated.from_month < released.from_month`;

/**
 * Marks the cases of `readFreshCases` as released: a later change of them is a correction.
 * @returns the highest case number.
 */
export async function markReleased(transaction: SqlLike): Promise<number> {
  await transaction`
    insert into confidential.released_period (municipality_number, from_month, to_month)
    select municipality_number, from_month,
      least(to_month, (current_setting('tjenestegraf.release_through')::date + interval '1 month')::date)
    from confidential.stated_period where from_month <= current_setting('tjenestegraf.release_through')::date
    on conflict (municipality_number) do update set from_month = excluded.from_month, to_month = excluded.to_month`;
  const [row] = await transaction<{ highest: number }[]>`
    select coalesce(max(case_number), 0)::float8 as highest from confidential.case_event`;
  return row?.highest ?? 0;
}

/** Reads the withdrawals and changes since the last release. */
export async function readChanges(
  transaction: SqlLike,
): Promise<{ withdrawals: Withdrawal[]; corrections: Correction[] }> {
  const withdrawals = await transaction<Withdrawal[]>`
    select case_number::float8 as "caseNumber", municipality_number as municipality, service
    from confidential.case_withdrawal order by case_number`;
  const rows = await transaction<CorrectionRow[]>`
    select case_number::float8 as "caseNumber", municipality_number as municipality, service,
      from_outcome as "fromOutcome", from_complaint as "fromComplaint", from_deadline as "fromDeadline",
      from_days as "fromDays", to_outcome as "toOutcome", to_complaint as "toComplaint", to_deadline as "toDeadline",
      to_days as "toDays"
    from confidential.case_correction order by case_number`;
  const corrections = rows.map((row) => ({
    caseNumber: row.caseNumber,
    municipality: row.municipality,
    service: row.service,
    from: part(row.fromOutcome, row.fromComplaint, row.fromDeadline, row.fromDays),
    to: part(row.toOutcome, row.toComplaint, row.toDeadline, row.toDays),
  }));
  return { withdrawals: withdrawals.map((row) => ({ ...row })), corrections };
}

interface CorrectionRow extends Withdrawal {
  fromOutcome: number;
  fromComplaint: number;
  fromDeadline: number;
  fromDays: number | null;
  toOutcome: number;
  toComplaint: number;
  toDeadline: number;
  toDays: number | null;
}

function part(outcome: number, complaint: number, deadline: number, days: number | null): Correction['from'] {
  return { outcome, complaint, deadline, days: days ?? NO_DAYS };
}

/** Positions by the number as an integer (`0301` is 301); the number of a merged municipality leads to its successor. */
function positionsByNumber({ positionOf, formerNumbers }: Geography): Int32Array {
  const positions = new Int32Array(10_000).fill(-1);
  for (const [former, [present, another]] of formerNumbers) {
    if (present !== undefined && another === undefined) positions[Number(former)] = positionOf.get(present) ?? -1;
  }
  for (const [number, position] of positionOf) positions[Number(number)] = position;
  return positions;
}

function positionOf(positions: Int32Array, number: number): number {
  const position = positions[number] ?? -1;
  if (position < 0) {
    throw new StatisticsError(
      'municipality-gone',
      'there are cases of a municipality that the directory no longer has',
    );
  }
  return position;
}
