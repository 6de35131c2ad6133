import type { Logger } from 'pino';
import type { DirectoryStoreEvent } from '../../db/read-model/store.ts';

/** Each change of state is logged once; a normal state is not. */
const LEVELS = {
  loaded: 'debug',
  unlinked: 'warn',
  listenLost: 'warn',
  listenRestored: 'info',
  databaseLost: 'error',
  databaseRestored: 'info',
} as const satisfies Readonly<Record<DirectoryStoreEvent['kind'], string>>;

/** Tells an operator how the directory follows the database; never of a value. */
export function logDirectory(log: Logger): (event: DirectoryStoreEvent) => void {
  return ({ kind, ...about }) =>
    log[LEVELS[kind]]('error' in about ? { err: about.error } : about, `directory ${kind}`);
}
