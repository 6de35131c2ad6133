import { beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver } from './support/deliveries.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

const own = { for: '5025' };
/** The file has half of what it had: a person says that this is meant. */
const half = { ...own, allowSmall: true };
const csv = (header: string, ...rows: string[]) => ['\ufeff', [header, ...rows, ''].join('\r\n')].join('');
const places = (...rows: string[]) =>
  csv('kommunenummer;enhetsnummer;navn;gateadresse;postnummer;poststed;adkomst', ...rows);
const phones = (...rows: string[]) => csv('kommunenummer;enhetsnummer;formål;telefon;merknad', ...rows);
const hours = (...rows: string[]) =>
  csv('kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til', ...rows);

const WRONG_PLACE = '5025;1640;NAV Roeros;Eksempelgata 16;7374;Røros;';
const RIGHT_PLACE = '5025;1640;Servicetorget;Eksempelgata 16;7374;Røros;';
const names = async () =>
  (await db.api<{ name: string }[]>`select name from reception where office_number = '1640' order by name`).map(
    ({ name }) => name,
  );

describe('a corrected file takes back what the wrong one published', () => {
  test('a place that it no longer has is not shown, and what was said of it is kept', async () => {
    const before = await names();
    await deliver(db, 'csv-offices', places(WRONG_PLACE), own);
    expect(await names()).toContain('NAV Roeros');
    await deliver(db, 'csv-offices', places(RIGHT_PLACE), own);
    expect(await names()).toEqual([...before, 'Servicetorget'].sort());
    expect(
      await db.api`select count(*)::int as kept from observation where entity_id = '1640-nav-roeros' and withdrawn_at is not null`,
    ).toEqual([{ kept: 2 }]);
  });

  test('and the hours that the wrong file gave of it', async () => {
    await deliver(db, 'csv-offices', places(WRONG_PLACE, RIGHT_PLACE), own);
    await deliver(db, 'csv-hours', hours('5025;1640;NAV Roeros;uten avtale;man-fre;9;15;åpent;;'), own);
    expect(await db.api`select count(*)::int from opening_schedule where reception_id = '1640-nav-roeros'`).toEqual([
      { count: 1 },
    ]);
    await deliver(db, 'csv-hours', hours('5025;1640;Servicetorget;uten avtale;man-fre;9;15;åpent;;'), own);
    expect(await db.api`select id from opening_schedule where reception_id = '1640-nav-roeros'`).toEqual([]);
    await deliver(db, 'csv-offices', places(RIGHT_PLACE), half);
    expect(await names()).not.toContain('NAV Roeros');
  });

  test('a line that it no longer has', async () => {
    await deliver(db, 'csv-phones', phones('5025;1640;annet;33 33 33 33;', '5025;1640;gjeld;116 117;'), own);
    await deliver(db, 'csv-phones', phones('5025;1640;gjeld;116 117;'), half);
    const lines = await db.api`
      select id, number from phone where office_number = '1640' and source_id = 'source-municipality-5025'`;
    expect(lines).toEqual([{ id: '1640-debt-advice', number: '116117' }]);
  });

  test('but not what a person has confirmed since', async () => {
    await deliver(db, 'csv-offices', places(WRONG_PLACE, RIGHT_PLACE), own);
    await db.owner`update reception set verified_at = now() where id = '1640-nav-roeros'`;
    await deliver(db, 'csv-offices', places(RIGHT_PLACE), half);
    expect(await names()).toContain('NAV Roeros');
  });

  test('nor what the directory had before any file', async () => {
    const before = await names();
    await deliver(db, 'csv-offices', places('5025;1640;NAV Røros;Eksempelgata 16;7374;Røros;', RIGHT_PLACE), own);
    await deliver(db, 'csv-offices', places(RIGHT_PLACE), half);
    expect((await names()).filter((name) => before.includes(name))).toEqual(before);
  });
});

