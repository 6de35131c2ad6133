import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgreSqlContainer } from '@testcontainers/postgresql';
import { getContainerRuntimeClient } from 'testcontainers';
import type { TestProject } from 'vitest/node';
import { connect } from '../../db/client.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed/seed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the test server from which others can be made. */
    databaseUrl: string;
    /** Name of a migrated and seeded database to clone. */
    templateDatabase: string;
  }
}

interface TestServer {
  what: string;
  url: string;
  stop(): Promise<void>;
}

/**
 * One PostgreSQL for the whole run: TEST_DATABASE_URL where it is set, else a container where a Docker engine answers,
 * else the embedded server. One database is migrated and seeded; test files clone it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = (await givenServer()) ?? (await containerServer()) ?? (await embeddedServer());
  console.log(`Tests run on ${server.what}.`);
  const template = `tjenestegraf_template_${randomBytes(6).toString('hex')}`;
  const admin = connect(server.url, { applicationName: 'tjenestegraf test set-up', role: null, poolSizeMax: 1 });
  try {
    await admin`create database ${admin(template)}`;
    const url = Object.assign(new URL(server.url), { pathname: `/${template}` }).href;
    await migrate(url);
    await seed(url, { examples: true });
  } catch (error) {
    await admin.end();
    await server.stop();
    throw error;
  }
  project.provide('databaseUrl', server.url);
  project.provide('templateDatabase', template);
  return async () => {
    await admin`drop database if exists ${admin(template)} with (force)`;
    await admin.end();
    await server.stop();
  };
}

async function givenServer(): Promise<TestServer | null> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? { what: 'the PostgreSQL of TEST_DATABASE_URL', url, stop: async () => {} } : null;
}

async function containerServer(): Promise<TestServer | null> {
  const engine = await getContainerRuntimeClient().catch(() => null);
  if (engine === null) return null;
  const container = await new PostgreSqlContainer('postgres:17').withCommand(['postgres', '-c', 'fsync=off']).start();
  return {
    what: 'PostgreSQL 17 in a container',
    url: container.getConnectionUri(),
    stop: async () => {
      await container.stop();
    },
  };
}

async function embeddedServer(): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'tjenestegraf-test-'));
  // Made for this account alone; the account the server runs under must be able to pass through.
  await chmod(directory, 0o755);
  const server = await startEmbedded({ dataDirectory: join(directory, 'data'), durable: false });
  return {
    what: 'the embedded PostgreSQL (no Docker engine answers)',
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
      await rm(server.dataDirectory, { recursive: true, force: true });
    },
  };
}
