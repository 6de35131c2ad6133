import { isJsonObject } from '../../../services/sources/json-value.ts';
import type { Observation } from '../../../services/sources/observation.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import type { SqlLike } from '../../client.ts';
import type { ChosenObservation } from './chosen-observation.ts';
import { publishText } from './publish-text.ts';

/**
 * The place follows the chosen address and the chosen words on how to get in; one of an office that is known is made where
 * the directory has none of this id.
 */
export async function publishReception(sql: SqlLike, id: string, chosen: ChosenObservation): Promise<number> {
  const [address, name] = [chosen('address'), chosen('name')];
  const atAddress = address === undefined ? 0 : await publishAddress(sql, id, address, name);
  return atAddress + (await publishText(sql, 'RECEPTION', id, chosen));
}

async function publishAddress(
  sql: SqlLike,
  id: string,
  address: Observation,
  name: Observation | undefined,
): Promise<number> {
  const place = plainAddress(address.value);
  if (place === null) return 0;
  const { street, postalCode, city } = place;
  const { sourceId, humanVerifiedAt } = address;
  const updated = await sql`
    update reception set street = ${street}, postal_code = ${postalCode}, city = ${city}, source_id = ${sourceId},
      verified_at = ${humanVerifiedAt}
    where id = ${id} and (lower(street), postal_code, lower(city)) is distinct from (lower(${street}), ${postalCode}, lower(${city}))
      and (verified_at is null or verified_at::date <= ${lastConfirmedOn(address)}::date)
    returning 1`;
  if (typeof name?.value !== 'string') return updated.length;
  const inserted = await sql`
    insert into reception (id, office_number, name, kind, street, postal_code, city, source_id, verified_at)
    select ${id}, number, ${name.value}, 'VISIT', ${street}, ${postalCode}, ${city}, ${sourceId}, ${humanVerifiedAt}::timestamptz
    from office where number = left(${id}, 4) and ${id} like number || '-%'
    on conflict (id) do nothing
    returning 1`;
  return updated.length + inserted.length;
}

function plainAddress(value: Observation['value']): { street: string; postalCode: string; city: string } | null {
  if (!isJsonObject(value)) return null;
  const { street, postalCode, city } = value;
  if (typeof street !== 'string' || typeof city !== 'string' || typeof postalCode !== 'string') return null;
  return /^[0-9]{4}$/.test(postalCode) ? { street, postalCode, city } : null;
}
