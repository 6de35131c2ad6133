import type { Sql } from '../../../db/client.ts';
import type { DatabaseClock } from '../../../db/database-clock.ts';
import type { DirectoryVersion } from '../../../db/read-model/model.ts';
import type { Geography } from '../../../services/identity/resolve-viewer.ts';
import type { SecretSeal } from '../../../services/webhooks/seal-secret.ts';
import type { GuardedServer } from '../../endpoint/guarded-server.ts';
import type { ContextFor } from '../../request-context.ts';
import type { WebhookSender } from './send-webhook.ts';

/** The parts of the platform that deliveries use. */
export interface WebhookParts {
  readonly sql: Sql;
  readonly graphql: GuardedServer;
  readonly contextFor: ContextFor;
  readonly geography: () => Geography;
  readonly directory: () => DirectoryVersion;
  /** The day it is in Norway: a registration may begin or end. */
  readonly today: () => string;
  /** Opens the secrets that messages are signed with. */
  readonly seal: SecretSeal;
  readonly send: WebhookSender;
  /** Milliseconds since 1970: the one clock that attempts of all processes go by. */
  readonly now: DatabaseClock;
  /** From 0 up to 1. */
  readonly random: () => number;
}
