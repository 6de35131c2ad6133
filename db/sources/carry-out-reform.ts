import { type MunicipalityChange, municipalityHistory } from '../../services/sources/municipality-changes.ts';
import { type ReformStep, reformPlan } from '../../services/sources/reform-plan.ts';
import { actAs } from '../act-as.ts';
import type { SqlLike } from '../client.ts';

/** The source of the new division. */
const SOURCE = 'source-municipality-register';

/** The changes that a reform made, and the decisions that it left to a person. */
export interface Reform {
  readonly moved: readonly ReformStep[];
  /** Divided, ended, or into a county that is not known: nobody but a person knows what goes where. */
  readonly left: readonly ReformStep[];
}

/**
 * Changes the directory to the municipal division of a day: each municipality that became another one, or part of one, is
 * replaced together with everything that refers to it, and its number becomes a former number that leads to its successor.
 * Its observations stay unchanged. A second run finds nothing to do. Call it in a transaction.
 *
 * @param dryRun plan only.
 */
export async function carryOutReform(
  sql: SqlLike,
  changes: readonly MunicipalityChange[],
  today: string,
  dryRun = false,
): Promise<Reform> {
  await actAs(sql, 'importer:klass-changes');
  const stored = await sql<{ number: string }[]>`select number from municipality order by number for update`;
  const plan = reformPlan(
    municipalityHistory(changes),
    stored.map(({ number }) => number),
    today,
  );
  const counties = new Set((await sql<{ number: string }[]>`select number from county`).map(({ number }) => number));
  const isMove = ({ action, successors: [successor] }: ReformStep) =>
    action === 'MOVE' && successor !== undefined && counties.has(successor.slice(0, 2));
  const moved = plan.filter(isMove);
  if (!dryRun) for (const step of moved) await move(sql, step, nameOf(step, changes));
  return { moved, left: plan.filter((step) => !isMove(step)) };
}

/** The successor's name, as the newest change that leads to it gives it; null: none does. */
function nameOf({ successors: [successor] }: ReformStep, changes: readonly MunicipalityChange[]): string | null {
  const into = changes.filter(({ newNumber, newName }) => newNumber === successor && newName !== null);
  return into.sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : -1))[0]?.newName ?? null;
}

async function move(
  sql: SqlLike,
  { number, successors, merged, occurredOn }: ReformStep,
  name: string | null,
): Promise<void> {
  const successor = successors[0] ?? number;
  // An organisation number is one body's; a merged municipality is a new body, or another one than this.
  const [old] = await sql<{ organisationNumber: string | null; name: string }[]>`
    update municipality set organisation_number = null where number = ${number}
    returning (select organisation_number from municipality as before where before.number = ${number}) as "organisationNumber", name`;
  await sql`
    insert into municipality as held (number, name, county_number, language_form, administrative_centre,
      organisation_number, source_id)
    select ${successor}, coalesce(${name}, name), left(${successor}, 2), language_form, administrative_centre,
      ${merged ? null : (old?.organisationNumber ?? null)}, ${SOURCE}
    from municipality where number = ${number}
    on conflict (number) do update set language_form = 'NEUTRAL' where held.language_form <> excluded.language_form`;
  await sql`
    insert into former_number (number, municipality_number, name, valid_to, source_id)
    values (${number}, ${successor}, ${old?.name === name ? null : (old?.name ?? null)}, ${occurredOn}, ${SOURCE})
    on conflict do nothing`;
  await sql`
    insert into former_number (number, municipality_number, name, valid_to, source_id, verified_at)
    select number, ${successor}, name, valid_to, source_id, verified_at from former_number
    where municipality_number = ${number} and number <> ${successor} on conflict do nothing`;
  await sql`delete from former_number where municipality_number = ${number}`;
  await moveReferences(sql, number, successor);
  if (!merged) {
    // A body that has only got a new number keeps its rights; those of a larger one are for a person to give.
    await sql`
      update client set municipality_numbers = array_replace(municipality_numbers, ${number}, ${successor})
      where ${number} = any (municipality_numbers)`;
  }
  await sql`
    update source_audience set municipality_numbers = array_replace(municipality_numbers, ${number}, ${successor})
    where ${number} = any (municipality_numbers)`;
  await sql`delete from municipality where number = ${number}`;
}

/** A reference that the successor already has, from another part of it, stays once. */
async function moveReferences(sql: SqlLike, number: string, successor: string): Promise<void> {
  await sql`
    delete from coverage as held using coverage as other
    where held.municipality_number = ${number} and other.municipality_number = ${successor}
      and other.office_number = held.office_number and other.district_number is not distinct from held.district_number
      and daterange(other.valid_from, other.valid_to) && daterange(held.valid_from, held.valid_to)`;
  await sql`
    delete from agreement as held using agreement as other
    where held.municipality_number = ${number} and other.municipality_number = ${successor}
      and other.centre_id = held.centre_id
      and daterange(other.valid_from, other.valid_to) && daterange(held.valid_from, held.valid_to)`;
  await sql`
    delete from municipal_rate as held using municipal_rate as other
    where held.municipality_number = ${number} and other.municipality_number = ${successor}
      and other.category = held.category
      and daterange(other.valid_from, other.valid_to) && daterange(held.valid_from, held.valid_to)`;
  await sql`
    delete from municipal_service as held using municipal_service as other
    where held.municipality_number = ${number} and other.municipality_number = ${successor} and other.code = held.code`;
  for (const table of ['coverage', 'agreement', 'municipal_rate', 'municipal_service', 'postal_code']) {
    await sql`update ${sql(table)} set municipality_number = ${successor} where municipality_number = ${number}`;
  }
}
