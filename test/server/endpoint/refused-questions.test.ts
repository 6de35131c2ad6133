import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cpuMs } from '../../setup/cpu-cost.ts';
import { leastWithin } from '../../setup/least-within.ts';
import { type Answer, startTestServer, type TestServer } from '../../setup/running-server.ts';

/** An order of media types that Apollo has to weigh itself, so that it finds out itself what is wrong. */
const APOLLOS_ACCEPT = 'application/json;q=0.9, text/plain;q=0.1';
/** Of what Apollo takes, a refusal of ours may take this. */
const SHARE_MAX = 0.8;
const GRAPHQL = 'application/graphql-response+json';

const WRONG: Readonly<Record<string, string>> = {
  'a syntax error': '{ municipality(number: "3430") { name ',
  'a character that is none of GraphQL': '{ municipality(number: "3430") ? { name } }',
  'more tokens than anybody needs': `{ ${'viewer { role } '.repeat(1_500)} }`,
  'an unknown field': '{ municipality(number: "3430") { navn } }',
  'unknown fields, thousands': `{ ${'helo '.repeat(3_000)} }`,
  'an unknown argument': '{ municipality(nummer: "3430") { name } }',
  'a value of another type': '{ offices(first: "mange") { totalCount } }',
  'a day that is none': '{ guidelineRates(on: "2026-02-30") { status } }',
  'an unknown enum value': '{ offices(filter: { type: NOTHING }) { totalCount } }',
  'fragments in a circle': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'a variable that is not declared': '{ municipality(number: $number) { name } }',
  'no selection': '{ municipality(number: "3430") }',
  'what is not open to the public': '{ auditEvents(first: 5) { nodes { id secret } } }',
  'two operations of one name': 'query A { __typename } query A { __typename }',
  'several operations and no name': 'query A { __typename } query B { viewer { role } }',
  'a fragment bomb': `{ ...F0 } ${Array.from({ length: 20 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F20 on Query { __typename }`,
  'a definition that is no question': 'type Municipality { name: Strin } { __typename }',
  'a directive that there is not': '{ municipality(number: "3430") { name @hide } }',
};

const OFFICES =
  'query Offices($n: Int!, $d: LocalDate) { offices(first: $n) { totalCount } guidelineRates(on: $d) { status } }';

/** Valid questions with variables that their types do not take. */
const WRONG_VARIABLES: Readonly<Record<string, object>> = {
  'a text for a number': { query: OFFICES, variables: { n: 'x' } },
  'a day that is none': { query: OFFICES, variables: { n: 1, d: '2026-02-30' } },
  'nothing where something is needed': { query: OFFICES },
  'two at once, the operation named': { query: OFFICES, variables: { n: 1.5, d: 7 }, operationName: 'Offices' },
  'an enum value that there is not': {
    query: 'query($f: OfficeFilter) { offices(filter: $f) { totalCount } }',
    variables: { f: { type: 'NOTHING' } },
  },
  'a field of an input that there is not': {
    query: 'query($f: OfficeFilter) { offices(filter: $f) { totalCount } }',
    variables: { f: { typ: 'NAV_OFFICE' } },
  },
  'a name that none of the operations has': { query: OFFICES, operationName: 'Office', variables: { n: 1 } },
  'for a field that is not open to the public': {
    query: 'query($n: Int!) { auditEvents(first: $n) { nodes { id } } }',
    variables: { n: 'x' },
  },
};

