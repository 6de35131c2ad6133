import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { ORGANISATIONS } from './pages-seen.ts';
import { Visitor } from './visitor.ts';

let server: TestServer;
let adviser: Visitor;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  adviser = new Visitor(server.url);
  await adviser.signIn(ORGANISATIONS.GOVERNOR, '/tilsyn');
});
afterAll(() => server?.stop());

async function compare(path: string, fields: readonly (readonly [string, string])[]) {
  const { status, html } = await adviser.open(
    `${path}?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`,
  );
  expect(status).toBe(200);
  return html.replaceAll('&amp;', '&');
}
const isChosen = (html: string, number: string) =>
  new RegExp(`value="${number}"[^>]* checked|checked[^>]*value="${number}"`).test(html);

describe('an adviser who chooses what to compare with', () => {
  test('writes municipalities of the whole country by name or number, and sees which are compared with', async () => {
    const html = await compare('/tilsyn/utvikling', [
      ['mot', 'NATION'],
      ['andre', 'bergen, 5001'],
    ]);
    for (const number of ['4601', '5001']) expect(isChosen(html, number)).toBe(true);
    expect(html).toContain('mot=CHOSEN');
    expect(html).toContain('kommune=4601&kommune=5001');
    expect(html).not.toContain('Du valgte ingen kommuner');
  });

  test('keeps those of another region in the address, and can take them away again', async () => {
    const html = await compare('/tilsyn/3403/utvikling', [
      ['mot', 'CHOSEN'],
      ['kommune', '4601'],
    ]);
    expect(isChosen(html, '4601')).toBe(true);
    expect(html).toContain('> Bergen</label>');
  });

  test('is told which name means several municipalities, and which means none', async () => {
    const html = await compare('/tilsyn/utvikling', [['andre', 'Våler, Bergn, 0441']]);
    expect(html).toContain(
      'Flere kommuner heter «Våler»: skriv nummeret, 3419 (Innlandet) eller 3114 (Østfold)'.slice(0, 45),
    );
    expect(html).toContain('3114 (Østfold)');
    expect(html).toContain('Vi fant ingen kommune som heter eller har nummeret «Bergn».');
    expect(html).toContain('«0441»');
    expect(html).toContain('Du valgte ingen kommuner');
  });

  test('who chooses a municipality to be compared with itself is compared with the nation, and told so', async () => {
    for (const number of ['3403', '9999'])
      expect(
        await compare('/tilsyn/3403/utvikling', [
          ['mot', 'CHOSEN'],
          ['kommune', number],
        ]),
      ).toContain('Du valgte ingen kommuner');
  });
});
