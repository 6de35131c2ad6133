import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPublishedOperations } from '../../../schema/published/published-operations.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';
import { assistantAt } from '../assistant/asking.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const SERVICE = '/api/v1/services/financial-assistance';
/** Asks as the reader’s browser does; null: it does not say its language. */
async function read(address: string, acceptLanguage: string | null, more: Record<string, string> = {}) {
  // Without a header of its own, `fetch` sends `*`.
  const headers = { 'accept-language': acceptLanguage ?? '*', ...more };
  const response = await fetch(`${server.url}${address}`, { headers });
  const text = await response.text();
  const header = (name: string) => response.headers.get(name);
  return {
    status: response.status,
    body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown>,
    language: header('content-language'),
    vary: header('vary'),
    tag: header('etag') ?? '',
  };
}

describe('an answer over REST is in the reader’s language', () => {
  test('nynorsk, bokmål and English never mix, however often and at once they are asked for', async () => {
    const tags = new Map<string, Set<string>>();
    for (let round = 0; round < 5; round += 1) {
      const wished = ['nn', 'nb', 'en', 'nn-NO,nn;q=0.9,en;q=0.5', 'fr, nb;q=0.8'];
      const answers = await Promise.all(wished.map((header) => read(SERVICE, header)));
      expect(answers.map(({ body, language }) => [body['language'], language])).toEqual([
        ['NN', 'nn'],
        ['NB', 'nb'],
        ['EN', 'en'],
        ['NN', 'nn'],
        ['NB', 'nb'],
      ]);
      for (const { language, tag, vary } of answers) {
        expect(vary).toContain('accept-language');
        tags.set(String(language), (tags.get(String(language)) ?? new Set()).add(tag));
      }
    }
    expect([...tags.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set([...tags.values()].flatMap((own) => [...own])).size).toBe(3);
  });

  test('who holds the bokmål answer is sent the nynorsk one, not 304', async () => {
    const { tag } = await read(SERVICE, 'nb');
    const other = await read(SERVICE, 'nn', { 'if-none-match': tag });
    expect([other.status, other.body['language']]).toEqual([200, 'NN']);
    const same = await read(SERVICE, 'nb', { 'if-none-match': tag });
    expect([same.status, same.language]).toEqual([304, 'nb']);
    expect(same.vary).toContain('accept-language');
  });

  test('the same words for another reader have another tag: the header says for whom they are', async () => {
    const [bokmal, norwegian] = [await read(SERVICE, 'nb'), await read(SERVICE, null)];
    expect(norwegian.body).toEqual(bokmal.body);
    expect([norwegian.language, bokmal.language]).toEqual(['no', 'nb']);
    expect(norwegian.tag).not.toBe(bokmal.tag);
  });

  test('the parameter comes before the header', async () => {
    const asked = await read(`${SERVICE}?language=NN`, 'en');
    expect([asked.body['language'], asked.language]).toEqual(['NN', 'nn']);
  });

  test('who says no language, or none that is held, reads Norwegian', async () => {
    for (const header of [null, 'fr', 'x'.repeat(4_000)]) {
      const { body, language } = await read(SERVICE, header);
      expect([body['language'], language]).toEqual(['NB', 'no']);
    }
  });

  test('an answer without such texts names no language', async () => {
    const authorization = `Bearer ${await server.signIn('MUNICIPALITY', '5025')}`;
    const answer = await read('/api/v1/changes?first=1', 'nn', { authorization });
    expect(answer).toMatchObject({ status: 200, language: null });
  });

  test('each operation with such texts takes the parameter, and the document names the header', async () => {
    type Parameter = { readonly name: string; readonly in: string };
    type Path = { readonly get: { readonly parameters?: readonly Parameter[] } };
    const document = (await read('/api/openapi.json', null)).body as { paths: Record<string, Path> };
    const takes = (place: string, name: string) =>
      readPublishedOperations()
        .filter(({ path }) =>
          document.paths[`/api/v1${path}`]?.get.parameters?.some((one) => one.in === place && one.name === name),
        )
        .map(({ file }) => file);
    expect(takes('header', 'Accept-Language')).toContain('help/service');
    expect(takes('header', 'Accept-Language')).toEqual(takes('query', 'language'));
  });
});

test('an assistant’s answers are in the language of its header, and the argument comes before it', async () => {
  const languages = async (header: string, args: object) => {
    const assistant = await assistantAt(server.url, undefined, { 'accept-language': header });
    const { answer } = await assistant.ask<{ service: { language: string } }>('get_service', {
      id: 'financial-assistance',
      ...args,
    });
    await assistant.close();
    return answer.service.language;
  };
  for (let round = 0; round < 3; round += 1) {
    expect(await Promise.all(['nn', 'nb', 'en'].map((header) => languages(header, {})))).toEqual(['NN', 'NB', 'EN']);
  }
  expect(await languages('en', { language: 'NN' })).toBe('NN');
});