describe.each([
  ['open', 'yes'],
  ['closed', 'no'],
])('where introspection is %s to the public', (_, publicIntrospection) => {
  let server: TestServer;
  let municipality: string;
  beforeAll(async () => {
    server = await startTestServer({ PUBLIC_INTROSPECTION: publicIntrospection });
    municipality = await server.signIn('MUNICIPALITY', '3430');
  });
  afterAll(() => server.stop());

  const withoutId = ({ status, text, headers }: Answer<unknown>) => ({
    status,
    type: headers.get('content-type'),
    cache: headers.get('cache-control'),
    text: text.replace(/"correlationId":"[^"]+"/g, '"correlationId":"-"'),
  });
  const ask = async (query: string, headers: Record<string, string>) => askBy({ query }, headers);
  const askBy = async (parameters: object, headers: Record<string, string>) =>
    withoutId(await server.post(JSON.stringify(parameters), headers));

  test.each(Object.entries(WRONG))('%s is refused in the words of Apollo, with its status', async (_name, query) => {
    // In turn, twice: what was refused of one is not said to the other.
    for (const token of [null, municipality, null, municipality]) {
      const who: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
      const early = await ask(query, { accept: 'application/json', ...who });
      expect(early.status).toBe(400);
      expect(early).toEqual(await ask(query, { accept: APOLLOS_ACCEPT, ...who }));
      const asGraphql = await ask(query, { accept: GRAPHQL, ...who });
      expect(asGraphql).toEqual({ ...early, type: `${GRAPHQL}; charset=utf-8` });
    }
  });

  test.each(Object.entries(WRONG_VARIABLES))(
    'variables: %s; it is said as Apollo says it',
    async (_name, parameters) => {
      // Often enough that the compiled executor has it, too.
      for (const token of [null, municipality, null, municipality, null]) {
        const who: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
        const early = await askBy(parameters, { accept: 'application/json', ...who });
        expect(early).toEqual(await askBy(parameters, { accept: APOLLOS_ACCEPT, ...who }));
        const asGraphql = await askBy(parameters, { accept: GRAPHQL, ...who });
        expect(asGraphql).toEqual({ ...early, type: `${GRAPHQL}; charset=utf-8` });
      }
    },
  );

  test.each(['nb', 'nn', 'en'])('in the language of the reader: %s', async (language) => {
    const queries = ['an unknown field', 'a syntax error', 'unknown fields, thousands'].map((name) => ({
      query: WRONG[name],
    }));
    for (const parameters of [...queries, WRONG_VARIABLES['a text for a number']]) {
      const who = { 'accept-language': language };
      const early = await askBy(parameters as object, { accept: 'application/json', ...who });
      expect(early).toEqual(await askBy(parameters as object, { accept: APOLLOS_ACCEPT, ...who }));
      const inEnglish = await askBy(parameters as object, { accept: 'application/json' });
      expect(early.text === inEnglish.text).toBe(language === 'en');
    }
  });

  test('a text that is too large without variables is not refused for them where they would make it small', async () => {
    const query =
      'query($n: Int = 100) { municipalities(first: $n) { nodes { services(first: $n) { nodes { name sources { title } } } } } }';
    for (let time = 0; time < 2; time += 1) {
      expect((await askBy({ query }, {})).status).toBe(400);
      expect((await askBy({ query, variables: { n: 1 } }, {})).status).toBe(200);
    }
  });

  test('a question that is right after a wrong one is answered, again and again', async () => {
    for (let time = 0; time < 4; time += 1) {
      const { data, errors } = await server.ask<object>('{ municipality(number: "3430") { early: name } }');
      expect([data, errors]).toEqual([{ municipality: { early: 'Os' } }, []]);
    }
  });
});

test('a refusal of many wrong fields is cheaper than saying it at leisure', async () => {
  const server = await startTestServer({ REQUESTS_PER_MINUTE: '100000' });
  const query = JSON.stringify({
    query: `{ ${Array.from({ length: 29 }, (_, i) => `a${i}: municipality(nummer: 1, nr: 2) { name }`).join(' ')} }`,
  });
  const refuse = (accept: string) => async () => {
    for (let time = 0; time < 60; time += 1) await server.post(query, { accept });
  };
  await refuse('application/json')();
  await refuse(APOLLOS_ACCEPT)();
  const early = async () => (await cpuMs(refuse('application/json'))) / (await cpuMs(refuse(APOLLOS_ACCEPT)));
  expect(await leastWithin(SHARE_MAX, early)).toBeLessThanOrEqual(SHARE_MAX);
  await server.stop();
});
