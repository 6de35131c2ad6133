import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type ConnectOptions, connect, type Sql } from '../../db/client.ts';
import { dropDatabase } from './drop-database.ts';

/** A database of one test file. */
export interface TestDatabase {
  url: string;
  /** As the API's role. */
  api: Sql;
  /** As the login that owns everything. */
  owner: Sql;
  /** Another client of the same database, closed with it. */
  connect(options?: Partial<ConnectOptions>): Sql;
  drop(): Promise<void>;
}

/** A copy of the migrated and seeded database (examples included), or an empty one. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const serverUrl = inject('databaseUrl');
  const name = `tjenestegraf_test_${randomBytes(8).toString('hex')}`;
  const admin = connect(serverUrl, { applicationName: 'tjenestegraf test set-up', role: null, poolSizeMax: 1 });
  await admin`create database ${admin(name)} template ${admin(empty ? 'template0' : inject('templateDatabase'))} strategy file_copy`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const clients: Sql[] = [];
  const open = (options: Partial<ConnectOptions> = {}) => {
    const client = connect(url, {
      applicationName: 'tjenestegraf test',
      role: 'tjenestegraf_api',
      poolSizeMax: 4,
      ...options,
    });
    clients.push(client);
    return client;
  };
  return {
    url,
    api: open(),
    // As long as imports and releases run: they wait for each other, longer than a request may on a busy machine.
    owner: open({ role: null, statementTimeoutMs: 0 }),
    connect: open,
    async drop() {
      await Promise.all(clients.map((client) => client.end({ timeout: 1 })));
      await dropDatabase(admin, name);
      await admin.end();
    },
  };
}

/** The rule a statement breaks: the constraint's name where there is one, else PostgreSQL's code. */
export async function brokenRule(statement: PromiseLike<unknown>): Promise<string | null> {
  try {
    await statement;
    return null;
  } catch (error) {
    const details = error as { constraint_name?: string; code?: string };
    return details.constraint_name ?? details.code ?? String(error);
  }
}
