import type { FastifyInstance } from 'fastify';
import type { RequestContext } from '../resolvers/context.ts';
import type { Viewer } from '../services/identity/viewer.ts';

export function registerCalendar(
  app: FastifyInstance,
  _contextFor: (viewer: Viewer, id: string) => RequestContext,
): void {
  void app;
}
