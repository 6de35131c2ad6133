import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

const QUESTION = `query ($language: Language) {
  caseStatistics(filter: { municipalities: ["3430"] }, groupBy: [QUARTER, SERVICE], measures: []) {
    notices(language: $language)
    cells(first: 1) { nodes { keys { label(language: $language) } } }
  }
  caseTrend(
    filter: { municipalities: ["3430"], from: "2024-01-01", to: "2026-01-01" }
    measure: SHARE_WITHIN_DEADLINE, per: YEAR, compare: { with: [NATION] }, first: 1
  ) { nodes { explanation(language: $language) comparedWith { label(language: $language) } } }
  recipients(filter: { municipality: "3430" }, first: 1) { nodes { notices(language: $language) } }
  statisticsRevisions(first: 1) { nodes { message(language: $language) } }
}`;

async function told(language: string | null, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: QUESTION, variables: { language } }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

test.each([
  ['NB', ['oppdiktede eksempler', '1. kvartal 2024', 'Norge', 'ikke personer']],
  ['NN', ['oppdikta døme', '1. kvartal 2024', 'Noreg', 'ikkje personar']],
  ['EN', ['made-up examples', 'quarter 1 of 2024', 'Norway', 'not persons']],
])('what stands beside figures is in the reader’s language: %s', async (language, words) => {
  const text = await told(language);
  for (const word of words) expect(text).toContain(word);
});

test('the language of the browser decides where none is asked for, and bokmål where it wishes for none', async () => {
  expect(await told(null, { 'accept-language': 'nn-NO,nn;q=0.9' })).toBe(await told('NN'));
  expect(await told(null)).toBe(await told('NB'));
  expect(await told('EN', { 'accept-language': 'nn' })).toBe(await told('EN'));
});

test('a governor reads the same in each language', async () => {
  const token = await server.signIn('GOVERNOR', 'innlandet');
  const document = `query ($language: Language) {
    oversight(governor: "innlandet", from: "2025-01-01", to: "2026-01-01") { notices(language: $language) deadline(language: $language) { text } }
    secondInstance(governor: "innlandet", from: "2025-01-01", to: "2026-01-01") { notices(language: $language) requirement(language: $language) { text } }
    availability(governor: "innlandet", on: "2026-11-30", first: 1) { notices { message(language: $language) } }
  }`;
  for (const [language, ...words] of [
    ['NB', 'åpningstid', 'ikke en lovfestet frist', 'innen tre måneder.'],
    ['NN', 'opningstid', 'ikkje ein lovfesta frist', 'innan tre månader.'],
    ['EN', 'walking in', 'no deadline set by law', 'within three months.'],
  ]) {
    const { data, errors } = await server.ask(document, { token, variables: { language } });
    expect(errors).toEqual([]);
    for (const word of words) expect(JSON.stringify(data)).toContain(word);
  }
});
