import { beforeEach, describe, expect, test } from 'vitest';
import { connectors } from '../../../cli/import-connectors/index.ts';
import { replayDeadLetters } from '../../../cli/import-connectors/replay.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver, heldBy, on } from './support/deliveries.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

const HEADER = 'kommunenummer;krisesenter;form;plasser;gyldig_fra;gyldig_til';
const file = (...rows: readonly string[]) => `\ufeff${[HEADER, ...rows].join('\r\n')}\r\n`;
const agreementsOf = (number: string) => db.owner`
  select id, centre_id as centre, form, valid_from as from, valid_to as to, capacity_places as places, source_id as source
  from agreement where municipality_number = ${number} order by valid_from nulls first`;

describe('a municipality’s crisis-centre agreements from a file', () => {
  test('close the coverage gap of a municipality that had none, with the municipality as the source', async () => {
    const gaps = () => db.owner`
      select 1 from finding where kind = 'COVERAGE_GAP' and entity_id = '5025' and field like '%risis%' and resolved_on is null`;
    await deliver(db, 'page-facts', await pageFacts());
    expect(await gaps()).toHaveLength(1);
    const row = '5025;hamar-interkommunale-krisesenter;kjøpsavtale;4;2026-01-01;';
    const report = await deliver(db, 'csv-agreements', file(row), { for: '5025' });
    expect(report).toMatchObject({ outcome: 'APPLIED', served: 2 });
    expect(await agreementsOf('5025')).toEqual([
      {
        id: 'hamar-interkommunale-krisesenter-5025',
        centre: 'hamar-interkommunale-krisesenter',
        form: 'PURCHASE_AGREEMENT',
        from: '2026-01-01',
        to: null,
        places: 4,
        source: 'source-municipality-5025',
      },
    ]);
    expect(await gaps()).toEqual([]);
    const before = await heldBy(db);
    expect(await deliver(db, 'csv-agreements', file(row), { for: '5025' })).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await heldBy(db)).toEqual(before);
  });

  test('replace what a page only hinted at, on the same agreement; an earlier one of its own stays', async () => {
    const rows = [
      '3430;gudbrandsdal-krisesenter;interkommunalt selskap;;2027-01-01;',
      '3430;gudbrandsdal-krisesenter;vertskommune;;;2027-01-01',
    ];
    await deliver(db, 'csv-agreements', file(...rows), { for: '3430' });
    expect((await agreementsOf('3430')).map(({ form, from, to }) => [form, from, to])).toEqual([
      ['HOST_MUNICIPALITY', null, '2027-01-01'],
      ['INTER_MUNICIPAL_COMPANY', '2027-01-01', null],
    ]);
  });

  test('the number of places is no observation: it is for the governor alone', async () => {
    await deliver(db, 'csv-agreements', file('5025;hamar-interkommunale-krisesenter;kjøpsavtale;4;;'), { for: '5025' });
    expect(
      await db.owner`select field, value from observation where entity_type = 'CRISIS_CENTRE_AGREEMENT' order by 1`,
    ).toEqual([
      { field: 'centre', value: ['hamar-interkommunale-krisesenter'] },
      { field: 'form', value: ['PURCHASE_AGREEMENT'] },
      { field: 'period', value: { validFrom: null, validTo: null } },
    ]);
  });

  test('with a centre nobody knows, another municipality’s row, a period turned round: each by line and column', async () => {
    const rows = [
      '5025;ukjent-krisesenter;kjøpsavtale;;;',
      '3430;hamar-interkommunale-krisesenter;kjøpsavtale;;;',
      '5025;hamar-interkommunale-krisesenter;avtale;;;',
      '5025;hamar-interkommunale-krisesenter;kjøpsavtale;fire;2027-01-01;2026-01-01',
    ];
    const connector = connectors.find(({ name }) => name === 'csv-agreements');
    const read = await connector?.read(Buffer.from(file(...rows)), {
      sql: db.owner,
      now: on.now,
      asOf: on.today,
      options: { for: '5025' },
    });
    expect(read?.rejected.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, 'krisesenter', 'UNKNOWN_REFERENCE'],
      [3, 'kommunenummer', 'OTHER_MUNICIPALITY'],
      [4, 'form', 'WRONG_VALUE'],
      [5, 'plasser', 'NUMBER'],
    ]);
    await deliver(db, 'csv-agreements', file(...rows), { for: '5025' });
    expect(await agreementsOf('5025')).toEqual([]);
  });
});

async function pageFacts(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const { PAGE_FACTS_FILE } = await import('../../../db/sources/page-facts.ts');
  return await readFile(PAGE_FACTS_FILE, 'utf8');
}

