import { randomBytes } from 'node:crypto';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCacheStorage } from '../../../http/response-cache/cache-storage.ts';
import { tagsOfFields } from '../../../http/response-cache/cacheable-fields.ts';
import { cacheableResponse } from '../../../http/response-cache/cacheable-response.ts';
import type { CachedResponse } from '../../../http/response-cache/cached-response.ts';
import { formFor } from '../../../http/response-cache/content-encoding.ts';
import { createResponseCache } from '../../../http/response-cache/response-cache.ts';
import { trackContext } from '../../../http/response-cache/tracking-context.ts';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import type { CacheTag } from '../../../services/response-cache/cache-tags.ts';
import { bytesHeld, collectGarbage } from '../../setup/held-memory.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';

const MB = 2 ** 20;
const BOUND = 3 * MB;
const DOCUMENT = parse('{ municipalities { nodes { name } } }');
const day = '2026-11-23';

/** An answer as the platform keeps it, packed in every form; of text that packs to a third, or not at all. */
async function made(characters: number, tags: readonly CacheTag[], packsWell = true): Promise<CachedResponse> {
  const filling = randomBytes(characters)
    .toString(packsWell ? 'hex' : 'latin1')
    .slice(0, characters);
  const text = packsWell ? filling.replace(/[89a-f]/g, '0') : filling;
  const context = trackContext({ today: day } as unknown as RequestContext);
  const answer = cacheableResponse({ text, context, document: DOCUMENT, contentLanguage: null }, 'application/json');
  if (answer === null) throw new Error('not kept');
  for (const encoding of ['br', 'gzip']) await formFor(answer, encoding);
  return { ...answer, tags: new Set(tags) };
}
const municipality = (index: number): CacheTag => `municipality:${index}`;
/** A key as long as `characters`, of letters that take two bytes each. */
const longKey = (index: number, characters: number) => Buffer.from(`${index}`.padEnd(characters, 'ŋ')).toString();

/** What a cache holds after very many answers went through it: what is free once it forgets them all. */
async function heldBy(
  answers: number,
  answerOf: (index: number) => Promise<CachedResponse>,
  keyOf: (index: number) => string = String,
): Promise<number> {
  const cache = createCacheStorage(BOUND, 60_000);
  for (let index = 0; index < answers; index += 1) cache.set(keyOf(index), await answerOf(index));
  expect(cache.get(keyOf(answers - 1))).toBeDefined();
  expect(cache.get(keyOf(0))).toBeUndefined();
  const full = await bytesHeld();
  cache.forget('ALL');
  return full - (await bytesHeld());
}

describe('thousands of different questions', () => {
  /** What the engine's own bookkeeping, and others in this process, may take beside. */
  const ALLOWED = 1.15 * BOUND;

  test.each([
    ['small answers', 2_500, 100, 1, true],
    ['answers of a page, packed', 600, 6_000, 8, true],
    ['answers that just get packed', 1_000, 1_500, 3, true],
    ['answers that cannot be packed', 600, 6_000, 8, false],
    ['answers that show the whole country', 200, 500, 357, true],
  ])('never hold more memory than they may: %s', async (_, answers, characters, tags, packsWell) => {
    const held = await heldBy(answers, (index) =>
      made(
        characters,
        Array.from({ length: tags }, (_, place) => municipality(index + place)),
        packsWell,
      ),
    );
    expect(held).toBeLessThan(ALLOWED);
    expect(held).toBeGreaterThan(BOUND / 20);
  });

  test('never hold more memory than they may: short answers to long questions in Sami letters', async () => {
    const held = await heldBy(
      400,
      () => made(100, [municipality(1)]),
      (index) => longKey(index, 15_000),
    );
    expect(held).toBeLessThan(ALLOWED);
  });

  test('never hold more memory than they may: among many other small buffers that come and go', async () => {
    const held = await heldBy(2_500, (index) => {
      for (let other = 0; other < 4; other += 1) Buffer.from(`${index}`.repeat(500));
      return made(50, []);
    });
    expect(held).toBeLessThan(ALLOWED);
  });

  test('leave nothing behind when all that they show has changed, one municipality after the other or all at once', async () => {
    const answerOf = (index: number) => made(100, [municipality(index % 700), `office:${index % 90}`, 'offices']);
    const before = await bytesHeld();
    const cache = createCacheStorage(64 * MB, 60_000);
    const fill = async (turn: number) => {
      for (let index = 0; index < 1_500; index += 1)
        cache.set(longKey(turn * 1_500 + index, 3_000), await answerOf(index));
    };
    const left = async () => (await bytesHeld()) - before;
    await fill(0);
    const full = await left();
    expect(full).toBeGreaterThan(6 * MB);
    for (let index = 0; index < 700; index += 1) cache.forget(new Set([municipality(index)]));
    expect(await left()).toBeLessThan(full / 3);
    for (let turn = 1; turn < 4; turn += 1) {
      await fill(turn);
      cache.forget('ALL');
    }
    expect(await left()).toBeLessThan(full / 3);
  });
});

