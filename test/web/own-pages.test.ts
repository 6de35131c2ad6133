import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { Visitor } from './visitor.ts';

const ROROS = '939898743';
const INNLANDET = '999990011';
const OFFICE = '/min-kommune/kontor/1640';

let server: TestServer;
let editor: Visitor;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  editor = new Visitor(server.url);
  await editor.signIn(ROROS, '/min-kommune');
});
afterAll(() => server?.stop());

/** The fields of the form that has a button or hidden field with this text. */
function formWith(html: string, mark: string): Record<string, string> {
  const form = html.split('<form ').find((part) => part.includes(mark)) ?? '';
  const fields = [...form.matchAll(/<input[^>]*name="([^"]+)"[^>]*?value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

describe('an editor at the page of one office', () => {
  test('reads the regular hours as they were given, the phones, places, people and history', async () => {
    const { html, status } = await editor.open(OFFICE);
    expect(status).toBe(200);
    for (const text of ['Faste åpningstider', 'Telefoner', 'Steder', 'Folk', 'Historikk']) expect(html).toContain(text);
    expect(html).toContain('NAV i Os');
  });

  test('writes a new week, sees it as residents will, saves it, and takes it back from the history', async () => {
    const { html } = await editor.open(OFFICE);
    const fields = { ...formWith(html, 'name="kanal" value="DROP_IN"'), fra: '2027-03-01', TUESDAY: '9–11, 12.30–14' };
    const preview = await editor.postBack({ ...fields, gjor: 'vis' }, OFFICE);
    expect(preview.html).toContain('Ikke lagret ennå');
    expect(preview.html).toMatch(/12\.30–14\.00/);
    const saved = await editor.postBack({ ...fields, gjor: 'lagre' }, OFFICE);
    expect(saved.html).toContain('De nye åpningstidene er lagret.');
    expect(saved.html).toMatch(/12\.30–14\.00/);
    const undone = await editor.postBack({ ...formWith(saved.html, 'name="hendelse"') }, OFFICE);
    expect(undone.html).toContain('Endringen er angret.');
    const days = await server.ask<{ office: { openingHours: { spans: { opens: string }[] }[] } }>(
      '{ office(number: "1640") { openingHours(from: "2027-03-02", days: 1, channel: DROP_IN) { spans { opens } } } }',
    );
    expect(JSON.stringify(days.data)).not.toContain('12:30');
  });

  test('is told which day cannot be read, and what was written is still there', async () => {
    const { html } = await editor.open(OFFICE);
    const fields = { ...formWith(html, 'name="kanal" value="DROP_IN"'), fra: '2027-03-01', MONDAY: 'formiddag' };
    const refused = await editor.postBack({ ...fields, gjor: 'vis' }, OFFICE);
    expect(refused.html).toContain('Klokkeslettene for mandag kan ikke leses');
    expect(refused.html).toContain('value="formiddag"');
  });

  test('writes hours of every second week, and residents have them in the weeks in question', async () => {
    const { html } = await editor.open(OFFICE);
    const plain = formWith(html, 'name="kanal" value="DROP_IN"');
    const second = { annenhver: 'ja', 'WEDNESDAY-2': '9–10' };
    const fields = { ...plain, fra: '2027-05-03', MONDAY: '12–14', FRIDAY: '', ...second };
    const saved = await editor.postBack({ ...fields, gjor: 'lagre' }, OFFICE);
    expect(saved.html).toContain('De nye åpningstidene er lagret.');
    const { data } = await server.ask<{ office: { openingHours: { date: string; state: string }[] } }>(
      '{ office(number: "1640") { openingHours(from: "2027-05-03", days: 28, channel: DROP_IN) { date state } } }',
    );
    const open = data.office.openingHours.filter(({ state }) => state === 'OPEN').map(({ date }) => date);
    expect(open).toEqual(
      ['2027-05-03', '2027-05-12', '2027-05-17', '2027-05-26'].filter((day) => day !== '2027-05-17'),
    );
  });

  test('changes the note of a phone; a stale form changes nothing and keeps what was written', async () => {
    const { html } = await editor.open(OFFICE);
    const phone = { ...formWith(html, 'name="merknad"'), formaal: 'OTHER', merknad: 'Ring før kl. 12' };
    const saved = await editor.postBack({ ...phone, handling: 'lagre' }, OFFICE);
    expect(saved.html).toContain('Telefonen er lagret.');
    expect(saved.html).toContain('Ring før kl. 12');
    const old = { ...phone, merknad: 'Ring når som helst', versjon: '1', nokkel: 'proeve-utdatert', handling: 'lagre' };
    const stale = await editor.postBack(old, OFFICE);
    expect(stale.html).toContain('Noen har endret dette i mellomtiden. Les på nytt');
    expect(stale.html).toContain('value="Ring når som helst"');
  });

  test('adds a phone, a place and a person, and takes the place away again', async () => {
    const add = async (fields: Record<string, string>) => {
      await editor.open(OFFICE);
      return await editor.postBack(
        { id: '', nokkel: `proeve-ny-${fields['gjor']}`, handling: 'lagre', ...fields },
        OFFICE,
      );
    };
    const phone = await add({ gjor: 'telefon', nummer: '72 41 00 99', formaal: 'SWITCHBOARD', merknad: '' });
    expect(phone.html).toContain('72 41 00 99');
    const place = { gjor: 'sted', navn: 'Servicetorget', slag: 'VISIT', gate: 'Kjerkgata 1', postnummer: '7374' };
    const half = await add({ ...place, poststed: '' });
    expect(half.html).toContain('Skriv hele adressen, eller la alle tre feltene stå tomme.');
    expect(half.html).toContain('value="Servicetorget"');
    expect((await add({ ...place, poststed: 'Røros' })).html).toContain('Kjerkgata 1, 7374 Røros');
    const person = {
      gjor: 'kontakt',
      rolle: 'OFFICE_MANAGER',
      navn: 'Per Eksempel',
      telefon: '',
      epost: 'per@example.no',
    };
    expect((await add(person)).html).toContain('per@example.no');
    const { html } = await editor.open(OFFICE);
    const form = html.split('<form ').find((part) => part.includes('value="Servicetorget"')) ?? '';
    const fields = Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const gone = await editor.postBack({ ...fields, handling: 'fjern' }, OFFICE);
    expect(gone.html).not.toContain('value="Servicetorget"');
  });

  test('writes own rates and an agreement, which residents and the API then have', async () => {
    const RECORDS = '/min-kommune/satser?kommune=5025';
    await editor.open(RECORDS);
    const rate = { gjor: 'sats', id: '', kategori: 'SINGLE', belop: '8 100', fra: '2026-01-01', siste: '2026-12-31' };
    const saved = await editor.postBack({ ...rate, nokkel: 'proeve-sats', handling: 'lagre' }, RECORDS);
    expect(saved.html).toContain('Satsen er lagret.');
    expect(saved.html).toMatch(/8.100/);
    expect(saved.html).toContain('31. desember 2026');
    const centre = /<option value="([^"]+)">Gudbrandsdal/.exec(saved.html)?.[1] ?? '';
    const agreement = { gjor: 'avtale', id: '', krisesenter: centre, form: 'PURCHASE_AGREEMENT', plasser: '2' };
    const kept = await editor.postBack(
      { ...agreement, fra: '2026-01-01', siste: '', nokkel: 'proeve-avtale', handling: 'lagre' },
      RECORDS,
    );
    expect(kept.html).toContain('Avtalen er lagret.');
    expect(kept.html).toContain('Plasser kjøpes');
    const wrong = await editor.postBack({ ...rate, belop: 'mye', nokkel: 'proeve-sats-2', handling: 'lagre' }, RECORDS);
    expect(wrong.html).toContain('Skriv beløpet i hele kroner.');
    const { text } = await server.ask(
      '{ municipality(number: "5025") { ownRates { category amountPerMonth validTo } } }',
    );
    expect(text).toContain('"amountPerMonth":8100,"validTo":"2027-01-01"');
    const form = kept.html.split('<form ').find((part) => part.includes('value="SINGLE.2026-01-01"')) ?? '';
    const fields = { gjor: 'sats', kategori: 'SINGLE', fra: '2026-01-01', id: 'SINGLE.2026-01-01' };
    const gone = await editor.postBack({ ...fields, nokkel: 'proeve-sats-3', handling: 'fjern' }, RECORDS);
    expect(form).toContain('name="kategori" value="SINGLE"');
    expect(gone.html).toContain('Ingen egne satser er oppgitt');
  });

  test('cannot open an office of another municipality, and a made-up number is not found', async () => {
    expect((await editor.open('/min-kommune/kontor/0315')).status).toBe(403);
    expect((await editor.open('/min-kommune/kontor/9999')).status).toBe(404);
    expect((await editor.open('/min-kommune/kontor/x')).status).toBe(404);
    const adviser = new Visitor(server.url);
    await adviser.signIn(INNLANDET, '/');
    for (const path of [
      OFFICE,
      '/min-kommune/dager',
      '/min-kommune/satser',
      '/min-kommune/filer',
      '/min-kommune/innsyn',
    ]) {
      expect([path, (await adviser.open(path)).status]).toEqual([path, 403]);
    }
  });
});

