import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CacheKeyMemo } from '../../http/response-cache/cache-key-memo.ts';
import { createCacheStorage } from '../../http/response-cache/cache-storage.ts';
import { tagsOfFields } from '../../http/response-cache/cacheable-fields.ts';
import type { CachedResponse } from '../../http/response-cache/cached-response.ts';
import { createResponseCache, type Present } from '../../http/response-cache/response-cache.ts';
import { SingleFlight } from '../../http/response-cache/single-flight.ts';
import { observer, trackContext, trackedReads } from '../../http/response-cache/tracking-context.ts';
import type { CacheTag } from '../../services/response-cache/cache-tags.ts';

function answer(bytes: number, tags: readonly CacheTag[] = []): CachedResponse {
  return {
    contentType: 'application/json',
    contentLanguage: null,
    plain: Buffer.alloc(bytes, 'a'),
    packed: new Map(),
    tags: new Set(tags),
    statistics: undefined,
    day: null,
  };
}

describe('stored answers', () => {
  /** The clock and the timers of the store. */
  let now = 0;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const wait = (ms: number) => {
    now += ms;
    vi.advanceTimersByTime(ms);
  };

  test('are forgotten by any of their tags, and by no other', () => {
    const storage = createCacheStorage(1_000_000, 60_000);
    storage.set('one', answer(10, ['office:1640', 'offices']));
    storage.set('other', answer(10, ['office:0403', 'offices']));
    storage.set('free', answer(10));
    storage.forget(new Set(['office:1640', 'services']));
    expect(['one', 'other', 'free'].map((key) => storage.get(key) !== undefined)).toEqual([false, true, true]);
    storage.forget(new Set(['offices']));
    expect(storage.get('other')).toBeUndefined();
    storage.forget('ALL');
    expect(storage.get('free')).toBeUndefined();
  });

  test('under one key the last counts, with its own tags alone', () => {
    const storage = createCacheStorage(1_000_000, 60_000);
    storage.set('key', answer(10, ['offices']));
    storage.set('key', answer(20, ['services']));
    storage.forget(new Set(['offices']));
    expect(storage.get('key')?.plain).toHaveLength(20);
  });

  test('are made anew after their age, known to half a second', () => {
    const storage = createCacheStorage(1_000_000, 60_000);
    wait(1_000);
    storage.set('key', answer(10));
    wait(59_400);
    expect(storage.get('key')).toBeDefined();
    wait(1_200);
    expect(storage.get('key')).toBeUndefined();
  });

  test('take twice their bytes, their key, their tags and 2 000 more; one may take a quarter', () => {
    const fits = (one: CachedResponse, key: string, bytesMax: number) => {
      const storage = createCacheStorage(bytesMax, 60_000);
      storage.set(key, one);
      return storage.get(key) !== undefined;
    };
    const size = 2 * 500 + 2 * 3 + 2_000 + 2 * 160;
    expect(fits(answer(500, ['offices', 'services']), 'key', 4 * size)).toBe(true);
    expect(fits(answer(500, ['offices', 'services']), 'key', 4 * size - 4)).toBe(false);
  });

  test('give way to newer ones when the bytes are used up, the least recently asked first', () => {
    const storage = createCacheStorage(5 * 3_000, 60_000);
    for (const key of ['a', 'b', 'c', 'd']) storage.set(key, answer(499));
    storage.get('a');
    for (const key of ['e', 'f']) storage.set(key, answer(499));
    expect(['a', 'b', 'c', 'f'].map((key) => storage.get(key) !== undefined)).toEqual([true, false, true, true]);
  });
});

