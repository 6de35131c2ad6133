import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectors } from '../../../cli/import-connectors/index.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import type { ImportOptions } from '../../../db/sources/delivery.ts';
import { importDelivery } from '../../../db/sources/import-delivery.ts';
import { writeCsvTemplate } from '../../../services/sources/csv/write-csv-template.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const TODAY = '2027-02-01';

async function take(name: string, file: string, options: Partial<ImportOptions> = {}, asOf = TODAY) {
  const connector = connectors.find((one) => one.name === name);
  if (connector === undefined) throw new Error(`no connector ${name}`);
  const now = `${TODAY}T08:00:00Z`;
  const delivery = await connector.read(Buffer.from(file), { sql: db.owner, now, asOf, options: {} });
  return { delivery, report: await importDelivery(db.owner, delivery, { now, today: TODAY, ...options }) };
}

const csvOf = (rows: readonly Readonly<Record<string, string>>[]) =>
  stringify([...rows], { header: true, delimiter: ';' });
const faultsOf = ({ delivery }: Awaited<ReturnType<typeof take>>) =>
  delivery.rejected.map(({ row, column, path, rule }) => `${row} ${column ?? path}: ${rule}`);

describe('KOSTRA groups, as Statistics Norway gives them', () => {
  const groupOf = async (number: string) =>
    (await loadDirectory(db.api)).municipalities.get(number)?.facts?.kostraGroup ?? null;

  async function listOf(change: (groups: Map<string, string | null>) => void = () => {}): Promise<string> {
    const { municipalities } = await loadDirectory(db.api);
    const groups = new Map(
      [...municipalities.values()].map(({ number, facts }) => [number, facts?.kostraGroup ?? null]),
    );
    change(groups);
    return JSON.stringify({
      correspondenceItems: [...groups]
        .filter(([, group]) => group !== null)
        .map(([sourceCode, targetCode]) => ({ sourceCode, sourceName: 'Navn', targetCode, targetName: 'Gruppe' })),
    });
  }

  test('the list that is held already changes nothing', async () => {
    expect((await take('kostra-groups', await listOf(), { dryRun: true })).report.served).toBe(0);
  });

  test('a newer one moves a municipality; a dry run moves none; the same again changes nothing', async () => {
    const before = await groupOf('5025');
    const other = before === 'EKG01' ? 'EKG02' : 'EKG01';
    const newer = await listOf((groups) => groups.set('5025', other));
    expect((await take('kostra-groups', newer, { dryRun: true })).report.served).toBe(1);
    expect(await groupOf('5025')).toBe(before);
    expect((await take('kostra-groups', newer)).report.served).toBe(1);
    expect(await groupOf('5025')).toBe(other);
    expect((await take('kostra-groups', newer)).report.outcome).toBe('UNCHANGED');
  });

  test('an older one is refused, by its day and by municipalities that are no more', async () => {
    await expect(take('kostra-groups', await listOf(), {}, '2024-01-01')).rejects.toMatchObject({
      rule: 'DELIVERY_OLDER',
    });
    const former = await listOf((groups) => groups.set('0441', 'EKG05'));
    await expect(take('kostra-groups', former)).rejects.toMatchObject({ rule: 'DELIVERY_OLDER' });
    expect((await take('kostra-groups', former, { allowOlder: true, dryRun: true })).report.outcome).toBeDefined();
  });

  test('rows that are no municipality or no group are rejected, each with its reason', async () => {
    const bad = await listOf((groups) => groups.set('4444', 'EKG05').set('5026', 'gruppe 5').set('2111', 'EKG05'));
    expect(faultsOf(await take('kostra-groups', bad, { dryRun: true }))).toEqual([
      expect.stringContaining('targetCode: WRONG_VALUE'),
      expect.stringContaining('sourceCode: UNKNOWN_REFERENCE'),
    ]);
  });
});

