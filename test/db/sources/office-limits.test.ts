import { beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver } from './support/deliveries.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

const own = { for: '5025' };
const many = (count: number, row: (place: string) => string, from = 0) =>
  Array.from({ length: count }, (_, index) => row(nameOf(index + from)));
/** Names of persons and places have letters only: `Baa`, `Bab`. */
const nameOf = (index: number) =>
  `B${[26, 1].map((unit) => String.fromCharCode(97 + (Math.floor(index / unit) % 26))).join('')}eksempel`;

const KINDS = [
  {
    kind: 'contacts',
    table: 'contact',
    max: 500,
    head: 'kommunenummer;enhetsnummer;rolle;navn;telefon;epost',
    row: (name: string) => `5025;1640;gjeldsrådgiver;${name} Prøve;;`,
  },
  {
    kind: 'phones',
    table: 'phone',
    max: 300,
    head: 'kommunenummer;enhetsnummer;formål;telefon;merknad',
    row: (name: string) => `5025;1640;annet;7241${1000 + 26 * (name.charCodeAt(1) - 97) + name.charCodeAt(2) - 97};`,
  },
  {
    kind: 'receptions',
    table: 'reception',
    max: 200,
    head: 'kommunenummer;enhetsnummer;navn;gateadresse;postnummer;poststed;adkomst',
    row: (name: string) => `5025;1640;${name};Prøvegata 1;7374;Røros;`,
  },
] as const;

describe.each(KINDS)('an office has at most $max $kind by a file, too', ({ kind, table, max, head, row }) => {
  const file = (rows: readonly string[]) => [head, ...rows].join('\r\n');
  const count = async () =>
    (
      await db.owner<{ count: number }[]>`
      select count(*)::int from ${db.owner(table)} where office_number = '1640'`
    )[0]?.count ?? 0;

  test('rows above it are rejected, the others are taken in', async () => {
    const before = await count();
    const report = await deliver(db, `csv-${kind}`, file(many(max + 20, row)), own);
    expect(report.newDeadLetters).toBe(20 + before);
    expect(await count()).toBe(max);
  });

  test('a full list with one changed for another is taken in whole', async () => {
    const room = max - (await count());
    await deliver(db, `csv-${kind}`, file(many(room, row)), own);
    expect(await count()).toBe(max);
    const report = await deliver(db, `csv-${kind}`, file(many(room, row, 1)), own);
    expect(report).toMatchObject({ outcome: 'APPLIED', newDeadLetters: 0 });
    expect(await count()).toBe(max);
  });
});
