import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { EDITOR, startPagesAlone } from './pages-alone.ts';
import { type Seen, Visitor } from './visitor.ts';

const ROROS = '939898743';
const ADVISER_OF_INNLANDET = '999990011';
const RECORDS = '/min-kommune/satser?kommune=5025';
const WRITTEN = {
  gjor: 'sats',
  id: '',
  kategori: 'SINGLE',
  belop: '8 123',
  fra: '2027-01-01',
  siste: '',
  handling: 'lagre',
};

let server: TestServer;
let editor: Visitor;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
});
afterAll(() => server?.stop());
beforeEach(async () => {
  editor = new Visitor(server.url);
  await editor.signIn(ROROS, '/');
  await editor.open(RECORDS);
});

/** What the page has ready to be sent again, without the session’s mark. */
function readyToSend({ html }: Seen): Record<string, string> {
  const form = html.slice(html.indexOf('id="paa-nytt"'));
  const fields = [...form.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value.replace(/^\n/, '')]));
}

const endSession = () => server.database.owner`delete from tjenestegraf.web_session`;

describe('an editor whose session ends while a form is filled in', () => {
  test('has what was written on the next page, signs in beside it, and sends it again', async () => {
    const written = { ...WRITTEN, nokkel: 'lost-form-1' };
    await endSession();
    const ended = await editor.postBack(written, RECORDS);
    expect(ended.status).toBe(401);
    expect(ended.html).toContain('Ingenting er lagret, men det du skrev ligger her');
    expect(ended.html).toMatch(/href="\/logg-inn\?til=%2Fmin-kommune%2Fsatser[^"]*" target="_blank"/);
    expect(readyToSend(ended)).toEqual(written);
    // The service knows the person still, and sends them straight back.
    await editor.begin('/');
    const asked = await editor.post(RECORDS, readyToSend(ended));
    expect(asked.status).toBe(403);
    expect(asked.html).toContain('Innlogget for Røros');
    const saved = await editor.postBack(readyToSend(asked), RECORDS);
    expect(saved.html).toContain('Satsen er lagret.');
    expect(saved.html).toMatch(/8.123/);
  });

  test('who signed out in another window has it too', async () => {
    editor.cookies.delete('__Host-okt');
    expect(readyToSend(await editor.postBack({ ...WRITTEN, nokkel: 'lost-form-2' }, RECORDS))['belop']).toBe('8 123');
  });

  test('who comes back for another organisation writes nothing for the first', async () => {
    await endSession();
    const ended = await editor.postBack({ ...WRITTEN, nokkel: 'lost-form-3' }, RECORDS);
    const other = new Visitor(server.url);
    await other.signIn(ADVISER_OF_INNLANDET, '/');
    const asked = await other.post(RECORDS, readyToSend(ended));
    expect(asked.html).toContain('Innlogget for Statsforvalteren i Innlandet');
    expect((await other.postBack(readyToSend(asked), RECORDS)).status).toBe(403);
  });

  test('is told that a file has to be chosen again', async () => {
    await endSession();
    const form = new FormData();
    form.set('slag', 'phones');
    form.set('fil', new Blob(['kommunenummer;enhetsnummer']), 'telefoner.csv');
    const ended = await editor.postBack(form, '/min-kommune/filer');
    expect(ended.html).toContain('Filen må velges på nytt.');
    expect(readyToSend(ended)).toEqual({ slag: 'phones' });
  });
});

test('what another site sends is never made ready with the session’s mark', async () => {
  const response = await fetch(server.url + RECORDS, {
    method: 'POST',
    headers: { cookie: `__Host-okt=${editor.cookies.get('__Host-okt')}`, 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams(WRITTEN),
  });
  const html = await response.text();
  expect([response.status, html.includes('8 123')]).toEqual([403, false]);
});

test('where the API does not answer, nothing that was written is lost, and it is shown as text', async () => {
  const pages = await startPagesAlone((_request, response) => void response.writeHead(503).end());
  const cookie = await pages.signedIn(EDITOR);
  const page = await (await fetch(pages.url, { headers: { cookie } })).text();
  const skjema = /name="skjema" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const response = await fetch(pages.url + RECORDS, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ ...WRITTEN, merknad: '</textarea><script>alert(1)</script>', skjema }),
  });
  const html = await response.text();
  expect(response.status).toBe(503);
  expect(html).toContain('Det du skrev');
  expect(html).toContain('&lt;/textarea&gt;');
  expect(html).not.toContain('<script>alert');
  await pages.close();
});
