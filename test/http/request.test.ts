import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readRequest } from '../../http/endpoint/request/read-request.ts';
import { bodyLength, headersOf, isJson } from '../../http/endpoint/request/request-headers.ts';
import { addressOf, parametersOfAddress, parametersOfBody } from '../../http/endpoint/request/request-parameters.ts';
import { RequestError } from '../../http/errors/request-error.ts';
import { cacheKey, callerKey, varyingHeaders } from '../../http/response-cache/cache-key.ts';
import { PUBLIC_VIEWER } from '../../services/identity/viewer.ts';
import { LANGUAGES } from '../../services/languages/language.ts';

describe('the form of a body', () => {
  test.each([
    ['application/json', undefined, true],
    ['Application/JSON ; charset="UTF-8"', undefined, true],
    ['application/json; charset=utf-8; x=y', undefined, true],
    ['application/json; charset=latin1', undefined, false],
    ['application/json; charset=utf-8x', undefined, false],
    ['application/jsonx', undefined, false],
    ['text/plain; a=application/json', undefined, false],
    ['application/json', 'gzip', false],
    [undefined, 'gzip', false],
    [undefined, undefined, null],
  ])('%s, encoded as %s: JSON in UTF-8 is %s', (type, encoding, expected) => {
    const headers = { ...(type && { 'content-type': type }), ...(encoding && { 'content-encoding': encoding }) };
    expect(isJson(headers)).toBe(expected);
  });
});

describe('headers that come again on a connection', () => {
  const socket = new Socket();
  const request = (pairs: readonly (readonly [string, string])[], url = '/graphql') => {
    const message = new IncomingMessage(socket);
    message.rawHeaders = pairs.flat();
    message.url = url;
    for (const [name, value] of pairs) message.headers[name.toLowerCase()] = value;
    return message;
  };
  const token = (value: string) => ['Authorization', `Bearer ${value}`] as const;
  const length = (value: number) => ['Content-Length', String(value)] as const;

  test('are read once, but for the length of the body', () => {
    const first = request([token('a'), length(10)]);
    const second = request([token('a'), length(20)]);
    expect(headersOf(second)).toBe(headersOf(first));
    expect([first, second].map((one) => bodyLength(one, headersOf(one)))).toEqual([10, 20]);
  });

  test.each([
    ['another token', [token('b'), length(10)]],
    ['no token', [length(10)]],
    ['one header more', [token('a'), length(10), ['Accept', 'text/html'] as const]],
  ])('are read anew with %s', (_, pairs) => {
    const before = headersOf(request([token('a'), length(10)]));
    expect(headersOf(request(pairs))).not.toBe(before);
  });

  test('do not hide a token in the address', () => {
    headersOf(request([length(10)]));
    const { authorization } = headersOf(request([length(10)], '/graphql?access_token=x'));
    expect(authorization).toMatchObject({ kind: 'invalid' });
  });
});

describe('the parameters of a request', () => {
  test.each(['', 'null', '[]', '"x"', '1', '{', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{}}}'])(
    'are one harmless JSON object, not %j',
    (text) => expect(() => parametersOfBody(text)).toThrow(RequestError),
  );

  test('are read from an address, JSON where they are JSON, and written back to one', () => {
    const parameters = { query: '{ a(b: "æ&=") }', variables: { n: 1 }, operationName: '1' };
    expect(parametersOfAddress(addressOf(parameters))).toEqual(parameters);
    expect(parametersOfAddress('?query={a}&variables={')).toEqual({ query: '{a}', variables: '{' });
    expect(parametersOfAddress('?query=1&query=2')).toEqual({ query: ['1', '2'] });
  });

  test.each([
    [{ query: '{a}' }, { query: '{a}', operationName: null, variables: {} }],
    [
      { query: '{a}', variables: null, operationName: null },
      { query: '{a}', operationName: null, variables: {} },
    ],
    [{ query: '' }, null],
    [{ query: ['{a}'] }, null],
    [{ query: '{a}', variables: '{' }, null],
    [{ query: '{a}', variables: [] }, null],
    [{ query: '{a}', operationName: 1 }, null],
    [{ query: '{a}', extensions: {} }, null],
  ])('%j are for the compiled executor as %j, for Apollo if that is null', (parameters, question) => {
    const expected = question === null ? null : { ...question, language: 'NN' };
    expect(readRequest(parameters, {}, 'NN')?.question ?? null).toEqual(expected);
  });
});

describe('the key of a cached response', () => {
  const caller = callerKey(PUBLIC_VIEWER, 'GET', varyingHeaders({}, null));
  test('is another for another scope, method, accepted media type or language', () => {
    const keys = [
      caller,
      callerKey({ ...PUBLIC_VIEWER, scopeKey: 'PORTAL|||' }, 'GET', varyingHeaders({}, null)),
      callerKey(PUBLIC_VIEWER, 'POST', varyingHeaders({}, null)),
      callerKey(PUBLIC_VIEWER, 'GET', varyingHeaders({ accept: 'application/json' }, null)),
      ...LANGUAGES.map((language) => callerKey(PUBLIC_VIEWER, 'GET', varyingHeaders({}, language))),
    ];
    expect(new Set(keys).size).toBe(4 + LANGUAGES.length);
  });

  test('is none for a request of more than 20 000 characters, or an Accept of more than 200', () => {
    expect(cacheKey(caller, 'a'.repeat(20_000))).not.toBe(null);
    expect(cacheKey(caller, 'a'.repeat(20_001))).toBe(null);
    expect(varyingHeaders({ accept: 'a'.repeat(200) }, null)).not.toBe(null);
    expect(callerKey(PUBLIC_VIEWER, 'GET', varyingHeaders({ accept: 'a'.repeat(201) }, null))).toBe(null);
  });
});

describe('a body that is refused before it is parsed', () => {
  const body = (variables: string) => `{"query":"{ a }","variables":${variables}}`;
  const refusalOf = (text: string) => {
    try {
      return void parametersOfBody(text);
    } catch (error) {
      return (error as RequestError).code;
    }
  };

  test('variables far deeper than they may be, as lists, as objects and with spaces between', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
      [' [ ', ' ] '],
      ['{"\\"":[', ']}'],
    ] as const) {
      expect(refusalOf(body(`${open.repeat(60)}1${close.repeat(60)}`))).toBe('QUERY_TOO_COMPLEX');
      expect(refusalOf(body(`${open.repeat(15)}1${close.repeat(15)}`))).toBeUndefined();
    }
  });

  test('brackets in texts, and side by side, lie in nothing', () => {
    for (const text of ['['.repeat(500), `"${'{'.repeat(500)}`, '\\\\', `\\"${'['.repeat(500)}\\`])
      expect(parametersOfBody(body(`"${JSON.stringify(text).slice(1, -1)}"`))).toMatchObject({ variables: text });
    expect(refusalOf(body(`[${'[1],{},'.repeat(500)}1]`))).toBeUndefined();
  });

  test('a list, however long', () => {
    expect(refusalOf(` [${'{"query":"{ a }"},'.repeat(1_000)}1]`)).toBe('BAD_REQUEST');
    expect(refusalOf('')).toBe('BAD_REQUEST');
    expect(parametersOfBody('\n\t {"query":"{ a }"}')).toEqual({ query: '{ a }' });
  });
});
