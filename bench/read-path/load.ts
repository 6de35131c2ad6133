import { connect } from 'node:net';
import { type OperationName, operations, variablesOf } from './operations.ts';

/** What the load process is asked to do, and what it found. Times are milliseconds. */
export interface LoadOrder {
  port: number;
  operation: OperationName;
  seconds: number;
  connections: number;
}
export interface LoadResult {
  requests: number;
  elapsedMs: number;
  p50: number;
  p99: number;
}

function requestsOf(operation: OperationName): Buffer[] {
  return variablesOf(operation).map((variables) => {
    const body = JSON.stringify({ operationName: operation, query: operations[operation], variables });
    return Buffer.from(
      `POST / HTTP/1.1\r\nhost: bench\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}

/** Plain sockets and a minimal reader, so that the measuring takes little of the machine. One request at a time a connection. */
function run({ port, operation, seconds, connections }: LoadOrder): Promise<LoadResult> {
  const requests = requestsOf(operation);
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  let next = 0;
  const loop = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let sentAt = 0;
      let missing = -1;
      let head = '';
      const send = () => {
        sentAt = performance.now();
        next = (next + 37) % requests.length;
        socket.write(requests[next]!);
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        let bytes = chunk.length;
        if (missing < 0) {
          head += chunk.toString('latin1');
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return;
          const length = /content-length: (\d+)/i.exec(head.slice(0, end));
          if (!head.startsWith('HTTP/1.1 200') || !length) return void reject(new Error(head.slice(0, 300)));
          missing = Number(length[1]);
          bytes = head.length - end - 4;
          head = '';
        }
        missing -= bytes;
        if (missing > 0) return;
        missing = -1;
        const now = performance.now();
        times.push(now - sentAt);
        if (now < until) send();
        else {
          socket.destroy();
          resolve();
        }
      });
    });
  return Promise.all(Array.from({ length: connections }, loop)).then(() => {
    const elapsedMs = performance.now() - started;
    times.sort((a, b) => a - b);
    const at = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0;
    return { requests: times.length, elapsedMs, p50: at(0.5), p99: at(0.99) };
  });
}

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => process.send!(result),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
