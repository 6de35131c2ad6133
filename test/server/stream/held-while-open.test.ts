import { expect, test, vi } from 'vitest';
import { createBackpressure } from '../../../http/change-delivery/stream/backpressure.ts';
import { type FeedFollower, followFeed, openFeed } from '../../../http/change-delivery/stream/follow-feed.ts';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import { collectGarbage } from '../../setup/held-memory.ts';

const page = (version: number) => ({
  kind: 'PAGE' as const,
  changes: [{}],
  end: { version: String(version) },
  hasNextPage: false,
});
let version = 1;
vi.mock('../../../resolvers/change/read-feed.ts', () => ({ readFeed: async () => page(version) }));

test('a stream that waits holds neither what it sent nor any version of the directory', async () => {
  const directories: WeakRef<object>[] = [];
  const results: WeakRef<object>[] = [];
  let wake = () => {};
  const written = createBackpressure();
  const follower: FeedFollower = {
    context: () => {
      const directory = { version: BigInt(version) };
      directories.push(new WeakRef(directory));
      return { directory } as unknown as RequestContext;
    },
    execute: async (_request, context) => {
      Object.assign(context.feed ?? {}, { asked: {}, page: page(version) });
      const result = { data: { changes: { version } } };
      results.push(new WeakRef(result));
      return { status: 200, result };
    },
    stillOpen: async () => null,
    newerThan: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
    withinLimit: (task) => task(),
    written,
    signal: new AbortController().signal,
    correlationId: 'x',
    report: () => {},
  };
  const stream = followFeed({ query: '' }, await openFeed({ query: '' }, follower.context(), follower), follower);
  /** Takes the next page, as whoever sends it does, and lets go of it. */
  const take = async () => {
    const { value } = await stream.next();
    written.done();
    return (value as { data: { changes: { version: number } } }).data.changes.version;
  };
  expect(await take()).toBe(1);
  for (version = 2; version <= 3; version += 1) {
    const next = take();
    await vi.waitFor(() => wake(), { timeout: 60_000 });
    await new Promise(setImmediate);
    wake();
    expect(await next).toBe(version);
  }
  const waiting = take();
  await new Promise(setImmediate);
  await collectGarbage();
  const held = (references: readonly WeakRef<object>[]) => references.filter((one) => one.deref() !== undefined).length;
  expect(results).toHaveLength(3);
  expect([held(results), held(directories)]).toEqual([0, 0]);
  version = 4;
  wake();
  expect(await waiting).toBe(4);
});
