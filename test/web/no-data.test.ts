import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { SEEN } from './pages-seen.ts';
import { Visitor } from './visitor.ts';

const ROROS = '939898743';
const INNLANDET = '999990011';
/** What says who may sign in and what is reached; everything else is taken away. */
const KEPT = ['client', 'client_municipality', 'web_session', 'county', 'governor', 'municipality'];

let server: TestServer;
let emptied: Awaited<ReturnType<TestServer['twin']>>;
let editor: Visitor;
let adviser: Visitor;
beforeAll(async () => {
  // Without the owner's login no server loads the first facts and findings again.
  server = await startTestServer(async (url) => ({
    WEB: 'on',
    DATABASE_URL: url,
    MIGRATE_ON_START: 'no',
    SESSION_KEY: Buffer.alloc(32, 7).toString('base64'),
  }));
  await takeEverythingAway();
  emptied = await server.twin({});
  [editor, adviser] = [new Visitor(emptied.url), new Visitor(emptied.url)];
  await editor.signIn(ROROS, '/');
  await adviser.signIn(INNLANDET, '/');
});
afterAll(async () => {
  await emptied?.close();
  await server?.stop();
});

async function takeEverythingAway(): Promise<void> {
  const { owner } = server.database;
  let waiting = await owner<{ name: string }[]>`
    select format('tjenestegraf.%I', tablename) as name from pg_tables
    where schemaname = 'tjenestegraf' and not tablename = any(${KEPT})`.then((rows) => rows.map(({ name }) => name));
  // A worker of the database that sweeps up after so many rows would keep it from being dropped.
  for (const name of waiting) await owner.unsafe(`alter table ${name} set (autovacuum_enabled = false)`);
  // What others rest on goes after them; what cannot go at all is what the kept ones rest on.
  for (let before = waiting.length + 1; waiting.length < before; ) {
    before = waiting.length;
    const left: string[] = [];
    for (const name of waiting) await owner.unsafe(`delete from ${name}`).catch(() => left.push(name));
    waiting = left;
  }
}

describe('on a platform that knows of the municipalities and nothing else', () => {
  test('a resident finds the municipality, the numbers for danger, and what to do where nothing is known', async () => {
    const visitor = new Visitor(emptied.url);
    for (const path of ['/', '/sok?q=gjeld', '/sok?q=0450', '/sok?q=Røros', '/kommune/5025']) {
      const { status, html } = await visitor.open(path);
      expect([path, status]).toEqual([path, 200]);
      expect(html).toContain('tel:112');
    }
    const { html } = await visitor.open('/kommune/5025?voksne=COUPLE&barn=3');
    for (const said of [
      'Vi kjenner ingen andre linjer.',
      'Ring Nav på 55 55 33 33',
      'Vi har ingen opplysninger om tjenestene.',
      'Det betyr ikke at tilbudet mangler.',
      'Ingen kilde oppgir de veiledende satsene.',
    ])
      expect(html).toContain(said);
  });

  test('no page fails, and each has its own heading', async () => {
    const readers = { NOBODY: new Visitor(emptied.url), MUNICIPALITY: editor, GOVERNOR: adviser };
    for (const { at, by } of Object.values(SEEN)) {
      for (const address of at) {
        const { status, html } = await readers[by].open(address);
        expect([address, status < 500, html.match(/<h1/g)?.length]).toEqual([address, true, 1]);
      }
    }
  });

  test.each([
    ['/min-kommune', 'Ingenting venter på svar.'],
    ['/min-kommune', 'Vi har ikke fått opplyst hvilket Nav-kontor kommunen har.'],
    ['/min-kommune/dager', 'Vi har ikke fått opplyst hvilket Nav-kontor kommunen har.'],
    ['/min-kommune/satser', 'Ingen egne satser er oppgitt.'],
    ['/min-kommune/filer', 'Hent malen'],
    ['/min-kommune/innsyn', 'Her står alle'],
  ])('an editor opens %s and reads: %s', async (path, said) => {
    const { status, html } = await editor.open(path);
    expect([path, status, html.includes(said)]).toEqual([path, 200, true]);
  });

  test.each([
    ['/tilsyn', 'Ingen statistikk er frigitt ennå.'],
    ['/tilsyn/utvikling', 'Ingen statistikk er frigitt ennå.'],
    ['/tilsyn/kart', 'ikke frigitt ennå'],
    ['/tilsyn/apningstid', 'ikke oppgitt'],
    ['/tilsyn/varsler', 'Ingen ennå.'],
    ['/tilsyn/3430', 'Ingen kilde oppgir noen.'],
    ['/tilsyn/3430/utvikling', 'ikke frigitt ennå'],
  ])('an adviser opens %s and reads: %s', async (path, said) => {
    const { status, html } = await adviser.open(path);
    expect([path, status, html.includes(said)]).toEqual([path, 200, true]);
  });
});
