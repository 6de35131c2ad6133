import { createHmac } from 'node:crypto';
import { CompactEncrypt, generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendRaw } from '../setup/raw-request.ts';
import { type Answer, startTestServer, type TestServer } from '../setup/running-server.ts';
import {
  AUDIENCE,
  type Claims,
  claimsFor,
  type IssuerKey,
  signClaims,
  startTokenIssuer,
  type TokenIssuer,
} from '../setup/token-issuer.ts';

const OS = '943464723';
const ROROS = '939898743';
const READ = 'tjenestegraf:read';
const VIEWER = '{ viewer { role scopes municipalities { number } governor { id } } }';

let issuer: TokenIssuer;
let server: TestServer;
let key: IssuerKey;
let other: IssuerKey;
beforeAll(async () => {
  // The clock stands still and is moved by hand: lifetimes, tolerances and cool-downs are then exact.
  vi.useFakeTimers({ toFake: ['Date'] });
  issuer = await startTokenIssuer();
  key = await issuer.newKey('key-1');
  other = await issuer.newKey('key-1');
  issuer.published = [key.publicJwk];
  issuer.up = false;
  server = await startTestServer({
    TOKEN_ISSUER: issuer.issuer,
    TOKEN_METADATA_URL: issuer.metadataUrl,
    TOKEN_AUDIENCE: AUDIENCE,
  });
  await server.database.owner`
    insert into client (id, organisation_number, name, role, municipality_numbers, governor_id, active) values
      ('abolished', '999990050', 'Eksempelkommune', 'MUNICIPALITY', '{0441}', null, true),
      ('withdrawn', '999990051', 'Eksempelkommune', 'MUNICIPALITY', '{3430}', null, false),
      ('shared-a', '999990052', 'Eksempel', 'GOVERNOR', '{}', 'innlandet', true),
      ('shared-b', '999990052', 'Eksempel', 'GOVERNOR', '{}', 'trondelag', true)`;
});
afterAll(async () => {
  vi.useRealTimers();
  await server.stop();
  await issuer.stop();
});

const later = (seconds: number) => void vi.setSystemTime(Date.now() + seconds * 1_000);
const seconds = () => Math.floor(Date.now() / 1000);
const token = (claims: Claims = {}, header = {}, organisation = OS, signer = key) =>
  signClaims(signer, { ...claimsFor(issuer, organisation, READ), ...claims }, header);
const ask = async (bearer: string | Promise<string>) => server.ask(VIEWER, { token: await bearer });

function expectRefused(answer: Answer<unknown>, rule: string): void {
  expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  expect(answer.errors[0]?.extensions['rule']).toBe(rule);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect(answer.data).toBeUndefined();
}
const expectForbidden = (answer: Answer<unknown>, rule: string) =>
  expect([answer.status, answer.data, answer.errors[0]?.extensions]).toMatchObject([
    403,
    undefined,
    { code: 'FORBIDDEN', rule },
  ]);

describe('while the issuer’s keys cannot be had', () => {
  test('a token is neither good nor bad: 503 with a time to come back, and the public is served', async () => {
    const answer = await ask(token());
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await server.ask(VIEWER)).data).toMatchObject({ viewer: { role: 'PUBLIC' } });
  });

  test('a hundred tokens make no storm of requests to the issuer', async () => {
    const before = issuer.requested.length;
    const bearer = await token();
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(bearer)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(issuer.requested.length).toBe(before);
  });

  test('a token of an unwanted kind is still 401: no key could make it good', async () =>
    expectRefused(await ask(unsigned({ alg: 'none' })), 'HEADER_ALGORITHM'));

  test('it is good again as soon as the issuer is back', async () => {
    issuer.up = true;
    later(31);
    expect((await ask(token())).data).toMatchObject({ viewer: { role: 'MUNICIPALITY' } });
  });
});

describe('who is asking, by role', () => {
  test.each([
    ['MUNICIPALITY', OS, READ, null, 1],
    ['GOVERNOR', '999990011', 'tjenestegraf:oversight', 'innlandet', 46],
    ['GOVERNOR', '999990016', 'tjenestegraf:oversight', 'trondelag', 38],
    ['PORTAL', '999990001', READ, null, 0],
    ['ANALYST', '999990002', 'tjenestegraf:statistics', null, 0],
    ['ADMINISTRATOR', '999990003', 'tjenestegraf:admin', null, 0],
  ])('%s %s', async (role, organisation, scope, governor, municipalities) => {
    const { data } = await server.ask<{ viewer: { municipalities: unknown[] } }>(VIEWER, {
      token: await token({ scope }, {}, organisation),
    });
    const expected = { role, scopes: [scope], governor: governor === null ? null : { id: governor } };
    expect(data.viewer).toMatchObject(expected);
    expect(data.viewer.municipalities).toHaveLength(municipalities);
  });

  test('no token is the public, which has no reach', async () =>
    expect((await server.ask(VIEWER)).data).toEqual({
      viewer: { role: 'PUBLIC', scopes: [], municipalities: [], governor: null },
    }));
});

