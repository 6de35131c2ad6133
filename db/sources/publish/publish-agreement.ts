import { isJsonObject } from '../../../services/sources/json-value.ts';
import type { Observation } from '../../../services/sources/observation.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import type { SqlLike } from '../../client.ts';
import type { ChosenObservation } from './chosen-observation.ts';
import { isWrittenByOwner } from './written-by-owner.ts';

/**
 * An agreement follows what the municipality says of it, form and period together; a page that only names the centre
 * changes nothing. Two agreements with one centre never hold at once: where another row has the days, nothing is written.
 */
export async function publishAgreement(sql: SqlLike, id: string, chosen: ChosenObservation): Promise<number> {
  const [centre, form, period] = [codeIn(chosen('centre')), chosen('form'), periodIn(chosen('period'))];
  const code = codeIn(form);
  if (centre === null || form === undefined || code === null || period === null) return 0;
  const municipality = id.slice(centre.length + 1, centre.length + 5);
  const { sourceId, humanVerifiedAt } = form;
  const apart = sql`not exists (
    select from agreement as other where other.id <> ${id} and other.centre_id = ${centre}
      and other.municipality_number = ${municipality}
      and daterange(other.valid_from, other.valid_to) && daterange(${period.from}::date, ${period.to}::date))`;
  const updated = await sql`
    update agreement set form = ${code}, valid_from = ${period.from}, valid_to = ${period.to}, source_id = ${sourceId},
      verified_at = ${humanVerifiedAt}
    where id = ${id} and ${apart} and (form, valid_from, valid_to) is distinct from
        (${code}, ${period.from}::date, ${period.to}::date)
      and (verified_at is null or verified_at::date <= ${lastConfirmedOn(form)}::date)
    returning 1`;
  const inserted = await sql`
    insert into agreement (id, centre_id, municipality_number, form, valid_from, valid_to, source_id, verified_at)
    select ${id}, ${centre}, number, ${code}, ${period.from}::date, ${period.to}::date, ${sourceId},
      ${humanVerifiedAt}::timestamptz
    from municipality where number = ${municipality} and ${apart}
      and exists (select from crisis_centre where crisis_centre.id = ${centre})
    on conflict (id) do nothing
    returning 1`;
  return updated.length + inserted.length;
}

/**
 * Places that a municipality has by an agreement. They are for its governor alone, so they are set where they are
 * protected and never become an observation. A file that leaves them empty takes back what files stated, not what the
 * municipality wrote here.
 */
export async function publishCapacities(sql: SqlLike, capacities: ReadonlyMap<string, number | null>): Promise<number> {
  let changed = 0;
  for (const [id, places] of capacities) {
    const { count } = await sql`
      update agreement set capacity_places = ${places} where id = ${id} and capacity_places is distinct from ${places}
        and (${places}::int is not null or not ${isWrittenByOwner(sql, 'agreement', sql`${id}`)})`;
    changed += count;
  }
  return changed;
}

/** The one code of a statement. */
function codeIn(observation: Observation | undefined): string | null {
  const [code] = Array.isArray(observation?.value) ? observation.value : [];
  return typeof code === 'string' ? code : null;
}

function periodIn(observation: Observation | undefined): { from: string | null; to: string | null } | null {
  if (observation === undefined || !isJsonObject(observation.value)) return null;
  const { validFrom, validTo } = observation.value;
  const day = (value: unknown) => (typeof value === 'string' ? value : null);
  return { from: day(validFrom), to: day(validTo) };
}
