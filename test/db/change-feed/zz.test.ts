import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../setup/database.ts';
test('upgrade', async () => {
  const db = await createTestDatabase({ empty: true });
  const run = async (from: number, to: number) => db.owner.begin(async (sql) => {
    for (const f of readdirSync('db/migrations').filter((f) => f.endsWith('.sql')).sort().slice(from, to))
      for (const s of readFileSync('db/migrations/' + f, 'utf8').split('--> statement-breakpoint')) await sql.unsafe(s);
  });
  await run(0, 6);
  await db.owner`insert into source (id, title, publisher, retrieved_on) values ('a', 'A', 'B', '2026-01-01')`;
  await db.owner`update source set title = 'C'`;
  await run(6, 99);
  await db.owner`update source set title = 'D'`;
  console.log(await db.owner`select * from change`, await db.owner`select * from change_feed`, await db.owner`select * from directory_commit`);
  expect(await db.owner`select 1 from change`).toHaveLength(1);
  await db.drop();
});
