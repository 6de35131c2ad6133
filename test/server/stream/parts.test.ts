import { setImmediate as later } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createBackpressure } from '../../../http/change-delivery/stream/backpressure.ts';
import { createConcurrencyLimit } from '../../../http/change-delivery/stream/concurrency-limit.ts';
import { createClientSlots } from '../../../http/client-slots.ts';

describe('places for streams', () => {
  test('are bounded for one client and for all, and given back once', () => {
    const places = createClientSlots({ perClientMax: 2, totalMax: 3 });
    const [first, second] = [places.take('a'), places.take('a')];
    expect(places.take('a')).toBe('CLIENT');
    expect(typeof places.take('b')).toBe('function');
    expect(places.take('c')).toBe('PROCESS');
    if (typeof first === 'string' || typeof second === 'string') throw new Error('there was a place');
    first();
    first();
    expect(places.taken()).toBe(2);
    expect(typeof places.take('c')).toBe('function');
    expect(places.take('d')).toBe('PROCESS');
  });
});

describe('a stream waits', () => {
  const settled = async (promise: Promise<void>) => {
    let done = false;
    void promise.then(() => {
      done = true;
    });
    await later();
    return done;
  };

  test('until its reader has taken the page, and queues none meanwhile', async () => {
    const written = createBackpressure();
    const { signal } = new AbortController();
    expect(await settled(written.all(signal))).toBe(true);
    written.sent();
    const waiting = written.all(signal);
    expect(await settled(waiting)).toBe(false);
    written.done();
    expect(await settled(waiting)).toBe(true);
  });

  test('no longer than the stream lasts', async () => {
    const written = createBackpressure();
    const ending = new AbortController();
    written.sent();
    const waiting = written.all(ending.signal);
    expect(await settled(waiting)).toBe(false);
    ending.abort();
    expect(await settled(waiting)).toBe(true);
    expect(await settled(written.all(ending.signal))).toBe(true);
  });
});

test('no more pages are read at a time than may be, in the order asked for, also where one fails', async () => {
  const withinLimit = createConcurrencyLimit(2);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = Array.from({ length: 6 }, (_, index) =>
    withinLimit(async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(index);
      await later();
      running -= 1;
      if (index === 1) throw new Error('broken');
      return index;
    }),
  );
  const results = await Promise.allSettled(work);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array(4).fill('fulfilled')]);
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5]]);
});
