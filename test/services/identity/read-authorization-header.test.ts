import { expect, test } from 'vitest';
import { readAuthorizationHeader } from '../../../services/identity/read-authorization-header.ts';

const read = (headers: string[], url = '/graphql') => {
  const result = readAuthorizationHeader(headers, url);
  return result.kind === 'invalid' ? result.rule : result.kind;
};

test('no credentials at all is an anonymous request', () => {
  expect(read([])).toBe('none');
  expect(read(['Accept', 'application/json'], '/graphql?query=%7Btoken%7D')).toBe('none');
  // A header whose name is as long as the right one’s.
  expect(read(['Cache-Control', 'Bearer a.b.c'])).toBe('none');
});

test('the scheme’s case does not matter', () => {
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    expect(readAuthorizationHeader(['authorization', `${scheme} a.b.c`], '/')).toEqual({
      kind: 'token',
      token: 'a.b.c',
    });
  }
});

test('credentials that cannot be read are bad, never anonymous', () => {
  expect(read(['Authorization', 'Bearer'])).toBe('TOKEN_EMPTY');
  expect(read(['Authorization', 'Bearer  '])).toBe('TOKEN_EMPTY');
  expect(read(['Authorization', ''])).toBe('HEADER_SCHEME');
  expect(read(['Authorization', 'Basic YTpi'])).toBe('HEADER_SCHEME');
  expect(read(['Authorization', 'a.b.c'])).toBe('HEADER_SCHEME');
  expect(read(['Authorization', 'Bearer a b'])).toBe('TOKEN_FORM');
  expect(read(['Authorization', 'Bearer a.b.c, Bearer d.e.f'])).toBe('TOKEN_FORM');
});

test('two Authorization headers are one too many, whatever they say', () => {
  expect(read(['Authorization', 'Bearer a.b.c', 'authorization', 'Bearer a.b.c'])).toBe('HEADER_REPEATED');
  expect(read(['Authorization', '', 'AUTHORIZATION', 'Bearer a.b.c'])).toBe('HEADER_REPEATED');
});

test('a token in the address is refused, even beside a good header', () => {
  expect(read([], '/graphql?access_token=a.b.c')).toBe('TOKEN_IN_QUERY');
  expect(read(['Authorization', 'Bearer a.b.c'], '/graphql?x=1&Access_Token=a')).toBe('TOKEN_IN_QUERY');
});

test('another header’s value is no name of a header, and a name without a value is nothing', () => {
  expect(read(['X-Reason', 'authorization', 'Bearer', 'a.b.c'])).toBe('none');
  expect(read(['Accept', 'application/json', 'Authorization'])).toBe('none');
});
