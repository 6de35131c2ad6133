import ipaddr from 'ipaddr.js';
import { InputError } from '../text-rules/input-error.ts';
import { isPublicAddress } from './public-address.ts';

/** Conditions for a receiver’s address, by the platform’s settings. */
export interface WebhookRules {
  /** Without encryption: in development alone. */
  readonly allowHttp: boolean;
  /** This machine and its network: for tests. */
  readonly allowPrivateAddresses: boolean;
}

/** The rules of production. */
export const STRICT_WEBHOOK_RULES: WebhookRules = { allowHttp: false, allowPrivateAddresses: false };

const LENGTH_MAX = 1_000;

/**
 * The address of a receiver. A name is only judged when it is connected to, for what it leads to can change.
 * @returns the URL in its normal form
 * @throws InputError rule WEBHOOK_URL, or WEBHOOK_ADDRESS for an address that is not public; neither repeats it
 */
export function checkWebhookUrl(text: string, rules: WebhookRules, path: readonly string[]): string {
  const refuse = (expected: string) => new InputError(path, 'WEBHOOK_URL', expected);
  const scheme = rules.allowHttp ? 'https (or http)' : 'https';
  if (text.length > LENGTH_MAX || !URL.canParse(text))
    throw refuse(`expected a URL of ${LENGTH_MAX} characters at the most`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(rules.allowHttp && url.protocol === 'http:')) throw refuse(`expected ${scheme}`);
  if (url.username !== '' || url.password !== '')
    throw refuse('expected no user name or password: the signature says who sends');
  if (url.hash !== '') throw refuse('expected no fragment');
  const address = literalAddress(url);
  if (address !== null && !rules.allowPrivateAddresses && !isPublicAddress(address)) {
    throw new InputError(path, 'WEBHOOK_ADDRESS', 'expected an address of the public internet');
  }
  return url.href;
}

/** The address that a URL has in a host’s place, in any of the ways to write one; null: a name. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}
