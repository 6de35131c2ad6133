import type { Observation } from '../../../services/sources/observation.ts';
import type { SqlLike } from '../../client.ts';

/** A municipality's organisation number follows the register's. One that another municipality has is not given to a second. */
export async function publishMunicipality(sql: SqlLike, id: string, chosen: Observation | undefined): Promise<number> {
  if (typeof chosen?.value !== 'string') return 0;
  const { count } = await sql`
    update municipality set organisation_number = ${chosen.value}
    where number = ${id} and organisation_number is distinct from ${chosen.value}
      and not exists (select from municipality as other where other.organisation_number = ${chosen.value})`;
  return count;
}
