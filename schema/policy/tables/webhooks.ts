import type { AccessTable } from '../table.ts';

/**
 * Webhooks are for those who follow the change feed, and for governors who follow alerts; each sees and changes its own
 * alone, which the queries hold.
 */
export const webhooks: AccessTable = {
  Webhook: {
    'MUNICIPALITY GOVERNOR ADMINISTRATOR':
      'id url types municipality alertsOf state reason createdAt lastSuccessAt failingSince lastFailure nextAttemptAt deadLetters',
  },
  WebhookState: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'ACTIVE FAILING PAUSED' },
  WebhookPayload: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'webhook secret userErrors' },
  RegisterWebhookInput: { 'MUNICIPALITY ADMINISTRATOR': 'url types municipality after dryRun idempotencyKey' },
  RegisterAlertWebhookInput: { 'GOVERNOR ADMINISTRATOR': 'governor url since dryRun idempotencyKey' },
  ResumeWebhookInput: {
    'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'id dryRun',
    'MUNICIPALITY ADMINISTRATOR': 'after',
    'GOVERNOR ADMINISTRATOR': 'since',
  },
};
