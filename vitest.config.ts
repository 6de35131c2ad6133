import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { temporaryFolder } from './test/setup/temporary-folder.ts';

// Read by `tmpdir()` in this process and in all that it starts.
process.env['TMPDIR'] ??= temporaryFolder();

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Four projects. `unit` holds the pure rules and needs nothing; `integration` gets a real PostgreSQL from
 * test/setup/database-server.ts; files that measure memory or replace modules are `isolated`, each in a fresh process. The three
 * run side by side, for their files wait. After them come the files that compare what work takes (`measured`). The files of the
 * others share the modules of their process, for importing the platform anew costs more than most of them. The alias keeps one
 * copy of graphql in the process: its ESM and CommonJS builds refuse each other's schemas ("another module or realm").
 */
const shared = {
  // Pages run React's build for production (`pages.ts`), which has no JSX for development.
  oxc: { jsx: { runtime: 'automatic' as const, development: false } },
  resolve: { alias: [{ find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` }] },
};

/** Files of the project `measured`. */
const MEASURED = [
  'test/db/change-feed/catch-up.test.ts',
  'test/db/sources/page-facts.test.ts',
  'test/server/{freshness,page-budget}.test.ts',
  'test/web/page-time.test.ts',
];

/** Files of the project `isolated`. */
const ISOLATED = [
  'test/db/sources/read-location.test.ts',
  'test/server/{bounded-memories,http-contract}.test.ts',
  'test/server/**/bounded-memory.test.ts',
  'test/server/response-cache/{cache-key-memo,invalidated-meanwhile}.test.ts',
  'test/server/stream/{held-while-open,slow-reader}.test.ts',
];

/** Walks that `npm test` takes a part of (test/setup/long-run.ts), and whole files that are only in `npm run test:long`. */
const LONG_WALKS = [
  'test/db/{backup,change-feed/resume,read-model/apply-changes,sources/import-killed,statistics/release-killed}.test.ts',
  'test/server/{access,catalogues/service-catalogue,compiled-executor/same-answers,explorer}.test.ts',
  'test/server/{reference-browser,response-cache/exact}.test.ts',
  'test/services/disclosure-control/{answer-query,attacks,auditor,governors-decisions}.test.ts',
  'test/services/opening-hours/{outputs-agree,formats/second-opinion}.test.ts',
  'test/stories/{mirror-killed,statistics-files}.test.ts',
  'test/web/{every-page,hostile-names}.test.ts',
];
const LONG_ONLY = ['test/server/workers-start.test.ts'];

const SETUP_FILES = ['reflect-metadata', 'test/setup/fixed-draws.ts'];

/** Two more than there are cores: a file waits for its database, or for time to pass. More than eight wait for each other. */
const WORKERS = Math.min(8, availableParallelism() + 2);

/** No test waits for a number of seconds to pass: these only end what would never end, on the busiest machine too. */
const PATIENCE = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
};

const database = {
  setupFiles: SETUP_FILES,
  globalSetup: ['test/setup/database-server.ts'],
  ...PATIENCE,
};

const projects = [
  {
    ...shared,
    test: {
      name: 'unit',
      include: [
        'test/{services,schema,codegen,config,bench,http,mutation,reference}/**/*.test.ts',
        'test/web/rules/**/*.test.ts',
      ],
      setupFiles: SETUP_FILES,
      isolate: false,
      ...PATIENCE,
      sequence: { groupOrder: 0 },
    },
  },
  {
    ...shared,
    test: {
      name: 'integration',
      include: ['test/{db,resolvers,server,stories}/**/*.test.ts', 'test/web/*.test.ts'],
      exclude: [...MEASURED, ...ISOLATED, ...LONG_ONLY],
      ...database,
      isolate: false,
      sequence: { groupOrder: 0 },
    },
  },
  {
    ...shared,
    test: {
      name: 'isolated',
      include: ISOLATED,
      ...database,
      sequence: { groupOrder: 0 },
    },
  },
  {
    ...shared,
    test: {
      name: 'measured',
      include: MEASURED,
      ...database,
      isolate: false,
      maxWorkers: 2,
      sequence: { groupOrder: 1 },
    },
  },
];

const longProject = {
  ...shared,
  test: {
    name: 'long',
    include: [...LONG_WALKS, ...LONG_ONLY],
    ...database,
    isolate: false,
  },
};

export default defineConfig({
  test: { maxWorkers: WORKERS, projects: process.env['TEST_LONG'] === undefined ? projects : [longProject] },
});
