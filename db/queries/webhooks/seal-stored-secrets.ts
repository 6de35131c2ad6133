import type { SealedSecret, SecretSeal } from '../../../services/webhooks/seal-secret.ts';
import type { Sql } from '../../client.ts';

/**
 * Seals what is not sealed with the first key: secrets from before there were keys, and those of a key that is on its way out.
 * Opens every other one, so that a key that is missing is found now and not at the next message. Several processes may do so at once.
 * @returns how many were sealed anew
 * @throws SealError where a secret opens with none of the keys; nothing is changed then
 */
export function sealStoredSecrets(sql: Sql, seal: SecretSeal): Promise<number> {
  return sql.begin(async (transaction) => {
    const stored = await transaction<{ id: string; webhookId: string; secret: SealedSecret }[]>`
      select id, webhook_id as "webhookId", secret from webhook_secret order by id`;
    const opened = stored.map((row) => ({ ...row, plain: seal.open(row.secret, row.webhookId) }));
    let count = 0;
    for (const { id, webhookId, secret, plain } of opened) {
      if (seal.isCurrent(secret)) continue;
      const { count: changed } = await transaction`
        update webhook_secret set secret = ${seal.seal(plain, webhookId)} where id = ${id} and secret = ${secret}`;
      count += changed;
    }
    return count;
  });
}

/** Whether any webhook is registered, for a server that has no key. */
export async function hasWebhooks(sql: Sql): Promise<boolean> {
  const [found] = await sql<{ yes: boolean }[]>`select exists (select from webhook_secret) as yes`;
  return found?.yes ?? false;
}
