import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
});
afterAll(() => server?.stop());

const search = async (fields: Record<string, string>, language = 'nb') => {
  const address = `${server.url}/sok?${new URLSearchParams(fields)}`;
  const answer = await fetch(address, { headers: { 'accept-language': language }, redirect: 'manual' });
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll('&amp;', '&');
};
/** A part of the page, from one text to the next that ends it. */
function between(html: string, from: string, to: string): string {
  const begin = html.indexOf(from);
  return begin < 0 ? '' : html.slice(begin, html.indexOf(to, begin));
}

describe('a resident who types what help is needed', () => {
  test('reads what the help is and how to apply, finds the line for it, and is asked where he or she lives', async () => {
    const html = await search({ q: 'gjeld' });
    const debt = between(html, '<h3 lang="nb">Gjeldsrådgivning', '</li>');
    expect(debt).toContain('Slik søker du');
    expect(debt).toContain('Kontakt NAV-kontoret og be om gjeldsrådgivning.');
    expect(html).toContain('tel:+4755553339');
    expect(html).toContain('<h2 id="hvor">Hvor bor du?');
    expect(html).toContain('name="sted"');
    expect(html).toMatch(/type="hidden" name="q" value="gjeld"/);
  });

  test('with the place in the same words, finds who gives it there, their numbers, whether they are open, and the municipality’s page at that service', async () => {
    const html = await search({ q: 'gjeld i Karasjok' });
    const who = between(html, '<h2 id="hvem">Hvem hjelper deg i Karasjok', '</section>');
    expect(who).toContain('href="/kommune/5610#kontor-2021"');
    expect(who).toContain('tel:');
    expect(who).toMatch(/Åpent|Stengt|Ikke kjent/);
    expect(html).toContain('href="/kommune/5610?tjeneste=debt_counselling#debt_counselling"');
    expect(html).not.toContain('Hvor bor du?');
  });

  test('where nothing is known of a city’s offices, reads that once, with each office to choose', async () => {
    const who = between(await search({ q: 'gjeld bergen' }), '<h2 id="hvem">', '</section>');
    for (const office of ['1202', '1203', '1206', '1208', '1209']) expect(who).toContain(`#kontor-${office}"`);
    expect(who.match(/er ikke oppgitt til oss/g)).toHaveLength(1);
    expect(who.match(/tel:\+4755553333/g)).toHaveLength(1);
  });

  test('sees the municipality’s own words for it, where it has any', async () => {
    const { data } = await server.ask<{ service: { summary: string } }>(
      '{ service(id: "5025-debt-counselling") { summary } }',
    );
    expect(await search({ q: 'gjeld Røros' })).toContain(data.service.summary);
  });

  test('gives the place afterwards, and the need is kept', async () => {
    const html = await search({ q: 'gjeld', sted: 'Karasjok' });
    expect(html).toContain('Hvem hjelper deg i Karasjok');
    expect(html).toContain('value="gjeld"');
  });

  test('chooses among municipalities that the place may mean, and the need is kept', async () => {
    const html = await search({ q: 'gjeld i Os' });
    const choices = between(html, '<h2 id="hvor">Velg kommunen din', '</section>');
    expect(choices).toContain('href="/sok?q=gjeld+i+Os&kommune=3430"');
    expect(choices).toContain('href="/sok?q=gjeld+i+Os&kommune=4624"');
    expect(await search({ q: 'gjeld i Os', kommune: '3430' })).toContain('Hvem hjelper deg i Os');
  });

  test('is told that the place was not found, and what was written stands there', async () => {
    for (const sted of ['qqqzzz', 'x'.repeat(500), ' ']) {
      const html = await search({ q: 'gjeld', sted });
      expect(html).toContain('Hvor bor du?');
      if (sted.trim() !== '') expect(html).toMatch(/aria-describedby="sted-feil"/);
    }
    for (const kommune of ['9999', 'x', '"><script>'])
      expect(await search({ q: 'gjeld', kommune })).toContain('Hvor bor du?');
  });

  test('of help that health and care give, is not sent to NAV but to the municipality', async () => {
    const html = await search({ q: 'støttekontakt i Bergen' });
    const who = between(html, '<h2 id="hvem">', '</section>');
    expect(who).toContain('Helse- og omsorgstjenesten');
    expect(who).toContain('https://www.bergen.kommune.no');
    expect(who).not.toContain('kontor-');
  });

  test('of violence, finds the crisis centre of the place', async () => {
    const html = await search({ q: 'krisesenter i Os', kommune: '3430' });
    expect(html).toContain('Gudbrandsdal krisesenter');
  });

  test('reads it in nynorsk and English too', async () => {
    expect(await search({ q: 'gjeld i Karasjok' }, 'nn')).toContain('Kven hjelper deg i Karasjok');
    expect(await search({ q: 'debt', sted: 'Karasjok' }, 'en')).toContain('Who helps you in Karasjok');
  });
});

test('a link to a service opens it on the municipality’s page', async () => {
  const page = async (query: string) => (await fetch(`${server.url}/kommune/3430${query}`)).text();
  expect(await page('?tjeneste=debt_counselling')).toMatch(/<details[^>]*id="debt_counselling"[^>]* open/);
  expect(await page('')).not.toMatch(/<details class="service"[^>]* open/);
  expect(await page('?tjeneste="><script>')).not.toContain('"><script>');
});

test('an office that serves several municipalities leads to each of them', async () => {
  const html = await search({ q: 'Nav Røros, Os og Holtålen' });
  for (const number of ['3430', '5025', '5026']) expect(html).toContain(`href="/kommune/${number}#kontor-1640"`);
});

test('a place that may be several says once what holds for all of it, and of each hit what is its own', async () => {
  const oslo = await search({ q: '0450' });
  expect(oslo.match(/Bydelene i Oslo har hvert sitt Nav-kontor\./g)).toHaveLength(1);
  expect(oslo.match(/55\u00a055\u00a033\u00a033/g)).toHaveLength(1);
  expect(oslo).not.toContain('ett av dem');
  expect(oslo.match(/href="\/kommune\/0301#kontor-/g)).toHaveLength(15);
  const os = await search({ q: 'Os' });
  expect(os.match(/Flere steder kan være ment med «Os»\./g)).toHaveLength(1);
  expect(os).toContain('Nav Bjørnafjorden er kontoret for Bjørnafjorden.');
  expect(os.match(/Mener du «Oslo»\?/g)).toHaveLength(1);
  for (const [text, language] of [
    ['Bergen', 'nn'],
    ['0450', 'en'],
    ['Nes', 'nb'],
  ] as const) {
    const sentences = textsOf(await search({ q: text }, language)).flatMap((one) => one.split(/(?<=[.?!]) /));
    const long = sentences.filter((one) => one.length > 30);
    expect(long).toEqual([...new Set(long)]);
  }
});

/** The paragraphs of a page's main part. */
const textsOf = (html: string) =>
  [...between(html, '<main', '</main>').matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(
    ([, text]) => text?.replaceAll(/<[^>]*>/g, '') ?? '',
  );
