import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateDrizzleJson } from 'drizzle-kit/api';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);

/** Everything that the files of `db/tables` export; some of them use one name. */
async function tables(): Promise<Record<string, unknown>> {
  const files = readdirSync(new URL('db/tables/', root), { recursive: true, encoding: 'utf8' });
  const modules = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => import(new URL(`db/tables/${name}`, root).href));
  const exported = ((await Promise.all(modules)) as object[]).flatMap((module) => Object.entries(module));
  return Object.fromEntries(exported.map(([name, value], place) => [`${name} ${place}`, value]));
}

function newestSnapshot() {
  const folder = fileURLToPath(new URL('db/migrations/meta/', root));
  const name = readdirSync(folder)
    .filter((file) => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as ReturnType<typeof generateDrizzleJson>;
}

test('every column, check and key of the tables is in the newest snapshot: no migration is left to generate', async () => {
  const { tables: described } = newestSnapshot();
  expect(generateDrizzleJson(await tables(), undefined).tables).toEqual(described);
});
