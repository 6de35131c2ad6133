import type { SqlLike } from '../client.ts';
import { ImportError, type ReadDelivery } from './delivery.ts';

const FLAG = 'Ingenting er endret. Hent en ny leveranse, eller bruk --allow-older hvis den likevel skal tas inn.';
/** Numbers named in a message. */
const NAMED_MAX = 5;

/**
 * Refuses a delivery that is older than the stored data: by its day, or because it lists municipalities that have since
 * been merged or divided. An old file on a disk looks like a new one, and would bring back ended data.
 *
 * @throws ImportError `DELIVERY_OLDER`
 */
export async function refuseOlder(
  sql: SqlLike,
  { asOf, presentNumbers, sources, importer, records }: ReadDelivery,
): Promise<void> {
  const ids = sources.map(({ id }) => id);
  const [newest] = await sql<{ day: string | null }[]>`
    select max(observed_on)::text as day from observation
    where source_id = any (${ids}) and importer_name = ${importer} and withdrawn_at is null`;
  const stored = newest?.day ?? (await records?.newestStored?.(sql)) ?? null;
  if (asOf !== undefined && stored !== null && asOf < stored) {
    throw new ImportError(
      'DELIVERY_OLDER',
      `Leveransen er fra ${asOf}, og det som er lagret, er fra ${stored}. ${FLAG}`,
    );
  }
  const ended = [
    ...(await sql<{ number: string; name: string }[]>`
      select former.number, string_agg(distinct municipality.name, ' og ' order by municipality.name) as name
      from former_number as former join municipality on municipality.number = former.municipality_number
      where former.number = any (${[...(presentNumbers ?? [])]})
        and not exists (select from municipality as present where present.number = former.number)
      group by former.number order by former.number`),
    ...(await endedCounties(sql, presentNumbers ?? [])),
  ];
  if (ended.length === 0) return;
  const named = ended
    .slice(0, NAMED_MAX)
    .map(({ number, name }) => (name === null ? number : `${number} (nå ${name})`));
  const more = ended.length > NAMED_MAX ? ` og ${ended.length - NAMED_MAX} til` : '';
  throw new ImportError(
    'DELIVERY_OLDER',
    `Leveransen har ${ended[0]?.name === null ? 'fylkesnummer' : 'kommunenummer'} som ikke gjelder lenger: ${named.join(', ')}${more}. Den er eldre enn det som er lagret. ${FLAG}`,
  );
}

/** Counties that no longer are: former municipalities' numbers begin with theirs. */
async function endedCounties(sql: SqlLike, numbers: readonly string[]): Promise<{ number: string; name: null }[]> {
  return await sql<{ number: string; name: null }[]>`
    select distinct left(former.number, 2) as number, null as name from former_number as former
    where left(former.number, 2) = any (${numbers.filter(({ length }) => length === 2)})
      and not exists (select from county where county.number = left(former.number, 2))
    order by 1`;
}
