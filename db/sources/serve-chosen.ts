import { chooseCurrent } from '../../services/sources/choose-current.ts';
import { isJsonObject } from '../../services/sources/json-value.ts';
import { byField, type Observation } from '../../services/sources/observation.ts';
import { readPhoneNumber } from '../../services/sources/phone-number.ts';
import { lastHumanWord } from '../../services/sources/precedence.ts';
import type { SqlLike } from '../client.ts';
import { loadObservations } from './observation-rows.ts';

/** The fields whose served value follows the chosen observation; all others are kept as observations and findings. */
const SERVED = { PHONE: ['number'], RECEPTION: ['name', 'address'] } as const;

/**
 * Lets the directory's phone numbers and addresses follow the chosen observation, for the entities that a delivery speaks
 * of. A value that somebody has confirmed stays until somebody answers for another one. What the directory does not hold
 * yet is made, for an office that it knows. Answers how many values changed.
 */
export async function serveChosen(sql: SqlLike, delivered: readonly Observation[], today: string): Promise<number> {
  let changed = 0;
  for (const type of Object.keys(SERVED) as (keyof typeof SERVED)[]) {
    const fields: readonly string[] = SERVED[type];
    const ids = delivered
      .filter((one) => one.entityType === type && fields.includes(one.field))
      .map((one) => one.entityId);
    const said = await loadObservations(sql, { entityType: type, entityIds: [...new Set(ids)] });
    const chosen = [...byField(said).values()].flatMap((ofField) => chooseCurrent(ofField, today).chosen ?? []);
    for (const [entityId, values] of Map.groupBy(chosen, (one) => one.entityId)) {
      const chosenFor = (field: string) => values.find((one) => one.field === field);
      changed +=
        type === 'PHONE'
          ? await servePhone(sql, entityId, chosenFor('number'))
          : await serveReception(sql, entityId, chosenFor);
    }
  }
  return changed;
}

/** Purpose by what a line's id ends with, after its office's number. */
const PURPOSES: Readonly<Record<string, string>> = {
  switchboard: 'SWITCHBOARD',
  emergency: 'EMERGENCY',
  'debt-advice': 'DEBT_ADVICE',
  other: 'OTHER',
};

async function servePhone(sql: SqlLike, id: string, chosen: Observation | undefined): Promise<number> {
  const number = typeof chosen?.value === 'string' ? readPhoneNumber(chosen.value) : null;
  if (chosen === undefined || number === null) return 0;
  const { sourceId, humanVerifiedAt } = chosen;
  const purpose = PURPOSES[/^[0-9]{4}-([a-z-]+?)(-[0-9]+)?$/.exec(id)?.[1] ?? ''] ?? null;
  const updated = await sql`
    update phone set number = ${number}, source_id = ${sourceId}, verified_at = ${humanVerifiedAt}
    where id = ${id} and number <> ${number} and (verified_at is null or verified_at::date <= ${lastHumanWord(chosen)}::date)
    returning 1`;
  const inserted = await sql`
    insert into phone (id, office_number, number, purpose, source_id, verified_at)
    select ${id}, office.number, ${number}, ${purpose}, ${sourceId}, ${humanVerifiedAt}::timestamptz from office
    where ${purpose}::text is not null and office.number = left(${id}, 4)
    on conflict (id) do nothing
    returning 1`;
  return updated.length + inserted.length;
}

async function serveReception(
  sql: SqlLike,
  id: string,
  chosenFor: (field: string) => Observation | undefined,
): Promise<number> {
  const [address, name] = [chosenFor('address'), chosenFor('name')];
  const place = address === undefined ? null : plainAddress(address.value);
  if (address === undefined || place === null) return 0;
  const { street, postalCode, city } = place;
  const { sourceId, humanVerifiedAt } = address;
  const updated = await sql`
    update reception set street = ${street}, postal_code = ${postalCode}, city = ${city}, source_id = ${sourceId},
      verified_at = ${humanVerifiedAt}
    where id = ${id} and (lower(street), postal_code, lower(city)) is distinct from (lower(${street}), ${postalCode}, lower(${city}))
      and (verified_at is null or verified_at::date <= ${lastHumanWord(address)}::date)
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
