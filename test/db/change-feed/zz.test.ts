import { test } from 'vitest';
import { createTestDatabase } from '../../setup/database.ts';
test('bulk', async () => {
  const db = await createTestDatabase();
  await db.owner`set statement_timeout = 0`;
  await db.owner`create table tjenestegraf.plain (like tjenestegraf.contact including all)`;
  const ins = (table: string, id: string, n: number, spread: boolean) => db.owner.unsafe(`insert into tjenestegraf.${table} (id, office_number, role, name, source_id)
    select '${id}' || n, ${spread ? "(select number from office order by number offset n % 8 limit 1)" : "'1640'"}, 'SWITCHBOARD', 'Navn', 'source-synthetic-examples' from generate_series(1, ${n}) n`);
  for (const spread of [false, true]) for (const n of [5000, 10000, 20000]) {
    let t = performance.now(); await ins('plain', `p${spread}${n}-`, n, spread); const plain = performance.now() - t;
    t = performance.now(); await ins('contact', `c${spread}${n}-`, n, spread); const real = performance.now() - t;
    t = performance.now(); await db.owner.unsafe(`update contact set name = 'Annet' where id like 'c${spread}${n}-%'`); const upd = performance.now() - t;
    console.log('BULK', spread, n, 'plain', plain.toFixed(0), 'with feed', real.toFixed(0), 'ratio', (real / plain).toFixed(2), 'update', upd.toFixed(0));
  }
  await db.drop();
}, 120_000);
