import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { Visitor } from './visitor.ts';

const ROROS = '939898743';
const INNLANDET = '999990011';

let server: TestServer;
let editor: Visitor;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  editor = new Visitor(server.url);
  await editor.signIn(ROROS, '/min-kommune');
});
afterAll(() => server?.stop());

const fieldOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('an editor of a municipality', () => {
  test('comes to the own municipality, and reads what waits for an answer', async () => {
    const { html } = await editor.open('/min-kommune');
    expect(html).toContain('<h1>Røros</h1>');
    expect(html).toMatch(/Å gjøre \(\d+\)/);
  });

  test('cannot open another municipality’s page', async () => {
    expect((await editor.open('/min-kommune?kommune=4601')).status).toBe(403);
  });

  test('confirms an office at a click, and the day is told', async () => {
    const { html } = await editor.open('/min-kommune');
    const office = fieldOf(html, 'kontor');
    const fields = { gjor: 'stemmer', kontor: office, versjon: fieldOf(html, 'versjon'), nokkel: `proeve-${office}` };
    const after = await editor.postBack(fields, '/min-kommune?kommune=5025');
    expect(after.html).toContain('Bekreftet i dag.');
  });

  test('closes for Christmas: sees it as residents will, then saves it, and residents read it', async () => {
    const { html } = await editor.open('/min-kommune');
    const fields = {
      kontor: fieldOf(html, 'kontor'),
      fra: '2026-12-24',
      siste: '2027-01-01',
      kanal: 'DROP_IN',
      grunn: 'Julestengt',
      nokkel: fieldOf(html, 'nokkel'),
    };
    const preview = await editor.postBack({ ...fields, gjor: 'vis' }, '/min-kommune?kommune=5025');
    expect(preview.html).toContain('Slik ser innbyggeren det. Ikke lagret ennå.');
    const office = await closedOn(fields.kontor);
    expect(office).not.toContain('Julestengt');
    const saved = await editor.postBack({ ...fields, gjor: 'lagre' }, '/min-kommune?kommune=5025');
    expect(saved.html).toContain('De stengte dagene er lagret.');
    expect(await closedOn(fields.kontor)).toContain('Julestengt');
  });

  test('is told what is wrong with the days, and what was written is still there', async () => {
    await editor.open('/min-kommune');
    const fields = { gjor: 'vis', kontor: '1640', fra: '24.12.2026', siste: '', kanal: 'DROP_IN', grunn: 'Julestengt' };
    const refused = await editor.postBack({ ...fields, nokkel: 'proeve-feil-1' }, '/min-kommune?kommune=5025');
    expect(refused.html).toContain('Dette ble ikke lagret');
    expect(refused.html).toContain('value="Julestengt"');
  });
});

test('a county governor’s adviser is told that the page is for another role', async () => {
  const adviser = new Visitor(server.url);
  await adviser.signIn(INNLANDET, '/');
  expect((await adviser.open('/min-kommune')).status).toBe(403);
});

async function closedOn(number: string): Promise<string> {
  const { text } = await server.ask(
    `query Days($number: ID!) { office(number: $number) { openingHours(from: "2026-12-24", days: 7) { date reason } } }`,
    { variables: { number } },
  );
  return text;
}
