import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Authentication, authenticate } from '../identity/authenticate.ts';
import type { RateLimit } from './rate-limit.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Estimated values that an answer of the route counts for, where it does not charge for what it makes. */
    readonly price?: number | ((request: FastifyRequest) => number);
    /** Milliseconds to the answer, where it takes more than most. */
    readonly answerMs?: number;
  }
}

/** The only routes that are not counted, each with the reason. */
export const UNCOUNTED_ROUTES: ReadonlyMap<string, string> = new Map([
  ['/health/live', 'whoever watches the process asks each second'],
  ['/health/ready', 'whoever watches the process asks each second'],
  ['/health/serving', 'whoever watches the process asks each second'],
  ['/assets/*', 'files of the pages, kept in memory'],
  ['/explorer/*', 'files of the explorer, as they are on disk'],
  ['/docs/assets/reference.css', 'a file kept in memory'],
]);

/**
 * Counts the requests of every route, and what it costs, for who asks: whoever adds a route need not think of it. Routes whose answer
 * depends on the caller have found out before, in `onRequest`; of the others a token that is sent is looked at here. No body is read before.
 */
export function countRequests(app: FastifyInstance, countRequest: RateLimit, authentication: Authentication): void {
  app.addHook('preParsing', async (request, reply) => {
    const { url, config } = request.routeOptions;
    if (url !== undefined && UNCOUNTED_ROUTES.has(url)) return;
    const usage = countRequest(request.raw, request.viewer ?? (await authenticate(authentication, request.raw)));
    request.record.usage = usage;
    const { price = 0 } = config;
    const refusal = request.record.charge(typeof price === 'number' ? price : price(request));
    addHeaders(reply, usage.headers());
    if (refusal !== null) throw refusal;
  });
}

/** @param headers names and values in turn */
export function addHeaders(reply: FastifyReply, headers: readonly (string | number)[]): void {
  for (let index = 0; index < headers.length; index += 2) reply.header(String(headers[index]), headers[index + 1]);
}
