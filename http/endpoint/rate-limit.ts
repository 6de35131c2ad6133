import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { roleMultipliers } from '../../schema/limits/limits.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import { RequestError } from '../errors/request-error.ts';
import { askerAddress, type TrustsProxy } from './asker-address.ts';
import type { ReaderAddresses } from './reader-address.ts';

const WINDOW_SECONDS = 60;
const WINDOW_MS = WINDOW_SECONDS * 1_000;
/** Askers counted at a time. */
const ASKERS_MAX = 20_000;

/** An asker's running minute. */
interface Minute {
  requests: number;
  /** Estimated values of the answers that had to be made. */
  cost: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

export interface RateLimitOptions {
  /** Of the public; roles have a multiple of it. Null: requests are not limited. */
  readonly requestsPerMinute: number | null;
  /** Of the public, in estimated values; null: cost is not limited. */
  readonly costPerMinute: number | null;
  readonly trusts: TrustsProxy;
  /** Whom the pages ask for. */
  readonly readers: Pick<ReaderAddresses, 'proven'>;
  readonly now?: () => number;
}

/** The headers that tell an asker what is left of its minute, names and values in turn. */
export type RateLimitHeaders = readonly (string | number)[];

/** A counted request's share of its asker's minute. */
export interface Usage {
  /** Takes the cost of an answer that is to be made. @returns null, or the refusal where too little is left: nothing is taken then */
  readonly charge: (cost: number) => RequestError | null;
  readonly headers: () => RateLimitHeaders;
}

/** Of a request that is not counted, or not yet. */
export const NOT_COUNTED: Usage = { charge: () => null, headers: () => [] };

/** What one asker may use in a minute; null: as much as it likes. */
interface Bounds {
  readonly requests: number | null;
  readonly cost: number | null;
}

/**
 * Counts requests a minute, and what they cost: a registered client's wherever it calls from, the public's by address, a
 * page's by its reader's. One count for all routes; each process counts for itself.
 * @returns counts one request. Throws RequestError RATE_LIMITED for one too many, which is not counted
 */
export function createRateLimit(options: RateLimitOptions) {
  const { requestsPerMinute, costPerMinute, trusts, readers, now = Date.now } = options;
  const minutes = new LRUCache<string, Minute>({ max: ASKERS_MAX });
  return (request: IncomingMessage, viewer: Viewer): Usage => {
    if (requestsPerMinute === null && costPerMinute === null) return NOT_COUNTED;
    const times = roleMultipliers[viewer.role];
    const bounds = {
      requests: requestsPerMinute && requestsPerMinute * times,
      cost: costPerMinute && costPerMinute * times,
    };
    // Nobody uses up a client's minutes by an address that reads like its id.
    const asker =
      viewer.clientId === null ? `address ${askerAddress(request, trusts, readers)}` : `client ${viewer.clientId}`;
    const at = now();
    const minute = minuteOf(asker, at);
    const resetSeconds = Math.ceil((minute.startedAt + WINDOW_MS - at) / 1_000);
    if (bounds.requests !== null && minute.requests >= bounds.requests)
      throw rateLimited(bounds, minute, resetSeconds, `${bounds.requests} requests`);
    minute.requests += 1;
    return {
      headers: () => headersOf(bounds, minute, resetSeconds),
      charge(cost) {
        if (bounds.cost !== null && minute.cost + cost > bounds.cost)
          return rateLimited(bounds, minute, resetSeconds, `a cost of ${bounds.cost}`);
        minute.cost += cost;
        return null;
      },
    };
  };

  function minuteOf(asker: string, at: number): Minute {
    const known = minutes.get(asker);
    if (known !== undefined && at < known.startedAt + WINDOW_MS) return known;
    const minute = { requests: 0, cost: 0, startedAt: at };
    minutes.set(asker, minute);
    return minute;
  }
}
export type RateLimit = ReturnType<typeof createRateLimit>;

/** RateLimit-Policy and RateLimit as the IETF's draft has them (draft-ietf-httpapi-ratelimit-headers). */
function headersOf({ requests, cost }: Bounds, used: Minute, resetSeconds: number): RateLimitHeaders {
  let policy = '';
  let left = '';
  if (requests !== null) {
    policy = `"requests";q=${requests};w=${WINDOW_SECONDS}`;
    left = `"requests";r=${requests - used.requests};t=${resetSeconds}`;
  }
  if (cost !== null) {
    policy += `${policy && ', '}"cost";q=${cost};w=${WINDOW_SECONDS}`;
    left += `${left && ', '}"cost";r=${Math.max(0, cost - used.cost)};t=${resetSeconds}`;
  }
  return ['ratelimit-policy', policy, 'ratelimit', left];
}

function rateLimited(bounds: Bounds, used: Minute, resetSeconds: number, what: string): RequestError {
  const [, policy = '', , left = ''] = headersOf(bounds, used, resetSeconds);
  return new RequestError('RATE_LIMITED', `Over ${what} a minute: ask again in ${resetSeconds} s`, {
    extensions: { retryAfterSeconds: resetSeconds },
    headers: { 'ratelimit-policy': policy, ratelimit: left, 'retry-after': resetSeconds },
  });
}
