import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AlertLinks, LinkPurpose } from './alerts.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A link is the subscription's id and a proof of its purpose: what confirms cannot read a feed. Nothing of it is stored;
 * it opens nothing when the subscription is removed.
 * @param key secret bytes of this platform
 */
export function createAlertLinks(key: Uint8Array): AlertLinks {
  const proofOf = (purpose: LinkPurpose, id: string) =>
    createHmac('sha256', key).update(`alert-subscription ${purpose} ${id}`).digest('base64url');
  return {
    tokenOf: (purpose, id) => `${id}.${proofOf(purpose, id)}`,
    read(purpose, token) {
      const [id = '', proof = ''] = token.split('.');
      if (!ID.test(id)) return null;
      const [given, expected] = [Buffer.from(proof), Buffer.from(proofOf(purpose, id))];
      return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
    },
  };
}
