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
  /** Closes its clients. */
  disconnect(): Promise<void>;
  drop(): Promise<void>;
}

/** Makes and drops the databases of a process; ends with it. */
let admin: Sql | undefined;

/** A copy of the migrated and seeded database (examples included) or of the one that is named, or an empty one. */
export async function createTestDatabase({
  empty = false,
  template,
}: {
  readonly empty?: boolean;
  readonly template?: string;
} = {}): Promise<TestDatabase> {
  const copied = template ?? (empty ? 'template0' : inject('templateDatabase'));
  const name = `tjenestegraf_test_${randomBytes(8).toString('hex')}`;
  admin ??= connect(inject('databaseUrl'), {
    applicationName: 'tjenestegraf test set-up',
    role: null,
    statementTimeoutMs: 0,
    poolSizeMax: 2,
  });
  const maker = admin;
  await maker`create database ${maker(name)} template ${maker(copied)} strategy file_copy`;
  const url = Object.assign(new URL(inject('databaseUrl')), { pathname: `/${name}` }).href;
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
  const disconnect = async () => {
    await Promise.all(clients.splice(0).map((client) => client.end({ timeout: 1 })));
  };
  return {
    url,
    disconnect,
    api: open(),
    // As long as imports and releases run: they wait for each other, longer than a request may on a busy machine.
    owner: open({ role: null, statementTimeoutMs: 0 }),
    connect: open,
    async drop() {
      await disconnect();
      await dropDatabase(maker, name);
    },
  };
}

/** What several tests begin with, made once. */
export interface PreparedDatabase {
  /** A database in which all of it is done. */
  copy(): Promise<TestDatabase>;
  drop(): Promise<void>;
}

/** Does in a database what several tests begin with. */
export async function prepareDatabase(work: (database: TestDatabase) => Promise<void>): Promise<PreparedDatabase> {
  const database = await createTestDatabase();
  await work(database);
  // A database that anybody is connected to cannot be copied.
  await database.disconnect();
  const template = new URL(database.url).pathname.slice(1);
  return { copy: () => createTestDatabase({ template }), drop: database.drop };
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
