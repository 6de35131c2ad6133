import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { Visitor } from './visitor.ts';

const INNLANDET = '999990011';
const VESTLAND = 'vestland';
const ADDRESS = 'kari@eksempel.example.no';

let server: TestServer;
let folder: string;
let adviser: Visitor;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-mail-'));
  server = await startTestServer({ WEB: 'on', DATA_DIR: folder, SESSION_KEY: Buffer.alloc(32, 7).toString('base64') });
  adviser = new Visitor(server.url);
  await adviser.signIn(INNLANDET, '/');
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await server.database.owner`delete from tjenestegraf.alert_subscription`;
  await server.database.owner`delete from tjenestegraf.alert_confirmation_mail`;
  await rm(join(folder, 'mail'), { recursive: true, force: true });
});

async function mails(): Promise<string[]> {
  const names = await readdir(join(folder, 'mail')).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, 'mail', name), 'utf8')));
  return texts.map((text) => decoded(text));
}

/** As a mail program shows it: quoted-printable undone. */
function decoded(mail: string): string {
  const bytes = mail
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Path of a link: the server that wrote the mail may be over. */
const linkIn = (mail: string | undefined, path: string) =>
  new RegExp(`https?://[^/\\s]+(${path}\\?bevis=[\\w.-]+)`).exec(mail ?? '')?.[1] ?? '';

async function subscribe(address: string) {
  await adviser.open('/tilsyn/varsler');
  return await adviser.postBack({ gjor: 'adresse', adresse: address }, '/tilsyn/varsler');
}

const rows = () => server.database.owner`select channel, address, confirmed_at from tjenestegraf.alert_subscription`;

describe('an adviser who wants alerts by e-mail', () => {
  test('gets nothing before the owner of the address has confirmed it by a press of a button', async () => {
    const { html } = await subscribe(ADDRESS);
    expect(html).toContain('Vi har sendt en e-post til adressen.');
    expect(html).toContain('k…@eksempel.example.no');
    expect(html).not.toContain(ADDRESS);
    const [mail] = await mails();
    expect(mail).toContain('Bekreft her innen to døgn');
    const link = linkIn(mail, '/varsler/bekreft');
    const owner = new Visitor(server.url);
    expect((await owner.open(link)).html).toContain('Ja, send meg varsler');
    expect((await rows())[0]?.['confirmed_at']).toBeNull();
    expect((await owner.post(link, {})).html).toContain('Du får varsler fra nå av');
    expect((await rows())[0]?.['confirmed_at']).not.toBeNull();
    expect((await owner.open(link)).status).toBe(404);
  });

  test('is told once what has changed, in its language, with a link that ends it and deletes the address', async () => {
    await subscribe(ADDRESS);
    await server.database.owner`update tjenestegraf.alert_subscription set language = 'nn'`;
    const owner = new Visitor(server.url);
    await owner.post(linkIn((await mails())[0], '/varsler/bekreft'), {});
    await server.database.owner`
      update tjenestegraf.agreement set valid_to = current_date + 30
      where id = (select min(id) from tjenestegraf.agreement where municipality_number = '3430' and valid_to is null)`;
    const twin = await server.twin({});
    await expect.poll(mails).toHaveLength(2);
    await twin.close();
    const mail = (await mails()).find((one) => one.includes('Dette er endra'));
    expect(mail).toContain('Dette er endra i kommunane til Statsforvalteren i Innlandet');
    expect(mail).toMatch(/- Os: avtalen med .* sluttar å gjelde.*\n {2}http\S+\/tilsyn\/3430\n/);
    expect(mail).toContain('Content-Language: nn');
    expect(mail).toMatch(/List-Unsubscribe:\s+<http[^>]*\/varsler\/stopp/);
    const again = await server.twin({});
    await again.close();
    expect(await mails()).toHaveLength(2);
    const stop = linkIn(mail, '/varsler/stopp');
    expect((await owner.post(stop, {})).html).toContain('Adressen din er slettet.');
    expect(await rows()).toHaveLength(0);
  });

  test('is not told of what the client register does not let the governor read any more', async () => {
    await subscribe(ADDRESS);
    await new Visitor(server.url).post(linkIn((await mails())[0], '/varsler/bekreft'), {});
    await server.database.owner`update tjenestegraf.client set active = false where governor_id = 'innlandet'`;
    const twin = await server.twin({});
    await expect.poll(async () => (await rows()).length).toBe(0);
    await twin.close();
    await server.database.owner`update tjenestegraf.client set active = true where governor_id = 'innlandet'`;
    expect(await mails()).toHaveLength(1);
  });

  test.each(['kari', 'kari@eksempel', 'a@b.no\r\nBcc: alle@example.no', 'Kari <kari@example.no>', 'a@b.no,c@d.no'])(
    'is told that %j is no address, and nothing is sent',
    async (address) => {
      expect((await subscribe(address)).html).toContain('Skriv en e-postadresse.');
      expect(await rows()).toHaveLength(0);
      expect(await mails()).toHaveLength(0);
    },
  );

  test('has no address written to more than three times a week, whoever asks and whatever is ended between', async () => {
    for (const address of [ADDRESS, ADDRESS.toUpperCase(), ADDRESS]) {
      expect((await subscribe(address)).html).toContain('Vi har sendt en e-post til adressen.');
      await server.database.owner`delete from tjenestegraf.alert_subscription`;
      await rm(join(folder, 'mail'), { recursive: true, force: true });
    }
    const refused = await subscribe(ADDRESS);
    expect(refused.html).toContain('Det er sendt tre e-poster til adressen den siste uken.');
    expect(refused.html).toContain(`value="${ADDRESS}"`);
    const other = new Visitor(server.url);
    await other.signIn('999990010', '/tilsyn/varsler');
    const others = await other.postBack({ gjor: 'adresse', adresse: ADDRESS }, '/tilsyn/varsler');
    expect(others.html).toContain('Det er sendt tre e-poster til adressen den siste uken.');
    expect([await mails(), await rows()]).toEqual([[], []]);
    await server.database.owner`update tjenestegraf.alert_confirmation_mail set sent_at = now() - interval '7 days'`;
    expect((await subscribe(ADDRESS)).html).toContain('Vi har sendt en e-post til adressen.');
  });

  test('has no more than twenty people written to a day, and nobody’s address is kept for that', async () => {
    await server.database.owner`
      insert into tjenestegraf.alert_confirmation_mail (governor_id, address_hash)
      select 'innlandet', n::text from generate_series(1, 19) n`;
    await adviser.open('/tilsyn/varsler');
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        adviser.postBack({ gjor: 'adresse', adresse: `${name}@example.no` }, '/tilsyn/varsler'),
      ),
    );
    const refused = answers.filter(({ html }) => html.includes('Dere har bedt om tjue bekreftelser det siste døgnet.'));
    expect([refused.length, (await mails()).length]).toEqual([2, 1]);
    const stored = await server.database.owner`select * from tjenestegraf.alert_confirmation_mail`;
    expect(JSON.stringify(stored)).not.toContain('example.no');
  });

  test('cannot end what is another governor’s', async () => {
    const [other] = await server.database.owner`
      insert into tjenestegraf.alert_subscription (governor_id, channel, language, ends_at)
      values (${VESTLAND}, 'FEED', 'nb', now() + interval '1 day') returning id`;
    await adviser.open('/tilsyn/varsler');
    await adviser.postBack({ gjor: 'avslutt', id: String(other?.['id']) }, '/tilsyn/varsler');
    expect(await rows()).toHaveLength(1);
  });
});