describe('of answers that do not fit together', () => {
  test('the one asked for longest ago goes first', async () => {
    const cache = createCacheStorage(20 * 3_000, 60_000);
    for (const key of 'abcdefghij') cache.set(key, await made(400, [municipality(1)]));
    cache.get('a');
    for (let more = 0; more < 15; more += 1) cache.set(`more ${more}`, await made(400, []));
    expect(cache.get('a')).toBeDefined();
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('c')).toBeUndefined();
    expect(cache.get('more 14')).toBeDefined();
  });

  test('one that would take more than a quarter of the room is not kept, and drives out no other', async () => {
    const cache = createCacheStorage(BOUND, 60_000);
    cache.set('small', await made(400, [municipality(1)]));
    cache.set('large', await made(BOUND / 2, [municipality(1)]));
    expect(cache.get('large')).toBeUndefined();
    expect(cache.get('small')).toBeDefined();
    // Nor does its name stay under what it shows.
    cache.forget(new Set([municipality(1)]));
    expect(cache.get('small')).toBeUndefined();
  });

  test('a newer one in the place of an older is forgotten by what it shows itself, and not by what the older showed', async () => {
    const cache = createCacheStorage(BOUND, 60_000);
    cache.set('key', await made(100, [municipality(1), municipality(2)]));
    cache.set('key', await made(100, [municipality(2), municipality(3)]));
    cache.forget(new Set([municipality(1)]));
    expect(cache.get('key')).toBeDefined();
    cache.forget(new Set([municipality(3)]));
    expect(cache.get('key')).toBeUndefined();
  });
});

test.each([
  ['long', 6_000, 4_000],
  ['short', 150_000, 20],
])('of questions that were asked once, %s ones, a bounded number is remembered', async (_, questions, characters) => {
  const present = { directory: () => null as never, statistics: () => null, today: () => day };
  const kept = createResponseCache(present, BOUND, 60_000);
  const before = await bytesHeld();
  for (let index = 0; index < questions; index += 1) kept.miss(longKey(index, characters), 1);
  // Four million characters of two bytes, or ten thousand questions.
  expect((await bytesHeld()) - before).toBeLessThan(11 * MB);
  expect(kept.find(longKey(0, characters))).toBe(null);
});

test('what was noted of a question goes with the question', async () => {
  const noted = (() => {
    const document = parse('{ offices { nodes { name } } }');
    expect(tagsOfFields(document)).toEqual(['offices']);
    return new WeakRef(document);
  })();
  await collectGarbage();
  expect(noted.deref()).toBeUndefined();
});

test('a release of statistics that was replaced is not held by what was answered from it', async () => {
  const kept: (CachedResponse | null)[] = [];
  const release = (() => {
    const statistics = { rows: new Float64Array(10) } as unknown as RequestContext['statistics'];
    const context = trackContext({ statistics } as unknown as RequestContext);
    expect(context.statistics).toBe(statistics);
    kept.push(
      cacheableResponse({ text: '{}', context, document: DOCUMENT, contentLanguage: null }, 'application/json'),
    );
    return new WeakRef(statistics as object);
  })();
  await collectGarbage();
  expect(kept[0]?.statistics).toBeDefined();
  expect(release.deref()).toBeUndefined();
});

describe('a platform with room for one megabyte of answers', () => {
  let server: TestServer;
  let made = 0;
  beforeAll(async () => {
    server = await startTestServer(
      { ANSWER_CACHE_MB: '1' },
      {
        compiledExecutor: () => {
          made += 1;
        },
      },
    );
    // What is asked a second time is prepared: from then on it is told of.
    for (let time = 0; time < 2; time += 1) await ask(3_000);
  });
  afterAll(() => server.stop());

  /** The same question, but sent with so many spaces that the platform does not know it again. */
  const ask = async (spaces: number) => {
    const answer = await server.post(`{"query":"{ municipality(number: \\"3430\\") { name } }"${' '.repeat(spaces)}}`);
    expect(answer.text).toBe('{"data":{"municipality":{"name":"Os"}}}\n');
  };

  test('keeps the newest of a thousand that were asked twice, makes the oldest anew, and all are right', async () => {
    for (let spaces = 0; spaces < 1_000; spaces += 1) for (let time = 0; time < 2; time += 1) await ask(spaces);
    made = 0;
    for (let spaces = 900; spaces < 1_000; spaces += 1) await ask(spaces);
    expect(made).toBe(0);
    for (let spaces = 0; spaces < 100; spaces += 1) await ask(spaces);
    expect(made).toBe(100);
  });

  test('keeps nothing that is asked once', async () => {
    for (let spaces = 2_000; spaces < 2_100; spaces += 1) await ask(spaces);
    made = 0;
    for (let spaces = 2_000; spaces < 2_100; spaces += 1) await ask(spaces);
    expect(made).toBe(100);
    for (let spaces = 2_000; spaces < 2_100; spaces += 1) await ask(spaces);
    expect(made).toBe(100);
  });
});
