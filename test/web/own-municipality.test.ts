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

  test('reads hours, numbers and days of findings as people write them', async () => {
    const { html } = await editor.open('/min-kommune');
    expect(html).toContain('mandag–fredag 09.00–15.00');
    expect(html).toContain('Holtålen kommunehus');
    expect(html).not.toMatch(/MONDAY|&quot;weekly&quot;|\+47\d/);
  });
});

describe('an editor who closes for Christmas', () => {
  const CALENDAR = '/min-kommune/dager?kommune=5025&kontor=1640&dag=2026-12-21';

  test('sees the month as residents do, each day with its hours', async () => {
    const { html } = await editor.open(CALENDAR);
    expect(html).toContain('Drop-in, desember 2026');
    expect(html).toMatch(/aria-label="Velg 21. desember 2026"[^>]*>21<\/a><span[^>]*>12\.00–14\.00/);
    expect(html).toContain('Første juledag');
  });

  test('sees the days as residents will, then saves them, and residents read them', async () => {
    const { html } = await editor.open(CALENDAR);
    const fields = {
      kontor: '1640',
      fra: '2026-12-21',
      siste: '2027-01-01',
      kanal: 'DROP_IN',
      grunn: 'Julestengt',
      nokkel: fieldOf(html, 'nokkel'),
    };
    const preview = await editor.postBack({ ...fields, gjor: 'vis' }, CALENDAR);
    expect(preview.html).toContain('Slik ser innbyggeren det 21. desember 2026');
    expect(preview.html).toContain('Ikke lagret ennå');
    // Days in a row say why once.
    expect(preview.html).toMatch(/calendar__day--preview[^>]*>(?:(?!<\/td>).)*>21<\/a>(?:(?!<\/td>).)*Julestengt/);
    expect(preview.html).toMatch(/calendar__day--preview[^>]*>(?:(?!<\/td>).)*>28<\/a>(?:(?!<\/td>).)*Stengt/);
    expect(await closedOn('1640')).not.toContain('Julestengt');
    const saved = await editor.postBack({ ...fields, gjor: 'lagre' }, CALENDAR);
    expect(saved.html).toContain('De stengte dagene er lagret.');
    expect(await closedOn('1640')).toContain('Julestengt');
  });

  test('reads in the history which days were closed, to the last one, in words', async () => {
    const { html } = await editor.open('/min-kommune/kontor/1640');
    const history = html.slice(html.indexOf('id="historikk"'));
    expect(history).toContain('<dt>Til og med</dt><dd>1. januar 2027</dd>');
    expect(history).not.toMatch(/specialDays|\d{4}-\d\d-\d\dT/);
  });

  test('is told in one language alone that days overlap, without ids or codes', async () => {
    const { html } = await editor.open(CALENDAR);
    const days = { kontor: '1640', fra: '2026-12-28', siste: '2027-01-05', kanal: 'DROP_IN', grunn: 'Kurs' };
    const refused = await editor.postBack({ ...days, gjor: 'lagre', nokkel: fieldOf(html, 'nokkel') }, CALENDAR);
    expect(refused.html).toContain('Dette overlapper med noe annet. Endre dagene, eller rett det andre.</li>');
  });

  test('whose text holds signs that turn the direction of writing, sees and saves it without them', async () => {
    const { html } = await editor.open(CALENDAR);
    const days = {
      kontor: '1640',
      fra: '2027-02-08',
      siste: '2027-02-08',
      kanal: 'DROP_IN',
      grunn: 'Kurs\u202e i\u2066 Os',
    };
    const fields = { ...days, nokkel: fieldOf(html, 'nokkel') };
    const shown = await editor.postBack({ ...fields, gjor: 'vis' }, CALENDAR);
    const saved = await editor.postBack({ ...fields, gjor: 'lagre' }, CALENDAR);
    expect(shown.html).toContain('value="Kurs i Os"');
    expect(shown.html + saved.html).not.toMatch(/\p{Bidi_Control}/u);
    expect(saved.html).toContain('De stengte dagene er lagret.');
    expect(saved.html).toContain('Kurs i Os');
  });

  test('gives shorter hours on a day instead of closing it', async () => {
    const { html } = await editor.open(CALENDAR);
    const fields = {
      kontor: '1640',
      fra: '2027-03-24',
      siste: '2027-03-24',
      kanal: 'DROP_IN',
      tider: '9–11',
      grunn: 'Onsdag før påske',
      nokkel: fieldOf(html, 'nokkel'),
    };
    const preview = await editor.postBack({ ...fields, gjor: 'vis' }, CALENDAR);
    expect(preview.html).toContain('09.00–11.00');
    const unreadable = await editor.postBack({ ...fields, tider: 'morgen', gjor: 'vis' }, CALENDAR);
    expect(unreadable.html).toContain('Klokkeslettene kan ikke leses');
    expect(unreadable.html).toContain('value="morgen"');
  });

  test('takes closed days away again', async () => {
    const { html } = await editor.open(CALENDAR);
    const form = html.split('<form ').find((part) => part.includes('value="tattbort"')) ?? '';
    const fields = { gjor: 'tattbort', dager: fieldOf(form, 'dager'), versjon: fieldOf(form, 'versjon') };
    const gone = await editor.postBack({ ...fields, nokkel: fieldOf(form, 'nokkel') }, CALENDAR);
    expect(gone.html).toContain('Dagene er tatt bort.');
    expect(await closedOn('1640')).not.toContain('Julestengt');
  });

  test('is told what is wrong with the days, and what was written is still there', async () => {
    await editor.open(CALENDAR);
    const fields = { gjor: 'vis', kontor: '1640', fra: '24.12.2026', siste: '', kanal: 'DROP_IN', grunn: 'Julestengt' };
    const refused = await editor.postBack({ ...fields, nokkel: 'proeve-feil-1' }, CALENDAR);
    expect(refused.html).toContain('Dette ble ikke lagret');
    expect(refused.html).toContain('value="Julestengt"');
  });

  test('cannot open the calendar of another municipality’s office', async () => {
    expect((await editor.open('/min-kommune/dager?kommune=5025&kontor=0315')).status).toBe(403);
  });
});

test('a county governor’s adviser is told that the page is for another role', async () => {
  const adviser = new Visitor(server.url);
  await adviser.signIn(INNLANDET, '/');
  expect((await adviser.open('/min-kommune')).status).toBe(403);
});

async function closedOn(number: string): Promise<string> {
  const { text } = await server.ask(
    `query Days($number: ID!) { office(number: $number) { openingHours(from: "2026-12-21", days: 14) { date reason } } }`,
    { variables: { number } },
  );
  return text;
}
