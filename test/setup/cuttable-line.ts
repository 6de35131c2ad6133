import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A line to PostgreSQL that a test can cut and mend: what goes over it reaches the database unchanged. */
export interface CuttableLine {
  /** The database's address over this line. */
  readonly url: string;
  /** Cuts what is open and takes nothing new. */
  readonly cut: () => void;
  /** Connections stay open, and nothing goes over them any more: a network or a disk that hangs. New ones neither. */
  readonly stall: () => void;
  /** What goes over it, goes over so many milliseconds later. */
  readonly slow: (ms: number) => void;
  /** The database's answers are exchanged for bytes that mean nothing. */
  readonly lie: () => void;
  readonly mend: () => void;
  readonly stop: () => Promise<void>;
}

export async function layLine(databaseUrl: string): Promise<CuttableLine> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let whole = true;
  let stalled = false;
  let delayMs = 0;
  let lying = false;
  const altered = () =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const bytes = lying ? randomBytes(chunk.length) : chunk;
        if (delayMs === 0) done(null, bytes);
        else setTimeout(() => done(null, bytes), delayMs);
      },
    });
  const server = createServer((near) => {
    if (!whole) return void near.destroy();
    if (stalled) {
      sockets.add(near);
      return void near.on('error', () => {});
    }
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => {}).on('close', () => void (sockets.delete(one) && other.destroy()));
    }
    near.pipe(far);
    far.pipe(altered()).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: Object.assign(new URL(databaseUrl), {
      hostname: '127.0.0.1',
      port: String((server.address() as AddressInfo).port),
    }).href,
    cut,
    stall() {
      stalled = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    slow(ms) {
      delayMs = ms;
    },
    lie() {
      lying = true;
    },
    mend() {
      whole = true;
      delayMs = 0;
      lying = false;
      if (stalled) for (const socket of sockets) socket.destroy();
      stalled = false;
    },
    stop: async () => {
      cut();
      await new Promise((closed) => server.close(closed));
    },
  };
}
