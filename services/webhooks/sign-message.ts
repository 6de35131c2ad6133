import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** Begins every secret, as the Standard Webhooks specification has it. */
const PREFIX = 'whsec_';

/** Bytes of a secret. */
export const SECRET_BYTES = 32;

/** A secret as the receiver gets it. @param bytes `SECRET_BYTES` random ones */
export function secretOf(bytes: Uint8Array): string {
  return PREFIX + Buffer.from(bytes).toString('base64');
}

/**
 * The id of a message: the same for what is sent again unchanged, another one where more has come, so that a receiver
 * that leaves out ids it has seen leaves out nothing else.
 */
export function messageIdOf(webhook: string, from: string, to: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([webhook, from, to]))
    .digest('base64url');
  return `msg_${hash.slice(0, 32)}`;
}

/** The three headers of the specification; one signature for each secret that is good now. */
export function signedHeaders(
  message: { readonly id: string; readonly body: string; readonly now: number },
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const { id, body, now } = message;
  const at = new Date(now);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
