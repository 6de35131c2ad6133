import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSealed } from '../../web/sign-in/sealed.ts';
import type { SignedIn } from '../../web/sign-in/session.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { Visitor } from './visitor.ts';

const INNLANDET = '999990011';
const SESSION_KEY = randomBytes(32);

let server: TestServer;
let visitor: Visitor;
beforeAll(async () => {
  server = await startTestServer({
    WEB: 'on',
    SESSION_IDLE_MINUTES: '30',
    SESSION_KEY: SESSION_KEY.toString('base64'),
  });
});
afterAll(() => server?.stop());
beforeEach(async () => {
  visitor = new Visitor(server.url);
  await server.database.owner`delete from tjenestegraf.web_session`;
});

const sealed = createSealed(SESSION_KEY);

async function storedSession(): Promise<SignedIn> {
  const [row] = await server.database.owner`select sealed from tjenestegraf.web_session`;
  const opened = await sealed.open<{ signedIn: SignedIn }>('session', String(row?.['sealed']));
  if (opened === null) throw new Error('there is no session');
  return opened.signedIn;
}

/** Lets the only session's token be over. */
async function endToken(): Promise<void> {
  const stored = await storedSession();
  const signedIn = { ...stored, token: 'over', tokenEndsAt: new Date(0).toISOString() };
  const content = await sealed.close('session', { signedIn }, stored.endsAt);
  await server.database.owner`update tjenestegraf.web_session set sealed = ${content}`;
}

describe('a county governor’s adviser', () => {
  test('signs in at the service and comes back to the page that was asked for', async () => {
    const page = await visitor.signIn(INNLANDET, '/kommune/3430');
    expect(page.url).toBe(`${server.url}/kommune/3430`);
    expect(page.html).toContain('Statsforvalteren i Innlandet');
  });

  test('gets neither the token nor the id token into the browser', async () => {
    await visitor.signIn(INNLANDET, '/');
    expect([...visitor.cookies.keys()].filter((name) => name.startsWith('__Host-'))).toEqual(['__Host-okt']);
    expect(visitor.cookies.get('__Host-okt')).toMatch(/^[\w-]{43}$/);
    for (const { html } of visitor.pages) expect(html).not.toContain('eyJ');
  });

  test('signs out here and at the service: the old cookie opens nothing', async () => {
    await visitor.signIn(INNLANDET, '/');
    const old = visitor.cookies.get('__Host-okt') ?? '';
    await visitor.signOut();
    expect(visitor.cookies.has('__Host-okt')).toBe(false);
    visitor.cookies.set('__Host-okt', old);
    expect((await visitor.open('/')).html).not.toContain('Innlogget for');
  });

  test('is signed out after half an hour without a page, and told so', async () => {
    await visitor.signIn(INNLANDET, '/');
    await server.database.owner`update tjenestegraf.web_session set used_at = now() - interval '31 minutes'`;
    expect((await visitor.open('/')).html).not.toContain('Innlogget for');
  });

  test('is signed in as long as pages are asked for, and a page that follows at once writes nothing to the store', async () => {
    const { owner } = server.database;
    const used = async () =>
      (await owner`select used_at > now() - interval '1 minute' as now, xmin::text from tjenestegraf.web_session`)[0];
    await visitor.signIn(INNLANDET, '/');
    await owner`update tjenestegraf.web_session set used_at = now() - interval '29 minutes'`;
    expect((await visitor.open('/')).html).toContain('Innlogget for');
    const noted = await used();
    expect(noted?.['now']).toBe(true);
    await visitor.open('/tilsyn');
    expect(await used()).toEqual(noted);
  });

  test('goes on working when the token ends: the service gives the next one, and the API takes it', async () => {
    await visitor.signIn(INNLANDET, '/');
    await endToken();
    expect((await visitor.open('/tilsyn')).status).toBe(200);
    expect((await storedSession()).tokenEndsAt > new Date().toISOString()).toBe(true);
  });

  test('is signed out when the token ends after signing out at the service', async () => {
    await visitor.signIn(INNLANDET, '/');
    const cookie = visitor.cookies.get('__Host-okt') ?? '';
    await endToken();
    const old = await server.database.owner`select id_hash, sealed, ends_at from tjenestegraf.web_session`;
    await visitor.signOut();
    for (const row of old)
      await server.database.owner`insert into tjenestegraf.web_session ${server.database.owner(row)}`;
    visitor.cookies.set('__Host-okt', cookie);
    expect((await visitor.open('/tilsyn')).url).toContain('/logg-inn?til=%2Ftilsyn&grunn=utlopt');
  });

  test('is signed out at the session’s own end, however busy', async () => {
    await visitor.signIn(INNLANDET, '/');
    await server.database.owner`update tjenestegraf.web_session set ends_at = now()`;
    expect((await visitor.open('/')).html).not.toContain('Innlogget for');
  });
});

