import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  brokenRule,
  createTestDatabase,
  type PreparedDatabase,
  prepareDatabase,
  type TestDatabase,
} from '../../setup/database.ts';
import { deliver, heldBy, on, type RegisterOffice, wholeRegister } from './support/deliveries.ts';

let db: TestDatabase;
let register: RegisterOffice[];
let delivered: PreparedDatabase;
beforeAll(async () => {
  delivered = await prepareDatabase(async (database) => {
    register = await wholeRegister(database);
    await deliver(database, 'norg2', json(register));
  });
});
afterAll(() => delivered.drop());

/** Each test has a database of its own in which nothing was delivered, or the whole register was. */
const begins = (make: () => Promise<TestDatabase>) =>
  beforeEach(async () => {
    db = await make();
    return () => db.drop();
  });

const json = (offices: readonly RegisterOffice[]) => JSON.stringify(offices);
const withPhone = (number: string, telefonnummer: string) =>
  register.map((office) => (office.enhetNr === number ? { ...office, telefonnummer } : office));
const phoneOf = async (id: string) =>
  (
    await db.api<{ number: string; source: string }[]>`select number, source_id as source from phone where id = ${id}`
  )[0];

describe('the first delivery of the office register', () => {
  begins(createTestDatabase);

  test('gives every office its phone and its place, with the register as their source', async () => {
    const report = await deliver(db, 'norg2', json(register));
    expect(report).toMatchObject({ outcome: 'APPLIED', suspicions: [], newDeadLetters: 0 });
    expect(report.diff.created).toHaveLength(283);
    expect(await phoneOf('0315-switchboard')).toEqual({ number: '+4755553333', source: 'source-office-register' });
    expect(await db.api`select street, postal_code, city from reception where id = '0315-eksempelby'`).toEqual([
      { street: 'Eksempelgata 1', postal_code: '0001', city: 'Eksempelby' },
    ]);
  });

  test('at once, in opposite orders, both end, and what they say is there once', async () => {
    const other = db.connect({ role: null, statementTimeoutMs: 0 });
    const reversed = json([...register].reverse());
    const reports = await Promise.all([
      deliver(db, 'norg2', json(register)),
      deliver({ ...db, owner: other }, 'norg2', reversed),
    ]);
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(['APPLIED', 'UNCHANGED']);
  });

  test('a delivery for a source that nobody knows is refused as a whole', async () => {
    const frame = {
      retrievedAt: on.now,
      pages: [{ sourceId: 'source-nowhere', observedOn: null, audience: { all: true } }],
    };
    const fact = {
      sourceId: 'source-nowhere',
      entityType: 'OFFICE',
      entityId: '1640',
      field: 'name',
      fieldGroup: 'NAME',
      value: 'x',
    };
    const attempt = deliver(db, 'page-facts', JSON.stringify({ ...frame, facts: [fact] }));
    await expect(attempt).rejects.toMatchObject({ rule: 'SOURCE_UNKNOWN' });
    expect(await brokenRule(db.owner`select 1 from observation where source_id = 'source-nowhere'`)).toBeNull();
    expect(await db.owner`select 1 from delivery`).toHaveLength(0);
  });
});

describe('a whole delivery of the office register', () => {
  begins(() => delivered.copy());

  test('a second time, today or another day, changes nothing', async () => {
    const before = await heldBy(db);
    expect(await deliver(db, 'norg2', json(register))).toMatchObject({ outcome: 'UNCHANGED' });
    const later = await deliver(db, 'norg2', json(register), { today: '2026-11-24', now: '2026-11-24T11:00:00Z' });
    expect(later).toMatchObject({ outcome: 'UNCHANGED', observations: { added: 0, withdrawn: 0 } });
    expect(await heldBy(db)).toEqual(before);
  });

  test('with a new number: the directory follows, the feed tells, and what was said before is kept', async () => {
    const version = (await heldBy(db))?.['version'];
    const day = { today: '2026-12-01', now: '2026-12-01T11:00:00Z' };
    const report = await deliver(db, 'norg2', json(withPhone('0315', '22222222')), day);
    expect(report.diff.changed).toEqual([
      { key: '0315', fields: ['PHONE 0315-switchboard number (source-office-register)'] },
    ]);
    expect(await phoneOf('0315-switchboard')).toMatchObject({ number: '+4722222222' });
    const changes = await db.api`
      select entity_type, entity_id, kind, changed_fields from change join directory_commit using (transaction)
      where version > ${String(version)} and entity_type = 'PHONE'`;
    expect(changes).toMatchObject([{ entity_id: '0315-switchboard', kind: 'UPDATED', changed_fields: ['number'] }]);
    const said = await db.api`
      select value, withdrawn_at is not null as withdrawn from observation
      where entity_id = '0315-switchboard' order by retrieved_at`;
    expect(said).toEqual([
      { value: '+4755553333', withdrawn: true },
      { value: '+4722222222', withdrawn: false },
    ]);
  });

  test('does not overrule a number that somebody has confirmed since', async () => {
    await db.owner`update phone set number = '+4733333333', verified_at = '2026-11-30T12:00:00Z' where id = '0315-switchboard'`;
    const day = { today: '2026-12-01', now: '2026-12-01T11:00:00Z' };
    await deliver(db, 'norg2', json(withPhone('0315', '22222222')), day);
    expect(await phoneOf('0315-switchboard')).toMatchObject({ number: '+4733333333' });
  });

  test('looked at only: says what it would do and does none of it', async () => {
    const before = await heldBy(db);
    const changed = withPhone('0315', '22222222').filter(({ enhetNr }) => enhetNr !== '1640');
    const report = await deliver(db, 'norg2', json(changed), { dryRun: true });
    expect(report).toMatchObject({ outcome: 'APPLIED', diff: { missing: ['1640'], created: [] }, findings: null });
    expect(report.diff.changed.map(({ key }) => key)).toEqual(['0315']);
    expect(await heldBy(db)).toEqual(before);
    expect(await db.owner`select outcome, dry_run from delivery order by id`).toEqual([
      { outcome: 'APPLIED', dry_run: false },
      { outcome: 'APPLIED', dry_run: true },
    ]);
  });
});