describe('services in HSDS 3', () => {
  const service = (id: string, more: object = {}) => ({
    id,
    name: 'Hjelp med gjeld i Eksempelbygda',
    status: 'active',
    description: 'Vi rydder i gjelden sammen med deg. Ring oss først.',
    url: 'https://eksempel.example.no/gjeld',
    email: 'tjeneste@example.no',
    organization: { id: 'o-1', name: 'Eksempel kommune' },
    last_modified: '2026-11-01T10:00:00Z',
    application_process: 'Møt opp eller ring.',
    eligibility_description: 'Alle som bor her.',
    phones: [{ number: '22 22 22 22' }],
    attributes: [],
    ...more,
  });
  const wordings = (number: string, codes: string) => db.owner`
    select name, summary, how_to_apply as how from municipal_service
    where municipality_number = ${number} and code = any (${codes}::text[]) order by code`;
  const send = (services: readonly object[], more: object = {}) =>
    deliver(db, 'hsds', JSON.stringify({ contents: services }), { for: '5025', wording: 'own', ...more });

  test('become the municipality’s own wording where it says so, by the catalogue’s code or id', async () => {
    const report = await send([
      service('x1', { attributes: [{ taxonomy_term: { code: 'DEBT_COUNSELLING', name: 'Gjeldsrådgivning' } }] }),
      service('temporary-housing', { name: 'Et sted å bo i natt' }),
    ]);
    expect(report).toMatchObject({ outcome: 'APPLIED' });
    expect((await loadDirectory(db.api)).services.get('5025-temporary-housing')?.wording).toBe('OWN');
    expect(await wordings('5025', '{DEBT_COUNSELLING,TEMPORARY_HOUSING}')).toEqual([
      {
        name: 'Hjelp med gjeld i Eksempelbygda',
        summary: 'Vi rydder i gjelden sammen med deg.',
        how: 'Møt opp eller ring.',
      },
      { name: 'Et sted å bo i natt', summary: 'Vi rydder i gjelden sammen med deg.', how: 'Møt opp eller ring.' },
    ]);
    const before = await heldBy(db);
    const services = [
      service('x1', { attributes: [{ taxonomy_term: { code: 'DEBT_COUNSELLING', name: 'Gjeldsrådgivning' } }] }),
      service('temporary-housing', { name: 'Et sted å bo i natt' }),
    ];
    expect(await send(services, { now: '2026-11-24T11:00:00Z', today: '2026-11-24' })).toMatchObject({
      outcome: 'UNCHANGED',
    });
    expect(await heldBy(db)).toEqual(before);
  });

  test('are only kept where the municipality does not call the texts its own', async () => {
    const before = await wordings('5025', '{DEBT_COUNSELLING}');
    await send([service('debt-counselling')], { wording: 'kept' });
    expect(await wordings('5025', '{DEBT_COUNSELLING}')).toEqual(before);
    expect(
      await db.owner`select field from observation where entity_id = '5025-debt-counselling' order by field`,
    ).toEqual(['description', 'email', 'name', 'phones', 'status', 'url'].map((field) => ({ field })));
  });

  test('that are in no catalogue wait as dead letters until they name what they are', async () => {
    const report = await send([service('temporary-housing'), service('ukjent')]);
    expect(report).toMatchObject({ newDeadLetters: 1 });
    expect(await replayDeadLetters(db.owner, connectors, on)).toEqual({ takenIn: 0, stillRejected: 1, notStored: 0 });
  });

  test('two under one entry of the catalogue: neither is taken, nobody knows which is meant', async () => {
    const report = await send([service('temporary-housing'), service('5025-temporary-housing', { name: 'En annen' })]);
    expect(report).toMatchObject({ newDeadLetters: 2, observations: { added: 0 } });
  });

  test('with a broken one among them, nothing counts as gone', async () => {
    await send([service('temporary-housing'), service('debt-counselling')]);
    const report = await send([service('temporary-housing'), service('debt-counselling', { status: 'oppe' })]);
    expect(report).toMatchObject({ outcome: 'KEPT', observations: { withdrawn: 0 } });
  });
});

describe('hours from a file, with one bad row', () => {
  test('of a place: its other days are not taken for the whole week, and another place’s are taken', async () => {
    const rows = [
      'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til',
      '5025;1640;NAV Røros;uten avtale;mandag;10:00;12:00;åpent;;',
      '5025;1640;NAV Røros;uten avtale;tirsdag;25:00;12:00;åpent;;',
      '5025;1640;NAV Røros;timeavtale;mandag;09:00;12:00;etter avtale;;',
    ];
    const report = await deliver(db, 'csv-hours', rows.join('\n'), { for: '5025' });
    expect(report).toMatchObject({ newDeadLetters: 2, observations: { added: 1 } });
    expect(await db.owner`select field from observation where importer_name = 'csv-hours'`).toEqual([
      { field: 'hours.APPOINTMENT' },
    ]);
    expect(await replayDeadLetters(db.owner, connectors, on)).toMatchObject({ takenIn: 0, stillRejected: 2 });
  });
});
