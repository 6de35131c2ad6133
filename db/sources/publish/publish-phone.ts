import type { Observation } from '../../../services/sources/observation.ts';
import { readPhoneNumber } from '../../../services/sources/phone-number.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import type { SqlLike } from '../../client.ts';
import type { ChosenObservation } from './chosen-observation.ts';
import { publishText } from './publish-text.ts';
import { NOT_STATED } from './retract-values.ts';

/** Purpose by what a line's id ends with, after its office's number. */
const PURPOSES: Readonly<Record<string, string>> = {
  switchboard: 'SWITCHBOARD',
  emergency: 'EMERGENCY',
  'debt-advice': 'DEBT_ADVICE',
  other: 'OTHER',
};

/** The line follows the chosen number and the chosen words beside it; one of an office that is known is made where the directory has none of this id. */
export async function publishPhone(sql: SqlLike, id: string, chosen: ChosenObservation): Promise<number> {
  const ofNumber = await publishNumber(sql, id, chosen('number'));
  return ofNumber + (await publishText(sql, 'PHONE', id, chosen));
}

async function publishNumber(sql: SqlLike, id: string, chosen: Observation | undefined): Promise<number> {
  const number = typeof chosen?.value === 'string' ? readPhoneNumber(chosen.value) : null;
  if (chosen === undefined || number === null) return 0;
  const { sourceId, humanVerifiedAt } = chosen;
  const purpose = PURPOSES[/^[0-9]{4}-([a-z-]+?)(-[0-9]+)?$/.exec(id)?.[1] ?? ''] ?? null;
  const updated = await sql`
    update phone set number = ${number}, comment = case when number = ${number} then comment end, source_id = ${sourceId}, verified_at = ${humanVerifiedAt},
      disputed = disputed and dispute_reason <> ${NOT_STATED}, dispute_reason = nullif(dispute_reason, ${NOT_STATED})
    where id = ${id} and (number <> ${number} or dispute_reason = ${NOT_STATED}) and (verified_at is null or verified_at::date <= ${lastConfirmedOn(chosen)}::date)
    returning 1`;
  const inserted = await sql`
    insert into phone (id, office_number, number, purpose, source_id, verified_at)
    select ${id}, office.number, ${number}, ${purpose}, ${sourceId}, ${humanVerifiedAt}::timestamptz from office
    where ${purpose}::text is not null and office.number = left(${id}, 4)
    on conflict (id) do nothing
    returning 1`;
  return updated.length + inserted.length;
}