describe('an adviser who wants alerts as a feed', () => {
  const feedIn = (html: string, ending: string) =>
    new RegExp(`href="([^"]*/varsler/strom/[^"]+\\.${ending})"`).exec(html)?.[1] ?? '';

  test('gets an address that reads without signing in, as Atom and as JSON Feed, until it is taken back', async () => {
    await adviser.open('/tilsyn/varsler');
    const { html } = await adviser.postBack({ gjor: 'strom' }, '/tilsyn/varsler');
    const atom = await fetch(feedIn(html, 'atom'));
    expect(atom.headers.get('content-type')).toContain('application/atom+xml');
    expect(await atom.text()).toContain('<title>Varsler, Statsforvalteren i Innlandet</title>');
    const json = await fetch(feedIn(html, 'json'));
    expect(await json.json()).toMatchObject({ version: 'https://jsonfeed.org/version/1', items: [] });
    const id = /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await adviser.postBack({ gjor: 'avslutt', id }, '/tilsyn/varsler');
    expect((await fetch(feedIn(html, 'atom'))).status).toBe(404);
  });

  test('a proof made for another purpose, or changed, opens nothing', async () => {
    await adviser.open('/tilsyn/varsler');
    const { html } = await adviser.postBack({ gjor: 'strom' }, '/tilsyn/varsler');
    const address = feedIn(html, 'atom');
    const token = /strom\/([^/]+)\.atom$/.exec(address)?.[1] ?? '';
    expect((await fetch(`${server.url}/varsler/stopp?bevis=${token}`)).status).toBe(404);
    expect((await fetch(address.replace(/.\.atom$/, '_.atom'))).status).toBe(404);
    expect((await fetch(`${server.url}/varsler/strom/x.atom`)).status).toBe(404);
  });
});

test('addresses that nobody confirms and subscriptions that are a year old are deleted', async () => {
  await subscribe(ADDRESS);
  await server.database.owner`update tjenestegraf.alert_subscription set ends_at = now() - interval '1 second'`;
  expect((await adviser.open('/tilsyn/varsler')).html).toContain('Ingen ennå.');
  const twin = await server.twin({});
  await twin.close();
  expect(await rows()).toHaveLength(0);
});
