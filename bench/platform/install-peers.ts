import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('../peers/', import.meta.url));

/**
 * Installs the peers at the versions of their own lock, the first time and whenever the lock changes; then checks the types
 * of their set-up, which the project's own check leaves out because these packages are not among its own.
 */
export async function installPeers(say: (line: string) => void): Promise<void> {
  const lock = await readFile(`${folder}package-lock.json`, 'utf8');
  const installed = `${folder}node_modules/.installed-lock.json`;
  if (existsSync(installed) && (await readFile(installed, 'utf8')) === lock) return;
  say('installing the peers from the registry (once)');
  const run = promisify(execFile);
  const npm = process.env['npm_execpath'];
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  // Without the settings of an npm that this runs under: they name its own folder.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_(config_(local_)?prefix|package)/i.test(key)),
  );
  await run(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: folder, env });
  await run(process.execPath, [
    `${root}node_modules/typescript/bin/tsc`,
    '--noEmit',
    '-p',
    `${folder}tsconfig.json`,
  ]).catch((error: { stdout?: string }) => {
    throw new Error(`the peers' set-up has wrong types:\n${error.stdout ?? ''}`);
  });
  await writeFile(installed, lock);
}
