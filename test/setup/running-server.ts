import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { readConfig } from '../../config.ts';
import { CLIENT_CACHE_MS } from '../../http/identity/client-cache.ts';
import { buildProtectedSchema, type GivenParts, startServer } from '../../start-server.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { madeOnce } from './made-once.ts';
import { developmentTokens, type SignIn } from './tokens.ts';

/** An error as clients see it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly correlationId: string; readonly [key: string]: unknown };
}

/** What came back for a question. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Data;
  readonly errors: readonly AnswerError[];
}

export interface GraphqlRequest {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly token?: string;
}

/** The whole platform on a database of its own, as one test file uses it. */
export interface TestServer {
  readonly url: string;
  readonly database: TestDatabase;
  readonly signIn: SignIn;
  /** Asks a question as an ordinary client does. */
  readonly ask: <Data = Record<string, unknown>>(document: string, question?: GraphqlRequest) => Promise<Answer<Data>>;
  /** Sends a body as it is, as `application/json` unless the headers say otherwise. */
  readonly post: (body: NonNullable<RequestInit['body']>, headers?: Record<string, string>) => Promise<Answer<unknown>>;
  /** What the server wrote to its log, a line each. */
  readonly logged: readonly string[];
  /** A second server on the same database with the same keys, made with other parts; the caller closes it. */
  readonly twin: (given: GivenParts) => ReturnType<typeof startServer>;
  readonly stop: () => Promise<void>;
}

/** Resolves when every server heeds what was just written to the client register. */
export async function registerHeeded(): Promise<void> {
  await setTimeout(CLIENT_CACHE_MS + 20);
}

const schemaOf = madeOnce(buildProtectedSchema);
/** Building it is half of what a start costs. */
export const platformSchema = () => schemaOf('');

/** Starts the platform with the settings given; the rest as in development. */
export async function startTestServer(
  settings: Record<string, string> | ((databaseUrl: string) => Promise<Record<string, string>>) = {},
  given: GivenParts = {},
): Promise<TestServer> {
  const database = await createTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tjenestegraf-server-'));
  const logged: string[] = [];
  const log: Logger = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const own = typeof settings === 'function' ? await settings(database.url) : settings;
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.url,
    // The database that was copied is of this version.
    ...(own['DATABASE_URL'] === undefined && { MIGRATE_ON_START: 'no', MIGRATION_DATABASE_URL: database.url }),
    DATABASE_CONNECTIONS_MAX: '4',
    DATA_DIR: dataDirectory,
    SHUTDOWN_DRAIN_MS: '1000',
    WEB: 'off',
    ...own,
  });
  const protectedSchema = platformSchema();
  const server = await startServer(config, log, { protectedSchema, ...given });
  const endpoint = `${server.url}/graphql`;
  const post: TestServer['post'] = async (body, headers = {}) =>
    answerOf(
      await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
    );
  return {
    url: server.url,
    database,
    logged,
    signIn: await developmentTokens(dataDirectory),
    post,
    ask: async <Data>(query: string, { variables, operationName, token }: GraphqlRequest = {}) => {
      const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
      return (await post(JSON.stringify({ query, variables, operationName }), headers)) as Answer<Data>;
    },
    twin: (parts) => startServer(config, log, { protectedSchema, ...parts }),
    async stop() {
      await server.close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Reads an answer; a body that is not JSON leaves `data` undefined and the text to look at. */
export async function answerOf(response: Response): Promise<Answer<unknown>> {
  const text = await response.text();
  const json = isJson(response) ? (JSON.parse(text) as { data?: unknown; errors?: AnswerError[] }) : {};
  return { status: response.status, headers: response.headers, text, data: json.data, errors: json.errors ?? [] };
}

function isJson(response: Response): boolean {
  return /json/.test(response.headers.get('content-type') ?? '');
}
