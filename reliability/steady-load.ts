import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { postQuestion } from './post-question.ts';

/** One answer, or none. */
export interface Outcome {
  readonly kind: 'DIRECTORY' | 'SEARCH' | 'WRITE';
  /** Null: the connection was lost before an answer came. */
  readonly status: number | null;
  readonly retryAfter: boolean;
  readonly code: string | null;
  readonly ms: number;
  /** The key of an acknowledged write; else null. */
  readonly key: string | null;
}

/** Questions that go on at the same rate whatever comes of them, as people's do. */
export interface SteadyLoad {
  /** The outcomes of all requests so far. */
  readonly outcomes: readonly Outcome[];
  /** Ends it when what is under way is answered. */
  readonly stop: () => Promise<void>;
}

const VERIFY = `mutation ($key: String!, $office: ID!) {
  verify(input: { idempotencyKey: $key, items: [{ entityType: OFFICE, entityId: $office }] }) { results { outcome } }
}`;
/** Offices of the writing municipality: two writes of one office wait for each other. */
const OFFICES = ['0312', '0313', '0314', '0315', '0316', '0318', '0319', '0321', '0326', '0327'];
const DIRECTORY = '{ municipality(number: "3430") { name offices { number name } } }';
/** A tenth are writes, as on a day on which everybody writes. */
const WRITES_ONCE_IN = 10;
/** The longest that an answer may take; a request that has none by then counts as lost. */
const PATIENCE_MS = 40_000;

/**
 * @param url asked for each request: servers come and go
 * @param token of the writing client; null: no writes
 */
export function startLoad(url: () => string, token: string | null, perSecond: number): SteadyLoad {
  const outcomes: Outcome[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const underWay = new Set<Promise<void>>();
  let turn = 0;
  let stopped = false;
  const timer = setInterval(() => {
    turn += 1;
    const kind = token !== null && turn % WRITES_ONCE_IN === 0 ? 'WRITE' : turn % 2 === 0 ? 'SEARCH' : 'DIRECTORY';
    const asked = ask(agent, url(), kind, token, turn).then((outcome) => {
      outcomes.push(outcome);
      underWay.delete(asked);
    });
    underWay.add(asked);
  }, 1_000 / perSecond);
  return {
    outcomes,
    async stop() {
      if (!stopped) clearInterval(timer);
      stopped = true;
      while (underWay.size > 0) await Promise.race([...underWay, pause(PATIENCE_MS)]);
      agent.destroy();
    },
  };
}

async function ask(
  agent: Agent,
  url: string,
  kind: Outcome['kind'],
  token: string | null,
  turn: number,
): Promise<Outcome> {
  const key = kind === 'WRITE' ? `load-${randomUUID()}` : null;
  const body = JSON.stringify(
    kind === 'WRITE'
      ? { query: VERIFY, variables: { key, office: OFFICES[Math.floor(turn / WRITES_ONCE_IN) % OFFICES.length] } }
      : { query: kind === 'SEARCH' ? `{ services(filter: { text: "gjeld ${turn % 7}" }) { totalCount } }` : DIRECTORY },
  );
  const headers: Record<string, string> =
    kind === 'WRITE' && token !== null ? { authorization: `Bearer ${token}` } : {};
  const posted = await postQuestion(agent, url, { body, headers, patienceMs: PATIENCE_MS, readsBody: true });
  const { status, retryAfter, ms, text } = posted;
  const code = status === null ? null : codeOf(text);
  return { kind, status, code, retryAfter, ms, key: status === 200 && code === null ? key : null };
}

/** Null: there is no error. */
function codeOf(text: string): string | null {
  try {
    const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
    return errors === undefined ? null : (errors[0]?.extensions?.code ?? 'NO_CODE');
  } catch {
    return 'NOT_JSON';
  }
}
