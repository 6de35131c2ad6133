import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';

/** Words by which a sender may hope to see what is withheld. */
const SWITCHES = ['suppression', 'suppress', 'disclosureControl', 'protection', 'raw', 'exact', 'threshold', 'debug'];
const OFF = [false, 'off', 0, 'none'] as const;

/** Small places in a single month: most of it is fewer than the threshold. */
const ARGUMENTS =
  'filter: { from: "2025-03-01", to: "2025-04-01" }, groupBy: [MUNICIPALITY, AGE_BAND], measures: [COUNT]';
const question = (more = '') =>
  `{ caseStatistics(${ARGUMENTS}${more}) { receipt { checksum } cells(first: 1000) { nodes { count { value low high status } } } } }`;
const FILE = '/statistics/cases.csv?groupBy=MUNICIPALITY,AGE_BAND&measures=COUNT&from=2025-03-01&to=2025-04-01';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

async function ask(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

test('nothing that a sender adds shows a figure that is withheld', async () => {
  const token = await server.signIn('ANALYST');
  const plain = await ask({ query: question() });
  expect(plain.status).toBe(200);
  expect(plain.text).toContain('FEWER_THAN_THRESHOLD');
  for (const authorization of [null, `Bearer ${token}`]) {
    const who: Record<string, string> = authorization === null ? {} : { authorization };
    for (const name of SWITCHES) {
      // Headers and other members of the request change no byte of the answer.
      for (const off of OFF) {
        const header = { [`x-${name}`]: String(off), prefer: `${name}=${off}` };
        expect(await ask({ query: question() }, { ...who, ...header })).toEqual(plain);
        const { status, text } = await ask({ query: question(), [name]: off, extensions: { [name]: off } }, who);
        if (status === 200) expect(text).toBe(plain.text);
        else expect(text).not.toContain('"data":{');
      }
      // There is no such argument, of a question or of a file.
      const argument = await ask({ query: question(`, ${name}: false`) }, who);
      expect([argument.status, argument.text.includes('FAILED')]).toEqual([400, true]);
      const file = await fetch(`${server.url}${FILE}&${name}=off`, { headers: who });
      expect(file.status).toBe(400);
    }
  }
});
