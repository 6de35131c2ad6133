import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RequestError } from '../../http/errors/request-error.ts';
import { ERROR_CODES } from '../../schema/errors/error-codes.ts';
import { ERRORS_IN_NORWEGIAN } from '../../schema/errors/errors-in-norwegian.ts';
import { limits } from '../../schema/limits/limits.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
let roros: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
});
afterAll(() => server.stop());

interface Refused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly nextStep: string | null;
}

async function refusalOf(path: string, language: string, init: RequestInit = {}): Promise<Refused> {
  const headers = { 'accept-language': language, ...init.headers };
  const response = await fetch(`${server.url}${path}`, { ...init, headers });
  const body = await response.json();
  const { status } = response;
  if (body.errors === undefined)
    return { status, code: body.code, message: body.detail, nextStep: body.nextStep ?? null };
  const [error] = body.errors;
  return { status, code: error.extensions.code, message: error.message, nextStep: null };
}

const json = { 'content-type': 'application/json' };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const post = (body: string, headers: object = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { ...json, ...headers },
});

describe.each([
  ['a token that is none, at GraphQL', '/graphql', post('{"query":"{ __typename }"}', bearer('x')), 401],
  ['a token that is none, at REST', '/api/v1/municipalities/5025', { headers: bearer('x') }, 401],
  ['a token that is none, with a file', '/imports/rates', post('x', bearer('x')), 401],
  ['a body that is no JSON', '/graphql', post('{"query"'), 400],
  ['a body of another kind', '/graphql', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }, 415],
  ['a body that is too large', '/graphql', post(`{"query":"${'x'.repeat(limits.bodyBytesMax)}"}`), 413],
  ['a question that does not fit the schema', '/graphql', post('{"query":"{ nothing }"}'), 400],
  ['a question that is no GraphQL', '/graphql', post('{"query":"{ "}'), 400],
  [
    'an operation that is not named',
    '/graphql',
    post('{"query":"query A { __typename } query B { __typename }"}'),
    400,
  ],
  ['a method that changes things', '/graphql', { method: 'PUT' }, 405],
  ['an address with nothing at it', '/nothing-here', {}, 404],
  ['an unknown address of REST', '/api/v1/nothing-here', {}, 404],
  ['an unknown parameter of REST', '/api/v1/municipalities/5025?colour=red', {}, 400],
  ['nothing by that name at REST', '/api/v1/municipalities/9999', {}, 404],
  ['a file from somebody else', '/imports/rates', post('x'), 403],
  ['a kind of file that is not taken', '/imports/colours', {}, 404],
  ['a registration by a wrong number', '/registrations', post('{"municipality":"5025","organisationNumber":"1"}'), 400],
] as const)('%s', (_, path, init, status) => {
  test('is refused in the reader’s language, with what to do, and the same code', async () => {
    const [none, en, nb, nn] = await Promise.all(['', 'en', 'nb', 'nn-NO'].map((one) => refusalOf(path, one, init)));
    if (none === undefined || en === undefined || nb === undefined || nn === undefined) throw new Error('four answers');
    expect([none, en, nb, nn].map((one) => [one.status, one.code])).toEqual(
      [0, 1, 2, 3].map(() => [status, expect.stringMatching(/^[A-Z_]+$/)]),
    );
    expect(new Set([none.code, en.code, nb.code, nn.code]).size).toBe(1);
    expect(Object.keys(ERROR_CODES)).toContain(nb.code);
    expect(none.message).toBe(en.message);
    // Norwegian comes first, once, and the English after it.
    for (const norwegian of [nb, nn]) {
      expect(norwegian.message.endsWith(` ${en.message}`)).toBe(true);
      expect(norwegian.message.slice(0, -en.message.length)).toMatch(/\. \S.*\. $|[.!] $/);
      expect(norwegian.message.indexOf(en.message)).toBe(norwegian.message.lastIndexOf(en.message));
    }
    expect(nb.message).not.toBe(nn.message);
    if (en.nextStep !== null) expect(new Set([en.nextStep, nb.nextStep, nn.nextStep]).size).toBe(3);
  });
});

test('a file’s own faults are told in the reader’s language alone, as before', async () => {
  const refused = await refusalOf('/imports/rates', 'nb', {
    method: 'POST',
    body: 'a;b\n1;2\n',
    headers: { 'content-type': 'text/csv', ...bearer(roros) },
  });
  expect(refused.status).toBe(400);
  expect(Object.values(ERRORS_IN_NORWEGIAN).some(({ nb }) => refused.message.startsWith(nb))).toBe(false);
});

test('an expired token, an unknown organisation and a token of another service are told apart, each with its way out', () => {
  const told = (code: 'UNAUTHENTICATED' | 'FORBIDDEN', rule: string) =>
    new RequestError(code, 'It is refused', { extensions: { rule } }).messageIn('NB');
  expect(told('UNAUTHENTICATED', 'EXPIRED')).toMatch(
    /^Tokenet er utløpt\. Hent et nytt.* It is refused\. It has expired/,
  );
  expect(told('UNAUTHENTICATED', 'AUDIENCE')).toMatch(/^Tokenet er laget for en annen tjeneste\./);
  expect(told('FORBIDDEN', 'CLIENT_UNKNOWN')).toMatch(/^Organisasjonen er ikke registrert\..*POST \/registrations/);
});
