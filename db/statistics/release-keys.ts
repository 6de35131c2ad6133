import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_BYTES_MIN, type ReleaseKeys } from '../../services/disclosure-control/keyed-random.ts';
import { StatisticsError } from './statistics-error.ts';

/** Where the keys may come from. */
export interface KeySettings {
  /** Base64, from the configuration. */
  readonly keyA: string | undefined;
  readonly keyP: string | undefined;
  /** Development alone makes keys of its own. */
  readonly development: boolean;
  readonly dataDirectory: string;
}

/** Folder below the data directory. */
const FOLDER = 'statistics-keys';

/**
 * The keys of the release: from the configuration, or in development made once and kept, readable by their owner only.
 * @throws StatisticsError key-missing
 */
export async function loadReleaseKeys({ keyA, keyP, development, dataDirectory }: KeySettings): Promise<ReleaseKeys> {
  if (keyA !== undefined && keyP !== undefined) {
    return { A: new Uint8Array(Buffer.from(keyA, 'base64')), P: new Uint8Array(Buffer.from(keyP, 'base64')) };
  }
  if (!development || keyA !== undefined || keyP !== undefined) {
    const missing = keyA === undefined ? 'STATISTICS_KEY_A' : 'STATISTICS_KEY_P';
    throw new StatisticsError(
      'key-missing',
      `${missing} is required: base64 of at least ${KEY_BYTES_MIN} secret bytes`,
    );
  }
  const folder = join(dataDirectory, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return { A: await keyFile(join(folder, 'A')), P: await keyFile(join(folder, 'P')) };
}

/** Two processes starting at once must end with one key: written aside, then linked, which fails where one is there. */
async function keyFile(file: string): Promise<Uint8Array> {
  const read = async (): Promise<Uint8Array | null> => {
    const text = await readFile(file, 'utf8').catch(() => null);
    return text === null ? null : new Uint8Array(Buffer.from(text, 'base64'));
  };
  const known = await read();
  if (known === null) {
    const aside = `${file}.${randomUUID()}`;
    await writeFile(aside, randomBytes(KEY_BYTES_MIN).toString('base64'), { mode: 0o600, flag: 'wx' });
    await link(aside, file).catch(() => undefined);
    await rm(aside, { force: true });
  }
  await chmod(file, 0o600);
  const key = known ?? (await read());
  if (key === null || key.length < KEY_BYTES_MIN) {
    throw new StatisticsError('key-missing', `${file} does not hold a key`);
  }
  return key;
}
