import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '../../db/client.ts';
import type { Binaries } from '../../db/embedded/binaries.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed/seed.ts';
import { type BundledPrograms, bundlePrograms } from './bundle-programs.ts';
import { containerServer } from './container-server.ts';
import { dropDatabase } from './drop-database.ts';
import { installBinaries } from './postgres-binaries.ts';
import type { TestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the test server from which others can be made. */
    databaseUrl: string;
    /** Name of a migrated and seeded database to clone. */
    templateDatabase: string;
    /** Folder of the programs that tests start, see bundle-programs.ts. */
    programs: string;
  }
}

/**
 * One PostgreSQL for the whole run: TEST_DATABASE_URL where it is set; the embedded server of the major version in
 * TEST_POSTGRES; else a container where an engine can run one, else the embedded server. One database is migrated and seeded;
 * test files clone it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.started ??= startShared();
  shared.users += 1;
  const { url, template, programs, stop } = await shared.started;
  project.provide('databaseUrl', url);
  project.provide('templateDatabase', template);
  project.provide('programs', programs);
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await stop();
  };
}

interface SharedServer {
  readonly url: string;
  readonly template: string;
  readonly programs: string;
  readonly stop: () => Promise<void>;
}

/** Each project of a run imports this file anew: what they share lies beside it. */
const scope = globalThis as { testDatabase?: { started?: Promise<SharedServer>; users: number } };
scope.testDatabase ??= { users: 0 };
const shared = scope.testDatabase;

async function startShared(): Promise<SharedServer> {
  const server = await startTestServer(process.env.TEST_DATABASE_URL, process.env.TEST_POSTGRES);
  console.log(`Tests run on ${server.what}.`);
  const template = `tjenestegraf_template_${randomBytes(6).toString('hex')}`;
  const admin = connect(server.url, { applicationName: 'tjenestegraf test set-up', role: null, poolSizeMax: 1 });
  let programs: BundledPrograms;
  try {
    programs = await bundlePrograms();
    await admin`create database ${admin(template)}`;
    const url = Object.assign(new URL(server.url), { pathname: `/${template}` }).href;
    await migrate(url);
    await seed(url, { examples: true });
  } catch (error) {
    await admin.end();
    await server.stop();
    throw error;
  }
  return {
    url: server.url,
    template,
    programs: programs.folder,
    async stop() {
      await programs.remove();
      await dropDatabase(admin, template);
      await admin.end();
      await server.stop();
    },
  };
}

async function startTestServer(url: string | undefined, version: string | undefined): Promise<TestServer> {
  if (url) return { what: 'the PostgreSQL of TEST_DATABASE_URL', url, stop: async () => {} };
  if (version) return embeddedServer(await installBinaries(version));
  return (await containerServer(console.log)) ?? embeddedServer();
}

async function embeddedServer(binaries?: Binaries): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'tjenestegraf-test-'));
  // Made for this account alone; the account the server runs under must be able to pass through.
  await chmod(directory, 0o755);
  const server = await startEmbedded({
    dataDirectory: join(directory, 'data'),
    durable: false,
    ...(binaries && { binaries }),
  });
  return {
    what: `the embedded PostgreSQL${binaries === undefined ? '' : ` ${process.env.TEST_POSTGRES}`}`,
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
      await rm(server.dataDirectory, { recursive: true, force: true });
    },
  };
}