describe('the Authorization header', () => {
  const raw = async (headers: string, path = '/graphql') => {
    const body = JSON.stringify({ query: VIEWER });
    const sent = `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;
    return (await sendRaw(server.url, sent)).text;
  };
  test('counts in lower case too', async () =>
    expect(await raw(`authorization: bearer ${await token()}\r\n`)).toContain('"role":"MUNICIPALITY"'));

  test.each([
    ['Bearer', 'TOKEN_EMPTY'],
    ['Bearer ', 'TOKEN_EMPTY'],
    ['Basic abc', 'HEADER_SCHEME'],
    ['', 'HEADER_SCHEME'],
    ['Bearer a b', 'TOKEN_FORM'],
    ['Bearer abc', 'TOKEN_FORM'],
  ])('"%s" is no token, and not the public either', async (value, rule) => {
    const text = await raw(`Authorization: ${value}\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 401 /);
    expect(text).toContain(rule);
  });

  test('given twice is refused, whichever of the two is good', async () => {
    const good = `Authorization: Bearer ${await token()}\r\n`;
    for (const headers of [good + good, `${good}Authorization: Bearer x\r\n`]) {
      expect(await raw(headers)).toContain('HEADER_REPEATED');
    }
  });

  test('a token in the address is refused unread, for addresses end up in logs', async () =>
    expect(await raw('', `/graphql?access_token=${await token()}`)).toContain('TOKEN_IN_QUERY'));

  test('a huge token is refused before anything is decoded', async () => {
    expectRefused(await ask(`a.${'b'.repeat(9_000)}.c`), 'TOKEN_SIZE');
    expect(await raw(`Authorization: Bearer a.${'b'.repeat(1_000_000)}.c\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('a forged token', () => {
  let asked: number;
  beforeEach(() => {
    asked = issuer.requested.length;
  });
  const hs256 = () => {
    const text = `${encoded({ alg: 'HS256', kid: key.kid })}.${encoded(claimsFor(issuer, OS, READ))}`;
    return `${text}.${createHmac('sha256', key.publicPem).update(text).digest('base64url')}`;
  };
  const jwe = async () => {
    const { publicKey } = await generateKeyPair('RSA-OAEP-256');
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid };
    return new CompactEncrypt(Buffer.from('{}')).setProtectedHeader(header).encrypt(publicKey);
  };
  const tampered = async () => {
    const [head, , signature] = (await token()).split('.');
    return `${head}.${encoded(claimsFor(issuer, ROROS, READ))}.${signature}`;
  };
  test.each<[string, string, () => string | Promise<string>]>([
    ['without a signature', 'HEADER_ALGORITHM', () => unsigned({ alg: 'none', kid: key.kid })],
    ['signed with the public key as a password', 'HEADER_ALGORITHM', hs256],
    ['with a key of its own inside', 'HEADER_EMBEDDED_KEY', () => token({}, { jwk: other.publicJwk }, OS, other)],
    ['with the address of a key', 'HEADER_EMBEDDED_KEY', () => token({}, { jku: `${issuer.issuer}evil` }, OS, other)],
    ['that is encrypted', 'TOKEN_FORM', jwe],
    ['signed with another key of the same id', 'SIGNATURE', () => token({}, {}, OS, other)],
    ['with another organisation put in', 'SIGNATURE', tampered],
    ['without a key id', 'HEADER_KID', () => token({}, { kid: undefined })],
    [
      'with an extension it calls critical',
      'HEADER_CRITICAL',
      () => unsigned({ alg: 'RS256', kid: 'key-1', crit: ['x'] }),
    ],
  ])('%s is 401, and nothing is fetched for it', async (_, rule, make) => {
    expectRefused(await ask(await make()), rule);
    expect(issuer.requested.length).toBe(asked);
  });

  test('nobody ever asked for the address in a token', () => expect(issuer.requested).not.toContain('/evil'));
});

describe('what a token claims', () => {
  test.each<[string, string, () => Claims]>([
    ['another audience', 'AUDIENCE', () => ({ aud: 'https://another.example.no' })],
    ['no audience', 'AUDIENCE', () => ({ aud: undefined })],
    ['another issuer', 'ISSUER', () => ({ iss: 'https://test.maskinporten.no/' })],
    ['the issuer without its last stroke', 'ISSUER', () => ({ iss: issuer.issuer.slice(0, -1) })],
    ['no expiry', 'CLAIMS', () => ({ exp: undefined })],
    ['no time of issue', 'ISSUED_AT', () => ({ iat: undefined })],
    ['expired 11 seconds ago', 'EXPIRED', () => ({ iat: seconds() - 120, exp: seconds() - 11 })],
    ['issued in a minute', 'ISSUED_AT', () => ({ iat: seconds() + 60, exp: seconds() + 120 })],
    ['valid only in a minute', 'NOT_YET_VALID', () => ({ nbf: seconds() + 60 })],
    ['a life of more than an hour', 'LIFETIME', () => ({ exp: seconds() + 3_601 })],
    ['a life until the year 9999', 'LIFETIME', () => ({ exp: 253_370_764_800 })],
    ['scopes as a list', 'SCOPE', () => ({ scope: [READ] })],
    ['no consumer', 'CONSUMER', () => ({ consumer: undefined })],
    ['a consumer of another register', 'CONSUMER', () => ({ consumer: { authority: 'x', ID: `0192:${OS}` } })],
    ['a consumer that is no organisation', 'CONSUMER', () => ({ consumer: `0192:${OS}` })],
  ])('%s: 401', async (_, rule, claims) => expectRefused(await ask(token(claims())), rule));

  test.each<[string, () => Claims]>([
    ['ours among several audiences', () => ({ aud: ['https://another.example.no', AUDIENCE] })],
    ['expired a second ago: clocks differ', () => ({ iat: seconds() - 100, exp: seconds() - 1 })],
    ['issued nine seconds from now: clocks differ', () => ({ iat: seconds() + 9, exp: seconds() + 100 })],
    ['a life of an hour', () => ({ exp: seconds() + 3_600 })],
    ['two spaces between scopes', () => ({ scope: `${READ}  tjenestegraf:municipality.write` })],
  ])('%s: good', async (_, claims) =>
    expect((await ask(token(claims()))).data).toMatchObject({ viewer: { role: 'MUNICIPALITY' } }),
  );

  test.each([`${READ}x`, `x${READ}`, READ.toUpperCase(), 'tjenestegraf', '', 'tjenestegraf:oversight'])(
    'the scope "%s" does not open a municipality’s door, nor the public’s',
    async (scope) => expectForbidden(await ask(token({ scope })), 'SCOPE_MISSING'),
  );
});

describe('whose token it is', () => {
  test('delegated: the municipality on whose behalf it is asked counts, not the supplier that asks', async () => {
    const supplier = { authority: 'iso6523-actorid-upis', ID: `0192:${ROROS}` };
    const { data } = await ask(token({ supplier }));
    expect(data).toMatchObject({ viewer: { role: 'MUNICIPALITY', municipalities: [{ number: '3430' }] } });
    expectForbidden(await ask(token({ supplier }, {}, '999999999')), 'CLIENT_UNKNOWN');
  });

  test.each([
    ['nobody in the register', '999999999', 'CLIENT_UNKNOWN'],
    ['a municipality that was abolished', '999990050', 'MUNICIPALITY_ABOLISHED'],
    ['a client that was withdrawn', '999990051', 'CLIENT_INACTIVE'],
  ])('%s is refused, never given another’s reach', async (_, organisation, rule) =>
    expectForbidden(await ask(token({}, {}, organisation)), rule),
  );

  test('an organisation that stands for several governors must say which', async () => {
    const oversight = 'tjenestegraf:oversight';
    expectForbidden(await ask(token({ scope: oversight }, {}, '999990052')), 'CLIENT_AMBIGUOUS');
    const named = await ask(token({ scope: `${oversight} ${oversight}.trondelag` }, {}, '999990052'));
    expect(named.data).toMatchObject({ viewer: { governor: { id: 'trondelag' } } });
  });

  test('a municipality named in headers or variables changes nothing', async () => {
    const body = JSON.stringify({ query: VIEWER, variables: { municipality: '5025', kommunenummer: '5025' } });
    const headers = { authorization: `Bearer ${await token()}`, 'x-municipality': '5025', 'x-role': 'ADMINISTRATOR' };
    expect((await server.post(body, headers)).data).toMatchObject({
      viewer: { role: 'MUNICIPALITY', municipalities: [{ number: '3430' }] },
    });
  });
});

describe('when the issuer changes its keys', () => {
  test('a new key counts after half a minute at the latest, a withdrawn one dies within ten', async () => {
    const next = await issuer.newKey('key-2');
    later(31);
    expectRefused(await ask(token({}, {}, OS, next)), 'UNKNOWN_KEY');
    issuer.published = [key.publicJwk, next.publicJwk];
    later(31);
    expect((await ask(token({}, {}, OS, next))).status).toBe(200);
    expect((await ask(token())).status).toBe(200);
    issuer.published = [next.publicJwk];
    later(601);
    expectRefused(await ask(token()), 'UNKNOWN_KEY');
    expect((await ask(token({}, {}, OS, next))).status).toBe(200);
  });

  test('unknown key ids make no storm of requests', async () => {
    const before = issuer.requested.length;
    const forged = await Promise.all(Array.from({ length: 50 }, (_, i) => token({}, { kid: `made-up-${i}` })));
    for (const bearer of forged) expectRefused(await ask(bearer), 'UNKNOWN_KEY');
    expect(issuer.requested.length - before).toBeLessThanOrEqual(1);
  });
});

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function unsigned(header: Record<string, unknown>): string {
  return `${encoded(header)}.${encoded(claimsFor(issuer, OS, READ))}.`;
}
