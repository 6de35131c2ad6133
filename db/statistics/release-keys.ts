import { join } from 'node:path';
import { KEY_BYTES_MIN, type ReleaseKeys } from '../../services/disclosure-control/keyed-random.ts';
import { KeyFileError, keyFile } from '../key-file.ts';
import { StatisticsError } from './statistics-error.ts';

/** Settings that may give the keys. */
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
 * The keys of the release: from the configuration, or in development generated once and stored readable by their owner only.
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
  const made = (name: string) =>
    keyFile(join(dataDirectory, FOLDER, name), KEY_BYTES_MIN).catch((error: unknown) => {
      throw error instanceof KeyFileError ? new StatisticsError('key-missing', error.message) : error;
    });
  return { A: await made('A'), P: await made('P') };
}
