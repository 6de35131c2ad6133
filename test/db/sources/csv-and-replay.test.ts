import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { connectors } from '../../../cli/import-connectors/index.ts';
import { replayDeadLetters } from '../../../cli/import-connectors/replay.ts';
import { PAGE_FACTS_FILE } from '../../../db/sources/page-facts.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver, heldBy, on } from './support/deliveries.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

/** As Excel in Norwegian saves it: a byte order mark, semicolons, CRLF. */
const file = (...rows: string[]) =>
  `\ufeff${['kommunenummer;enhetsnummer;navn;gateadresse;postnummer;poststed;adkomst', ...rows, ''].join('\r\n')}`;
const KNOWN_PLACE = '5025;1640;NAV Røros;Eksempelgata 16;7374;Røros;';
const letters = () => db.owner<{ line: number; rules: string[] }[]>`
  select line, array(select fault ->> 'rule' from jsonb_array_elements(faults) as fault) as rules from dead_letter order by line`;

describe('a municipality’s own file', () => {
  test('from Excel: its word on a place is served, before the pages’, and the pages’ is kept', async () => {
    await deliver(db, 'page-facts', await readFile(PAGE_FACTS_FILE));
    const report = await deliver(db, 'csv-offices', file(KNOWN_PLACE), { for: '5025' });
    expect(report).toMatchObject({ outcome: 'APPLIED', served: 1, findings: { opened: 1 } });
    expect(await db.api`select street, source_id from reception where id = '1640-roros'`).toEqual([
      { street: 'Eksempelgata 16', source_id: 'source-municipality-5025' },
    ]);
    expect(await db.api`select kind, field from finding where entity_id = '1640-roros' and field = 'address'`).toEqual([
      { kind: 'CONFLICT', field: 'address' },
    ]);
  });

  test('sent twice changes nothing the second time', async () => {
    await deliver(db, 'csv-offices', file(KNOWN_PLACE), { for: '5025' });
    const before = await heldBy(db);
    expect(await deliver(db, 'csv-offices', file(KNOWN_PLACE), { for: '5025' })).toMatchObject({
      outcome: 'UNCHANGED',
    });
    expect(await heldBy(db)).toEqual(before);
  });

  test('with 301 for 0301, another municipality’s row and one key twice: each is told by line and rule, the rest is taken', async () => {
    const report = await deliver(
      db,
      'csv-offices',
      file(
        KNOWN_PLACE,
        '301;1640;NAV Oslo;Eksempelgata 1;0001;Oslo;',
        '3430;1640;NAV Os;Eksempelgata 1;0001;Os;',
        '5025;1640;Rådhuset;Eksempelgata 2;7374;Røros;',
        '5025;1640;Rådhuset;Eksempelgata 3;7374;Røros;',
      ),
      { for: '5025' },
    );
    expect(report).toMatchObject({ outcome: 'APPLIED', newDeadLetters: 4 });
    expect(await letters()).toEqual([
      { line: 3, rules: ['LEADING_ZERO_LOST'] },
      { line: 4, rules: ['OTHER_MUNICIPALITY'] },
      { line: 5, rules: ['DUPLICATE_KEY'] },
      { line: 6, rules: ['DUPLICATE_KEY'] },
    ]);
  });

  test('gives an office lines that it did not have, and changes the one it had', async () => {
    const phones =
      '\ufeffkommunenummer;enhetsnummer;formål;telefon;merknad\r\n5025;1640;sentralbord;22 22 22 22;\r\n5025;1640;annet;33 33 33 33;\r\n';
    await deliver(db, 'csv-phones', phones, { for: '5025' });
    expect(
      await db.api`select id, number from phone where office_number = '1640' and source_id = 'source-municipality-5025' order by id`,
    ).toEqual([
      { id: '1640-other', number: '+4733333333' },
      { id: '1640-switchboard', number: '+4722222222' },
    ]);
  });

  test('for a municipality that does not exist is refused', async () => {
    await expect(deliver(db, 'csv-offices', file(KNOWN_PLACE), { for: '9998' })).rejects.toMatchObject({
      rule: 'MUNICIPALITY_UNKNOWN',
    });
  });
});

describe('a dead letter', () => {
  const FOREIGN = '5025;0315;NAV Eksempel;Eksempelgata 5;7374;Røros;';

  test('is taken in when what was wrong has been put right, and its neighbours stay as they are', async () => {
    await deliver(db, 'csv-offices', file(KNOWN_PLACE, FOREIGN), { for: '5025' });
    expect(await replayDeadLetters(db.owner, connectors, on)).toEqual({ takenIn: 0, stillRejected: 1, notStored: 0 });
    await db.owner`insert into coverage (office_number, municipality_number, source_id) values ('0315', '5025', 'source-office-register')`;
    expect(await replayDeadLetters(db.owner, connectors, on)).toEqual({ takenIn: 1, stillRejected: 0, notStored: 0 });
    const said = await db.api`select distinct entity_id from observation where withdrawn_at is null order by 1`;
    expect(said).toEqual([{ entity_id: '0315-nav-eksempel' }, { entity_id: '1640-roros' }]);
    expect(await replayDeadLetters(db.owner, connectors, on)).toEqual({ takenIn: 0, stillRejected: 0, notStored: 0 });
  });

  test('holds no national identity number, and so cannot be replayed', async () => {
    const row = '5025;1640;Eksempel 018190 00049;Eksempelgata 5;7374;Røros;';
    await deliver(db, 'csv-offices', file(row), { for: '5025' });
    expect(await db.owner`select content, key from dead_letter`).toEqual([{ content: null, key: null }]);
    expect(await replayDeadLetters(db.owner, connectors, on)).toEqual({ takenIn: 0, stillRejected: 0, notStored: 1 });
  });

  test('of the curated file is read again with its page and its day', async () => {
    const frame = {
      retrievedAt: on.now,
      pages: [{ sourceId: 'source-os-nav', observedOn: '2023-07-20', audience: { municipalities: ['3430'] } }],
    };
    const fact = { entityType: 'OFFICE', entityId: '1640', field: 'name', fieldGroup: 'NAME', value: 'NAV Eksempel' };
    const facts = [
      { ...fact, sourceId: 'source-os-nav' },
      { ...fact, sourceId: 'source-os-nav', field: 'x', fieldGroup: 'NO_SUCH_GROUP' },
    ];
    expect(await deliver(db, 'page-facts', JSON.stringify({ ...frame, facts }))).toMatchObject({ newDeadLetters: 1 });
    await db.owner`update dead_letter set content = jsonb_set(content, '{fieldGroup}', '"TEXT"')`;
    expect(await replayDeadLetters(db.owner, connectors, on)).toMatchObject({ takenIn: 1 });
    expect(await db.api`select observed_on from observation where field = 'x'`).toEqual([
      { observed_on: '2023-07-20' },
    ]);
  });
});