describe('numbers that nobody states any more', () => {
  const page = (...facts: object[]) =>
    JSON.stringify({
      retrievedAt: '2026-11-23T10:00:00Z',
      pages: [{ sourceId: 'source-test-page', observedOn: '2026-11-01', audience: { all: true } }],
      facts: facts.map((fact) => ({ sourceId: 'source-test-page', fieldGroup: 'PHONES', ...fact })),
    });
  const centre = (entityId: string, ...value: string[]) => ({
    entityType: 'CRISIS_CENTRE',
    entityId,
    field: 'phones',
    value,
  });
  const linesOf = async (id: string) =>
    (
      await db.api<{ line: string }[]>`
      select concat_ws(' ', number, dispute_reason) as line from phone where crisis_centre_id = ${id} order by number`
    ).map(({ line }) => line);
  let ids: string[];
  beforeEach(async () => {
    await db.owner`
      insert into source (id, title, publisher, retrieved_on) values ('source-test-page', 'Testside', 'Test', '2026-11-01')`;
    const free = await db.owner<{ id: string }[]>`
      select id from crisis_centre where not exists (select from observation where entity_id = crisis_centre.id)
      order by id limit 2`;
    ids = free.map(({ id }) => id);
    await db.owner`delete from phone where crisis_centre_id = any (${ids})`;
  });

  test('leave the crisis centre', async () => {
    const [first = '', second = ''] = ids;
    await deliver(db, 'page-facts', page(centre(first, '33 33 33 33'), centre(second, '33 33 33 34')));
    expect(await linesOf(first)).toEqual(['+4733333333']);
    await deliver(db, 'page-facts', page(centre(second, '33 33 33 34')), { allowSmall: true });
    expect(await linesOf(first)).toEqual([]);
    expect(await linesOf(second)).toEqual(['+4733333334']);
  });

  test('but not a number of another source, nor one that a person has confirmed', async () => {
    const [first = '', second = ''] = ids;
    await deliver(db, 'page-facts', page(centre(first, '33 33 33 33', '33 33 33 35'), centre(second, '33 33 33 34')));
    await db.owner`update phone set verified_at = now() where number = '+4733333333'`;
    await db.owner`
      insert into phone (id, crisis_centre_id, number, purpose, source_id)
      values ('another', ${first}, '+4733333336', 'CRISIS_LINE', 'source-os-nav')`;
    await deliver(db, 'page-facts', page(centre(second, '33 33 33 34')), { allowSmall: true });
    expect(await linesOf(first)).toEqual(['+4733333333', '+4733333336']);
  });

  const hoursOnPhone = hours('5025;1640;NAV;telefon;man-fre;9;15;åpent;;');

  test('of a line whose hours are still stated, are marked, and unmarked when somebody states them again', async () => {
    await db.owner`
      delete from opening_schedule where phone_id in (select id from phone where office_number = '1640')`;
    await db.owner`delete from phone where office_number = '1640' and purpose = 'SWITCHBOARD'`;
    const both = phones('5025;1640;sentralbord;33 33 33 33;', '5025;1640;gjeld;116 117;');
    await deliver(db, 'csv-phones', both, own);
    await deliver(db, 'csv-hours', hoursOnPhone, own);
    const line = async () =>
      (await db.api`select number, disputed, dispute_reason as reason from phone where id = '1640-switchboard'`)[0];
    await deliver(db, 'csv-phones', phones('5025;1640;gjeld;116 117;'), half);
    expect(await line()).toEqual({
      number: '+4733333333',
      disputed: true,
      reason: 'Kilden som oppga dette nummeret, oppgir det ikke lenger.',
    });
    await deliver(db, 'csv-phones', both, own);
    expect(await line()).toEqual({ number: '+4733333333', disputed: false, reason: null });
  });

  test('leave together with their hours, when both have been taken back', async () => {
    await db.owner`
      delete from opening_schedule where phone_id in (select id from phone where office_number = '1640')`;
    await db.owner`delete from phone where office_number = '1640' and purpose = 'SWITCHBOARD'`;
    await deliver(db, 'csv-phones', phones('5025;1640;sentralbord;33 33 33 33;', '5025;1640;gjeld;116 117;'), own);
    const since = hours('5025;1640;NAV;telefon;man-fre;9;15;åpent;2026-01-01;');
    await deliver(db, 'csv-hours', since, own);
    await deliver(db, 'csv-phones', phones('5025;1640;gjeld;116 117;'), half);
    await deliver(db, 'csv-hours', hours('5025;1640;NAV Røros;uten avtale;man-fre;9;15;åpent;;'), own);
    expect(await db.api`select id from phone where id = '1640-switchboard'`).toEqual([]);
  });
});

