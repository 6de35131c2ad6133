import { pino } from 'pino';
import { fetchFeedPosition } from '../../../db/queries/change-feed/fetch-feed-position.ts';
import type { ClaimedWebhook } from '../../../db/queries/webhooks/claim-webhook.ts';
import { findWebhooks, type WebhookRow } from '../../../db/queries/webhooks/find-webhooks.ts';
import { registerWebhook } from '../../../db/queries/webhooks/register-webhook.ts';
import { createDirectoryStore } from '../../../db/read-model/store.ts';
import { createWebhookSender, type WebhookSender } from '../../../http/change-delivery/webhooks/send-webhook.ts';
import { startWebhookWorker, type WebhookWorker } from '../../../http/change-delivery/webhooks/webhook-worker.ts';
import { createGraphqlServer } from '../../../http/endpoint/apollo-server.ts';
import { createContext, todayInNorway } from '../../../http/request-context.ts';
import { resolvers } from '../../../resolvers/index.ts';
import { reach } from '../../../resolvers/shared/reach.ts';
import { recordProtectedRead } from '../../../resolvers/shared/record-protected-read.ts';
import { buildDescribedSchema } from '../../../schema/build-schema.ts';
import { protectSchema } from '../../../schema/protect-schema.ts';
import { encodeFeedToken } from '../../../services/change-feed/feed-token.ts';
import { createSecretSeal, SEAL_KEY_BYTES } from '../../../services/webhooks/seal-secret.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

const OPEN_RULES = { allowHttp: true, allowPrivateAddresses: true };

/** All that delivers webhooks, without HTTP of its own, on a clock that a test moves. */
export interface WebhookWorld {
  readonly database: TestDatabase;
  /** Milliseconds since 1970. */
  readonly clock: { now: number };
  /** One more process; it does something only when it is run. */
  readonly worker: (send?: WebhookSender) => WebhookWorker;
  /** Commits, and waits until the directory has it. */
  readonly write: (statement: string) => Promise<void>;
  readonly register: (
    hook: Partial<Pick<ClaimedWebhook, 'types' | 'municipality'>> & { id: string; url: string },
  ) => Promise<void>;
  readonly state: (id: string) => Promise<WebhookRow | undefined>;
  readonly logged: readonly string[];
  readonly stop: () => Promise<void>;
}

export const CLIENT = 'municipality-0301';

/** As whom the client's writes are accounted for. */
export const AUDIT = {
  clientId: CLIENT,
  organisationNumber: null,
  role: 'MUNICIPALITY',
  scopes: [],
  operationName: 'test',
  operationHash: '',
  coordinates: [],
  municipalityNumbers: [],
  correlationId: '',
} as const;
export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

export const SEAL = createSecretSeal([{ id: 'test', bytes: Buffer.alloc(SEAL_KEY_BYTES, 3) }]);

export async function createWebhookWorld(): Promise<WebhookWorld> {
  const database = await createTestDatabase();
  const sql = database.api;
  const store = await createDirectoryStore(sql);
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const guarded = protectSchema(buildDescribedSchema(resolvers), { reach, onProtected: recordProtectedRead });
  const graphql = createGraphqlServer(guarded, true, log);
  await graphql.start();
  const workers: WebhookWorker[] = [];
  const clock = { now: Date.now() };
  const question = { types: null, municipality: null, role: 'MUNICIPALITY', reach: new Set(['0301']) } as const;
  return {
    database,
    clock,
    logged,
    worker(send = createWebhookSender({ rules: OPEN_RULES, timeoutMs: 1_000 })) {
      const worker = startWebhookWorker({
        sql,
        graphql,
        send,
        seal: SEAL,
        contextFor: (viewer, correlationId) => createContext({ viewer, correlationId, sql, store }),
        geography: () => ({
          isPresentMunicipality: (number) => store.current().municipalities.has(number),
          municipalitiesOfGovernor: () => null,
        }),
        directory: store.current,
        onNewVersion: () => () => {},
        today: todayInNorway,
        now: async () => clock.now,
        random: () => 1,
        pollMs: 0,
        report: (error) => log.error({ err: error }, 'a webhook could not be served'),
      });
      workers.push(worker);
      return worker;
    },
    async write(statement) {
      await database.owner.unsafe(statement);
      await store.refresh();
    },
    async register({ id, url, types = null, municipality = null }) {
      const place = encodeFeedToken(await fetchFeedPosition(sql, store.current().version), {
        ...question,
        types,
        municipality,
      });
      const now = new Date(clock.now).toISOString();
      await registerWebhook(
        sql,
        {
          id,
          url,
          types,
          municipality,
          alertsOf: null,
          place,
          secret: SEAL.seal(SECRET, id),
          now,
          clientMax: 100,
          dryRun: false,
        },
        { clientId: CLIENT, idempotencyKey: `key-${id}`, payloadHash: id },
        AUDIT,
      );
    },
    state: async (id) => (await findWebhooks(sql, { clientId: CLIENT, id }))[0],
    async stop() {
      for (const worker of workers) await worker.stop();
      await graphql.stop();
      await store.close();
      await database.drop();
    },
  };
}
