import type { FastifyInstance } from 'fastify';
import type { Stopping } from '../endpoint/graphql-endpoint.ts';

/** What readiness looks at. */
export interface Health {
  /** The directory could be brought up to date lately. */
  readonly directory: () => { readonly healthy: boolean; readonly lagMs: number };
  readonly stopping: () => Stopping;
  /** Whether the replica for reads is in use; null: there is none. The platform is ready without it. */
  readonly replica: () => 'LEVEL' | 'BEHIND' | 'AWAY' | null;
}

/** Liveness: the process answers. Readiness: it also answers with the truth of now. */
export function registerHealth(app: FastifyInstance, health: Health): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', (_request, reply) => {
    const { healthy, lagMs } = health.directory();
    const replica = health.replica();
    const ready = healthy && health.stopping() === 'NO';
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready', directoryLagMs: lagMs, ...(replica === null ? {} : { replica }) });
  });
}
