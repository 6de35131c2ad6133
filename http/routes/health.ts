import type { FastifyInstance } from 'fastify';
import type { Stopping } from '../endpoint/graphql-endpoint.ts';

/** The parts that readiness checks. */
export interface Health {
  /** The directory could be brought up to date lately. */
  readonly directory: () => {
    readonly healthy: boolean;
    readonly lagMs: number;
    readonly origin: 'DATABASE' | 'SNAPSHOT';
  };
  readonly stopping: () => Stopping;
  /** Whether the replica for reads is in use; null: there is none. The platform is ready without it. */
  readonly replica: () => 'LEVEL' | 'BEHIND' | 'AWAY' | null;
}

/**
 * Liveness: the process answers. Readiness: it also answers with the truth of now. Serving: it takes requests, if need be with the
 * directory as it was last known, which is for balancers that have nobody who is ready.
 */
export function registerHealth(app: FastifyInstance, health: Health): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', (_request, reply) => {
    const { healthy, lagMs, origin } = health.directory();
    const replica = health.replica();
    const ready = healthy && health.stopping() === 'NO';
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not ready',
      directoryLagMs: lagMs,
      directoryOrigin: origin,
      ...(replica === null ? {} : { replica }),
    });
  });
  app.get('/health/serving', (_request, reply) => {
    const serving = health.stopping() === 'NO';
    return reply.code(serving ? 200 : 503).send({ status: serving ? 'serving' : 'not serving' });
  });
}

/** Marks every answer that is made from a directory which the database has not confirmed lately. Names and values in turn. */
export function staleHeaders(directory: Health['directory'], now = Date.now): readonly string[] {
  const { healthy, lagMs } = directory();
  return healthy ? NONE : ['x-directory-known-at', new Date(now() - lagMs).toISOString()];
}

const NONE: readonly string[] = [];
