import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { connect } from '../client.ts';
import { reachableDataDirectory, serverAccount } from './account.ts';

/**
 * Address of the embedded server of a data directory where one answers; null: none does. Its password, made for that
 * directory, tells that it is ours.
 * @param folder as given to `startEmbedded`
 */
export async function runningEmbedded(folder: string): Promise<string | null> {
  const place = await reachableDataDirectory(await serverAccount(), resolve(folder));
  const lock = await readFile(join(place, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  const password = await readFile(join(place, 'password'), 'utf8').catch(() => '');
  const port = Number(lock.split('\n')[3]);
  if (!Number.isInteger(port) || port <= 0) return null;
  const url = `postgres://tjenestegraf:${password.trim()}@127.0.0.1:${port}/tjenestegraf`;
  const probe = connect(url, {
    applicationName: 'tjenestegraf probe',
    role: null,
    poolSizeMax: 1,
    connectTimeoutMs: 3_000,
  });
  try {
    await probe`select 1`;
    return url;
  } catch {
    return null;
  } finally {
    await probe.end({ timeout: 1 });
  }
}
