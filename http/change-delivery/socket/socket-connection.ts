import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import { limits } from '../../../schema/limits/limits.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import { RequestError } from '../../errors/request-error.ts';
import { atTokensEnd } from '../stream/open-stream.ts';

/** One WebSocket: who asks over it, and what is under way. */
export interface SocketConnection {
  readonly request: IncomingMessage;
  /** Under which the public is counted. */
  readonly address: string;
  readonly viewer: () => Viewer;
  /** Sets the viewer, once: the opening request may have carried no credentials. */
  readonly identify: (viewer: Viewer) => void;
  /** Begins an operation. @returns how to say that it is over. @throws RequestError where there can be no more */
  readonly begin: () => () => void;
  /** Closes with a code of the protocol. */
  readonly close: (code: number, why: string) => void;
  /** It is closed. */
  readonly left: () => void;
}

interface Opened {
  readonly request: IncomingMessage;
  readonly viewer: Viewer;
  readonly address: string;
  readonly end: (code: number, why: string) => void;
}

/** The WebSocket protocol's code for a normal end. */
const NORMAL = 1000;

export function createConnection({ request, address, viewer: opener, end }: Opened): SocketConnection {
  const gone = new AbortController();
  let viewer = opener;
  let underWay = 0;
  let isExpired = false;
  let idle = setTimeout(() => end(NORMAL, 'Nothing is asked'), limits.socketIdleMs).unref();
  // Forbidden, as the protocol has it: a client that has a new token comes back with it.
  const expire = () => end(CloseCode.Forbidden, 'The token has expired');
  const watch = () =>
    atTokensEnd(viewer, gone.signal, () => {
      isExpired = true;
      // Running operations end with their token by themselves, and report it first.
      if (underWay === 0) expire();
    });
  watch();
  return {
    request,
    address,
    viewer: () => viewer,
    identify(known) {
      viewer = known;
      watch();
    },
    begin() {
      if (isExpired)
        throw new RequestError('UNAUTHENTICATED', 'The token has expired', { extensions: { rule: 'EXPIRED' } });
      if (underWay >= limits.socketOperationsMax) {
        throw new RequestError(
          'RATE_LIMITED',
          `One connection may carry ${limits.socketOperationsMax} operations at a time`,
          { extensions: { rule: 'OPERATIONS', limit: limits.socketOperationsMax } },
        );
      }
      clearTimeout(idle);
      underWay += 1;
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        underWay -= 1;
        if (underWay > 0 || gone.signal.aborted) return;
        if (isExpired) setImmediate(expire);
        else idle = setTimeout(() => end(NORMAL, 'Nothing is asked'), limits.socketIdleMs).unref();
      };
    },
    close: end,
    left() {
      clearTimeout(idle);
      gone.abort();
    },
  };
}
