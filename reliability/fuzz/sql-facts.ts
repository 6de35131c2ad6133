import type { Sql } from '../../db/client.ts';

/** A question, and what PostgreSQL says to the same by a statement that has nothing in common with the read model's. */
interface Fact {
  readonly query: string;
  readonly statement: string;
}

const FACTS: readonly Fact[] = [
  {
    query:
      '{ municipalities(first: 1) { totalCount } offices(first: 1) { totalCount } crisisCentres(first: 1) { totalCount } }',
    statement: `select json_build_object(
      'municipalities', json_build_object('totalCount', (select count(*) from municipality)),
      'offices', json_build_object('totalCount', (select count(*) from office)),
      'crisisCentres', json_build_object('totalCount', (select count(*) from crisis_centre))) as answer`,
  },
  {
    query: '{ office(number: "1640") { name version phones { id number } coverage { municipality { number } } } }',
    statement: `select json_build_object('office', json_build_object('name', name, 'version', version,
      'phones', (select coalesce(json_agg(json_build_object('id', id, 'number', number) order by id), '[]') from phone where office_number = '1640'),
      'coverage', (select coalesce(json_agg(json_build_object('municipality', json_build_object('number', municipality_number)) order by municipality_number), '[]')
        from coverage where office_number = '1640'))) as answer from office where number = '1640'`,
  },
  {
    query:
      '{ municipality(number: "3430") { name administrativeCentre formerNumbers { number } county { number name } } }',
    statement: `select json_build_object('municipality', json_build_object('name', municipality.name, 'administrativeCentre', administrative_centre,
      'formerNumbers', (select coalesce(json_agg(json_build_object('number', number) order by number), '[]') from former_number where municipality_number = '3430'),
      'county', json_build_object('number', county.number, 'name', county.name))) as answer
      from municipality join county on county.number = county_number where municipality.number = '3430'`,
  },
  {
    query: '{ crisisCentre(id: "gudbrandsdal-krisesenter") { name website } }',
    statement: `select json_build_object('crisisCentre', json_build_object('name', name, 'website', website)) as answer
      from crisis_centre where id = 'gudbrandsdal-krisesenter'`,
  },
];

/** @returns what is answered otherwise than the tables say, in words */
export async function compareWithSql(
  owner: Sql,
  ask: (query: string) => Promise<{ readonly data?: unknown }>,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { query, statement } of FACTS) {
    const [row] = await owner.unsafe<{ answer: unknown }[]>(statement);
    const { data } = await ask(query);
    if (sorted(data) !== sorted(row?.answer)) wrong.push(`${query}\n  ${sorted(data)}\n  ${sorted(row?.answer)}`);
  }
  return wrong;
}

/** Writes a value as text, whatever order its keys and lists come in. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .map(([key, of]) => `${key}:${sorted(of)}`)
    .sort()
    .join()}}`;
}
