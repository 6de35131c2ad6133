import type { Socket } from 'node:net';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { limits } from '../../../schema/limits/limits.ts';

/** Looks that may go unanswered: a slow reader has not come to the first one yet. */
const UNANSWERED_MAX = 2;

/**
 * A WebSocket as the protocol's library uses one. A message counts as sent when it has left the process, so that the next
 * page is read no sooner; whoever takes no byte for a while, or answers nothing, is let go of.
 */
export function carryMessages(webSocket: WebSocket, socket: Socket) {
  let underWay = 0;
  let unanswered = 0;
  const looks = setInterval(() => {
    if (unanswered >= UNANSWERED_MAX) return void webSocket.terminate();
    unanswered += 1;
    webSocket.ping();
  }, limits.socketPingMs).unref();
  webSocket.on('pong', () => {
    unanswered = 0;
  });
  webSocket.once('close', () => clearInterval(looks));
  webSocket.on('error', () => webSocket.terminate());
  socket.on('timeout', () => webSocket.terminate());
  return {
    protocol: webSocket.protocol,
    send: (text: string) =>
      new Promise<void>((sent) => {
        if (webSocket.readyState !== webSocket.OPEN) return sent();
        underWay += 1;
        socket.setTimeout(limits.streamStallMs);
        webSocket.send(text, () => {
          underWay -= 1;
          if (underWay === 0) socket.setTimeout(0);
          sent();
        });
      }),
    close: (code?: number, reason?: string) => webSocket.close(code, reason),
    onMessage(handle: (text: string) => Promise<void>) {
      webSocket.on('message', (data) => {
        handle(String(data)).catch(() => webSocket.close(CloseCode.InternalServerError, 'Internal server error'));
      });
    },
  };
}
