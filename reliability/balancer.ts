import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answersOk } from './server-process.ts';

/** A proxy in front of several servers as `ops/haproxy.cfg` describes it: asks each whether it is ready, and sends to those that are. */
export interface Balancer {
  readonly url: string;
  /** Resolves when so many of its servers are ready. */
  readonly untilReady: (count: number) => Promise<void>;
  readonly add: (url: string) => void;
  readonly remove: (url: string) => void;
  readonly stop: () => Promise<void>;
}

const CHECK_MS = 250;
/** Retries as the proxy's `retry-on conn-failure`: only a request that surely did not begin is sent to another server. */
const RETRIES = 2;

const errorOf = (code: string) => JSON.stringify({ errors: [{ message: code, extensions: { code } }] });

export async function startBalancer(): Promise<Balancer> {
  const ready = new Map<string, boolean>();
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const check = async () => {
    await Promise.all(
      [...ready.keys()].map(async (url) => {
        const isReady = await answersOk(`${url}/health/ready`);
        if (ready.has(url)) ready.set(url, isReady);
      }),
    );
  };
  const timer = setInterval(check, CHECK_MS);
  const server = createServer(async (incoming, outgoing) => {
    // Whole, so that it can be sent to another server where the first one takes no connection any more.
    const chunks = await incoming.toArray().catch(() => null);
    // Null: whoever asked has gone.
    if (chunks !== null) send(incoming, Buffer.concat(chunks), outgoing, RETRIES);
  });
  function send(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, retries: number): void {
    const usable = [...ready].filter(([, isReady]) => isReady).map(([url]) => url);
    turn += 1;
    const target = usable[turn % usable.length];
    if (target === undefined) return void outgoing.writeHead(502).end(errorOf('NOBODY_READY'));
    const { method, headers, url } = incoming;
    const forwarded = request(`${target}${url}`, { method, headers, agent }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    forwarded.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (outgoing.headersSent) outgoing.destroy();
      else if (code === 'ECONNREFUSED' && retries > 0) send(incoming, body, outgoing, retries - 1);
      else outgoing.writeHead(502).end(errorOf('CONNECTION_LOST'));
    });
    forwarded.end(body);
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async untilReady(count) {
      while ([...ready.values()].filter(Boolean).length < count) {
        await check();
        await new Promise((later) => setTimeout(later, CHECK_MS));
      }
    },
    add: (url) => void ready.set(url, false),
    remove: (url) => void ready.delete(url),
    async stop() {
      clearInterval(timer);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
