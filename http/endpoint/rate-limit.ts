import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { roleMultipliers } from '../../schema/limits/limits.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import { RequestError } from '../errors/request-error.ts';
import { askerAddress, type TrustsProxy } from './asker-address.ts';
import type { ReaderAddresses } from './reader-address.ts';
import { MINUTE_MS, type SharedMinute, type ShareMinute } from './share-minutes.ts';

const WINDOW_SECONDS = MINUTE_MS / 1_000;
/** Askers counted at a time. */
const ASKERS_MAX = 20_000;

/**
 * A process counts up to this share of what an asker has left in its minute before it tells the others, and at least the second
 * share of the whole limit.
 */
const UNSHARED_OF_LEFT = 1 / 8;
const UNSHARED_LEAST = 1 / 256;

export interface RateLimitOptions {
  /** Limit of the public; roles have a multiple of it. Null: requests are not limited. */
  readonly requestsPerMinute: number | null;
  /** Limit of the public, in estimated values; null: cost is not limited. */
  readonly costPerMinute: number | null;
  readonly trusts: TrustsProxy;
  /** Addresses of the readers for whom the pages ask. */
  readonly readers: Pick<ReaderAddresses, 'proven'>;
  /** Tells the other processes; absent: there are none, or each counts for itself. */
  readonly share?: ShareMinute;
  /** Milliseconds that never go back, whoever sets the clock. */
  readonly now?: () => number;
}

/** The headers that tell an asker what is left of its minute, names and values in turn. */
export type RateLimitHeaders = readonly (string | number)[];

/** A counted request's share of its asker's minute. */
export interface Usage {
  /** Takes the cost of an answer that is to be made. @returns null, or the refusal where too little is left: nothing is taken then */
  readonly charge: (cost: number) => RequestError | null;
  /** Takes the cost of an answer that is made already, also where less is left. */
  readonly chargeMade: (cost: number) => void;
  readonly headers: () => RateLimitHeaders;
}

/** The usage of a request that is not counted, or not yet. */
export const NOT_COUNTED: Usage = { charge: () => null, chargeMade: () => {}, headers: () => [] };

/** The limits of one asker in a minute; null: there is none. */
interface Bounds {
  readonly requests: number | null;
  readonly cost: number | null;
}

/**
 * Counts requests a minute, and what they cost: a registered client's wherever it calls from, the public's by address, a
 * page's by its reader's. One count for all routes. Each process counts for itself and tells the others of who uses much.
 * @returns counts one request. Throws RequestError RATE_LIMITED for one too many, which is not counted
 */
export function createRateLimit(options: RateLimitOptions) {
  const { requestsPerMinute, costPerMinute, trusts, readers, share, now = () => performance.now() } = options;
  const minutes = new LRUCache<string, SharedMinute>({ max: ASKERS_MAX });
  return (request: IncomingMessage, viewer: Viewer): Usage => {
    if (requestsPerMinute === null && costPerMinute === null) return NOT_COUNTED;
    const times = roleMultipliers[viewer.role];
    const bounds = {
      requests: requestsPerMinute && requestsPerMinute * times,
      cost: costPerMinute && costPerMinute * times,
    };
    // The prefix keeps addresses and client ids apart: no address can use up a client's minute.
    const asker =
      viewer.clientId === null ? `address ${askerAddress(request, trusts, readers)}` : `client ${viewer.clientId}`;
    const at = now();
    const minute = minuteOf(asker, at);
    const resetSeconds = Math.ceil((minute.startedAt + MINUTE_MS - at) / 1_000);
    if (bounds.requests !== null && minute.requests >= bounds.requests)
      throw rateLimited(bounds, minute, resetSeconds, `${bounds.requests} requests`);
    minute.requests += 1;
    if (share !== undefined) shareMuch(asker, minute, bounds, share);
    const take = (cost: number): void => {
      minute.cost += cost;
      if (share !== undefined) shareMuch(asker, minute, bounds, share);
    };
    return {
      headers: () => headersOf(bounds, minute, resetSeconds),
      charge(cost) {
        if (bounds.cost !== null && minute.cost + cost > bounds.cost)
          return rateLimited(bounds, minute, resetSeconds, `a cost of ${bounds.cost}`);
        take(cost);
        return null;
      },
      chargeMade: take,
    };
  };

  function minuteOf(asker: string, at: number): SharedMinute {
    const known = minutes.get(asker);
    if (known !== undefined && at < known.startedAt + MINUTE_MS) return known;
    const minute = { requests: 0, cost: 0, startedAt: at, shared: { requests: 0, cost: 0 } };
    minutes.set(asker, minute);
    return minute;
  }
}
export type RateLimit = ReturnType<typeof createRateLimit>;

function shareMuch(asker: string, minute: SharedMinute, bounds: Bounds, share: ShareMinute): void {
  const { shared } = minute;
  const isMuch = (used: number, told: number, bound: number | null) =>
    bound !== null && used > told && used - told >= Math.max((bound - told) * UNSHARED_OF_LEFT, bound * UNSHARED_LEAST);
  if (isMuch(minute.requests, shared.requests, bounds.requests) || isMuch(minute.cost, shared.cost, bounds.cost))
    share(asker, minute);
}

/** RateLimit-Policy and RateLimit as the IETF's draft has them (draft-ietf-httpapi-ratelimit-headers). */
function headersOf({ requests, cost }: Bounds, used: SharedMinute, resetSeconds: number): RateLimitHeaders {
  let policy = '';
  let left = '';
  if (requests !== null) {
    policy = `"requests";q=${requests};w=${WINDOW_SECONDS}`;
    left = `"requests";r=${Math.max(0, requests - used.requests)};t=${resetSeconds}`;
  }
  if (cost !== null) {
    policy += `${policy && ', '}"cost";q=${cost};w=${WINDOW_SECONDS}`;
    left += `${left && ', '}"cost";r=${Math.max(0, cost - used.cost)};t=${resetSeconds}`;
  }
  return ['ratelimit-policy', policy, 'ratelimit', left];
}

function rateLimited(bounds: Bounds, used: SharedMinute, resetSeconds: number, what: string): RequestError {
  const [, policy = '', , left = ''] = headersOf(bounds, used, resetSeconds);
  return new RequestError('RATE_LIMITED', `Over ${what} a minute: ask again in ${resetSeconds} s`, {
    extensions: { retryAfterSeconds: resetSeconds },
    headers: { 'ratelimit-policy': policy, ratelimit: left, 'retry-after': resetSeconds },
  });
}
