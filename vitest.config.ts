import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Two projects: `unit` holds the pure rules and needs nothing; `integration` gets a real PostgreSQL from
 * test/setup/database-server.ts. The alias keeps one copy of graphql in the process: its ESM and CommonJS builds
 * refuse each other's schemas ("another module or realm").
 */
const shared = {
  resolve: { alias: [{ find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` }] },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: [
            'test/{services,schema,codegen,config,bench,http,mutation}/**/*.test.ts',
            'test/web/rules/**/*.test.ts',
          ],
          setupFiles: ['reflect-metadata'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['test/{db,resolvers,server,stories}/**/*.test.ts', 'test/web/*.test.ts'],
          setupFiles: ['reflect-metadata'],
          globalSetup: ['test/setup/database-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // What arrives in its own time arrives late on a busy machine; what must arrive within a second is timed by its test.
          expect: { poll: { timeout: 10_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