describe('an organisation that is not registered', () => {
  test('is told so after signing in, and gets no session', async () => {
    const page = await visitor.signIn('999990999', '/');
    expect([page.status, page.url]).toEqual([403, `${server.url}/logg-inn/uten-tilgang`]);
    expect(visitor.cookies.has('__Host-okt')).toBe(false);
  });
});

describe('a session cannot be fixed or ridden', () => {
  test('a secret planted before signing in is not the session’s afterwards', async () => {
    const planted = 'a'.repeat(43);
    visitor.cookies.set('__Host-okt', planted);
    await visitor.signIn(INNLANDET, '/');
    expect(visitor.cookies.get('__Host-okt')).not.toBe(planted);
  });

  test('signing in again ends the session before', async () => {
    await visitor.signIn(INNLANDET, '/');
    const first = visitor.cookies.get('__Host-okt') ?? '';
    // The service knows the person still, and sends them straight back.
    expect((await visitor.begin('/')).html).toContain('Innlogget for');
    expect(visitor.cookies.get('__Host-okt')).not.toBe(first);
    const other = new Visitor(server.url);
    other.cookies.set('__Host-okt', first);
    expect((await other.open('/')).html).not.toContain('Innlogget for');
  });

  test('an answer of the service that this browser did not ask for signs nobody in', async () => {
    const answer = await visitor.callbackOf(INNLANDET);
    const victim = new Visitor(server.url);
    expect((await victim.open(answer)).url).toBe(`${server.url}/logg-inn/feil`);
    expect(victim.cookies.has('__Host-okt')).toBe(false);
    // Also where the victim has begun a sign-in of its own.
    await victim.begin('/');
    expect((await victim.open(answer)).url).toBe(`${server.url}/logg-inn/feil`);
    expect(victim.cookies.has('__Host-okt')).toBe(false);
  });

  test('an answer of the service is taken once', async () => {
    const answer = await visitor.callbackOf(INNLANDET);
    const pending = visitor.cookies.get('__Host-innlogging') ?? '';
    await visitor.open(answer);
    visitor.cookies.delete('__Host-okt');
    visitor.cookies.set('__Host-innlogging', pending);
    expect((await visitor.open(answer)).url).toBe(`${server.url}/logg-inn/feil`);
  });

  test('a form without the session’s mark, or with another session’s, changes nothing', async () => {
    await visitor.signIn(INNLANDET, '/');
    expect((await visitor.post('/logg-ut', {})).status).toBe(403);
    expect((await visitor.post('/logg-ut', { skjema: 'x'.repeat(43) })).status).toBe(403);
    expect((await visitor.open('/')).html).toContain('Innlogget for');
  });

  test('a sealed note of a sign-in is no session', async () => {
    await visitor.begin('/');
    visitor.cookies.set('__Host-okt', visitor.cookies.get('__Host-innlogging') ?? '');
    expect((await visitor.open('/')).html).not.toContain('Innlogget for');
  });

  test('the store holds no token and no cookie: a row opens nothing', async () => {
    await visitor.signIn(INNLANDET, '/');
    const rows = await server.database.owner`select id_hash, sealed from tjenestegraf.web_session`;
    const text = JSON.stringify(rows);
    expect(text).not.toContain(visitor.cookies.get('__Host-okt'));
    expect(rows.every(({ sealed }) => String(sealed).startsWith('eyJhbGciOiJkaXIi'))).toBe(true);
  });
});

test('a choice of organisation that no sign-in waits for leads to the beginning', async () => {
  const page = await visitor.post('/dev-innlogging/velg', { organisasjon: INNLANDET });
  expect(page.url).toBe(`${server.url}/logg-inn/feil`);
});

describe('the way back', () => {
  test('leads to this site only', async () => {
    const page = await visitor.signIn(INNLANDET, '//elsewhere.example/x');
    expect(page.url).toBe(`${server.url}/`);
  });
});

describe('cookies', () => {
  test('are for this host alone, over TLS, out of reach of scripts', async () => {
    await visitor.signIn(INNLANDET, '/');
    const ours = visitor.setCookies.filter((text) => text.startsWith('__Host-'));
    expect(ours.length).toBeGreaterThan(1);
    for (const text of ours) {
      for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(text).toContain(part);
      expect(text).not.toContain('Domain');
    }
  });
});

test('the local sign-in service does not run in production', async () => {
  const { createDevelopmentProvider } = await import('../../web/sign-in/development/provider.ts');
  const parts = { origin: () => server.url, audience: 'urn:x', scope: 'x', key: {}, production: true };
  expect(() => createDevelopmentProvider(parts)).toThrow('does not run in production');
});
