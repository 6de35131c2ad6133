import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { roleMultipliers } from '../schema/limits/limits.ts';

/**
 * Requests a minute of one asker: a registered client wherever it calls from, the public by address. Counted by each
 * process for itself.
 * @param requestsPerMinute of the public; roles have a multiple of it
 */
export async function registerRateLimit(scope: FastifyInstance, requestsPerMinute: number): Promise<void> {
  const roleOf = (request: FastifyRequest) => request.viewer?.role ?? 'PUBLIC';
  await scope.register(rateLimit, {
    hook: 'preHandler',
    timeWindow: 60_000,
    max: (request) => requestsPerMinute * roleMultipliers[roleOf(request)],
    keyGenerator: (request) => request.viewer?.clientId ?? request.ip,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  });
}