describe('what a wrong file wrote over comes back', () => {
  test('a number that the directory had before', async () => {
    const number = async () => (await db.api`select number, source_id from phone where id = '1640-test'`)[0];
    await db.owner`
      insert into phone (id, office_number, number, purpose, source_id)
      values ('1640-test', '1640', '+4733333330', 'OTHER', 'source-os-nav')`;
    const before = await number();
    await deliver(db, 'csv-phones', phones('5025;1640;annet;33 33 33 33;', '5025;1640;gjeld;116 117;'), own);
    expect(await number()).toEqual({ number: '+4733333333', source_id: 'source-municipality-5025' });
    await deliver(db, 'csv-phones', phones('5025;1640;gjeld;116 117;'), half);
    expect(await number()).toEqual(before);
  });

  describe('of agreements', () => {
    const file = (...rows: string[]) => csv('kommunenummer;krisesenter;form;plasser;gyldig_fra;gyldig_til', ...rows);
    const host = { for: '5026' };
    const of = async (id: string) =>
      (await db.owner`select form, capacity_places as places, source_id as source from agreement where id = ${id}`)[0];
    let centres: string[];
    beforeEach(async () => {
      await db.owner`delete from agreement where municipality_number = '5026'`;
      const rows = await db.owner<{ id: string }[]>`select id from crisis_centre order by id limit 2`;
      centres = rows.map(({ id }) => id);
    });

    test('the form and the places that were known', async () => {
      const [first = '', second = ''] = centres;
      await db.owner`
        insert into agreement (id, centre_id, municipality_number, form, capacity_places, source_id)
        values ('known', ${first}, '5026', 'NOT_REPORTED', 2, 'source-os-nav')`;
      await deliver(db, 'csv-agreements', file(`5026;${first};egen drift;4;;`), host);
      expect(await of('known')).toMatchObject({ form: 'OWN_OPERATION', places: 4 });
      await deliver(db, 'csv-agreements', file(`5026;${second};egen drift;4;;`), host);
      expect(await of('known')).toEqual({ form: 'NOT_REPORTED', places: 2, source: 'source-os-nav' });
    });

    test('one that no longer has a form goes, although a page still names the centre', async () => {
      const [first = '', second = ''] = centres;
      await deliver(db, 'csv-agreements', file(`5026;${first};egen drift;4;;`), host);
      await db.owner`
        insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, retrieved_at,
          importer_name, importer_version, origin, specificity)
        values ('page', 'source-os-nav', 'CRISIS_CENTRE_AGREEMENT', ${`${first}-5026`}, 'centre', 'CODES',
          ${db.owner.json([first])}, now(), 'page-facts', '1', 'PAGE', 2)`;
      await deliver(db, 'csv-agreements', file(`5026;${second};egen drift;4;;`), host);
      expect(await of(`${first}-5026`)).toBeUndefined();
      expect(await of(`${second}-5026`)).toMatchObject({ form: 'OWN_OPERATION' });
    });
  });
});

