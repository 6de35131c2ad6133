import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Sql } from '../db/client.ts';
import { type BatchWriter, saveInBulk } from '../db/directory-writes/save-in-bulk.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { seed } from '../db/seed/seed.ts';
import { type ContactItem, contacts } from '../services/directory-writes/kinds/contact.ts';
import { type PhoneItem, phones } from '../services/directory-writes/kinds/phone.ts';
import type { WriteKind } from '../services/directory-writes/write-kind.ts';

/**
 * What a batch of ten thousand new things costs through the API's own write (checks, reach, key, results, the owner's
 * statements, audit) against a plain multi-row INSERT of the same rows without triggers, and what twice the rows cost.
 * `rows` without the change triggers of the table, `all` with them. Interleaved rounds; medians of ratios.
 *   node --import tsx bench/bulk-write-api.ts [rounds] [rows]
 */
const rounds = Number(process.argv[2] ?? 7);
const rowsMax = Number(process.argv[3] ?? 10_000);

const TODAY = '2026-11-23';
const NOW = '2026-11-23T12:30:00+01:00';
const CHUNK = 1_000;
const numberOf = (index: number) => `+47${String(40_000_000 + index)}`;
const contactOf = (index: number): ContactItem => ({
  office: '1640',
  role: 'DEBT_COUNSELLOR',
  name: `Eksempel ${index}`,
  phone: numberOf(index),
  email: `eksempel.${index}@example.no`,
});
const phoneOf = (index: number): PhoneItem => ({ office: '1640', number: numberOf(index), purpose: 'OTHER' });

let keys = 0;
function writer(): BatchWriter {
  keys += 1;
  const id = 'example-3430';
  return {
    clientId: id,
    idempotencyKey: `bench-${keys}`,
    payloadHash: 'hash',
    statementTimeoutMs: 120_000,
    source: { id: `source-client-${id}`, title: 'Måling', publisher: 'Måling' },
    now: NOW,
    today: TODAY,
    audit: {
      clientId: id,
      organisationNumber: '999990001',
      role: 'MUNICIPALITY',
      scopes: [],
      operationName: 'bench',
      operationHash: 'hash',
      coordinates: [],
      correlationId: 'bench',
    },
    municipalitiesOf: () => ['3430'],
    exists: () => true,
    isMine: () => true,
    centreExists: () => true,
  };
}

async function plainInsert(sql: Sql, table: 'contact' | 'phone', count: number): Promise<void> {
  const source = 'source-office-register';
  await sql.begin(async (transaction) => {
    for (let from = 0; from < count; from += CHUNK) {
      const indexes = Array.from({ length: Math.min(CHUNK, count - from) }, (_, place) => from + place);
      const rows = indexes.map((index) => {
        const row = { id: `1640-plain-${index}`, office_number: '1640', source_id: source, verified_at: NOW };
        const { office: _, ...own } = table === 'contact' ? contactOf(index) : phoneOf(index);
        return { ...row, ...own };
      });
      await transaction`insert into ${transaction(table)} ${transaction(rows as unknown as Record<string, string>[])}`;
    }
  });
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure<Item>(owner: Sql, api: Sql, table: 'contact' | 'phone', kind: WriteKind<Item>, items: Item[]) {
  const empty = async (triggers: 'enable' | 'disable') => {
    await owner`alter table ${owner(table)} disable trigger user`;
    await owner`delete from ${owner(table)} where id like '1640-plain%' or source_id like 'source-client%'`;
    await owner`alter table observation disable trigger user`;
    await owner`delete from observation where source_id like 'source-client%'`;
    await owner`alter table observation enable trigger user`;
    if (triggers === 'enable') await owner`alter table ${owner(table)} enable trigger user`;
    await owner`vacuum analyze ${owner(table)}`;
    await owner`vacuum analyze observation`;
  };
  const save = async (count: number, triggers: 'enable' | 'disable') => {
    await empty(triggers);
    return await timed(() => saveInBulk(api, kind, items.slice(0, count).map(kind.check), false, writer()));
  };
  const sides = {
    plain: async () => {
      await empty('disable');
      return await timed(() => plainInsert(owner, table, rowsMax));
    },
    rows: () => save(rowsMax, 'disable'),
    half: () => save(rowsMax / 2, 'disable'),
    all: () => save(rowsMax, 'enable'),
    allHalf: () => save(rowsMax / 2, 'enable'),
  };
  const names = Object.keys(sides) as (keyof typeof sides)[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<keyof typeof sides, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const took = await sides[name]();
      if (round > 0) times[name].push(took);
    }
  }
  const ratio = (a: keyof typeof sides, b: keyof typeof sides) => {
    const ratios = times[a].map((value, index) => value / (times[b][index] ?? value)).sort((x, y) => x - y);
    const at = (part: number) => (ratios[Math.floor(part * (ratios.length - 1))] ?? 0).toFixed(2);
    return `${at(0.5)} (quartiles ${at(0.25)}–${at(0.75)})`;
  };
  console.log(
    `${kind.name}, ${rowsMax} new: rows/plain ${ratio('rows', 'plain')}, all/plain ${ratio('all', 'plain')}, ` +
      `doubling rows ${ratio('rows', 'half')}, all ${ratio('all', 'allHalf')}; ` +
      `medians ${names.map((name) => `${name} ${median(times[name]).toFixed(0)} ms`).join(', ')}`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-bench-'));
const database = await startEmbedded({ dataDirectory: join(folder, 'postgres'), durable: false });
try {
  await migrate(database.url);
  await seed(database.url, { examples: true });
  const open = (role: 'tjenestegraf_api' | null) =>
    connect(database.url, { applicationName: 'bench', role, statementTimeoutMs: 0, poolSizeMax: 2 });
  const [owner, api] = [open(null), open('tjenestegraf_api')];
  const indexes = Array.from({ length: rowsMax }, (_, index) => index);
  await measure(owner, api, 'contact', contacts, indexes.map(contactOf));
  await measure(owner, api, 'phone', phones, indexes.map(phoneOf));
  await Promise.all([owner.end(), api.end()]);
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
