import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { setOfficeHours } from '../../../db/queries/set-office-hours.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { importDelivery } from '../../../db/sources/import-delivery.ts';
import { PAGE_FACTS_FILE, pageFactsDelivery } from '../../../db/sources/page-facts.ts';
import { type Observation, observe } from '../../../services/sources/observation.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver, on } from './support/deliveries.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

/** One office of the register with weekly drop-in hours, as NORG2 writes them. */
const office = (hours: readonly (readonly [string, string | null, string | null])[], more: object = {}) => ({
  enhetNr: '1640',
  navn: 'NAV Røros, Os og Holtålen',
  telefonnummer: '55553333',
  telefonnummerKommentar: null,
  epost: null,
  postadresse: null,
  besoeksadresse: null,
  brukerkontakt: {
    publikumsmottak: [
      {
        besoeksadresse: {
          type: 'stedsadresse',
          postnummer: '7374',
          poststed: 'RØROS',
          gatenavn: 'Kjerkgata',
          husnummer: '15',
          husbokstav: null,
          adresseTilleggsnavn: null,
        },
        aapningstider: hours.map(([dag, fra, til]) => ({
          dag,
          dato: null,
          fra,
          til,
          kommentar: null,
          stengt: fra === null,
          kunTimeavtale: false,
        })),
        stedsbeskrivelse: 'Røros',
        adkomstbeskrivelse: null,
      },
    ],
  },
  ...more,
});
const day = (today: string) => ({ today, now: `${today}T11:00:00Z` });
const register = (entry: object, today: string) => deliver(db, 'norg2', JSON.stringify([entry]), day(today));
const dropIn = () => db.api<
  { days: string[]; spans: object[]; from: string | null; to: string | null; source: string }[]
>`
  select rule.days, rule.spans, rule.valid_from as from, rule.valid_to as to, rule.source_id as source
  from opening_rule as rule join opening_schedule as schedule on schedule.id = schedule_id
  where reception_id = '1640-roros' and channel = 'DROP_IN' and valid_to is null order by rule.id`;
const ofPages = async () => pageFactsDelivery(await readFile(PAGE_FACTS_FILE));

describe('the project’s own facts, loaded over the directory that was made from them', () => {
  test('change nothing that is served', async () => {
    const before = await loadDirectory(db.api);
    const report = await importDelivery(db.owner, await ofPages(), on);
    expect(report).toMatchObject({ outcome: 'APPLIED', served: 0 });
    expect((await loadDirectory(db.api)).version).toBe(before.version);
  });
});

describe('an office’s name', () => {
  test('follows the register; another way of writing it is no news', async () => {
    await register(office([], { navn: 'NAV  RØROS, Os og Holtålen' }), '2026-11-23');
    expect((await loadDirectory(db.api)).offices.get('1640')?.name).toBe('Nav Røros, Os og Holtålen');
    await register(office([], { navn: 'NAV Eksempeldalen' }), '2026-11-24');
    const served = (await loadDirectory(db.api)).offices.get('1640');
    expect(served?.name).toBe('NAV Eksempeldalen');
    expect(served?.sources.map(({ id }) => id)).toContain('source-office-register');
  });

  test('stays as a person has confirmed it', async () => {
    await db.owner`update office set verified_at = '2026-11-24T09:00:00Z' where number = '1640'`;
    await register(office([], { navn: 'NAV Eksempeldalen' }), '2026-11-25');
    expect((await loadDirectory(db.api)).offices.get('1640')?.name).toBe('Nav Røros, Os og Holtålen');
  });
});

