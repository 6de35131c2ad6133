import { lookup as systemLookup } from 'node:dns';
import { type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '../../../services/webhooks/public-address.ts';
import { literalAddress, type WebhookRules } from '../../../services/webhooks/webhook-url.ts';

/** A signed message on its way. */
export interface WebhookMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** GONE: the receiver has unsubscribed (410). FAILED: the reason in our words; nothing from the receiver's answer is stored. */
export type Sent =
  | { readonly kind: 'DELIVERED' }
  | { readonly kind: 'GONE' }
  | { readonly kind: 'FAILED'; readonly failure: string }
  | { readonly kind: 'BROKEN_OFF' };

export interface SenderOptions {
  readonly rules: WebhookRules;
  readonly timeoutMs: number;
  /** How names are looked up; the system’s, unless a test brings its own. */
  readonly lookup?: LookupAll;
}

export type LookupAll = (
  hostname: string,
  options: { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: readonly { address: string; family: number }[]) => void,
) => void;

export type WebhookSender = (message: WebhookMessage, signal: AbortSignal) => Promise<Sent>;

const NOT_PUBLIC = 'ADDRESS_NOT_PUBLIC';

/**
 * Posts a message. The address is checked in the same DNS look-up that the connection uses, so that rebinding cannot change
 * it in between; redirects are not followed; only the status of the answer is read. Each message has its own connection: a
 * reused one could have been opened under other rules.
 */
export function createWebhookSender({ rules, timeoutMs, lookup = systemLookup }: SenderOptions): WebhookSender {
  const judged: LookupFunction = (hostname, { all }, done) => {
    lookup(hostname, { all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return done(error ?? failure('ENOTFOUND'), '');
      const open = rules.allowPrivateAddresses || addresses.every(({ address }) => isPublicAddress(address));
      if (!open) return done(failure(NOT_PUBLIC), '');
      return all === true ? done(null, [...addresses]) : done(null, first.address, first.family);
    });
  };
  return async ({ url, headers, body }, signal) => {
    const target = new URL(url);
    const encrypted = target.protocol === 'https:';
    if (!encrypted && !rules.allowHttp) return { kind: 'FAILED', failure: 'NOT_ENCRYPTED' };
    // Node looks up no name where there is an address already.
    const literal = literalAddress(target);
    if (literal !== null && !rules.allowPrivateAddresses && !isPublicAddress(literal)) {
      return { kind: 'FAILED', failure: NOT_PUBLIC };
    }
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      lookup: judged,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      maxHeaderSize: 16_384,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'tjenestegraf-webhooks',
        connection: 'close',
        ...headers,
      },
    };
    try {
      return ofStatus(await statusOf(target, options, body, encrypted));
    } catch (error) {
      return signal.aborted ? { kind: 'BROKEN_OFF' } : { kind: 'FAILED', failure: wordFor(error) };
    }
  };
}

function statusOf(target: URL, options: RequestOptions, body: string, encrypted: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = (encrypted ? requestHttps : requestHttp)(target, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.on('error', () => {});
      response.destroy();
    });
    request.on('error', reject);
    request.end(body);
  });
}

function ofStatus(status: number): Sent {
  if (status >= 200 && status < 300) return { kind: 'DELIVERED' };
  return status === 410 ? { kind: 'GONE' } : { kind: 'FAILED', failure: `HTTP_${status}` };
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

const UNKNOWN_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA']);

function wordFor(error: unknown): string {
  if (!(error instanceof Error)) return 'CONNECTION';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'TIMEOUT';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === NOT_PUBLIC) return NOT_PUBLIC;
  if (UNKNOWN_NAME.has(code)) return 'NAME_UNKNOWN';
  if (/CERT|TLS|SSL|ALTNAME|SELF_SIGNED|UNABLE_TO/.test(code)) return 'TLS';
  return code.startsWith('HPE_') ? 'ANSWER_UNREADABLE' : 'CONNECTION';
}
