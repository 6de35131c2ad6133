import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { roleMultipliers } from '../../schema/limits/limits.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import { RequestError } from '../errors/request-error.ts';
import { READER_HEADER, type ReaderAddresses } from './reader-address.ts';

const WINDOW_MS = 60_000;
/** Callers counted at a time. */
const CALLERS_MAX = 5_000;
/** Of a forwarded address: a proxy writes at most 45. */
const ADDRESS_CHARACTERS_MAX = 64;

/** A caller's running minute. */
interface Minute {
  /** Requests so far. */
  count: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

export interface RateLimitOptions {
  /** Of the public; roles have a multiple of it. Null: requests are not limited. */
  readonly requestsPerMinute: number | null;
  /** Whether the address of the caller is what a proxy in front says. */
  readonly trustProxy: boolean;
  /** Whom the pages ask for. */
  readonly readers: Pick<ReaderAddresses, 'proven'>;
  readonly now?: () => number;
}

/** The headers that tell a caller of its count, names and values in turn. */
export type RateLimitHeaders = readonly (string | number)[];

/** Of a request that is not counted, or not yet. */
export const NOT_COUNTED: RateLimitHeaders = [];

/**
 * Counts requests a minute: a registered client's wherever it calls from, the public's by address, a page's by its reader's.
 * One count for all routes; each process counts for itself.
 * @returns counts one request. Throws RequestError RATE_LIMITED for one too many, which is not counted
 */
export function createRateLimit({ requestsPerMinute, trustProxy, readers, now = Date.now }: RateLimitOptions) {
  const minutes = new LRUCache<string, Minute>({ max: CALLERS_MAX });
  return (request: IncomingMessage, viewer: Viewer): RateLimitHeaders => {
    if (requestsPerMinute === null) return NOT_COUNTED;
    const max = requestsPerMinute * roleMultipliers[viewer.role];
    // Nobody uses up a client's minutes by an address that reads like its id.
    const caller = viewer.clientId === null ? `address ${addressOf(request)}` : `client ${viewer.clientId}`;
    const at = now();
    const minute = minuteOf(caller, at);
    const resetSeconds = Math.ceil((minute.startedAt + WINDOW_MS - at) / 1_000);
    if (minute.count >= max) throw rateLimited(max, resetSeconds);
    minute.count += 1;
    return headersOf(max, max - minute.count, resetSeconds);
  };

  function addressOf(request: IncomingMessage): string {
    const reader = request.headers[READER_HEADER];
    return (typeof reader === 'string' ? readers.proven(reader) : null) ?? callerAddress(request, trustProxy);
  }

  function minuteOf(caller: string, at: number): Minute {
    const known = minutes.get(caller);
    if (known !== undefined && at < known.startedAt + WINDOW_MS) return known;
    const minute = { count: 0, startedAt: at };
    minutes.set(caller, minute);
    return minute;
  }
}
export type RateLimit = ReturnType<typeof createRateLimit>;

function headersOf(max: number, remaining: number, resetSeconds: number): RateLimitHeaders {
  return ['x-ratelimit-limit', max, 'x-ratelimit-remaining', remaining, 'x-ratelimit-reset', resetSeconds];
}

function rateLimited(max: number, resetSeconds: number): RequestError {
  return new RequestError('RATE_LIMITED', `Over ${max} requests a minute: ask again in ${resetSeconds} s`, {
    headers: {
      'x-ratelimit-limit': max,
      'x-ratelimit-remaining': 0,
      'x-ratelimit-reset': resetSeconds,
      'retry-after': resetSeconds,
    },
  });
}

/** The address that a request comes from: behind a proxy, the first that its header names. */
function callerAddress({ headers, socket }: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers['x-forwarded-for'] : undefined;
  const first = String(forwarded ?? '')
    .split(',', 1)[0]
    ?.trim()
    .slice(0, ADDRESS_CHARACTERS_MAX);
  return first || (socket.remoteAddress ?? '');
}
