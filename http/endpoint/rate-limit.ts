import type { IncomingMessage } from 'node:http';
import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { roleMultipliers } from '../../schema/limits/limits.ts';
import type { Viewer } from '../../services/identity/viewer.ts';

const WINDOW_MS = 60_000;
/** Askers counted at a time. */
const ASKERS_MAX = 5_000;

/** An address, or the way through proxies beginning with one, as proxies write it. */
const FORWARDED = /^([\da-f.:]+)(?:, ?[\da-f.:]+)*$/i;

interface Minute {
  /** Requests so far. */
  current: number;
  /** Epoch milliseconds. */
  readonly from: number;
}

interface Count {
  /** Requests in the running minute, this one included. */
  readonly current: number;
  /** Milliseconds until it is over. */
  readonly ttl: number;
}

function addTo(minute: Minute, now: number): Count {
  minute.current += 1;
  return { current: minute.current, ttl: minute.from + WINDOW_MS - now };
}

/** How often each asker has asked within its minute: one count for all ways of being answered. */
export class RequestCounts {
  readonly #askers = new LRUCache<string, Minute>({ max: ASKERS_MAX });

  /** As if that one had not asked. */
  takeBack(asker: string): void {
    const counted = this.#askers.get(asker);
    if (counted !== undefined && counted.current > 0) counted.current -= 1;
  }

  /** Counts one more. */
  add(asker: string): Count {
    const now = Date.now();
    return addTo(this.#minuteOf(asker, now), now);
  }

  /** Counts one more, unless `max` are counted already: null. */
  addUpTo(asker: string, max: number): Count | null {
    const now = Date.now();
    const minute = this.#minuteOf(asker, now);
    return minute.current < max ? addTo(minute, now) : null;
  }

  #minuteOf(asker: string, now: number): Minute {
    const known = this.#askers.get(asker);
    if (known !== undefined && now < known.from + WINDOW_MS) return known;
    const minute = { current: 0, from: now };
    this.#askers.set(asker, minute);
    return minute;
  }
}

/**
 * Requests a minute of one asker: a registered client wherever it calls from, the public by address. Counted by each
 * process for itself.
 * @param requestsPerMinute of the public; roles have a multiple of it
 */
export async function registerRateLimit(
  scope: FastifyInstance,
  requestsPerMinute: number,
  counts: RequestCounts,
): Promise<void> {
  const roleOf = (request: FastifyRequest) => request.viewer?.role ?? 'PUBLIC';
  class Store implements FastifyRateLimitStore {
    incr(asker: string, done: (error: Error | null, result: { current: number; ttl: number }) => void): void {
      done(null, counts.add(asker));
    }
    child(): Store {
      return this;
    }
  }
  await scope.register(rateLimit, {
    hook: 'preHandler',
    timeWindow: WINDOW_MS,
    store: Store,
    max: (request) => requestsPerMinute * roleMultipliers[roleOf(request)],
    keyGenerator: (request) => request.viewer?.clientId ?? request.ip,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  });
}

/** Who is counted: a client by itself, the public by its address. Null: an address written in an unusual way. */
function askerOf(request: IncomingMessage, viewer: Viewer, trustProxy: boolean): string | null {
  return viewer.clientId ?? addressOf(request, trustProxy);
}

/** A request that was counted before it came to Fastify. */
export interface Counted {
  /** The headers that tell of it, names and values in turn. */
  readonly headers: readonly (string | number)[];
  /** Whom it was counted for; null: requests are not bounded. */
  readonly asker: string | null;
}

/**
 * Counts a request that has not come to Fastify, as `registerRateLimit` would.
 * @param max a minute, of this viewer's role
 * @returns null, and nothing is counted, where Fastify has to look: too many, or an address written in an unusual way
 */
export function countBefore(
  request: IncomingMessage,
  viewer: Viewer,
  max: number,
  counts: RequestCounts,
  trustProxy: boolean,
): Counted | null {
  const asker = askerOf(request, viewer, trustProxy);
  if (asker === null) return null;
  const counted = counts.addUpTo(asker, max);
  if (counted === null) return null;
  const { current, ttl } = counted;
  const headers = [
    'x-ratelimit-limit',
    max,
    'x-ratelimit-remaining',
    max - current,
    'x-ratelimit-reset',
    Math.ceil(ttl / 1_000),
  ];
  return { headers, asker };
}

/** Where requests are not bounded. */
export const NOT_COUNTED: Counted = { headers: [], asker: null };

function addressOf({ headers, socket }: IncomingMessage, trustProxy: boolean): string | null {
  const forwarded = headers['x-forwarded-for'];
  if (!trustProxy || forwarded === undefined) return socket.remoteAddress ?? null;
  return FORWARDED.exec(String(forwarded))?.[1] ?? null;
}
