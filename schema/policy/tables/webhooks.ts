import type { AccessTable } from '../table.ts';

/** Webhooks are for those who follow the change feed; each sees and changes its own alone, which the queries hold. */
export const webhooks: AccessTable = {
  Webhook: {
    'MUNICIPALITY ADMINISTRATOR':
      'id url types municipality state reason createdAt lastSuccessAt failingSince lastFailure nextAttemptAt deadLetters',
  },
  WebhookState: { 'MUNICIPALITY ADMINISTRATOR': 'ACTIVE FAILING PAUSED' },
  WebhookPayload: { 'MUNICIPALITY ADMINISTRATOR': 'webhook secret userErrors' },
  RegisterWebhookInput: { 'MUNICIPALITY ADMINISTRATOR': 'url types municipality after idempotencyKey' },
  ResumeWebhookInput: { 'MUNICIPALITY ADMINISTRATOR': 'id after' },
};
