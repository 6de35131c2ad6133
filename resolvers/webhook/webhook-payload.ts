import { createHash } from 'node:crypto';
import { findWebhooks } from '../../db/queries/webhooks/find-webhooks.ts';
import type { AuditEvent } from '../../db/queries/write-audit-event.ts';
import type { UserError } from '../../schema/shared/user-error.type.ts';
import type { WebhookPayload } from '../../schema/webhook/webhook.type.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { RequestContext } from '../shared/context.ts';

/** The webhook as it is now, with a secret where one was just made. */
export async function answered(
  { sql, viewer }: RequestContext,
  id: string,
  secret: string | null,
): Promise<WebhookPayload> {
  const [webhook] = await findWebhooks(sql, { clientId: viewer.clientId ?? '', id });
  return { webhook: webhook ?? null, secret, userErrors: [] };
}

export function refuse(code: UserError['code'], message: string, path: readonly string[]): WebhookPayload {
  return { webhook: null, secret: null, userErrors: [{ code, message, path: [...path] }] };
}

export function notThere(path: readonly string[]): WebhookPayload {
  return refuse('NOT_FOUND', 'no webhook of yours has this id', path);
}

/** Returns the checked input, or the payload that names the rule the input breaks. */
export async function refuseInput<Checked extends object>(
  check: () => Promise<Checked>,
): Promise<Checked | WebhookPayload> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof InputError) return refuse('BAD_USER_INPUT', error.message, error.argument);
    throw error;
  }
}

/** Hashes an input without the caller's secrets (its address may hold one). */
export function hashOf(input: object): string {
  const { idempotencyKey: _, ...rest } = input as { idempotencyKey?: unknown };
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex');
}

export function auditOf(
  operationName: string,
  operationHash: string,
  { viewer, correlationId }: RequestContext,
): Omit<AuditEvent, 'outcome'> {
  return {
    clientId: viewer.clientId,
    organisationNumber: viewer.organisationNumber,
    role: viewer.role,
    scopes: viewer.scopes,
    operationName,
    operationHash,
    coordinates: [`Mutation.${operationName}`],
    municipalityNumbers: [...viewer.municipalities],
    correlationId,
  };
}