describe('national help lines, in their template', () => {
  const LINE = {
    id: '',
    navn: 'Eksempellinjen',
    navn_nynorsk: 'Eksempellinja',
    navn_engelsk: 'Example line',
    telefon: '21 00 00 01',
    formål: 'MENTAL_HEALTH',
    åpningstid: 'man-fre 09:00-15:00; lør 10-14',
    gratis: 'ja',
    chat: '',
    chattid: '',
    nettsted: 'https://example.no',
    sikkert: 'nei',
    tvil: '',
    tvil_nynorsk: '',
    tvil_engelsk: '',
    utgiver: 'Eksempel',
    kilde: 'Kontakt',
    kildeadresse: '',
    kontrollert: '2027-01-15',
  };
  const twelve = Array.from({ length: 12 }, (_, n) => ({ ...LINE, id: `linje-${n}` }));
  const lineOf = async (id: string) => (await loadDirectory(db.api)).helpLines.find((line) => line.id === id);

  test('are added with hours, purposes, source and the day they were checked', async () => {
    const { report } = await take('help-lines', csvOf(twelve));
    expect([report.outcome, report.served, report.suspicions]).toEqual(['APPLIED', 12, []]);
    expect(await lineOf('linje-3')).toMatchObject({
      number: '+4721000001',
      purposes: ['MENTAL_HEALTH'],
      isFree: true,
      hours: [
        { days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], opens: '09:00', closes: '15:00' },
        { days: ['SATURDAY'], opens: '10:00', closes: '14:00' },
      ],
    });
    expect((await take('help-lines', csvOf(twelve))).report.outcome).toBe('UNCHANGED');
  });

  test('what a newer file leaves out is no more, and lines of others stay', async () => {
    const newer = twelve.slice(1).map((line) => ({ ...line, telefon: '21 00 00 02', kontrollert: '2027-01-20' }));
    await take('help-lines', csvOf(newer));
    expect(await lineOf('linje-0')).toBeUndefined();
    expect(await lineOf('linje-1')).toMatchObject({ number: '+4721000002' });
    expect(await lineOf('police-emergency')).toMatchObject({ number: '112' });
  });

  test('a file that leaves out most of them takes nothing away until a person has looked', async () => {
    const few = twelve.slice(10).map((line) => ({ ...line, kontrollert: '2027-01-21' }));
    expect((await take('help-lines', csvOf(few))).report.outcome).toBe('KEPT');
    expect(await lineOf('linje-1')).toBeDefined();
  });

  test('an older file is refused', async () => {
    const older = twelve.map((line) => ({ ...line, kontrollert: '2026-01-01' }));
    await expect(take('help-lines', csvOf(older))).rejects.toMatchObject({ rule: 'DELIVERY_OLDER' });
  });

  test('bad rows are rejected with column and reason, and the good ones taken', async () => {
    const rows = [
      { ...LINE, id: 'uten-nummer', telefon: '' },
      { ...LINE, id: 'feil-tid', åpningstid: 'alltid' },
      { ...LINE, id: 'ukjent-formål', formål: 'ALT' },
      { ...LINE, id: 'Store Bokstaver' },
      { ...LINE, id: 'sikkert-i-tvil', sikkert: 'ja', tvil: 'a', tvil_nynorsk: 'a', tvil_engelsk: 'a' },
      { ...LINE, id: 'god-linje' },
    ].map((line) => ({ ...line, kontrollert: '2027-01-22' }));
    const taken = await take('help-lines', csvOf(rows));
    expect(faultsOf(taken)).toEqual([
      '1 telefon: MISSING',
      '2 åpningstid: SPAN',
      '3 id: WRONG_VALUE',
      '3 formål: WRONG_VALUE',
      '4 id: WRONG_VALUE',
      '5 sikkert: CONTRADICTION',
    ]);
    expect(await lineOf('god-linje')).toBeDefined();
    expect(await lineOf('linje-1')).toBeDefined();
  });
});

