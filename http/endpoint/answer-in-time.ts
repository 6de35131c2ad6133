import type { FastifyInstance } from 'fastify';
import { limits } from '../../schema/limits/limits.ts';
import { tookTooLong } from '../errors/request-error.ts';
import { sendRequestError } from '../errors/send-error.ts';

/** Fastify's own time-out would also cut what is already being sent to somebody slow. */
export function answerInTime(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    const timer = setTimeout(() => {
      if (!reply.sent && !reply.raw.headersSent) sendRequestError(reply, tookTooLong());
    }, routeOptions.config.answerMs ?? limits.answerMs);
    reply.raw.once('close', () => clearTimeout(timer));
  });
}
