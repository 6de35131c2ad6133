import { connect, type Sql } from '../db/client.ts';
import type { BatchWriter } from '../db/directory-writes/batch-frame.ts';
import { saveInBulk } from '../db/directory-writes/save-in-bulk.ts';
import { verifyEntities } from '../db/directory-writes/verify-entities.ts';
import { checkItem } from '../services/directory-writes/check-item.ts';
import { contacts } from '../services/directory-writes/kinds/contact.ts';
import { phones } from '../services/directory-writes/kinds/phone.ts';
import { services } from '../services/directory-writes/kinds/service.ts';
import type { VerifyItem } from '../services/directory-writes/plan-verification.ts';
import type { ItemKind } from '../services/directory-writes/write-kind.ts';
import { withOwnDatabase } from './bulk-write/own-database.ts';

/**
 * What a year of daily verification leaves in the database: one municipality confirms fifty records (an office, its hours, phones,
 * contacts, services) each day; what each table grew by, its indexes included, times 357 municipalities and
 * the days that the table is kept within a year.
 *   node --import tsx bench/daily-verification.ts [days]
 */
const days = Number(process.argv[2] ?? 120);

const MUNICIPALITIES = 357;
const OFFICE = '1640';
const MUNICIPALITY = '5025';
/** Days that a table is kept within the year; all others: the whole year. */
const KEPT_DAYS: Readonly<Record<string, number>> = { change: 90, directory_commit: 90, idempotency_key: 7 };

function writer(day: number): BatchWriter {
  const at = new Date(Date.UTC(2026, 0, 1 + day, 8)).toISOString();
  const id = `example-${MUNICIPALITY}`;
  return {
    clientId: id,
    idempotencyKey: `${day}-${Math.random()}`,
    payloadHash: 'f'.repeat(64),
    statementTimeoutMs: 60_000,
    source: { id: `source-client-${id}`, title: 'Måling', publisher: 'Måling' },
    now: at,
    today: at.slice(0, 10),
    audit: {
      clientId: id,
      organisationNumber: '999990001',
      role: 'MUNICIPALITY',
      scopes: ['nav:directory.write'],
      operationName: 'Verify',
      operationHash: 'f'.repeat(64),
      coordinates: ['Mutation.verify'],
      correlationId: '00000000-0000-4000-8000-000000000000',
    },
    municipalitiesOf: () => [MUNICIPALITY],
    exists: () => true,
    isMine: () => true,
    centreExists: () => true,
    officeOpenUntil: () => null,
    rateCategoryExists: () => true,
    officeOfReception: () => OFFICE,
  };
}

/** Creates the records as a municipality does, so that its own observations back them. */
async function made<Item extends object>(api: Sql, kind: ItemKind<Item>, items: readonly Item[]): Promise<string[]> {
  const checked = items.map((item, index) => checkItem(kind, item, index));
  const saved = await saveInBulk(api, kind, checked, { keepGood: false, dryRun: false, whole: null }, writer(0));
  if (saved.kind !== 'SAVED') throw new Error(saved.kind);
  const wrong = saved.results.find(({ problems }) => problems.length > 0);
  if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
  return saved.results.map(({ id }) => {
    if (id === null) throw new Error('no id');
    return id;
  });
}

async function fiftyItems(owner: Sql, api: Sql): Promise<VerifyItem[]> {
  const codes = await owner<{ code: string }[]>`select code from catalogue_entry
    where code not in (select code from municipal_service where municipality_number = ${MUNICIPALITY}) order by code limit 7`;
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
  const ids = {
    PHONE: await made(
      api,
      phones,
      upTo(28).map((n) => ({ office: OFFICE, purpose: 'OTHER', number: `+474000${1000 + n}` })),
    ),
    CONTACT: await made(
      api,
      contacts,
      upTo(13).map((n) => ({ office: OFFICE, role: 'DEBT_COUNSELLOR', name: `Eksempel ${n}` })),
    ),
    SERVICE: await made(
      api,
      services,
      codes.map(({ code }) => ({ municipality: MUNICIPALITY, code, name: 'Navn', summary: 'Kort om tjenesten.' })),
    ),
  };
  const named = Object.entries(ids).flatMap(([entityType, of]) => of.map((entityId) => ({ entityType, entityId })));
  return [{ entityType: 'OFFICE', entityId: OFFICE }, { entityType: 'OPENING_HOURS', entityId: OFFICE }, ...named];
}

async function sizes(owner: Sql): Promise<Map<string, number>> {
  await owner`vacuum analyze`;
  const rows = await owner<{ name: string; bytes: string }[]>`
    select relname as name, pg_total_relation_size(oid) as bytes from pg_class
    where relkind in ('r', 'p') and relnamespace = 'tjenestegraf'::regnamespace`;
  return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]));
}

await withOwnDatabase(async (url, owner) => {
  const api = connect(url, {
    applicationName: 'bench',
    role: 'tjenestegraf_api',
    statementTimeoutMs: 0,
    poolSizeMax: 1,
  });
  const items = await fiftyItems(owner, api);
  const verify = async (day: number) => {
    const done = await verifyEntities(api, items, { keepGood: false, dryRun: false }, writer(day));
    if (done.kind !== 'SAVED' || done.results.some(({ outcome }) => outcome !== 'VERIFIED'))
      throw new Error('not verified');
  };
  // Tables that are updated in place reach their size in the first days.
  for (let day = 1; day <= 20; day += 1) await verify(day);
  const before = await sizes(owner);
  for (let day = 21; day <= 20 + days; day += 1) await verify(day);
  const after = await sizes(owner);
  let year = 0;
  for (const [name, bytes] of after) {
    const each = (bytes - (before.get(name) ?? 0)) / days;
    if (each < 1) continue;
    const kept = each * MUNICIPALITIES * (KEPT_DAYS[name] ?? 365);
    year += kept;
    console.log(
      `${name.padEnd(18)} ${each.toFixed(0).padStart(6)} bytes a verification, ${(kept / 1e6).toFixed(0)} MB in a year`,
    );
  }
  console.log(
    `${items.length} items, ${days} days: ${(year / 1e6).toFixed(0)} MB in a year of ${MUNICIPALITIES} municipalities`,
  );
  await api.end();
});
