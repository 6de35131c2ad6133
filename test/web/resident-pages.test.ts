import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../services/calendar/calendar-day.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
});
afterAll(() => server?.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });

describe('a resident without script', () => {
  test('finds the numbers for danger and homelessness on every page, also one that does not exist', async () => {
    for (const path of ['/', '/sok?q=gjeld', '/kommune/3430', '/kommune/9999']) {
      const html = await (await get(path)).text();
      for (const number of ['tel:112', 'tel:113', 'tel:116117', 'tel:116006']) expect(html).toContain(number);
    }
  });

  test('is shown each municipality that a number may mean: a postal code, a present number, one from before', async () => {
    const html = await (await get('/sok?q=0441')).text();
    expect(html).toContain('/kommune/3430');
    expect(html).toContain('/kommune/0301');
  });

  test('comes straight to the municipality where only one can be meant', async () => {
    const found = await get('/sok?q=Karasjok');
    expect([found.status, found.headers.get('location')]).toEqual([302, '/kommune/5610']);
  });

  test('finds the office by place, in any of its names, and is told why', async () => {
    const karasjok = await get('/sok?q=K%C3%A1r%C3%A1%C5%A1johka');
    expect(karasjok.headers.get('location') ?? (await karasjok.text())).toContain('/kommune/5610');
    const several = await (await get('/sok?q=Bergen')).text();
    expect(several).toContain('/kommune/4601');
  });

  test('finds help in plain words, with the numbers to call first where somebody is in danger', async () => {
    const html = await (await get('/sok?q=mannen%20min%20sl%C3%A5r%20meg')).text();
    expect(html).toContain('Krisesenter');
    expect(html.indexOf('tel:')).toBeLessThan(html.indexOf('<form class="search"'));
    expect(html.match(/tel:116006/g)).toHaveLength(1);
  });

  test('is told what to try where nothing fits', async () => {
    const debt = await (await get('/sok?q=gjeldsr%C3%A5dgivning')).text();
    const { data } = await server.ask<{ service: { summary: string } }>(
      '{ service(id: "debt-counselling") { summary } }',
    );
    expect(debt).toContain(data.service.summary);
    expect(await (await get('/sok?q=qqqqzzzz')).text()).toContain('Prøv færre ord');
  });

  test('gets suggestions while typing', async () => {
    const names = (await (await get('/sok/forslag?q=R%C3%B8r')).json()) as string[];
    expect(names.join()).toContain('Røros');
    expect(await (await get('/sok/forslag?q=x')).json()).toEqual([]);
  });

  test('reads what the office itself tells: a notice while it holds, where to apply, languages, that it is to close', async () => {
    const token = await server.signIn('MUNICIPALITY', '3430');
    const today = new Date().toISOString().slice(0, 10);
    const facts = { applyUrl: 'https://www.example.no/sok', languages: ['uk', 'nsl'], openUntil: '2099-01-01' };
    await saveAs(server, token, 'saveOfficeProfiles', { items: [{ office: '1640', ...facts, successor: '0315' }] });
    await saveAs(server, token, 'saveNotices', {
      items: [
        { office: '1640', text: 'Heisen står.', from: '2026-01-01', until: '2026-01-02' },
        { office: '1640', text: 'Vi har fått ny inngang.', from: today, until: addDays(today, 2) },
      ],
    });
    const html = await (await get('/kommune/3430')).text();
    for (const said of [
      'Vi har fått ny inngang.',
      'https://www.example.no/sok',
      'ukrainsk, norsk tegnspråk',
      '1. januar 2099',
    ]) {
      expect(html).toContain(said);
    }
    expect(html).not.toContain('Heisen står.');
  });

  test('reads why opening hours are not known, and whom to call instead', async () => {
    const html = await (await get('/kommune/4601')).text();
    expect(html).toContain('Ingen kilde oppgir åpningstidene');
    expect(html).toContain('55 55 33 33');
  });

  test('reads in plain words which facts may be out of date or disputed, and when they were last confirmed', async () => {
    const html = await (await get('/kommune/3430')).text();
    expect(html).toContain('Kildene er uenige.');
    expect(html).toMatch(/Kan være utdatert\.<\/strong> Ikke bekreftet siden 20\. juli 2023/);
    expect(html).toContain('Sist kjente tider, som ingen har bekreftet på lenge: mandag–fredag 09.00–15.00');
  });

  test('finds who answers now, with the municipality’s own line among the numbers for danger', async () => {
    const html = await (await get('/kommune/3430')).text();
    const danger = html.slice(html.indexOf('id="akutt"'), html.indexOf('id="ring"'));
    expect(danger).toContain('tel:+4746906249');
    const now = html.slice(html.indexOf('id="ring"'), html.indexOf('Svarer ikke nå'));
    expect(now).toContain('Kirkens SOS');
    expect(now).not.toContain('Stengt');
  });

  test('reads how to apply and complain, with the time limits and whether they are law', async () => {
    const html = await (await get('/kommune/3430')).text();
    const assistance = html.slice(html.indexOf('id="financial_assistance"'));
    for (const part of ['Dette har du rett til', 'Slik søker du', 'Når du får svar', 'Slik klager du', 'lovfestet'])
      expect(assistance.slice(0, assistance.indexOf('</details>'))).toContain(part);
  });

  test('reads of days with other hours before coming to a closed door', async () => {
    await server.database.owner`
      insert into tjenestegraf.special_day (id, office_number, from_day, to_day, state, spans, reason, source_id)
      select 'closed-for-moving', '1640', current_date, current_date + 3, 'CLOSED', '[]', 'Flytting', min(id)
        from tjenestegraf.source`;
    await expect.poll(async () => (await get('/kommune/3430')).text()).toMatch(/Dager med andre tider.*Flytting/s);
  });

  test('gets the guideline rate of a household with its warnings first', async () => {
    const html = await (await get('/kommune/3430?voksne=COUPLE&barn=3,8')).text();
    expect(html.indexOf('vi vet ikke om den fortsatt gjelder')).toBeLessThan(html.indexOf('Til sammen'));
    expect(html).toContain('Til sammen');
  });

  test('is told which ages cannot be read, and keeps what was written', async () => {
    const html = await (await get('/kommune/3430?voksne=SINGLE&barn=tre')).text();
    expect(html).toContain('Skriv hele tall fra 0 til 17');
    expect(html).toContain('value="tre"');
  });

  test('reads the pages in the language of the browser, and in the one chosen', async () => {
    expect(await (await get('/', { 'accept-language': 'nn' })).text()).toContain('<html lang="nn"');
    const chosen = await get('/', { 'accept-language': 'nn', cookie: 'sprak=en' });
    expect(await chosen.text()).toContain('<html lang="en"');
  });
});

