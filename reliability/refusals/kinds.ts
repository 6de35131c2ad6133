import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { json, MUNICIPALITIES } from '../load/phases.ts';

/** A request as it is sent; JSON by POST to `/graphql` unless it says otherwise. */
export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface Refusal {
  readonly status: number;
  readonly make: (n: number) => Sent;
}

const repeat = (times: number, write: (index: number) => string) =>
  Array.from({ length: times }, (_, i) => write(i)).join(' ');

const PAGE = readFileSync(new URL('../../schema/contract/municipality-page.graphql', import.meta.url), 'utf8');
const PAGE_VARIABLES = (
  JSON.parse(readFileSync(new URL('../../schema/contract/variables.json', import.meta.url), 'utf8')) as Record<
    string,
    object
  >
)['municipality-page'];

/** A municipality’s page as portals ask for it, worked out each time: one of its variables is new. */
export const ORDINARY = (n: number): Sent => ({
  body: JSON.stringify({
    query: PAGE,
    variables: { ...PAGE_VARIABLES, number: MUNICIPALITIES[(n + 10) % 10], n },
  }),
});

const always = (status: number, sent: Sent): Refusal => ({ status, make: () => sent });
const query = (text: string): Refusal => always(400, { body: json(text) });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (n: number) => `${part({ alg: 'RS256', kid: `k${n}` })}.${part({ iss: 'x', n })}.${'x'.repeat(300)}`;

/** What is refused, and with which status. */
export const REFUSALS: Readonly<Record<string, Refusal>> = {
  'half a JSON text': always(400, { body: '{"query":' }),
  'no object': always(400, { body: '[{"query":"{ __typename }"}]' }),
  'a batch of a thousand': always(400, { body: JSON.stringify(Array(1_000).fill({ query: '{ __typename }' })) }),
  'a query that is no text': always(400, { body: '{"query":{"a":1}}' }),
  'a syntax error': query('{ municipality(number: "3430") { name '),
  'a syntax error, new each time': {
    status: 400,
    make: (n) => ({ body: json(`{ municipality(number: "${n}") { name `) }),
  },
  'an unknown field': query('{ municipality(number: "3430") { navn } }'),
  'an unknown field, new each time': {
    status: 400,
    make: (n) => ({ body: json(`{ municipality(number: "3430") { navn${n + 1} } }`) }),
  },
  'unknown fields, 3 000': query(`{ ${'helo '.repeat(3_000)}}`),
  'unknown fields, 19 000': query(`{ ${'helo '.repeat(19_000)}}`),
  'unknown arguments, 60': query(`{ ${repeat(29, (i) => `a${i}: municipality(nummer${i}: 1, nr: 2) { name }`)} }`),
  '101 other names': query(`{ ${repeat(101, (i) => `t${i}: __typename`)} }`),
  '31 questions': query(`{ ${repeat(31, (i) => `counties { n${i}: number }`)} }`),
  'nesting of 20': query(
    `${'{ municipality(number: "3430") { county { municipalities '.repeat(7)}{ name }${' } }'.repeat(7)} }`,
  ),
  'nesting of 40 000': query('{ a '.repeat(12_000)),
  'a list nested 10 000 times': query(`{ services(filter: ${'['.repeat(10_000)}) { totalCount } }`),
  'variables nested 10 000 times': always(400, {
    body: `{"query":"query($a: ID) { __typename }","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
  }),
  'a fragment bomb': query(
    `{ ...L0 } ${repeat(20, (i) => `fragment L${i} on Query { a: viewer { role } ...L${i + 1} ...L${i + 1} }`)} fragment L20 on Query { __typename }`,
  ),
  'fragments in a circle': query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  '3 000 fragments': query(`{ ${'...F '.repeat(1_900)} } fragment F on Query { __typename }`),
  '500 directives': query(`{ ${'__typename @include(if: true) '.repeat(500)} }`),
  '500 variables': query(`query (${repeat(500, (i) => `$v${i}: Int`)}) { __typename }`),
  'too much at once': query(
    '{ municipalities(first: 100) { nodes { services(first: 100) { nodes { id name summary code } } offices { openingHours(from: "2026-11-23", days: 366) { date state } } } } }',
  ),
  'a page too large': always(200, { body: json('{ offices(first: 101) { nodes { number } } }') }),
  'five operations without a name': query(repeat(5, (i) => `query Q${i} { __typename }`)),
  'a variable of another type': always(400, {
    body: JSON.stringify({ query: 'query($n: Int!) { offices(first: $n) { totalCount } }', variables: { n: 'x' } }),
  }),
  'a stored operation that nobody stored': {
    status: 404,
    make: (n) => ({
      body: JSON.stringify({
        extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(`${n}`).digest('hex') } },
      }),
    }),
  },
  'a bad token': always(401, { headers: bearer('e30.e30.x'), body: json('{ __typename }') }),
  'a bad token, new each time': {
    status: 401,
    make: (n) => ({ headers: bearer(unsigned(n)), body: json('{ __typename }') }),
  },
  'a token of 7 kB': always(401, { headers: bearer('a'.repeat(7_000)), body: json('{ __typename }') }),
  'another media type': always(415, { headers: { 'content-type': 'text/plain' }, body: json('{ __typename }') }),
  'another charset': always(415, {
    headers: { 'content-type': 'application/json; charset=utf-7' },
    body: json('{ __typename }'),
  }),
  'a packed body': always(415, { headers: { 'content-encoding': 'gzip' }, body: gzipSync('x'.repeat(50_000)) }),
  'another method': always(405, { method: 'PUT', body: '{}' }),
  'a mutation by GET': always(400, {
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent('mutation { verify(input: {}) { created } }')}`,
  }),
  'no such address': always(404, { method: 'GET', path: '/no-such-page' }),
  'no such operation of REST': always(404, { method: 'GET', path: '/api/v1/no-such-operation' }),
  'a wrong parameter of REST': always(400, { method: 'GET', path: '/api/v1/offices?first=x' }),
  'a file of a stranger': always(401, {
    path: '/imports/phones',
    headers: { 'content-type': 'text/csv', ...bearer('e30.e30.x') },
    body: 'a;b',
  }),
  '101 kB': always(413, { body: json(`{ __typename } # ${'x'.repeat(101_000)}`) }),
};
