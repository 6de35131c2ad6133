import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LoadedDirectory, loadWithRows } from '../../../db/read-model/load.ts';
import { readSnapshot, saveSnapshot } from '../../../db/read-model/snapshot.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { graphDifferences } from '../../setup/graph-differences.ts';

let database: TestDatabase;
let loaded: LoadedDirectory;
let dataDirectory: string;
beforeAll(async () => {
  database = await createTestDatabase();
  loaded = await loadWithRows(database.api);
  dataDirectory = await mkdtemp(join(tmpdir(), 'tjenestegraf-snapshot-'));
});
afterAll(async () => {
  await database.drop();
  await rm(dataDirectory, { recursive: true, force: true });
});
beforeEach(() => saveSnapshot(place(), { loaded, knownAt: 1_000 }));

const place = (databaseUrl = 'postgres://api:secret@db.example.no/tjenestegraf') => ({ dataDirectory, databaseUrl });
const file = () => join(dataDirectory, 'directory.snapshot');

test('the directory that is read back is the one that was kept, linked and frozen as if it were loaded', async () => {
  const snapshot = await readSnapshot(place());
  expect(snapshot?.knownAt).toBe(1_000);
  expect(snapshot?.loaded.rows).toEqual(loaded.rows);
  const [office, same] = [snapshot?.loaded.directory, loaded.directory].map((one) => one?.offices.get('1640'));
  expect(graphDifferences(office, same)).toEqual([]);
  expect(Object.isFrozen(office)).toBe(true);
});

test('its file is its owner’s alone, holds no password, and nothing is left beside it', async () => {
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect((await readFile(file())).includes('secret')).toBe(false);
  expect(await readdir(dataDirectory)).toEqual(['directory.snapshot']);
});

test('one of another database is not read, whatever its password', async () => {
  expect(await readSnapshot(place('postgres://api@db.example.no/other'))).toBeNull();
  expect(await readSnapshot(place('postgres://api:changed@db.example.no/tjenestegraf'))).not.toBeNull();
});

test('neither is one of another version of the code, a damaged one, or none', async () => {
  const stored = deserialize(await readFile(file()));
  await writeFile(file(), serialize({ ...stored, madeBy: 'another version' }));
  expect(await readSnapshot(place())).toBeNull();
  await writeFile(file(), serialize(stored).subarray(0, 5_000));
  expect(await readSnapshot(place())).toBeNull();
  await rm(file());
  expect(await readSnapshot(place())).toBeNull();
});
