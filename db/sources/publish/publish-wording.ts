import { isJsonObject } from '../../../services/sources/json-value.ts';
import type { Observation } from '../../../services/sources/observation.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import type { SqlLike } from '../../client.ts';

/**
 * A municipality's own wording of a service follows the chosen statement. Only what the statement says is written: what
 * to bring, phases and the complaint route are not in it and stay.
 *
 * @param id such as `5025-debt-counselling`.
 */
export async function publishWording(sql: SqlLike, id: string, observation: Observation | undefined): Promise<number> {
  if (observation === undefined || !isJsonObject(observation.value) || !/^[0-9]{4}-/.test(id)) return 0;
  const { name, summary, description, targetGroup, howToApply } = observation.value;
  if (typeof name !== 'string' || typeof summary !== 'string') return 0;
  const [more, group, apply] = [description, targetGroup, howToApply].map((text) =>
    typeof text === 'string' ? text : null,
  ) as [string | null, string | null, string | null];
  const written = await sql`
    insert into municipal_service as stored (municipality_number, code, name, summary, description, target_group, conditions,
      how_to_apply, what_to_bring, phases, source_id, verified_at)
    select number, code, ${name}, ${summary}, ${more}, ${group}, '[]', ${apply}, '[]', '[]', ${observation.sourceId},
      ${observation.humanVerifiedAt}::timestamptz
    from municipality, catalogue_entry
    where number = ${id.slice(0, 4)} and service_slug(code) = ${id.slice(5)}
    on conflict (municipality_number, code) do update set name = excluded.name, summary = excluded.summary,
      description = excluded.description, target_group = excluded.target_group, how_to_apply = excluded.how_to_apply,
      source_id = excluded.source_id, verified_at = excluded.verified_at
    where (stored.verified_at is null or stored.verified_at::date <= ${lastConfirmedOn(observation)}::date)
      and (stored.name, stored.summary, stored.description, stored.target_group, stored.how_to_apply)
        is distinct from (excluded.name, excluded.summary, excluded.description, excluded.target_group, excluded.how_to_apply)
    returning 1`;
  return written.length;
}
