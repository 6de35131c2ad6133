import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** The figures of the column `now` of docs/coverage-of-facts.md, by the kind that a row begins with. */
async function figuresOfThePage(): Promise<Map<string, readonly number[]>> {
  const page = await readFile(new URL('../../../docs/coverage-of-facts.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| kind'));
  return new Map(
    rows.map((row) => {
      const [, kind = '', , , now = ''] = row.split('|').map((cell) => cell.trim());
      return [kind, (now.match(/\d(?:[\d ]*\d)?/g) ?? []).map((figure) => Number(figure.replaceAll(' ', '')))];
    }),
  );
}

test('the page of coverage says of every kind how much a first start knows', async () => {
  const { owner } = database;
  const any = owner`true`;
  const count = async (query: PromiseLike<readonly { n: number }[]>) => (await query)[0]?.n;
  const centres = (phones: typeof any) =>
    count(owner<{ n: number }[]>`
      select count(*)::int4 as n from crisis_centre as centre
      where exists (select from phone where crisis_centre_id = centre.id and ${phones})`);
  const offices = (condition: typeof any) =>
    count(owner<{ n: number }[]>`select count(*)::int4 as n from office where ${condition}`);
  const hours = owner`exists (select from opening_schedule as hours where hours.office_number = office.number)`;
  const receptionHours = owner`exists (select from opening_schedule as hours
    where hours.office_number = office.number and channel <> 'EMERGENCY_PHONE')`;
  const known = async (query: PromiseLike<readonly Record<string, number>[]>) => Object.values((await query)[0] ?? {});

  const now = new Map<string, readonly (number | undefined)[]>([
    [
      'postal codes in use, with their place',
      await known(owner`
        select count(*)::int4 as all, (count(*) filter (where municipality_number is null))::int4 as nowhere
        from postal_code where withdrawn_by is null`),
    ],
    ['postal codes out of use', await known(owner`select count(withdrawn_by)::int4 from postal_code`)],
    [
      'former municipality numbers',
      await known(owner`
        select count(distinct number)::int4 as all,
          (select count(*)::int4 from (select from former_number group by number having count(*) > 1) as divided) as divided
        from former_number`),
    ],
    [
      'municipalities with official names by language, KOSTRA group, web site',
      await known(owner`
        select (count(*) filter (where kostra_group is not null and website is not null))::int4 as all,
          (count(*) filter (where json_array_length(names::json) > 1))::int4 as more,
          (count(*) filter (where sami_administrative_area))::int4 as sami from municipality_fact`),
    ],
    [
      'municipalities whose crisis centre is named by a source',
      await known(owner`select count(distinct municipality_number)::int4 from agreement`),
    ],
    ['crisis centres', await known(owner`select count(*)::int4 from crisis_centre`)],
    [
      '… with a number',
      [
        await centres(any),
        await centres(owner`not disputed`),
        (await centres(any))! - (await centres(owner`not disputed`))!,
      ],
    ],
    [
      'national lines',
      await known(
        owner`select count(*)::int4 as all, (count(*) filter (where is_certain))::int4 as sure from help_line`,
      ),
    ],
    ['NAV offices with a page', [await offices(owner`website is not null`)]],
    [
      'NAV offices with a number to ring',
      [await offices(any), await offices(owner`exists (select from phone where office_number = office.number)`)],
    ],
    [
      'NAV offices with a visiting address',
      [await offices(owner`exists (select from reception where office_number = office.number and street is not null)`)],
    ],
    ['NAV offices with hours', [await offices(hours), await offices(receptionHours)]],
    [
      'municipalities whose NAV office is known',
      await known(owner`
        select count(distinct municipality_number)::int4 from coverage where valid_to is null or valid_to > current_date`),
    ],
    ['county governors with a page', await known(owner`select count(website)::int4 from governor`)],
    [
      'base amounts (G)',
      await known(owner`
        select count(*)::int4 as all, extract(year from min(valid_from))::int4 as first,
          extract(year from max(valid_from))::int4 as last from base_amount`),
    ],
    [
      'municipalities with their own wording of a service',
      await known(
        owner`select count(distinct municipality_number)::int4 as all, count(*)::int4 as texts from municipal_service`,
      ),
    ],
    [
      'municipalities with population',
      await known(owner`
        select count(distinct municipality_number)::int4 as all, min(year)::int4 as first, max(year)::int4 as last
        from municipality_population`),
    ],
  ]);
  const page = await figuresOfThePage();
  for (const [kind, figures] of now) expect([kind, page.get(kind)]).toEqual([kind, figures]);
  // Every municipality has the national lines; no other row of the page is without a figure of the database.
  expect([...page.keys()].filter((kind) => !now.has(kind))).toEqual([
    'municipalities with a number to ring for somebody in danger',
  ]);
});
