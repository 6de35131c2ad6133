import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly categoryLabel: string;
  readonly themes: readonly { readonly uri: string; readonly label: string }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const QUESTION = `query ($municipality: ID, $text: String, $language: Language) {
  services(filter: { text: $text, municipality: $municipality }, first: 20, language: $language) {
    matched edges { node { name } } nodes { id name language categoryLabel themes { uri label } } } }`;

async function ask(variables: Record<string, string>) {
  type Answer = { services: { matched: string; edges: { node: { name: string } }[]; nodes: Found[] } };
  const { data, errors } = await server.ask<Answer>(QUESTION, { variables });
  expect(errors).toEqual([]);
  return data.services;
}

test('a newcomer reads the statutory texts in English, and each text says its language', async () => {
  const { matched, nodes, edges } = await ask({ text: 'no money for food', municipality: '4601', language: 'EN' });
  expect(matched).toBe('ALL_WORDS');
  expect(nodes[0]).toEqual({
    id: '4601-financial-assistance',
    name: 'Social assistance (money to live on)',
    language: 'EN',
    categoryLabel: 'Money',
    themes: [{ uri: 'https://psi.norge.no/los/ord/sosialhjelp', label: 'Financial social assistance' }],
  });
  expect(edges.map(({ node }) => node.name)).toEqual(nodes.map(({ name }) => name));
});

test('a municipality’s own words are not translated, and say what they are written in', async () => {
  const { nodes } = await ask({ municipality: '5025', language: 'EN' });
  const languages = new Set(nodes.map(({ language }) => language));
  expect(languages).toEqual(new Set(['NB', 'EN']));
  expect(nodes.find(({ id }) => id === '5025-debt-counselling')?.language).toBe('NB');
});

test('the same question in another language is another answer, however often it is asked', async () => {
  for (const round of [1, 2, 3]) {
    for (const [language, name] of [
      ['NB', 'Gjeldsrådgivning'],
      ['NN', 'Gjeldsrådgjeving'],
      ['EN', 'Debt advice'],
    ] as const) {
      const { nodes } = await ask({ text: 'gjeldsrådgivning', municipality: '4601', language });
      expect([round, nodes[0]?.name]).toEqual([round, name]);
    }
  }
});

test('absent: bokmål', async () => {
  const { nodes } = await ask({ text: 'gjeldsrådgivning', municipality: '4601' });
  expect([nodes[0]?.name, nodes[0]?.language, nodes[0]?.categoryLabel]).toEqual([
    'Gjeldsrådgivning',
    'NB',
    'Råd og veiledning',
  ]);
});
