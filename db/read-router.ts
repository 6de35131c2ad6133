import { type ConnectOptions, connect, type Sql } from './client.ts';
import { fetchVersion } from './read-model/load.ts';
import { serializeTask } from './serialized-task.ts';

/** Whether questions go to the streaming replica. `BEHIND`: not until it has caught up. `AWAY`: it does not answer. */
export type ReplicaState = 'LEVEL' | 'BEHIND' | 'AWAY';

/** Chooses where to read what the directory in memory does not hold but its version covers. */
export interface ReadRouter {
  /**
   * Asks the replica where it is at a version at the least and at everything that was answered from the primary before, else
   * the primary; the primary too, where the replica fails on the way. What is asked may therefore be asked twice: reads only.
   */
  at<Answer>(version: bigint, ask: (sql: Sql) => Promise<Answer>): Promise<Answer>;
  /** Null: there is no replica. */
  replica(): ReplicaState | null;
  close(): Promise<void>;
}

export interface ReplicaOptions {
  /** How often the replica is asked how far it is, milliseconds. Default 250. */
  pollIntervalMs?: number;
  /** Without an answer to that for this long it is left out, milliseconds. Default 1 000. */
  answerWithinMs?: number;
  /** Called once each time the replica is left out or used again; `error`: why it is unavailable. */
  log?: (event: { state: ReplicaState; error?: unknown }) => void;
}

/** Everything is read from the primary. */
export function readFromPrimary(sql: Sql): ReadRouter {
  return { at: (_version, ask) => ask(sql), replica: () => null, close: async () => {} };
}

/** PostgreSQL ended the statement because it took too long: it would take as long on the primary. */
const TOO_LONG = '57014';

/**
 * Reads from a streaming replica as long as no caller can get older data than it has seen. What a session of it has shown every later one shows too, so its
 * version is remembered and asked for again only where it is too low. It is forgotten when a connection closes: a replica
 * that was started anew may for a moment be older than it was.
 */
export function createReadRouter(
  primary: Sql,
  url: string,
  connection: ConnectOptions,
  { pollIntervalMs = 250, answerWithinMs = 1_000, log = () => {} }: ReplicaOptions = {},
): ReadRouter {
  let known: bigint | null = null;
  let losses = 0;
  let left = Promise.withResolvers<never>();
  left.promise.catch(() => {});
  /** The highest version that was asked for, and what the primary has already been read at. */
  let needed = 0n;
  let floor = 0n;
  let floorMissed = false;
  let reported: ReplicaState = 'LEVEL';
  let closed = false;
  const replica = connect(url, {
    ...connection,
    onClose: () => leave(new Error('a connection to the replica closed')),
  });

  function leave(error: unknown): void {
    known = null;
    losses += 1;
    left.reject(error);
    left = Promise.withResolvers();
    left.promise.catch(() => {});
  }

  const stateNow = (): ReplicaState =>
    known === null ? 'AWAY' : floorMissed || known < floor || known < needed ? 'BEHIND' : 'LEVEL';

  function report(error?: unknown): void {
    const state = stateNow();
    if (state === reported || closed) return;
    reported = state;
    log(error === undefined ? { state } : { state, error });
  }

  const floors = serializeTask(async () => {
    const { version } = await fetchVersion(primary);
    if (version > floor) floor = version;
  });

  const level = serializeTask(async () => {
    if (floorMissed) {
      await floors.run();
      floorMissed = false;
    }
    const before = losses;
    const version = await within(answerWithinMs, versionOf(replica));
    if (before === losses) known = version;
  });

  async function poll(): Promise<void> {
    await level.run().then(
      () => report(),
      (error: unknown) => {
        leave(error);
        report(error);
      },
    );
    if (!closed) timer = setTimeout(poll, pollIntervalMs).unref();
  }
  let timer = setTimeout(poll, 0).unref();

  /** Null where the replica failed: the primary then answers in its place. */
  async function fromReplica<Answer>(ask: (sql: Sql) => Promise<Answer>): Promise<{ answer: Answer } | null> {
    const before = losses;
    try {
      const answer = await Promise.race([ask(replica), left.promise]);
      return before === losses ? { answer } : null;
    } catch (error) {
      if ((error as { code?: string }).code === TOO_LONG) throw error;
      return null;
    }
  }

  return {
    async at(version, ask) {
      if (version > needed) needed = version;
      const state = stateNow();
      if (state === 'LEVEL') {
        const found = await fromReplica(ask);
        if (found !== null) return found.answer;
      } else if (state === 'BEHIND') void level.run().catch(leave);
      const answer = await ask(primary);
      // The replica must not show an older state to anybody who saw this one.
      await floors.run().catch(() => {
        floorMissed = true;
      });
      return answer;
    },
    replica: stateNow,
    async close() {
      closed = true;
      clearTimeout(timer);
      await replica.end({ timeout: 1 });
    },
  };
}

/** @throws Error where it is no replica: what was a replica and takes writes of its own has diverged from the primary */
async function versionOf(replica: Sql): Promise<bigint> {
  const [row] = await replica<{ follows: boolean }[]>`select pg_is_in_recovery() as follows`;
  if (row?.follows !== true) throw new Error('the database for reads is not a replica');
  return (await fetchVersion(replica)).version;
}

async function within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`the replica has not answered for ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