describe('opening hours', () => {
  test('of the newest source are served from the day they came; what held before stays as it was', async () => {
    await register(office([['Tirsdag', '10:00', '13:00']]), '2026-11-23');
    expect(await dropIn()).toEqual([
      {
        days: ['TUESDAY'],
        spans: [{ opens: '10:00', closes: '13:00', state: 'OPEN' }],
        from: '2026-11-23',
        to: null,
        source: 'source-office-register',
      },
    ]);
    const old = await db.api`
      select valid_to from opening_rule where id = '1640-roros-drop-in-open'`;
    expect(old).toEqual([{ valid_to: '2026-11-23' }]);
  });

  test('that change again are followed, a day that is left out too; a second time changes nothing', async () => {
    await register(
      office([
        ['Tirsdag', '10:00', '13:00'],
        ['Torsdag', '10:00', '13:00'],
      ]),
      '2026-11-23',
    );
    await register(office([['Tirsdag', '10:00', '13:00']]), '2026-11-24');
    expect((await dropIn()).flatMap(({ days }) => days)).toEqual(['TUESDAY']);
    expect(await register(office([['Tirsdag', '10:00', '13:00']]), '2026-11-25')).toMatchObject({
      outcome: 'UNCHANGED',
      served: 0,
    });
  });

  test('that the office set itself are never taken over by a register', async () => {
    const [version] = await db.api<{ version: number }[]>`select version from office where number = '1640'`;
    await setOfficeHours(
      db.api,
      {
        office: '1640',
        channel: 'DROP_IN',
        receptionId: '1640-roros',
        phoneId: null,
        validFrom: '2026-11-22',
        weekly: [
          {
            days: ['WEDNESDAY'],
            spans: [{ opens: '09:00', closes: '11:00', state: 'OPEN' }],
            everyWeeks: 1,
            cycleFrom: null,
            season: null,
            comment: null,
          },
        ],
        dryRun: false,
        exceptions: [],
        version: version?.version ?? 0,
      },
      {
        clientId: 'client-3430',
        idempotencyKey: 'key-1',
        payloadHash: 'hash',
        source: { id: 'source-municipality-3430', title: 'Opplyst av Os kommune', publisher: 'Os kommune' },
        now: '2026-11-22T09:00:00Z',
        audit: {
          clientId: 'client-3430',
          organisationNumber: '999999999',
          role: 'MUNICIPALITY',
          scopes: [],
          operationName: null,
          operationHash: '0',
          coordinates: [],
          municipalityNumbers: ['3430'],
          correlationId: 'test',
        },
      },
    );
    const before = await dropIn();
    expect(before.flatMap(({ days }) => days)).toEqual(['WEDNESDAY']);
    await register(office([['Tirsdag', '10:00', '13:00']]), '2026-11-30');
    expect(await dropIn()).toEqual(before);
  });

  test('of the municipality’s own file win over the register’s, and its summer begins by itself', async () => {
    await register(office([['Tirsdag', '10:00', '13:00']]), '2026-11-23');
    const header = 'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til\r\n';
    const rows = [
      '5025;1640;NAV Røros;uten avtale;mandag;12:00;14:00;åpent;;',
      '5025;1640;NAV Røros;uten avtale;mandag;12:00;13:00;åpent;2027-06-21;2027-08-16',
    ];
    const report = await deliver(db, 'csv-hours', header + rows.join('\r\n'), { for: '5025', ...day('2026-11-24') });
    expect(report).toMatchObject({ outcome: 'APPLIED', served: 1 });
    const served = await db.api`
      select rule.valid_from as from, rule.valid_to as to, spans->0->>'closes' as closes from opening_rule as rule
      join opening_schedule as schedule on schedule.id = schedule_id
      where reception_id = '1640-roros' and channel = 'DROP_IN' and rule.source_id = 'source-municipality-5025' order by 1`;
    expect(served).toEqual([
      { from: '2026-11-24', to: '2027-06-21', closes: '14:00' },
      { from: '2027-06-21', to: '2027-08-16', closes: '13:00' },
      { from: '2027-08-16', to: null, closes: '14:00' },
    ]);
    expect(await register(office([['Fredag', '10:00', '13:00']]), '2026-11-25')).toMatchObject({ served: 0 });
  });
});

describe('a crisis centre’s lines', () => {
  const lines = () => db.api`
    select number, disputed from phone where crisis_centre_id = 'gudbrandsdal-krisesenter' order by number`;
  const listed = async (numbers: readonly string[]) => {
    const { observations, ...delivery } = await ofPages();
    const said = (one: Observation) => one.entityId === 'gudbrandsdal-krisesenter' && one.field === 'phones';
    const changed = observations.map((one) => {
      if (!said(one) || one.origin !== 'OWNER') return one;
      const { id: _, ...statement } = one;
      return observe({ ...statement, value: [...numbers] });
    });
    return await importDelivery(db.owner, { ...delivery, observations: changed }, on);
  };

  test('follow the centre’s own list; a number that only a municipality gives stays, as disputed', async () => {
    await listed(['+4741481220', '+4799999901']);
    expect(await lines()).toEqual([
      { number: '+4741481220', disputed: false },
      { number: '+4761279220', disputed: true },
      { number: '+4799999901', disputed: false },
    ]);
  });

  test('that the centre gives after all are disputed no longer', async () => {
    await listed(['+4741481220', '+4761279220']);
    expect((await lines()).map(({ disputed }) => disputed)).toEqual([false, false]);
    await listed(['+4741481220']);
    expect((await lines()).map(({ disputed }) => disputed)).toEqual([false, true]);
  });
});