describe('crisis centres with the municipalities they serve, in their template', () => {
  const CENTRE = {
    id: '',
    navn: 'Eksempel krisesenter',
    telefon: '21 00 00 03',
    telefon_tvil: '',
    døgnåpent: 'ja',
    adresse_hemmelig: 'ja',
    gateadresse: '',
    postnummer: '',
    poststed: '',
    nettsted: '',
    kommuner: '',
    dekning: 'delvis',
    utgiver: 'Eksempel',
    kilde: 'Kontakt',
    kildeadresse: '',
    kontrollert: '2027-01-15',
  };
  const served = async (number: string) =>
    (await loadDirectory(db.api)).municipalities
      .get(number)
      ?.agreements.map(({ centre }) => centre.id)
      .sort();
  beforeEach(async () => {
    await db.owner`delete from agreement where municipality_number = any (${['5001', '5006']})`;
  });

  test('are added; a municipality that has moved leaves the one before, and its own agreement stays', async () => {
    await db.owner`
      insert into agreement (id, centre_id, municipality_number, form, source_id)
      values ('egen-avtale', 'oslo-krisesenter', '5006', 'PURCHASE_AGREEMENT', 'source-os-nav')`;
    const rows = [
      { ...CENTRE, id: 'nord', kommuner: '5001 5006' },
      { ...CENTRE, id: 'sor', telefon: '21 00 00 04', telefon_tvil: 'Står bare i en liste fra 2019.' },
    ];
    await take('crisis-centres', csvOf(rows));
    expect(await served('5001')).toEqual(['nord']);
    expect(await served('5006')).toEqual(['nord', 'oslo-krisesenter']);
    const { crisisCentres } = await loadDirectory(db.api);
    expect(crisisCentres.get('sor')?.phones[0]).toMatchObject({ number: '+4721000004', disputed: true });
    const moved = [
      { ...CENTRE, id: 'nord', kommuner: '5006', kontrollert: '2027-01-20' },
      { ...CENTRE, id: 'sor', telefon: '21 00 00 05', kommuner: '5001', kontrollert: '2027-01-20' },
    ];
    await take('crisis-centres', csvOf(moved));
    expect([await served('5001'), await served('5006')]).toEqual([['sor'], ['nord', 'oslo-krisesenter']]);
    expect((await take('crisis-centres', csvOf(moved))).report.outcome).toBe('UNCHANGED');
    const later = await loadDirectory(db.api);
    expect(later.crisisCentres.get('sor')?.phones.map(({ number }) => number)).toEqual(['+4721000005']);
    expect(later.crisisCentres.get('oslo-krisesenter')).toBeDefined();
  });

  test('a secret address, two centres of one municipality and an unknown municipality are rejected', async () => {
    const rows = [
      { ...CENTRE, id: 'hemmelig', gateadresse: 'Gata 1', postnummer: '0001', poststed: 'Oslo' },
      { ...CENTRE, id: 'en', kommuner: '5001' },
      { ...CENTRE, id: 'to', kommuner: '5001' },
      { ...CENTRE, id: 'ukjent', kommuner: '4444' },
    ].map((row) => ({ ...row, kontrollert: '2027-01-21' }));
    expect(faultsOf(await take('crisis-centres', csvOf(rows), { dryRun: true }))).toEqual([
      '1 adresse_hemmelig: CONTRADICTION',
      '2 null: CONTRADICTION',
      '3 null: CONTRADICTION',
      '4 kommuner: UNKNOWN_REFERENCE',
    ]);
  });

  test('an address that is to be secret is not kept with the rejected row either', async () => {
    const row = { ...CENTRE, id: 'hemmelig', gateadresse: 'Skjultgata 1', postnummer: '0001', poststed: 'Oslo' };
    await take('crisis-centres', csvOf([{ ...row, kontrollert: '2027-01-21' }]));
    const kept = await db.owner`select from dead_letter where content::text like '%Skjultgata%'`;
    expect(kept).toHaveLength(0);
    expect(await db.owner`select from crisis_centre where street like 'Skjultgata%'`).toHaveLength(0);
  });

  test('an older file is refused', async () => {
    const older = csvOf([{ ...CENTRE, id: 'nord', kontrollert: '2020-01-01' }]);
    await expect(take('crisis-centres', older)).rejects.toMatchObject({ rule: 'DELIVERY_OLDER' });
  });
});

test.each(['help-lines', 'crisis-centres'] as const)('the example of the template %s can be read', async (name) => {
  const filled = writeCsvTemplate(name).replace('# ', '');
  expect((await take(name, filled, { dryRun: true, allowOlder: true })).delivery).toMatchObject({
    rejected: [],
    stats: { accepted: 1 },
  });
});
