import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What tests start as a process of its own: the server, every command, and the processes that tests kill. */
const PROGRAMS = [
  'server.ts',
  ...readdirSync(join(ROOT, 'cli'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `cli/${name}`),
  'test/setup/embedded-owner.ts',
  'test/db/sources/support/import-until-killed.ts',
  'test/db/statistics/release-until-killed.ts',
];

/** Packages of many small modules, which cost a command four fifths of its time; none of them reads files beside itself. */
const BUNDLED_PACKAGES = [
  'csv-parse',
  'csv-stringify',
  'drizzle-orm',
  'libphonenumber-js',
  'postgres',
  'temporal-polyfill',
  'temporal-utils',
  'zod',
];

export interface BundledPrograms {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/**
 * Bundles the programs once for the whole run, by the same compiler that `npm start` uses: to find and compile a thousand
 * source files costs more than most of what a test starts a program for. Other packages stay outside. The folder is inside the
 * project, for there Node finds them.
 */
export async function bundlePrograms(): Promise<BundledPrograms> {
  const parent = join(ROOT, '.data', 'test-programs');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(`${parent}/`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: folder,
    outbase: '.',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node}`,
    logLevel: 'error',
    plugins: [PACKAGES, OWN_ADDRESS],
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const PACKAGES: Plugin = {
  name: 'packages',
  setup({ onResolve }) {
    const bundled = new RegExp(`^(?:${BUNDLED_PACKAGES.join('|')})(?:/|$)`);
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || bundled.test(path) ? undefined : { external: true },
    );
  },
};

/** Files that are read beside a source file are found where that file is, not where the bundle is. */
const OWN_ADDRESS: Plugin = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};
