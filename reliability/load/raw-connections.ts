import { connect, type Socket } from 'node:net';

/** What came of the requests of one run of load. */
export interface RawResult {
  readonly answered: number;
  /** How many of them came within the asker's patience. */
  readonly inTime: number;
  readonly refused: number;
  /** Neither answered nor refused with 503 and Retry-After. */
  readonly wrong: number;
  readonly elapsedMs: number;
  /** The 95th percentile of those that were answered. */
  readonly p95: number;
}

export interface RawLoad {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second, on whichever connection waits for nothing; null: each asks as soon as its answer has come. */
  readonly perSecond: number | null;
  readonly patienceMs: number;
  /** The body of the n-th request, and the address that asks. */
  readonly make: (n: number) => { readonly body: string; readonly from: string };
}

const PACE_MS = 5;

/**
 * Plain sockets, one request at a time on each: a request takes a tenth of the CPU that `node:http` would take for it, which counts
 * where the load shares the machine with what it measures.
 */
export async function askRaw(load: RawLoad): Promise<RawResult> {
  const { url, connections, seconds, perSecond, patienceMs, make } = load;
  const { port, hostname: host } = new URL(url);
  const counted = { answered: 0, inTime: 0, refused: 0, wrong: 0 };
  const times: number[] = [];
  const idle: { readonly go: () => void; readonly close: () => void }[] = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  let asked = 0;

  function send(socket: Socket): void {
    asked += 1;
    const { body, from } = make(asked);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\nx-forwarded-for: ${from}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }

  function count(head: string, ms: number): void {
    const status = head.slice(9, 12);
    if (status === '200') {
      counted.answered += 1;
      if (ms <= patienceMs) counted.inTime += 1;
      times.push(ms);
    } else if (status === '503' && /^retry-after:/im.test(head)) counted.refused += 1;
    else counted.wrong += 1;
  }

  /** Asks over one connection until the time is over. */
  const line = () =>
    new Promise<void>((done, failed) => {
      const socket = connect({ port: Number(port), host, noDelay: true });
      let sentAt = 0;
      const go = () => {
        sentAt = performance.now();
        send(socket);
      };
      const next = () => {
        if (performance.now() >= until) socket.destroy();
        else if (perSecond === null) go();
        else idle.push({ go, close: () => socket.destroy() });
      };
      socket.on('connect', next);
      socket.on('error', failed);
      socket.on('close', () => done());
      onAnswer(socket, (head) => {
        count(head, performance.now() - sentAt);
        next();
      });
    });
  const pace = setInterval(() => {
    const due = ((performance.now() - startedAt) / 1_000) * (perSecond ?? 0);
    while (asked < due && performance.now() < until && idle.length > 0) idle.pop()?.go();
    if (performance.now() >= until) for (const { close } of idle.splice(0)) close();
  }, PACE_MS);
  await Promise.all(Array.from({ length: connections }, line));
  clearInterval(pace);
  times.sort((a, b) => a - b);
  const p95 = Math.round(times[Math.floor(times.length * 0.95)] ?? 0);
  return { ...counted, elapsedMs: performance.now() - startedAt, p95 };
}

/** Calls back with the head of each answer when its body has come too. */
function onAnswer(socket: Socket, answered: (head: string) => void): void {
  let received = '';
  let head: string | null = null;
  let missing = 0;
  socket.on('data', (chunk) => {
    if (head === null) {
      received += chunk.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      head = received.slice(0, end);
      missing = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0) - (received.length - end - 4);
      received = '';
    } else missing -= chunk.length;
    if (missing > 0) return;
    const whole = head;
    head = null;
    answered(whole);
  });
}
