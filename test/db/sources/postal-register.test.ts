import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { importPostalRegister } from '../../../db/sources/import-postal-register.ts';
import { readPostalRegister } from '../../../services/sources/readers/read-postal-register.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const LETTERS: Readonly<Record<string, string>> = {
  STREET: 'G',
  BOX: 'P',
  STREET_AND_BOX: 'B',
  SERVICE: 'S',
  MULTIPLE: 'F',
};

/** The register as its maker writes it: capitals, tabs, Windows-1252. */
async function registerOf(change: (lines: string[]) => string[] = (lines) => lines): Promise<Uint8Array> {
  const { postalCodes } = await loadDirectory(db.api);
  const inUse = [...postalCodes.values()].filter(
    ({ withdrawnBy, category }) => withdrawnBy === null && category !== null,
  );
  const lines = inUse.map(({ code, place, municipality, category }) =>
    [code, place.toLocaleUpperCase('nb'), municipality?.number ?? '2100', 'NAVN', LETTERS[category ?? '']].join('\t'),
  );
  return Buffer.from(change(lines).join('\r\n'), 'latin1');
}
const importing = (bytes: Uint8Array, dryRun = false) =>
  db.owner.begin((sql) => importPostalRegister(sql, readPostalRegister(bytes).rows, '2027-01-04', { dryRun }));

test('the register that is held already changes no place and no municipality', async () => {
  const { added, changed } = await importing(await registerOf(), true);
  expect([added, changed]).toEqual([[], []]);
});

test('a newer one adds, moves and withdraws; a former municipality’s number leads to its successor', async () => {
  const newer = await registerOf((lines) => [
    ...lines
      .filter((line) => !line.startsWith('7374'))
      .map((line) => line.replace(/^7380\tÅLEN\t5026/, '7380\tÅLEN\t1644')),
    '7379\tRØROS VEST\t5025\tRØROS\tB',
  ]);
  const done = await importing(newer);
  expect(done.added).toEqual(['7379']);
  expect(done.withdrawn).toContain('7374');
  const { postalCodes } = await loadDirectory(db.api);
  expect(postalCodes.get('7379')).toMatchObject({
    place: 'Røros Vest',
    category: 'STREET_AND_BOX',
    municipality: { number: '5025' },
  });
  expect(postalCodes.get('7374')).toMatchObject({ withdrawnBy: '2027-01-04', place: 'Røros' });
  expect(postalCodes.get('7380')?.municipality?.number).toBe('5026');
  expect(await importing(newer)).toEqual({ added: [], changed: [], withdrawn: [] });
});

test('a file that was cut is refused, and nothing is changed', async () => {
  const cut = await registerOf((lines) => lines.slice(0, 4_000));
  await expect(importing(cut)).rejects.toThrow('hvert tjuende');
});

test('a register from before a reform, or from an earlier day than what is held, is refused without a flag', async () => {
  const before = await registerOf((lines) => lines.map((line) => line.replace(/\t(?:15|18|50|33)\d\d\t/, '\t0441\t')));
  await expect(importing(before)).rejects.toMatchObject({ rule: 'DELIVERY_OLDER' });
  const { rows } = readPostalRegister(await registerOf());
  const old = (allowOlder: boolean) =>
    db.owner.begin((sql) => importPostalRegister(sql, rows, '2020-01-01', { dryRun: true, allowOlder }));
  await expect(old(false)).rejects.toMatchObject({ rule: 'DELIVERY_OLDER' });
  expect(await old(true)).toMatchObject({ added: [] });
});

test('a row that cannot be right is told by its number', () => {
  const { rejected } = readPostalRegister(
    '0150\tOSLO\t0301\tOSLO\tG\n150\tOSLO\t0301\tOSLO\tG\n0151\tOSLO\t0301\tOSLO\tX',
  );
  expect(rejected.map(({ row, rule }) => [row, rule])).toEqual([
    [2, 'LEADING_ZERO_LOST'],
    [3, 'WRONG_VALUE'],
  ]);
});
