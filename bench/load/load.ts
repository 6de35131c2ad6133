/**
 * The load generator, a process of its own: plain sockets, one request at a time on each. Of the machine it takes a tenth of
 * what the usual generators take, which matters where it shares the cores with what it measures; and it starts and ends a
 * window of half a second without a pause, and knows when an answer is bad.
 */
import { connect } from 'node:net';
import type { Mode } from '../platform/candidates.ts';
import type { Places } from '../workloads/variables.ts';
import { answerReader } from './answer-reader.ts';
import { asksOf, type LoadName, numbered, type RawRequest, rawRequests, type Target } from './requests.ts';

/** One window of load. */
export interface LoadOrder {
  readonly port: number;
  readonly target: Target;
  readonly workload: LoadName;
  readonly mode: Mode;
  readonly seconds: number;
  readonly connections: number;
}

/** What came of it; times in milliseconds, `bytes` the mean of an answer. */
export interface LoadResult {
  readonly requests: number;
  readonly elapsedMs: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

/** Coprime with the numbers of requests, so that all are asked and neighbours are not asked one after the other. */
const STRIDE = 37;
let count = 0;
let places: Places = { municipalities: [], counties: [] };
const made = new Map<string, RawRequest[]>();

function requestsFor({ workload, mode, target }: LoadOrder): RawRequest[] {
  const key = JSON.stringify([workload, mode, target]);
  const requests = made.get(key) ?? rawRequests(asksOf(workload, mode, places), mode, target, places);
  made.set(key, requests);
  return requests;
}

async function run(order: LoadOrder): Promise<LoadResult> {
  const requests = requestsFor(order);
  // A day's traffic has an order of its own.
  const stride = order.workload === 'mixed' || order.workload === 'zipfPages' ? 1 : STRIDE;
  const times: number[] = [];
  let bytes = 0;
  let next = Math.floor(Math.random() * requests.length);
  const startedAt = performance.now();
  const until = startedAt + order.seconds * 1000;
  const line = () =>
    new Promise<void>((done, failed) => {
      const reader = answerReader();
      const socket = connect({ port: order.port, host: '127.0.0.1', noDelay: true });
      let sentAt = 0;
      const send = () => {
        next = (next + stride) % requests.length;
        count += 1;
        sentAt = performance.now();
        socket.write(numbered(requests[next]!, count));
      };
      const end = (error?: Error) => {
        bytes += reader.bytes;
        socket.destroy();
        if (error) failed(error);
        else done();
      };
      socket.on('connect', send);
      socket.on('error', failed);
      socket.on('end', () => end(new Error('the server closed the connection')));
      socket.on('data', (chunk) => {
        try {
          if (!reader.read(chunk)) return;
        } catch (error) {
          return end(error as Error);
        }
        const now = performance.now();
        times.push(now - sentAt);
        if (now < until) send();
        else end();
      });
    });
  await Promise.all(Array.from({ length: order.connections }, line));
  const elapsedMs = performance.now() - startedAt;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { requests: times.length, elapsedMs, p50: at(0.5), p99: at(0.99), bytes: Math.round(bytes / times.length) };
}

process.on('message', (message: LoadOrder | Places) => {
  if ('municipalities' in message) {
    places = message;
    process.send?.({});
    return;
  }
  run(message).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