describe('the register’s own words and doubts reach the answer', () => {
  const office = (rows: object[]) =>
    JSON.stringify({
      enhetNr: '1640',
      navn: 'Nav Røros, Os og Holtålen',
      brukerkontakt: {
        publikumsmottak: [
          {
            besoeksadresse: {
              type: 'stedsadresse',
              postnummer: '7374',
              poststed: 'RØROS',
              gatenavn: 'Nygata',
              husnummer: '1',
            },
            stedsbeskrivelse: 'Nygata',
            aapningstider: rows,
          },
        ],
      },
    });
  const row = { dag: null, dato: null, fra: null, til: null, kommentar: null, stengt: false, kunTimeavtale: false };

  test('a comment stands beside the hours, and a date without times is unknown', async () => {
    await deliver(
      db,
      'norg2',
      office([
        { ...row, dag: 'tirsdag', fra: '9.00', til: '11', kommentar: 'Kun partallsuker' },
        { ...row, dato: '24.12.2026', stengt: true, kommentar: 'Julaften' },
        { ...row, dato: '2026-12-31', fra: '10:00' },
      ]),
      { allowSmall: true },
    );
    expect(
      await db.api`select days, spans, comment from opening_rule where schedule_id = '1640-nygata-drop-in'`,
    ).toEqual([
      { days: ['TUESDAY'], spans: [{ opens: '09:00', closes: '11:00', state: 'OPEN' }], comment: 'Kun partallsuker' },
    ]);
    expect(
      await db.api`
        select from_day as day, state, hours_unknown as unknown, reason_nb as reason from opening_exception
        where schedule_id = '1640-nygata-drop-in' order by from_day`,
    ).toEqual([
      { day: '2026-12-24', state: 'CLOSED', unknown: false, reason: 'Julaften' },
      { day: '2026-12-31', state: 'CLOSED', unknown: true, reason: null },
    ]);
  });
});

describe('a delivery that is older than what is held', () => {
  const list = (kommunenummer: string, kommunenavn: string) => JSON.stringify([{ kommunenummer, kommunenavn }]);

  test('is refused by its day, unless a person says otherwise', async () => {
    await deliver(db, 'kommuneinfo', list('5025', 'Røros'));
    const older = { today: '2026-01-01', allowSmall: true };
    await expect(deliver(db, 'kommuneinfo', list('5025', 'Roros'), older)).rejects.toMatchObject({
      rule: 'DELIVERY_OLDER',
    });
    expect(await deliver(db, 'kommuneinfo', list('5025', 'Roros'), { ...older, allowOlder: true })).toMatchObject({
      outcome: 'APPLIED',
    });
  });

  test('is refused where it has a municipality under a number that it no longer has', async () => {
    await expect(deliver(db, 'kommuneinfo', list('0441', 'Os'))).rejects.toMatchObject({
      rule: 'DELIVERY_OLDER',
      message: expect.stringContaining('0441 (nå Os)'),
    });
    await expect(
      deliver(db, 'klass', JSON.stringify({ codes: [{ code: '0441', name: 'Os', validFrom: '1977-01-01' }] })),
    ).rejects.toMatchObject({ rule: 'DELIVERY_OLDER' });
  });

  test('is refused where it has a county that is no more', async () => {
    const counties = (...codes: object[]) => deliver(db, 'klass-counties', JSON.stringify({ codes }));
    await expect(counties({ code: '30', name: 'Viken' }, { code: '03', name: 'Oslo' })).rejects.toMatchObject({
      rule: 'DELIVERY_OLDER',
      message: expect.stringContaining('fylkesnummer som ikke gjelder lenger: 30.'),
    });
    expect(await counties({ code: '30', name: 'Viken', validFrom: '2020-01-01', validTo: '2024-01-01' })).toMatchObject(
      {
        outcome: 'APPLIED',
      },
    );
  });

  test('is taken in where it says itself that the number has ended', async () => {
    const code = { code: '0441', name: 'Os', validFrom: '1977-01-01', validTo: '2020-01-01' };
    expect(await deliver(db, 'klass', JSON.stringify({ codes: [code] }))).toMatchObject({ outcome: 'APPLIED' });
  });
});
