import { isJsonObject } from '../../../services/sources/json-value.ts';
import type { Observation } from '../../../services/sources/observation.ts';
import { OWNER_IMPORTER } from '../../../services/sources/owner-importer.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import { type ServiceStatement, unstatedText } from '../../../services/sources/publishing/unstated-text.ts';
import type { SqlLike } from '../../client.ts';

/**
 * A municipality's own wording of a service follows the chosen statement. Only what the statement says is written: what
 * to bring, phases and the complaint route are not in it and stay, and a text that it leaves out is no empty text.
 *
 * @param id such as `5025-debt-counselling`.
 */
export async function publishWording(sql: SqlLike, id: string, observation: Observation | undefined): Promise<number> {
  if (observation === undefined || !isJsonObject(observation.value) || !/^[0-9]{4}-/.test(id)) return 0;
  const { name, summary, description, targetGroup, howToApply } = observation.value;
  if (typeof name !== 'string') return 0;
  const kept = await textsToKeep(sql, id, { summary, description, targetGroup, howToApply });
  const textOf = (field: TextField, text: unknown) => (typeof text === 'string' ? text : (kept[field] ?? null));
  const short = textOf('summary', summary) ?? name;
  const more = textOf('description', description);
  const group = textOf('targetGroup', targetGroup);
  const apply = textOf('howToApply', howToApply);
  const written = await sql`
    insert into municipal_service as stored (municipality_number, code, name, summary, description, target_group, conditions,
      how_to_apply, what_to_bring, phases, source_id, verified_at)
    select number, code, ${name}, ${short}, ${more}, ${group}, '[]', ${apply}, '[]', '[]', ${observation.sourceId},
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

type TextField = 'summary' | 'description' | 'targetGroup' | 'howToApply';

/** The texts of the stored wording that one which does not state all of them leaves as they are. */
async function textsToKeep(
  sql: SqlLike,
  id: string,
  stated: Readonly<Record<TextField, unknown>>,
): Promise<Partial<Record<TextField, string | null>>> {
  const unstated = (Object.keys(stated) as TextField[]).filter((field) => typeof stated[field] !== 'string');
  if (unstated.length === 0) return {};
  const [stored] = await sql<Record<TextField, string | null>[]>`
    select summary, description, target_group as "targetGroup", how_to_apply as "howToApply" from municipal_service
    where municipality_number = ${id.slice(0, 4)} and service_slug(code) = ${id.slice(5)}`;
  if (stored === undefined) return {};
  const statements = await sql<ServiceStatement[]>`
    select field, value, importer_name = ${OWNER_IMPORTER.name} as "isOwners" from every_observation
    where entity_type = 'SERVICE' and entity_id = ${id}
      and case when importer_name = ${OWNER_IMPORTER.name} then withdrawn_at is null else field = 'wording' end
    order by retrieved_at`;
  return Object.fromEntries(unstated.map((field) => [field, unstatedText(field, stored[field], statements)]));
}
