import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';
import { ORGANISATIONS } from './pages-seen.ts';
import { Visitor } from './visitor.ts';

let server: TestServer;
let editor: Visitor;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  const token = await server.signIn('MUNICIPALITY', '5025');
  const phone = { office: '1640', number: '+4772410000', purpose: 'OTHER', comment: 'Spør etter gjeldsrådgiveren.' };
  await saveAs(server, token, 'savePhones', { items: [phone] });
  editor = new Visitor(server.url);
  await editor.signIn(ORGANISATIONS.MUNICIPALITY, '/min-kommune');
  editor.cookies.set('sprak', 'en');
});
afterAll(() => server?.stop());

test('an English page marks the municipality’s own words as Norwegian, and not words that are translated', async () => {
  const { html } = await editor.open('/kommune/5025');
  expect(html).toContain('<span lang="no">Spør etter gjeldsrådgiveren.</span>');
  expect(html).toContain('For emergencies. The source does not give the weekdays.');
  expect(html).not.toContain('<span lang="no">For emergencies.');
});

test('an editor who reads English changes the words as they were written, not a translation of them', async () => {
  const { html } = await editor.open('/min-kommune/kontor/1640');
  expect(html).toContain('value="For akutte tilfeller. Ukedagene er ikke oppgitt i kilden."');
  expect(html).not.toContain('For emergencies.');
});
