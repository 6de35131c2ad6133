import type { Choice } from '../../../services/sources/choose-current.ts';
import type { JsonValue } from '../../../services/sources/json-value.ts';
import { readPhoneNumbers } from '../../../services/sources/phone-number.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import type { SqlLike } from '../../client.ts';

/** Why a number is shown although the source that is believed does not have it. */
const DISPUTED = 'Kildene er uenige: den kilden som gjelder nå, oppgir ikke dette nummeret.';

interface Line {
  readonly id: string;
  readonly number: string;
  readonly disputed: boolean;
  readonly isConfirmed: boolean;
  /** Hours hang on it. */
  readonly isBound: boolean;
}

/**
 * The lines of a crisis centre follow the chosen observation. A number that only another source gives stays and is marked
 * as disputed: a person in danger may rely on it. A number that no source gives any more is removed, unless a person has
 * confirmed it.
 */
export async function publishCrisisLines(sql: SqlLike, centre: string, choice: Choice | undefined): Promise<number> {
  const { chosen = null, disagreeing = [] } = choice ?? {};
  const numbers = numbersIn(chosen?.value ?? null);
  if (chosen === null || numbers.length === 0) return 0;
  const [known] = await sql`select from crisis_centre where id = ${centre}`;
  if (known === undefined) return 0;
  const others = disagreeing.flatMap(({ value }) => numbersIn(value)).filter((number) => !numbers.includes(number));
  const stored = await sql<Line[]>`
    select id, number, disputed,
      coalesce(verified_at::date > ${lastConfirmedOn(chosen)}::date, verified_at is not null) as "isConfirmed",
      exists (select from opening_schedule where phone_id = phone.id) as "isBound"
    from phone where crisis_centre_id = ${centre} and purpose = 'CRISIS_LINE' order by id for update of phone`;
  let changed = 0;
  for (const line of stored.filter(({ isConfirmed }) => !isConfirmed)) {
    const [isChosen, isOthers] = [numbers.includes(line.number), others.includes(line.number)];
    if (isChosen && line.disputed) changed += await publishLines(sql, line.id, chosen.sourceId);
    if (!isChosen && !line.disputed && (isOthers || line.isBound)) changed += await dispute(sql, line.id);
    if (!isChosen && !isOthers && !line.isBound) changed += (await sql`delete from phone where id = ${line.id}`).count;
  }
  const missing = [...numbers, ...new Set(others)].filter((number) => stored.every((line) => line.number !== number));
  const ids = new Set(stored.map(({ id }) => id));
  for (const number of missing) {
    const id = freshId(centre, ids);
    const sourceId = numbers.includes(number) ? chosen.sourceId : (sourceOf(disagreeing, number) ?? chosen.sourceId);
    const reason = numbers.includes(number) ? null : DISPUTED;
    await sql`
      insert into phone (id, crisis_centre_id, number, purpose, disputed, dispute_reason, source_id, verified_at)
      values (${id}, ${centre}, ${number}, 'CRISIS_LINE', ${reason !== null}, ${reason}, ${sourceId},
        ${reason === null ? chosen.humanVerifiedAt : null})`;
    changed += 1;
  }
  return changed;
}

async function publishLines(sql: SqlLike, id: string, sourceId: string): Promise<number> {
  const { count } = await sql`
    update phone set disputed = false, dispute_reason = null, source_id = ${sourceId} where id = ${id}`;
  return count;
}

async function dispute(sql: SqlLike, id: string): Promise<number> {
  return (await sql`update phone set disputed = true, dispute_reason = ${DISPUTED} where id = ${id}`).count;
}

/** The numbers of a statement that can be rung, each once. */
function numbersIn(value: JsonValue): string[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.flatMap((item) => (typeof item === 'string' ? (readPhoneNumbers(item) ?? []) : [])))];
}

function sourceOf(disagreeing: Choice['disagreeing'], number: string): string | undefined {
  return disagreeing.find(({ value }) => numbersIn(value).includes(number))?.sourceId;
}

function freshId(centre: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${centre}-${number}`)) number += 1;
  taken.add(`${centre}-${number}`);
  return `${centre}-${number}`;
}
