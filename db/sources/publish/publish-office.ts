import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import type { SqlLike } from '../../client.ts';
import type { ChosenObservation } from './chosen-observation.ts';

/** The office's name follows the chosen statement. Another way of writing the same letters is no news. */
export async function publishOffice(sql: SqlLike, number: string, chosen: ChosenObservation): Promise<number> {
  const name = chosen('name');
  if (name === undefined || typeof name.value !== 'string' || name.value.trim() === '') return 0;
  const text = name.value.normalize('NFC').trim().replace(/\s+/g, ' ');
  const updated = await sql`
    update office set name = ${text}, source_id = ${name.sourceId}, verified_at = ${name.humanVerifiedAt}
    where number = ${number} and lower(name) <> lower(${text})
      and (verified_at is null or verified_at::date <= ${lastConfirmedOn(name)}::date)
    returning 1`;
  return updated.length;
}
