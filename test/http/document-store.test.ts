import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createDocumentStore } from '../../http/endpoint/document-store.ts';
import { bytesHeld } from '../setup/held-memory.ts';

const documentOf = (characters: number) => parse(`{ ${'name '.repeat(characters / 5)}}`);

test('a question is kept when it comes the second time', async () => {
  const store = createDocumentStore();
  const document = documentOf(50);
  await store.set('one', document);
  expect(await store.get('one')).toBeUndefined();
  await store.set('one', document);
  expect(await store.get('one')).toBe(document);
});

test('where their texts are too long together, those that were asked longest ago are given up', async () => {
  const store = createDocumentStore({ seenMax: 10, charactersMax: 1_000 });
  for (const key of ['one', 'two', 'three', 'one', 'two', 'three']) await store.set(key, documentOf(400));
  const kept = await Promise.all(['one', 'two', 'three'].map((key) => store.get(key)));
  expect(kept.map((document) => document !== undefined)).toEqual([false, true, true]);
});

test('questions that nobody asks again take no memory, and those that come again at most so much', async () => {
  const store = createDocumentStore();
  const before = await bytesHeld();
  for (let n = 0; n < 1_000; n += 1) {
    await store.set(`once-${n}`, documentOf(5_000));
    if (n % 10 !== 0) continue;
    await store.set(`twice-${n}`, documentOf(5_000));
    await store.set(`twice-${n}`, documentOf(5_000));
  }
  expect((await bytesHeld()) - before).toBeLessThan(40 * 2 ** 20);
  expect(await store.get('twice-990')).toBeDefined();
});
