import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits/limits.ts';
import { cpuCost } from '../setup/cpu-cost.ts';
import { type Answer, startTestServer, type TestServer } from '../setup/running-server.ts';

const repeat = (times: number, write: (index: number) => string) => Array.from({ length: times }, (_, i) => write(i));
const nest = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);
/** A quarter of a second of CPU on a machine of 2025. */
const UNITS_MAX = 12;
const OFFICES = (first: string) => `{ offices(first: ${first}) { nodes { number } } }`;

let server: TestServer;
let silent: Socket[];
beforeAll(async () => {
  server = await startTestServer();
  silent = repeat(200, () => 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: appl').map(halfRequest);
});
afterAll(async () => {
  for (const socket of silent) socket.destroy();
  await server.stop();
});
afterEach(async () => {
  expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
});

/** Refused as a whole, with few words, and whatever it was, not by a mishap inside. */
function expectRefused(answer: Answer<unknown>, codes: readonly string[]): void {
  expect(answer.status).toBe(400);
  expect(answer.data).toBeUndefined();
  expect(codes).toContain(answer.errors[0]?.extensions.code);
  expect(answer.errors.length).toBeLessThanOrEqual(limits.validationErrorsMax + 1);
  expect(answer.text.length).toBeLessThan(20_000);
  expect(answer.text).not.toMatch(/call stack|Internal error/i);
}
const COMPLEX = ['QUERY_TOO_COMPLEX'];
const TOO_MUCH = ['QUERY_TOO_COMPLEX', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

describe('a question that repeats itself is refused before anything is looked up', () => {
  const inline = (width: number, depth: number) =>
    `{ ${repeat(width, () => nest(depth, '... on Query { ', '} ').replace('{ } ', '{ __typename } ')).join(' ')} }`;
  const chain = (length: number) =>
    `{ ...F0 } ${repeat(length, (i) => `fragment F${i} on Query { ${i + 1 < length ? `...F${i + 1}` : '__typename'} }`).join(' ')}`;
  const sameFragment = `{ ${'...F '.repeat(3_000)} } fragment F on Query { __typename }`;
  test.each([
    [
      '101 other names for one municipality',
      `{ ${repeat(101, (i) => `m${i}: municipality(number: "3430") { name }`)} }`,
    ],
    ['101 other names for the type’s name', `{ ${repeat(101, (i) => `t${i}: __typename`)} }`],
    ['1000 other names for one change', `mutation { ${repeat(1_000, (i) => `t${i}: __typename`)} }`],
    ['31 questions at once', `{ ${repeat(31, () => 'counties { number }').join(' ')} }`],
  ])('%s', async (_, query) => expectRefused(await server.ask(query), COMPLEX));

  test.each([
    ['one field ten thousand times', `{ ${'viewer '.repeat(10_000)} }`],
    ['40 × 100 fragments inside one another', inline(40, 100)],
    ['3000 fragments on one field', sameFragment],
    ['2000 fragments in a chain', chain(2_000)],
    ['100 fragments in a chain', chain(100)],
  ])('%s, for a quarter of a second of work at the most', async (_, query) => {
    const cost = await cpuCost(async () => expectRefused(await server.ask(query), TOO_MUCH), UNITS_MAX);
    expect(cost).toBeLessThanOrEqual(UNITS_MAX);
  });

  test('a fragment bomb: 20 levels of two', async () => {
    const levels = repeat(20, (i) => `fragment L${i} on Query { a: viewer { role } ...L${i + 1} ...L${i + 1} }`);
    expectRefused(await server.ask(`{ ...L0 } ${levels.join(' ')} fragment L20 on Query { __typename }`), COMPLEX);
  });

  test('a fragment bomb: 25 levels of one and the same fragment twice', async () => {
    const levels = repeat(25, (i) => `fragment L${i} on County { number ...L${i + 1} ...L${i + 1} }`);
    const query = `{ counties { ...L0 } } ${levels.join(' ')} fragment L25 on County { name }`;
    expectRefused(await server.ask(query), COMPLEX);
  });

  test('fragments in a circle', async () => {
    const circle = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    expectRefused(await server.ask(circle), ['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('depth is bounded', () => {
  const around = (times: number) =>
    `{ counties { ${nest(times, 'municipalities { county { ', '} } ').replace('{ }', '{ name }')} } }`;
  test.each([10, 250])('%d rounds from county to municipality and back', async (times) =>
    expectRefused(await server.ask(around(times)), COMPLEX),
  );

  test.each([
    ['30 000 brackets', nest(30_000, '{a', '}')],
    ['a list of lists, 45 000 deep', `{ municipality(number: ${nest(45_000, '[', ']')}) { name } }`],
    ['an object of objects, 20 000 deep', `{ offices(filter: ${nest(20_000, '{a:', '}')}) { totalCount } }`],
    ['40 000 brackets never closed', '{'.repeat(40_000)],
  ])('%s', async (_, query) => expectRefused(await server.ask(query), TOO_MUCH));

  test('variables of lists in lists, 45 000 deep', async () => {
    const variables = nest(45_000, '[', ']');
    expectRefused(await server.post(`{"query":"{ __typename }","variables":{"x":${variables}}}`), COMPLEX);
  });

  test('variables of objects in objects, 15 000 deep', async () => {
    const variables = `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`;
    expectRefused(await server.post(`{"query":"{ __typename }","variables":${variables}}`), COMPLEX);
  });

  test('a body nested deeper than a body may be long is 413', async () => {
    const answer = await server.post(`{"query":"{ __typename }","variables":{"x":${nest(100_000, '[', ']')}}}`);
    expect(answer.status).toBe(413);
  });
});

describe('a page has 1 to 100 items', () => {
  test.each(['0', '-1', '101', '2147483647'])('%s is refused by argument and rule', async (first) => {
    const expected = { code: 'BAD_USER_INPUT', argument: 'first', rule: 'PAGE_SIZE' };
    const written = await server.ask(OFFICES(first));
    const sent = await server.ask('query ($first: Int) { offices(first: $first) { nodes { number } } }', {
      variables: { first: Number(first) },
    });
    const byDefault = await server.ask(
      `query ($first: Int = ${first}) { offices(first: $first) { nodes { number } } }`,
    );
    for (const answer of [written, sent, byDefault]) {
      expect([answer.status, answer.errors[0]?.extensions]).toMatchObject([200, expected]);
    }
  });

  test.each(['99999999999', '1.5', '"20"', 'true', '[1]', '{}'])('%s is no page size at all', async (first) => {
    const expected = { code: 'BAD_USER_INPUT', rule: 'INT' };
    const written = await server.ask(OFFICES(first));
    const sent = await server.ask('query ($first: Int) { offices(first: $first) { nodes { number } } }', {
      variables: { first: JSON.parse(first) as unknown },
    });
    for (const answer of [written, sent]) {
      expect([answer.status, answer.errors[0]?.extensions]).toMatchObject([400, expected]);
    }
  });

  test('said not at all, or null, it has 20', async () => {
    type Page = { offices: { nodes: unknown[] } };
    const absent = await server.ask<Page>('{ offices { nodes { number } } }');
    const nothing = await server.ask<Page>(OFFICES('null'));
    const unset = await server.ask<Page>('query ($first: Int) { offices(first: $first) { nodes { number } } }');
    for (const { data } of [absent, nothing, unset]) expect(data.offices.nodes).toHaveLength(20);
  });

  test('pages inside pages are counted before they are made, whatever brings the size', async () => {
    const body = (size: string) =>
      `municipalities(first: ${size}) { nodes { services(first: ${size}) { nodes { name summary code category wording } } } }`;
    expectRefused(await server.ask(`{ ${body('100')} }`), COMPLEX);
    const asVariable = `query ($n: Int) { ${body('$n')} }`;
    expectRefused(await server.ask(asVariable, { variables: { n: 100 } }), COMPLEX);
    expectRefused(await server.ask(`query ($n: Int = 100) { ${body('$n')} }`), COMPLEX);
    expectRefused(await server.ask(`{ ...Pages } fragment Pages on Query { ${body('100')} }`), COMPLEX);
    expect((await server.ask(asVariable, { variables: { n: 5 } })).status).toBe(200);
  });

  test('a thousand days of opening hours are refused, a year is not', async () => {
    const hours = (days: number) =>
      `{ office(number: "1640") { openingHours(from: "2026-01-01", days: ${days}, channel: DROP_IN) { date } } }`;
    expect((await server.ask(hours(366))).errors).toEqual([]);
    for (const days of [0, -1, 367, 100_000]) {
      const answer = await server.ask(hours(days));
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'days' });
    }
  });
});

describe('a heap of mistakes gives a short answer', () => {
  test.each([
    ['30 000 unknown directives', `{ __typename ${' @aa'.repeat(24_000)} }`],
    ['5000 conditions', `{ __typename ${'@include(if: true) '.repeat(5_000)} }`],
    ['61 conditions', `{ ${repeat(61, () => '__typename @include(if: true)').join(' ')} }`],
    ['20 000 unknown fields', `{ ${'aaa '.repeat(20_000)} }`],
    ['1000 unknown fields of one object', `{ viewer { ${repeat(1_000, (i) => `f${i}`).join(' ')} } }`],
    ['20 000 undefined variables', `{ ${repeat(5_000, (i) => `f(a: $a${i})`).join(' ')} }`],
    ['500 undefined variables of one field', `{ county(number: [${repeat(500, (i) => `$a${i}`)}]) { name } }`],
    [
      '100 000 bad items of a list',
      `{ householdRate(on: "2024-01-01", household: { adults: SINGLE, childAges: [${'a,'.repeat(40_000)}] }) { status } }`,
    ],
  ])('%s', async (_, query) => expectRefused(await server.ask(query), TOO_MUCH.concat('BAD_USER_INPUT')));

  test('18 000 bad items of a list in the variables', async () => {
    const query = 'query ($h: HouseholdInput!) { householdRate(on: "2024-01-01", household: $h) { status } }';
    for (const count of [9_000, 18_000]) {
      const household = { adults: 'SINGLE', childAges: repeat(count, () => 'x') };
      expectRefused(await server.ask(query, { variables: { h: household } }), [...COMPLEX, 'BAD_USER_INPUT']);
    }
  });
});

describe('many clients that say half a word and then nothing', () => {
  test('are closed within the time for headers, and others were served meanwhile', async () => {
    await Promise.all(silent.map((socket) => socket.closed || new Promise((closed) => socket.once('close', closed))));
    expect(silent.map((socket) => socket.closed)).toEqual(silent.map(() => true));
  });
});

function halfRequest(text: string): Socket {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname, () => socket.write(text));
  return socket.on('error', () => {}).resume();
}