describe('a delivery that is not whole', () => {
  begins(() => delivered.copy());

  const stillSaid = async () =>
    (
      await db.api<{ count: number }[]>`
      select count(distinct left(entity_id, 4))::int as count from observation where withdrawn_at is null`
    )[0]?.count;

  test('cut down to a third deletes nothing, says why, and takes in what it does say', async () => {
    const third = withPhone('0315', '22222222').slice(0, 100);
    const report = await deliver(db, 'norg2', json(third), { today: '2026-12-01', now: '2026-12-01T11:00:00Z' });
    expect(report.outcome).toBe('KEPT');
    expect(report.suspicions.map(({ rule }) => rule)).toEqual(['DELIVERY_BELOW_MINIMUM', 'DELIVERY_SMALL']);
    expect(report.diff.missing).toHaveLength(183);
    expect(await stillSaid()).toBe(283);
    expect(await phoneOf('0315-switchboard')).toMatchObject({ number: '+4722222222' });
    expect(await db.owner`select outcome, rules from delivery order by id desc limit 1`).toEqual([
      { outcome: 'KEPT', rules: ['DELIVERY_BELOW_MINIMUM', 'DELIVERY_SMALL'] },
    ]);
  });

  test('is believed on a person’s word: what it leaves out is no longer said, and is kept all the same', async () => {
    const report = await deliver(db, 'norg2', json(register.slice(0, 100)), { allowSmall: true });
    expect(report.outcome).toBe('APPLIED');
    expect(await stillSaid()).toBe(100);
    const [kept] = await db.api`select count(distinct left(entity_id, 4))::int as count from observation`;
    expect(kept).toEqual({ count: 283 });
    const back = await deliver(db, 'norg2', json(register));
    expect(back.observations.restated).toBe(report.observations.withdrawn);
    expect(await stillSaid()).toBe(283);
  });

  test.each([
    ['cut off on its way', (text: string) => text.slice(0, text.length / 2), 'SOURCE_CUT_OFF'],
    ['a web page', () => '<!doctype html><title>503</title>', 'SOURCE_IS_HTML'],
    ['empty', () => '', 'SOURCE_EMPTY'],
    ['an empty list', () => '[]', 'SOURCE_EMPTY'],
  ])('because it is %s: is refused, and nothing changes', async (_, spoil, rule) => {
    const before = await heldBy(db);
    await expect(deliver(db, 'norg2', spoil(json(register)))).rejects.toMatchObject({ rule });
    expect(await heldBy(db)).toEqual(before);
  });

  test('with one office that cannot be read: that one is left as it is, and waits as a dead letter', async () => {
    const report = await deliver(db, 'norg2', json(withPhone('0315', 'ring oss')));
    expect(report).toMatchObject({
      outcome: 'UNCHANGED',
      newDeadLetters: 1,
      diff: { missing: [], untouched: ['0315'] },
    });
    expect(await phoneOf('0315-switchboard')).toMatchObject({ number: '+4755553333' });
    const again = await deliver(db, 'norg2', json(withPhone('0315', 'ring oss')));
    expect(again.newDeadLetters).toBe(0);
    expect(
      await db.owner`select key, faults #>> '{0,rule}' as rule, content ->> 'enhetNr' as office from dead_letter`,
    ).toEqual([{ key: '0315', rule: 'PHONE', office: '0315' }]);
  });
});

describe('two importers', () => {
  begins(() => delivered.copy());

  test('of one register do not take each other’s words away', async () => {
    const units = register.map(({ enhetNr, navn }) => ({
      enhetNr,
      navn,
      type: 'LOKAL',
      status: 'Aktiv',
      organisasjonsnummer: null,
      orgNrTilKommunaltNavKontor: null,
      nedleggelsesdato: null,
    }));
    expect((await deliver(db, 'norg2-units', JSON.stringify(units))).observations.withdrawn).toBe(0);
    expect((await deliver(db, 'norg2', json(register))).observations).toEqual({ added: 0, restated: 0, withdrawn: 0 });
  });
});
