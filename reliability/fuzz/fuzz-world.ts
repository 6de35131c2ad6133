import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../../config.ts';
import { connect, type Sql } from '../../db/client.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { ROLES, type Role } from '../../services/identity/viewer.ts';
import { type RunningServer, startServer } from '../../start-server.ts';
import { developmentTokens } from '../../test/setup/tokens.ts';
import type { Question } from './random-question.ts';

/** An answer, but for what is another one's by its nature. */
export interface Seen {
  readonly status: number;
  readonly text: string;
}

export interface FuzzWorld {
  /** The server with the compiled executor and the response cache. */
  readonly fast: RunningServer;
  /** Apollo answers everything, without a cache. */
  readonly plain: RunningServer;
  /** Starts one more server, which loads the whole directory now. The caller closes it. */
  readonly startFresh: () => Promise<RunningServer>;
  readonly owner: Sql;
  readonly ask: (server: RunningServer, question: Question, role: Role) => Promise<Seen>;
  /** Resolves when a server's directory has every commit made so far. */
  readonly settled: (server: RunningServer) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const CORRELATION = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TOKEN_MS = 300_000;

export async function createFuzzWorld(): Promise<FuzzWorld> {
  const home = await mkdtemp(join(tmpdir(), 'tjenestegraf-fuzz-'));
  const database = await startEmbedded({ dataDirectory: join(home, 'postgres'), durable: false });
  const log = pino({ level: 'silent' });
  const start = (settings: Record<string, string>, compiledExecutor: 'OFF' | undefined) =>
    startServer(
      readConfig({
        NODE_ENV: 'test',
        PORT: '0',
        WEB: 'off',
        DATABASE_URL: database.url,
        DATA_DIR: home,
        DATABASE_CONNECTIONS_MAX: '4',
        ...settings,
      }),
      log,
      compiledExecutor ? { compiledExecutor } : {},
    );
  const fast = await start({}, undefined);
  const startFresh = () => start({ ANSWER_CACHE_MB: '0' }, 'OFF');
  const plain = await startFresh();
  const owner = connect(database.url, { applicationName: 'fuzz', role: null, poolSizeMax: 2, statementTimeoutMs: 0 });
  const tokenOf = await tokens(home);

  const ask: FuzzWorld['ask'] = async (server, question, role) => {
    const token = await tokenOf(role);
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(question),
    });
    return { status: response.status, text: (await response.text()).replaceAll(CORRELATION, 'ID') };
  };
  return {
    fast,
    plain,
    startFresh,
    owner,
    ask,
    async settled(server) {
      const [row] = await owner<{ version: string }[]>`
        select coalesce(max(version), 0)::text as version from tjenestegraf.directory_commit`;
      const version = async () => {
        const { text } = await ask(server, { query: '{ directoryStatus { version } }', variables: {} }, 'PUBLIC');
        return (JSON.parse(text) as { data: { directoryStatus: { version: string } } }).data.directoryStatus.version;
      };
      while (BigInt(await version()) < BigInt(row?.version ?? '0')) await pause(20);
    },
    async stop() {
      await Promise.all([fast.close(), plain.close()]);
      await owner.end({ timeout: 1 });
      await database.stop();
      await rm(home, { recursive: true, force: true });
      await rm(database.dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A token of each role, made anew before it runs out. */
async function tokens(dataDirectory: string): Promise<(role: Role) => Promise<string | null>> {
  const signIn = await developmentTokens(dataDirectory);
  const known = new Map<Role, { readonly token: string; readonly until: number }>();
  return async (role) => {
    if (role === 'PUBLIC') return null;
    const kept = known.get(role);
    if (kept !== undefined && performance.now() < kept.until) return kept.token;
    const token = await signIn(role, role === 'MUNICIPALITY' ? '3430' : role === 'GOVERNOR' ? 'innlandet' : null);
    known.set(role, { token, until: performance.now() + TOKEN_MS });
    return token;
  };
}

export const FUZZ_ROLES: readonly Role[] = ROLES;
