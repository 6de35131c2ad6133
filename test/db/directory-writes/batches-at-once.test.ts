import { beforeEach, describe, expect, test } from 'vitest';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { agreements } from '../../../services/directory-writes/kinds/agreement.ts';
import { type PhoneItem, phones } from '../../../services/directory-writes/kinds/phone.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { clientOf, inShort } from './support/batch-of.ts';

let db: TestDatabase;
let os: Awaited<ReturnType<typeof clientOf>>;
beforeEach(async () => {
  db = await createTestDatabase();
  os = await clientOf(db, '3430');
  return () => db.drop();
});

const office = async (number = '1640') => (await loadDirectory(db.api)).offices.get(number);
const numberOf = (index: number) => `+47${String(40_000_000 + index)}`;
const line = (index: number): PhoneItem => ({ office: '1640', number: numberOf(index), purpose: 'OTHER' });
const audited = () => db.owner<{ outcome: string; numbers: string[] }[]>`
  select outcome, municipality_numbers as numbers from audit_event order by id`;

describe('versions', () => {
  test('a stale one is a conflict that tells the present one; none at all is a mistake', async () => {
    await os.save(phones, [{ id: '1640-switchboard', version: 1, number: '40 00 00 01' }]);
    const { results } = await os.save(
      phones,
      [
        { id: '1640-switchboard', version: 1, number: '40 00 00 02' },
        { id: '1640-emergency', number: '40 00 00 02' },
      ],
      { keepGood: true },
    );
    expect(results).toMatchObject([
      { outcome: 'REJECTED', version: 2, problems: [{ code: 'CONFLICT' }] },
      { outcome: 'REJECTED', problems: [{ code: 'BAD_USER_INPUT', rule: 'VERSION' }] },
    ]);
    expect((await office())?.phones[0]?.number).toBe('+4740000001');
  });

  test('ten at once with one version: one is saved, nine are told', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        os.save(phones, [{ id: '1640-switchboard', version: 1, number: numberOf(index) }]),
      ),
    );
    expect(all.map(({ results }) => inShort(results)[0]).sort()).toEqual([
      ...Array(9).fill('REJECTED VERSION'),
      'UPDATED',
    ]);
  });
});

describe('two batches of one municipality at once, in opposite order', () => {
  test('both finish: neither a deadlock nor a lost row', async () => {
    const made = await os.save(
      phones,
      Array.from({ length: 200 }, (_, index) => line(index)),
    );
    const items = made.results.map(({ id }, index) => ({ id, version: 1, number: numberOf(1_000 + index) }));
    const roros = await clientOf(db, '5025');
    for (let round = 0; round < 3; round += 1) {
      const [one, other] = await Promise.all([
        os.save(
          phones,
          items.map((item) => ({ ...item, version: 1 + round })),
          { keepGood: true },
        ),
        roros.save(
          phones,
          [...items]
            .reverse()
            .map((item) => ({ ...item, version: 1 + round, number: '41 00 00 00', purpose: 'OTHER' })),
          { keepGood: true },
        ),
      ]);
      const done = [one, other].map(({ results }) => results.filter(({ outcome }) => outcome === 'UPDATED').length);
      expect(done.sort((a, b) => a - b)).toEqual([0, 200]);
      for (const item of items) item.number = numberOf(2_000 + round * 1_000 + items.indexOf(item));
    }
  });
});

describe('a key', () => {
  const items = [line(1), { ...line(2), number: 'x' }];

  test('used again with the same input writes once and answers alike', async () => {
    const first = await os.save(phones, items, { keepGood: true, key: 'once-only-1' });
    const second = await os.save(phones, items, { keepGood: true, key: 'once-only-1' });
    expect(second).toEqual(first);
    expect(inShort(first.results)).toEqual(['CREATED', 'REJECTED PHONE_NUMBER']);
    expect(await audited()).toHaveLength(1);
  });

  test('ten times at once writes once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => os.save(phones, [line(1)], { key: 'once-only-2' })));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await db.owner`select 1 from phone where number = ${numberOf(1)}`).toHaveLength(1);
  });

  test('with other input is refused', async () => {
    await os.save(phones, [line(1)], { key: 'once-only-3' });
    expect(await os.attempt(phones, [line(2)], { key: 'once-only-3' })).toEqual({ kind: 'KEY_REUSED' });
  });

  test('of a writer that died between the commit and the answer gives the answer to its successor', async () => {
    const doomed = db.connect();
    const first = await clientOf(db, '3430', doomed);
    await first.save(phones, [line(1)], { key: 'once-only-4' });
    await doomed.end({ timeout: 0 });
    const { results } = await os.save(phones, [line(1)], { key: 'once-only-4' });
    expect(inShort(results)).toEqual(['CREATED']);
    expect(await db.owner`select 1 from phone where number = ${numberOf(1)}`).toHaveLength(1);
  });
});

describe('agreements', () => {
  const centre = 'hamar-interkommunale-krisesenter';
  const own = (validFrom: string | null, validTo: string | null) => ({
    municipality: '3430',
    centre,
    form: 'PURCHASE_AGREEMENT',
    validFrom,
    validTo,
  });

  test('that hold on the same day are told, each by its item', async () => {
    const { results } = await os.save(
      agreements,
      [
        own('2027-01-01', '2028-01-01'),
        own('2027-06-01', null),
        own('2028-01-01', '2029-01-01'),
        own('2030-01-01', '2029-01-01'),
      ],
      { keepGood: true },
    );
    expect(inShort(results)).toEqual(['CREATED', 'REJECTED OVERLAP', 'CREATED', 'REJECTED PERIOD']);
    const [first, , second] = results;
    const swapped = await os.save(agreements, [
      { id: first?.id ?? '', version: 1, validFrom: '2028-01-01', validTo: '2029-01-01' },
      { id: second?.id ?? '', version: 1, validFrom: '2027-01-01', validTo: '2028-01-01' },
    ]);
    expect(inShort(swapped.results)).toEqual(['UPDATED', 'UPDATED']);
  });

  test('name a centre that there is, and keep it', async () => {
    const version = os.directory.municipalities.get('3430')?.agreements[0]?.version ?? 0;
    const { results } = await os.save(
      agreements,
      [
        { ...own(null, null), centre: 'ukjent' },
        { id: 'gudbrandsdal-krisesenter-3430', version, centre },
        { id: 'gudbrandsdal-krisesenter-3430', version, validTo: '2027-01-01' },
      ],
      { keepGood: true },
    );
    expect(inShort(results)).toEqual(['REJECTED CENTRE', 'REJECTED FIXED', 'REJECTED DUPLICATE']);
  });
});
