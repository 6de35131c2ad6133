import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { limits } from '../../../schema/limits/limits.ts';
import { preferredLanguage } from '../../../services/languages/accept-language.ts';
import { createClientSlots } from '../../client-slots.ts';
import { correlationIdOf } from '../../correlation-id.ts';
import type { Cors } from '../../cors.ts';
import { askerAddress } from '../../endpoint/asker-address.ts';
import { GRAPHQL_PATH, type Stopping } from '../../endpoint/graphql-endpoint.ts';
import { RequestError, requestErrorOf } from '../../errors/request-error.ts';
import { sendRefusal, sendUnreadable } from '../../errors/send-unreadable.ts';
import { authenticate } from '../../identity/authenticate.ts';
import { acquireSlot } from '../stream/acquire-slot.ts';
import { carryMessages } from './carry-messages.ts';
import { createConnection, type SocketConnection } from './socket-connection.ts';
import { type OperationParts, socketOperations } from './socket-operations.ts';

export interface SocketParts extends OperationParts {
  readonly cors: Cors;
  readonly stopping: () => Stopping;
}

/** The door for WebSockets, beside the two handlers of requests. */
export interface Sockets {
  /** Whether a request asks for a WebSocket; one with another protocol is answered like a plain request. */
  readonly takes: (request: IncomingMessage) => boolean;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Ends all of them: a client comes back by itself, to another process. */
  readonly close: () => void;
}

/**
 * GraphQL over WebSocket (`graphql-transport-ws`) at `/graphql`, for clients that have nothing else: the same operations with
 * the same identity, limits, access and audit. A connection is bounded in number, size and time, and ends with its token.
 */
export function createSockets(parts: SocketParts): Sockets {
  const { authentication, countRequest, cors, stopping, trusts, readers } = parts;
  const slots = createClientSlots({ perClientMax: limits.streamsPerClientMax, totalMax: limits.streamsMax });
  // A client that does not answer a farewell holds its place no longer; the package's types do not know that option yet.
  const options: ServerOptions & { readonly closeTimeout: number } = {
    noServer: true,
    maxPayload: limits.bodyBytesMax,
    closeTimeout: FAREWELL_MS,
    handleProtocols: (protocols) => handleProtocols(protocols),
  };
  const server = new WebSocketServer(options);
  // Without a listener `ws` answers in HTML.
  server.on('wsClientError', sendUnreadable);
  const protocol = makeServer<Record<string, unknown>, SocketConnection>({
    connectionInitWaitTimeout: limits.socketInitMs,
    ...socketOperations(parts),
  });

  async function open(request: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
    if (stopping() === 'CLOSING') throw new RequestError('SERVICE_UNAVAILABLE', 'This process is stopping: ask again');
    if (!cors.allows(request.headers.origin))
      throw new RequestError('FORBIDDEN', 'Pages of this origin may not ask here');
    const viewer = await authenticate(authentication, request);
    countRequest(request, viewer);
    const address = askerAddress(request, trusts, readers);
    const place = acquireSlot(slots.take(viewer.clientId ?? address));
    let opened = false;
    server.handleUpgrade(request, socket, head, (webSocket) => {
      opened = true;
      const connection = createConnection({ request, viewer, address, end: (code, why) => webSocket.close(code, why) });
      serve(webSocket, socket, connection);
      webSocket.once('close', place);
    });
    // The handshake was none: `ws` has answered it.
    if (!opened) place();
  }

  function serve(webSocket: WebSocket, socket: Socket, connection: SocketConnection): void {
    const transport = carryMessages(webSocket, socket);
    const closed = protocol.opened(transport, connection);
    webSocket.once('close', (code: number, reason: Buffer) => {
      connection.left();
      void closed(code, reason.toString());
    });
  }

  return {
    takes: ({ method, url = '', headers }) =>
      method === 'GET' && url.split('?')[0] === GRAPHQL_PATH && headers.upgrade?.toLowerCase() === 'websocket',
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      if (!(socket instanceof Socket)) return void socket.destroy();
      open(request, socket, head).catch((thrown: unknown) => {
        const language = preferredLanguage(request.headers['accept-language']);
        sendRefusal(socket, requestErrorOf(thrown), language, correlationIdOf(request.headers));
      });
    },
    close() {
      for (const webSocket of server.clients) webSocket.close(GOING_AWAY, 'Going away');
    },
  };
}

/** The WebSocket protocol's code after which a client connects again. */
const GOING_AWAY = 1001;
const FAREWELL_MS = 500;
