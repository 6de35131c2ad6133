import type { Logger } from 'pino';
import { createDatabaseClock } from '../../../db/database-clock.ts';
import type { DirectoryStore } from '../../../db/read-model/store.ts';
import { limits } from '../../../schema/limits/limits.ts';
import type { WebhookRules } from '../../../services/webhooks/webhook-url.ts';
import { isDatabaseUnavailable } from '../../errors/database-unavailable.ts';
import { todayInNorway } from '../../request-context.ts';
import { createWebhookSender } from './send-webhook.ts';
import type { WebhookParts } from './webhook-parts.ts';
import { startWebhookWorker, type WebhookWorker } from './webhook-worker.ts';

interface RunningParts extends Pick<WebhookParts, 'sql' | 'graphql' | 'contextFor' | 'geography' | 'seal'> {
  readonly store: DirectoryStore;
  readonly rules: WebhookRules;
  readonly log: Logger;
}

const isAway = (error: unknown) => isDatabaseUnavailable((error as { code?: string } | null)?.code);

/** The worker of a running platform, by the database's clock. */
export function startWebhooks({ store, rules, log, ...parts }: RunningParts): WebhookWorker {
  return startWebhookWorker({
    ...parts,
    directory: store.current,
    onNewVersion: store.onNewVersion,
    today: todayInNorway,
    send: createWebhookSender({ rules, timeoutMs: limits.webhookTimeoutMs }),
    now: createDatabaseClock(parts.sql),
    random: Math.random,
    pollMs: limits.webhookPollMs,
    // The directory logs an unreachable database once; it is not logged here again.
    report: (error) => log[isAway(error) ? 'debug' : 'error']({ err: error }, 'a webhook could not be served'),
  });
}
