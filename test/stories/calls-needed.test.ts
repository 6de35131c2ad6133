import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { Visitor } from '../web/visitor.ts';

const GUIDE = readFileSync(new URL('../../docs/for-kommuner.md', import.meta.url), 'utf8');
const ROROS_ORGANISATION = '939898743';

let server: TestServer;
let roros: string;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  roros = await server.signIn('MUNICIPALITY', '5025');
});
afterAll(() => server.stop());

/** The cells of a task's row in the guide. */
function rowOf(task: string): readonly string[] {
  const line = GUIDE.split('\n').find((one) => one.startsWith(`| ${task} |`)) ?? '';
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}
const numberIn = (cell: string | undefined) => Number(/\d+/.exec(cell ?? '')?.[0]);

/** Counts the calls of a client. */
function counting(token: string) {
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    async ask<Data>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
      calls += 1;
      const { data, errors } = await server.ask<Data>(document, { token, variables });
      expect(errors).toEqual([]);
      return data;
    },
    async upload(kind: string, file: string): Promise<Record<string, unknown>> {
      calls += 1;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
      const response = await fetch(`${server.url}/imports/${kind}`, { method: 'POST', headers, body: file });
      expect(response.status).toBe(200);
      return (await response.json()) as Record<string, unknown>;
    },
  };
}

test('a new phone number takes the calls, and on the pages the pages and fields, that the guide says', async () => {
  const client = counting(roros);
  const { office } = await client.ask<{ office: { phones: { id: string; purpose: string; version: number }[] } }>(
    '{ office(number: "1640") { phones { id purpose version } } }',
  );
  const { id, version } = office.phones.find(({ purpose }) => purpose === 'SWITCHBOARD') ?? { id: '', version: 0 };
  const { savePhones } = await client.ask<{ savePhones: { results: { outcome: string }[] } }>(
    'mutation ($input: SavePhonesInput!) { savePhones(input: $input) { results { outcome } } }',
    { input: { items: [{ id, version, number: '72 41 00 10' }], idempotencyKey: 'nytt-nummer-1' } },
  );
  expect(savePhones.results).toEqual([{ outcome: 'UPDATED' }]);
  expect(client.calls).toBe(numberIn(rowOf('nytt telefonnummer')[1]));

  const editor = new Visitor(server.url);
  await editor.signIn(ROROS_ORGANISATION, '/');
  const before = editor.pages.length;
  const path = '/min-kommune/kontor/1640';
  const { html } = await editor.open(path);
  const form = html.split('<form ').find((part) => part.includes('name="nummer"')) ?? '';
  const given = [...form.matchAll(/<input[^>]*name="([^"]+)"[^>]*?value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  const typed = { nummer: '72 41 00 11' };
  const saved = await editor.postBack(
    { ...Object.fromEntries(given), formaal: 'SWITCHBOARD', ...typed, handling: 'lagre' },
    path,
  );
  expect(saved.html).toContain('Telefonen er lagret.');
  const [pages, fields] = rowOf('nytt telefonnummer på sidene').map(numberIn);
  expect([editor.pages.length - before, Object.keys(typed).length]).toEqual([pages, fields]);
});

test('a spreadsheet of twenty offices takes the calls that the guide says, and each office has its line', async () => {
  const { offices } = (
    await server.ask<{ offices: { nodes: { number: string; municipalities: { number: string }[] }[] } }>(
      '{ offices(first: 20) { nodes { number municipalities { number } } } }',
    )
  ).data;
  const numbers = [...new Set(offices.nodes.flatMap(({ municipalities }) => municipalities.map((one) => one.number)))];
  const administrator = await server.signIn('ADMINISTRATOR');
  const { data } = await server.ask<{ updateClient: { userErrors: readonly object[] } }>(
    'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { userErrors { message } } }',
    {
      token: administrator,
      variables: { input: { id: 'municipality-5025', municipalityNumbers: numbers, idempotencyKey: 'tjue-kommuner' } },
    },
  );
  expect(data.updateClient.userErrors).toEqual([]);
  await expect
    .poll(async () => {
      const asked = await server.ask<{ viewer: { municipalities: readonly object[] } }>(
        '{ viewer { municipalities { number } } }',
        { token: roros },
      );
      return asked.data.viewer.municipalities.length;
    })
    .toBe(numbers.length);
  const rows = offices.nodes.map(
    ({ number, municipalities }, index) => `${municipalities[0]?.number};${number};annet;724120${10 + index};`,
  );
  const file = ['kommunenummer;enhetsnummer;formål;telefon;merknad', ...rows].join('\r\n');
  const client = counting(roros);
  expect(await client.upload('phones?dryRun=true', file)).toMatchObject({ created: 20, rows: { rejected: 0 } });
  expect(await client.upload('phones', file)).toMatchObject({ created: 20, rows: { taken: 20, rejected: 0 } });
  expect(client.calls).toBe(numberIn(rowOf('regneark for 20 kontorer')[1]));
  const { text } = await server.ask('{ offices(first: 20) { nodes { phones { number } } } }');
  for (const index of offices.nodes.keys()) expect(text).toContain(`+47724120${10 + index}`);
});
