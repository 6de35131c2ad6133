import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { readMigrations } from '../migrate/apply-migrations.ts';
import { type LoadedDirectory, linked } from './load.ts';

/** The directory as it was last known, on this machine's disk: for a start while the database is away. */
export interface Snapshot {
  readonly loaded: LoadedDirectory;
  /** When the database last confirmed this as the newest version. Milliseconds since 1970. */
  readonly knownAt: number;
}

interface Stored {
  /** See `fingerprint`. */
  readonly madeBy: string;
  readonly database: string;
  readonly knownAt: number;
  readonly version: bigint;
  readonly committedAt: string;
  readonly at: string;
  readonly rows: LoadedDirectory['rows'];
}

const fileOf = (dataDirectory: string) => join(dataDirectory, 'directory.snapshot');

/** Which code made it: rows of another shape than this code links are not read. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const folder = fileURLToPath(new URL('.', import.meta.url));
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  for (const { name } of readMigrations()) hash.update(name);
  return hash.digest('hex');
}

/** Which database it is of, without its password. */
function databaseName(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Writes it beside and puts it in place: whoever is killed leaves the one before. Some two megabytes, readable by the owner only. */
export async function saveSnapshot(
  { dataDirectory, databaseUrl }: { readonly dataDirectory: string; readonly databaseUrl: string },
  { loaded, knownAt }: Snapshot,
): Promise<void> {
  const { directory, rows, committedAt } = loaded;
  const stored: Stored = {
    madeBy: fingerprint(),
    database: databaseName(databaseUrl),
    knownAt,
    version: directory.version,
    committedAt,
    at: directory.loadedAt,
    rows,
  };
  const file = fileOf(dataDirectory);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, serialize(stored), { mode: 0o600, flag: 'wx' });
  await rename(aside, file);
}

/** @returns null: there is none, or it is another database's, another version's, or damaged */
export async function readSnapshot(options: {
  readonly dataDirectory: string;
  readonly databaseUrl: string;
}): Promise<Snapshot | null> {
  const bytes = await readFile(fileOf(options.dataDirectory)).catch(() => null);
  if (bytes === null) return null;
  try {
    const stored = deserialize(bytes) as Stored;
    if (stored.madeBy !== fingerprint() || stored.database !== databaseName(options.databaseUrl)) return null;
    const { version, committedAt, at, rows, knownAt } = stored;
    return { loaded: linked({ version, committedAt, at }, rows), knownAt };
  } catch {
    return null;
  }
}
