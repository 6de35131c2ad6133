import { connect } from 'node:net';

/**
 * Sends bytes as they are over a connection of its own and gives back everything until the server closes, or until
 * `waitMs` has passed: for requests that no HTTP client would send.
 */
export function sendRaw(url: string, text: string, waitMs = 2_000): Promise<{ text: string; closed: boolean }> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname);
    let received = '';
    const finish = (closed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      done({ text: received, closed });
    };
    const timer = setTimeout(() => finish(false), waitMs);
    socket.on('connect', () => socket.write(text));
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
    });
    socket.on('close', () => finish(true));
    socket.on('error', () => {});
  });
}
