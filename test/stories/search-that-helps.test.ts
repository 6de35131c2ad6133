import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Answer {
  readonly totalCount: number;
  readonly matched: string | null;
  readonly suggestions: readonly string[];
  readonly notHere: readonly { readonly term: string; readonly url: string; readonly explanation: string }[];
  readonly emergency: readonly { readonly name: string; readonly number: string | null }[];
  readonly nodes: readonly { readonly code: string }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const QUESTION = `query ($filter: ServiceFilter, $language: Language) {
  services(filter: $filter, first: 10) { totalCount matched suggestions nodes { code }
    notHere { term url explanation(language: $language) } emergency(language: $language) { name number } } }`;

async function search(text: string | null, language = 'NB'): Promise<Answer> {
  const variables = { filter: text === null ? null : { text, municipality: '4601' }, language };
  const { data, errors } = await server.ask<{ services: Answer }>(QUESTION, { variables });
  expect(errors).toEqual([]);
  return data.services;
}

describe('words of danger bring numbers to call now, whatever is found', () => {
  test.each([
    ['mannen min slår meg', '112'],
    ['my boyfriend is violent', '116006'],
    ['زوجي يضربني', '112'],
    ['ingen steder å sove i natt', '116117'],
    ['sover ute', '+4755553333'],
    ['jeg vil ikke leve lenger', '113'],
    ['tenker på selvmord', '113'],
    ['jeg vil dø', '113'],
    ['han tar kvelertak på meg', '112'],
    ['sex mot min vilje', '112'],
    ['låser meg inne', '112'],
  ])('%s', async (text, number) => {
    const { emergency } = await search(text);
    expect(emergency.map((line) => line.number)).toContain(number);
  });

  test.each([
    'gjeldsrådgivning',
    'penger til mat',
    'dagpenger',
    'far',
    'mor trenger sykehjem',
    'er gift og bor i leie',
  ])('%s is none', async (text) => expect((await search(text)).emergency).toEqual([]));
});

test('another body’s matter is answered by who does it, in the reader’s language', async () => {
  for (const [language, words] of [
    ['NB', 'Dette er ikke'],
    ['NN', 'Dette er ikkje'],
    ['EN', 'This is not'],
  ] as const) {
    const { totalCount, matched, notHere } = await search('dagpenger', language);
    expect([totalCount, matched]).toEqual([0, 'NOTHING']);
    expect(notHere[0]?.url).toBe('https://www.nav.no/dagpenger');
    expect(notHere[0]?.explanation).toContain(words);
  }
});

test('a municipality whose name is like another word asks for no help: Volda is no violence', async () => {
  const { emergency, nodes } = await search('Volda');
  expect([emergency, nodes]).toEqual([[], []]);
  expect((await search('gjeldsrådgivning Volda')).nodes[0]?.code).toBe('DEBT_COUNSELLING');
  expect((await search('vold')).nodes[0]?.code).toBe('CRISIS_CENTRE');
});

test('another body’s word that is spelt much like ours is met only as it is written', async () => {
  for (const text of ['hus', 'namsmannen skal ta huset', 'utslitt av å passe mor', 'sønnen ruser seg']) {
    const terms = (await search(text)).notHere.map(({ term }) => term);
    expect(terms, text).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(flått|moms|soning)$/)]));
  }
  expect((await search('flått')).notHere.map(({ term }) => term)).toEqual(['flått']);
  expect((await search('moms')).notHere.map(({ term }) => term)).toEqual(['moms']);
});

test('a slip is understood, and what was meant is told', async () => {
  const { nodes, suggestions } = await search('gjeldsrådgivnig');
  expect(nodes[0]?.code).toBe('DEBT_COUNSELLING');
  expect(suggestions).toEqual(['gjeldsrådgivning']);
});

test.each(['qwertyuiop', '😀', '%', "'; drop table lexicon_term; --", '¯\\_(ツ)_/¯', '000000'])(
  '%s finds nothing, and names services instead of an empty page',
  async (text) => {
    const { totalCount, matched, suggestions } = await search(text);
    expect([totalCount, matched]).toEqual([0, 'NOTHING']);
    expect(suggestions.length).toBeGreaterThan(2);
  },
);

test('a list that is not searched says nothing of a search', async () => {
  const { matched, suggestions, notHere, emergency } = await search(null);
  expect([matched, suggestions, notHere, emergency]).toEqual([null, [], [], []]);
});