describe('the cache of answers', () => {
  const directory = { municipalities: new Map() } as unknown as ReturnType<Present['directory']>;
  function world() {
    const present = { directory, statistics: { release: 1 } as never, today: '2026-11-30' };
    const cache = createResponseCache(
      { directory: () => present.directory, statistics: () => present.statistics, today: () => present.today },
      1_000_000,
      60_000,
    );
    const made = (source = '{ office(number: "1640") { name } }', look: (context: never) => unknown = () => null) => {
      const context = trackContext({
        directory,
        statistics: present.statistics,
        today: present.today,
        now: 'now',
      } as never);
      look(context as never);
      return { text: '{"data":{}}', context, document: parse(source), contentLanguage: null } as never;
    };
    const kept = (key: string, answered: never) => {
      cache.miss(key, 2);
      return cache.keep(key, answered, 'application/json') !== null && cache.find(key) !== null;
    };
    return { cache, present, made, kept };
  }

  test('keeps an answer from the second time on that it is asked for', () => {
    const { cache, made } = world();
    expect(cache.keep('key', made(), 'application/json')).toBeNull();
    cache.miss('key', 1);
    expect(cache.keep('key', made(), 'application/json')).toBeNull();
    cache.miss('key', 1);
    expect(cache.keep('key', made(), 'application/json')?.plain.toString()).toBe('{"data":{}}');
    expect(cache.find('key')).not.toBeNull();
    expect(cache.find('another')).toBeNull();
  });

  test('keeps none that was made while the directory changed, or that looks at the clock or the database', () => {
    const { present, made, kept } = world();
    expect(
      kept(
        'clock',
        made(undefined, ({ now }) => now),
      ),
    ).toBe(false);
    expect(
      kept(
        'database',
        made(undefined, ({ sql }) => sql),
      ),
    ).toBe(false);
    const before = made();
    present.directory = { municipalities: new Map() } as never;
    expect(kept('before', before)).toBe(false);
  });

  test('keeps no writes, and no question with a field that is not known to be cacheable', () => {
    const { made, kept } = world();
    expect(kept('write', made('mutation { office(number: "1") { name } }'))).toBe(false);
    expect(kept('audit', made('{ office(number: "1") { name } audit { who } }'))).toBe(false);
    expect(kept('inside', made('{ ...F } fragment F on Query { audit { who } }'))).toBe(false);
  });

  test('gives an answer about the day on that day alone, one with statistics until the next release', () => {
    const { cache, present, made, kept } = world();
    expect(
      kept(
        'day',
        made(undefined, ({ today }) => today),
      ),
    ).toBe(true);
    expect(
      kept(
        'figures',
        made(undefined, ({ statistics }) => statistics),
      ),
    ).toBe(true);
    expect(kept('neither', made())).toBe(true);
    present.today = '2026-12-01';
    expect([cache.find('day'), cache.find('figures')].map(Boolean)).toEqual([false, true]);
    present.statistics = { release: 2 } as never;
    expect([cache.find('figures'), cache.find('neither')].map(Boolean)).toEqual([false, true]);
  });

  test('forgets all where anything may have changed, else what shows what was changed', () => {
    const { cache, made, kept } = world();
    const office = made('{ office(number: "1640") { name } }');
    observer.onObject((office as { context: never }).context, 'Office', { number: '1640' });
    expect([kept('office', office), kept('rates', made('{ rateCategories { name } }'))]).toEqual([true, true]);
    const change = {
      entityType: 'OFFICE',
      entityId: '1640',
      kind: 'UPDATED',
      changedFields: ['name'],
      municipalities: [],
      leftMunicipalities: [],
    };
    cache.forget(directory, [change as never]);
    expect([cache.find('office'), cache.find('rates')].map(Boolean)).toEqual([false, true]);
    cache.forget(directory, null);
    expect(cache.find('rates')).toBeNull();
  });
});

describe('what an answer shows', () => {
  test('is tagged by the municipality, office or centre that it is part of', () => {
    const context = trackContext({} as never);
    const municipality = { number: '3430' };
    for (const [type, node] of [
      ['Municipality', { number: '3401' }],
      ['Office', { number: '1640' }],
      ['CrisisCentre', { id: 'c1' }],
      ['CrisisCentreAgreement', { municipality: { number: '3402' } }],
      ['Service', { municipality }],
      ['Service', { municipality: null }],
    ] as const)
      observer.onObject(context, type, node as never);
    expect(trackedReads(context)?.shown.tags()).toEqual([
      'municipality:3401',
      'municipality:3402',
      'municipality:3430',
      'office:1640',
      'centre:c1',
    ]);
    expect(trackedReads({} as never)).toBeUndefined();
  });

  test('is tagged by the lists that it asks for, also inside fragments', () => {
    const tags = (source: string) => tagsOfFields(parse(source));
    expect(tags('{ __typename office(number: "1") { name } }')).toEqual([]);
    expect(
      tags(
        '{ offices { nodes { name } } ... { services { name } } ...F } fragment F on Query { crisisCentres { name } ...F }',
      ),
    ).toEqual(['offices', 'services', 'centres']);
    expect(tags('{ findOffices { name } }')).toEqual(['municipalities', 'offices']);
    expect(tags('{ webhooks { url } }')).toBeNull();
    expect(tags('subscription { office(number: "1") { name } }')).toBeNull();
  });
});

describe('the memo of keys', () => {
  const body = (text: string) => Buffer.from(text);
  test('finds a key by the caller and every byte of the request', () => {
    const memo = new CacheKeyMemo();
    memo.remember('public', body('{ a }'), 'key');
    expect(memo.find('public', body('{ a }'))).toBe('key');
    expect(memo.find('governor', body('{ a }'))).toBeNull();
    expect(memo.find('public', body('{ b }'))).toBeNull();
  });

  test('gives the oldest up beyond 8 MB, at three bytes a byte and 600 more each', () => {
    const memo = new CacheKeyMemo();
    const remember = (name: string, bytes: number) => memo.remember('public', Buffer.alloc(bytes, name), name);
    const knows = (name: string, bytes: number) => memo.find('public', Buffer.alloc(bytes, name)) !== null;
    remember('a', 1_000_000);
    remember('b', (5_000_000 - 1_200) / 3);
    expect([knows('a', 1_000_000), knows('b', (5_000_000 - 1_200) / 3)]).toEqual([true, true]);
    remember('a', 1_000_000);
    expect(knows('b', (5_000_000 - 1_200) / 3)).toBe(true);
    remember('c', 0);
    expect([knows('b', (5_000_000 - 1_200) / 3), knows('a', 1_000_000), knows('c', 0)]).toEqual([false, true, true]);
  });
});

test('work under way is waited for until it has come to its end, also a bad one', async () => {
  const flight = new SingleFlight<string>();
  expect(flight.find('key')).toBeUndefined();
  flight.begin('key', Promise.resolve('done'));
  expect(flight.find('another')).toBeUndefined();
  await expect(flight.find('key')).resolves.toBe('done');
  await new Promise(setImmediate);
  expect(flight.find('key')).toBeUndefined();
  flight.begin('key', Promise.reject(new Error('away')));
  await expect(flight.find('key')).rejects.toThrow('away');
  expect(flight.find('key')).toBeUndefined();
});
