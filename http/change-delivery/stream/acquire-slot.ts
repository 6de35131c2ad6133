import { limits } from '../../../schema/limits/limits.ts';
import type { NoSlot } from '../../client-slots.ts';
import { RequestError } from '../../errors/request-error.ts';

/** Takes a place for a stream, or a connection that carries some. @throws RequestError where there is none */
export function acquireSlot(taken: (() => void) | NoSlot): () => void {
  if (typeof taken === 'function') return taken;
  if (taken === 'PROCESS') {
    throw new RequestError('SERVICE_UNAVAILABLE', 'There are as many streams as there can be');
  }
  throw new RequestError('RATE_LIMITED', `One client may follow ${limits.streamsPerClientMax} streams at the most`, {
    extensions: { rule: 'STREAMS', limit: limits.streamsPerClientMax },
  });
}