describe('a page is safe', () => {
  test('what a reader writes is shown as text, whatever it is', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = await (await get(`/sok?q=${encodeURIComponent(hostile)}`)).text();
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
  });

  test('a name that a source gives is shown as text too, and search engines read it as it is', async () => {
    const hostile = '</script><script>alert(1)</script><!--';
    await server.database.owner`update tjenestegraf.office set name = ${hostile} where number = '1640'`;
    const read = async () => (await get('/kommune/5025')).text();
    await expect.poll(read).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    const html = await read();
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<!--');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const { '@graph': offices } = JSON.parse(data) as { '@graph': { '@type': string; name: string }[] };
    expect(offices).toContainEqual(expect.objectContaining({ '@type': 'GovernmentOffice', name: hostile }));
  });

  test('nothing inline, nothing from another host, no frame around it, no cache between readers', async () => {
    const { headers, ...response } = await get('/kommune/3430').then(async (one) => ({
      headers: one.headers,
      text: await one.text(),
    }));
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(response.text).not.toMatch(
      /\sstyle=|<style|<script(?! src="\/assets| type="application\/ld\+json")| on[a-z]+=/,
    );
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  test('a form from another site is refused, and so is one that does not say where it comes from', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${server.url}/innstillinger`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'visning=dark&til=%2Fkommune%2F3430',
        redirect: 'manual',
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site', origin: server.url })).status).toBe(403);
    const own = await send({ 'sec-fetch-site': 'same-origin' });
    expect([own.status, own.headers.get('location')]).toEqual([303, '/kommune/3430']);
    expect(own.headers.getSetCookie().join()).toContain('visning=dark');
  });

  test('a choice of language leads back to this site only', async () => {
    for (const target of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example/x', '/\t/x']) {
      const response = await fetch(`${server.url}/innstillinger`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ sprak: 'en', til: target }),
        redirect: 'manual',
      });
      expect(response.headers.get('location')).toBe('/');
    }
  });
});
