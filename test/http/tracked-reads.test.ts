import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { CacheKeyMemo } from '../../http/response-cache/cache-key-memo.ts';
import { createResponseCache } from '../../http/response-cache/response-cache.ts';
import { trackContext, trackedReads } from '../../http/response-cache/tracking-context.ts';

const FOLLOWED = ['directory', 'access', 'viewer', 'language', 'correlationId', 'charge'] as const;
const NOT_FOLLOWED = [
  'now',
  'sql',
  'writeSql',
  'askRecord',
  'directoryHealth',
  'observations',
  'past',
  'directoriesAt',
] as const;
/** A context whose every part is known by its name. */
const context = () => new Proxy({}, { get: (_, name) => `its ${String(name)}` }) as never;

describe('what an answer takes from its context', () => {
  test.each(NOT_FOLLOWED)('is given, and keeps the answer out of the cache: %s', (name) => {
    const tracked = trackContext(context());
    expect(trackedReads(tracked)).toMatchObject({ untracked: false, today: false, statistics: false });
    expect(tracked[name]).toBe(`its ${name}`);
    expect(trackedReads(tracked)?.untracked).toBe(true);
  });

  test.each(FOLLOWED)('is given, and is in the key or changes with the directory: %s', (name) => {
    const tracked = trackContext(context());
    expect(tracked[name]).toBe(`its ${name}`);
    expect(trackedReads(tracked)?.untracked).toBe(false);
  });

  test('is noted where it is the day or the statistics', () => {
    const tracked = trackContext(context());
    expect([tracked.today, tracked.statistics]).toEqual(['its today', 'its statistics']);
    expect(trackedReads(tracked)).toMatchObject({ untracked: false, today: true, statistics: true });
  });
});

describe('questions that were asked once', () => {
  const directory = { municipalities: new Map() } as never;
  const cache = () =>
    createResponseCache({ directory: () => directory, statistics: () => null as never, today: () => '' }, 1e6, 60_000);
  const isRemembered = (of: ReturnType<typeof cache>, key: string) => {
    const answered = {
      text: '{}',
      context: trackContext({ directory } as never),
      document: parse('{ __typename }'),
      contentLanguage: null,
    };
    return of.keep(key, answered as never, 'application/json') !== null;
  };

  test('are remembered for the 10 000 last ones', () => {
    const of = cache();
    of.miss('first', 2);
    of.miss('second', 2);
    for (let i = 0; i < 9_999; i += 1) of.miss(`other ${i}`, 1);
    expect([isRemembered(of, 'first'), isRemembered(of, 'second')]).toEqual([false, true]);
  });

  test('are remembered up to four million characters', () => {
    const of = cache();
    of.miss('first', 2);
    of.miss('x'.repeat(4_000_000 - 5), 1);
    expect(isRemembered(of, 'first')).toBe(true);
    const other = cache();
    other.miss('first', 2);
    other.miss('x'.repeat(4_000_000 - 4), 1);
    expect(isRemembered(other, 'first')).toBe(false);
  });
});

test('the memo of keys holds eight million bytes and not one more', () => {
  const memo = new CacheKeyMemo();
  const [large, small] = [Buffer.alloc(1_000_000, 'a'), Buffer.alloc(1_666_267, 'b')];
  memo.remember('public', large, 'large');
  memo.remember('public', small, 'small');
  expect([memo.find('public', large), memo.find('public', small)]).toEqual([null, 'small']);
});