describe('an editor with a spreadsheet', () => {
  const file = (rows: string) => {
    const form = new FormData();
    form.set('slag', 'phones');
    form.set('fil', new Blob([`kommunenummer;enhetsnummer;formål;telefon;merknad\r\n${rows}`]), 'telefoner.csv');
    return form;
  };
  const send = async (form: FormData, gjor: string) => {
    await editor.open('/min-kommune/filer');
    form.set('gjor', gjor);
    return await editor.postBack(form, '/min-kommune/filer');
  };

  test('tries it, reads what is wrong with which line, and gets the rejected rows to mend', async () => {
    const { html } = await send(file('5025;1640;annet;72 41 00 70;\r\n5025;1640;annet;7;'), 'prov');
    expect(html).toContain('Ingenting er lagret ennå');
    expect(html).toContain('2 rader lest, 1 godtatt, 1 avvist.');
    expect(html).toMatch(/<th[^>]*>3<\/th>/);
    expect(html).toMatch(/download="telefoner-avvist.csv"/);
  });

  test('sends it in, and residents have the new number', async () => {
    const { html } = await send(file('5025;1640;annet;72 41 00 71;'), 'send');
    expect(html).toContain('Filen er tatt imot.');
    const { text } = await server.ask('{ office(number: "1640") { phones { number } } }');
    expect(text).toContain('+4772410071');
  });

  test('reads apart what the file repeats and what it does not mention', async () => {
    const days = (day: string) => {
      const form = new FormData();
      form.set('slag', 'special-days');
      const head = 'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak';
      form.set('fil', new Blob([`${head}\r\n5025;1640;uten avtale;${day};;stengt;;;`]), 'dager.csv');
      return form;
    };
    const first = await send(days('2028-05-18'), 'send');
    const there = Number(/Ikke nevnt i filen, og som før: (\d+)\./.exec(first.html)?.[1] ?? 0);
    expect((await send(days('2028-05-18'), 'prov')).html).toContain('Sto slik fra før: 1.');
    const { html } = await send(days('2028-05-25'), 'prov');
    expect(html).toContain('Sto slik fra før: 0.');
    expect(html).toContain(`Ikke nevnt i filen, og som før: ${there + 1}.`);
  });

  test('without a file, or with one that is no table, is told what to do', async () => {
    const empty = new FormData();
    empty.set('slag', 'phones');
    expect((await send(empty, 'prov')).html).toContain('Velg en fil først.');
    const nothing = file('');
    nothing.set('fil', new Blob([]), 'tom.csv');
    expect((await send(nothing, 'prov')).html).toContain('Filen er tom');
    const other = file('');
    other.set('fil', new Blob(['<html></html>']), 'side.html');
    expect((await send(other, 'prov')).html).toContain('nettside');
  });

  test('what stands in the cells is written as text', async () => {
    const { html } = await send(file('5025;1640;<script>alert(1)</script>;1;'), 'prov');
    expect(html).not.toContain('<script>alert');
  });
});

test('an editor sees who has read the municipality’s protected data, month by month', async () => {
  await server.ask('{ office(number: "1640") { contacts { name } } }', {
    token: await server.signIn('GOVERNOR', 'innlandet'),
  });
  const { html } = await editor.open('/min-kommune/innsyn');
  expect(html).toContain('Statsforvalteren i Innlandet');
  expect(html).toContain('Contact.name');
  expect((await editor.open('/min-kommune/innsyn?kommune=0301')).status).toBe(403);
});
