import { describe, expect, test } from 'vitest';
import { createPageCache, pageCacheKey, type Shown } from '../../../web/render/page-cache.ts';
import type { PageView } from '../../../web/render/page-context.ts';
import { writtenPage } from '../../../web/render/written-page.ts';
import { words } from '../../../web/words/words.ts';

const VIEW: PageView = {
  language: 'nb',
  words: words.nb,
  theme: 'light',
  signedIn: null,
  formToken: '',
  today: '2026-11-30',
  correlationId: 'one',
  canSignIn: true,
};
const SHOWN: Shown = { view: VIEW, address: '/kommune/3430', status: 200, loaded: { office: { state: 'OPEN' } } };
const otherView = (change: Partial<PageView>): Shown => ({ ...SHOWN, view: { ...VIEW, ...change } });

describe('a page that is written once is found again', () => {
  test('by whoever is to be shown the same, whatever the request', () => {
    expect(pageCacheKey(otherView({ correlationId: 'two' }))).toBe(pageCacheKey(SHOWN));
  });

  test.each<[string, Shown]>([
    ['another language', otherView({ language: 'nn', words: words.nn })],
    ['another theme', otherView({ theme: 'dark' })],
    ['another day', otherView({ today: '2026-12-01' })],
    ['the same without a sign-in service', otherView({ canSignIn: false })],
    ['a form of a session', otherView({ formToken: 'mark' })],
    ['another address', { ...SHOWN, address: '/kommune/5025' }],
    ['another query', { ...SHOWN, address: '/kommune/3430?voksne=COUPLE' }],
    ['another status', { ...SHOWN, status: 404 }],
    ['another answer of the API', { ...SHOWN, loaded: { office: { state: 'CLOSED' } } }],
    ['a fact that is not known any more', { ...SHOWN, loaded: { office: { state: undefined } } }],
    ['facts of another kind', { ...SHOWN, loaded: new Map([['office', 'OPEN']]) }],
  ])('never by who is to be shown %s', (_what, shown) => {
    expect(pageCacheKey(shown)).not.toBe(pageCacheKey(SHOWN));
  });

  test('never by a signed-in reader', () => {
    const signedIn = { organisation: 'Os kommune' } as PageView['signedIn'];
    expect(pageCacheKey(otherView({ signedIn }))).toBeNull();
  });
});

test('kept pages take no more memory than they may; what is read least goes first', () => {
  const kept = createPageCache(10_000);
  const page = writtenPage(200, 'x'.repeat(1_500), true);
  for (const key of ['a', 'b', 'c']) kept.keep(key, page);
  expect(kept.find('a')).toBe(page);
  kept.keep('d', page);
  expect(['a', 'b', 'c', 'd'].map((key) => kept.find(key) === page)).toEqual([true, false, true, true]);
  kept.keep('e', writtenPage(200, 'x'.repeat(10_000), true));
  expect(kept.find('e')).toBeUndefined();
});

test('a kept page is packed once in each encoding', async () => {
  const page = writtenPage(200, 'x'.repeat(2_000), true);
  expect(page.packed('br')).toBe(page.packed('br'));
  expect((await page.packed('br')).length).toBeLessThan(100);
  expect(await page.packed(null)).toEqual(page.body);
});
