import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Office {
  readonly number: string;
  readonly openingState: { readonly state: string };
  readonly openingHours: readonly { readonly state: string }[];
}
interface Page {
  readonly municipality: {
    readonly number: string;
    readonly name: string;
    readonly offices: readonly Office[];
    readonly services: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
    readonly crisisCentreAgreements: readonly unknown[];
  } | null;
}

const PAGE = contractDocument('municipality-page');
/** A Monday in November, half an hour into the drop-in hours. */
const MONDAY = { at: '2026-11-23T12:30:00+01:00', on: '2026-11-23' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function pageOf(number: string, when = MONDAY): Promise<Page['municipality']> {
  const { status, data, errors } = await server.ask<Page>(PAGE, { variables: { number, ...when } });
  expect([status, errors]).toEqual([200, []]);
  return data.municipality;
}

describe('the page that a municipal portal shows', () => {
  test('Os: the shared office open on a Monday, its crisis centre, services, and rates that nobody has confirmed', async () => {
    expect(await pageOf('3430')).toMatchObject({
      number: '3430',
      name: 'Os',
      county: { number: '34', name: 'Innlandet' },
      governor: { id: 'innlandet' },
      offices: [
        {
          number: '1640',
          phone: '+4755553333',
          visitingAddress: { street: 'Kjerkgata 15', postalCode: '7374', city: 'Røros' },
          openingState: { state: 'OPEN', until: '2026-11-23T13:00:00.000Z', reason: null },
        },
      ],
      crisisCentreAgreements: [{ crisisCentre: { id: 'gudbrandsdal-krisesenter', addressWithheld: false } }],
      guidelineRates: { status: 'NOT_CONFIRMED', circular: 'A-3/2023', validFrom: '2024-01-01' },
    });
  });

  test.each([
    ['5025', 'Røros'],
    ['5026', 'Holtålen'],
  ])('%s %s: the same office under another governor, and no crisis centre known', async (number, name) => {
    expect(await pageOf(number)).toMatchObject({
      number,
      name,
      county: { number: '50' },
      governor: { id: 'trondelag' },
      offices: [{ number: '1640', openingState: { state: 'OPEN' } }],
      crisisCentreAgreements: [],
    });
  });

  test('three municipalities’ pages never disagree about the office they share', async () => {
    const [first, ...others] = await Promise.all(['3430', '5025', '5026'].map((number) => pageOf(number)));
    for (const page of others) expect(page?.offices).toEqual(first?.offices);
  });

  test('Bergen: an office for each city district, whose hours nobody has reported', async () => {
    const page = await pageOf('4601');
    expect(page?.offices.length).toBe(5);
    for (const { openingState, openingHours } of page?.offices ?? []) {
      expect([openingState.state, openingHours]).toEqual(['UNKNOWN', []]);
    }
  });

  test('Haram: no office is reported, and everything else is there', async () => {
    const page = await pageOf('1580');
    expect(page).toMatchObject({ name: 'Haram', offices: [], crisisCentreAgreements: [] });
    expect(page?.services.totalCount).toBeGreaterThan(5);
  });

  test('a former number leads to today’s page', async () => expect(await pageOf('0441')).toEqual(await pageOf('3430')));

  test('a number that no municipality has is no error', async () => expect(await pageOf('9999')).toBeNull());

  test.each(['343', '34300', 'abcd', '', '३४३०', '0301\u0000', '%', '34 30'])(
    'a number that cannot be one (%j) is the asker’s mistake',
    async (number) => {
      const { status, errors } = await server.ask(PAGE, { variables: { number, ...MONDAY } });
      expect(status).toBe(200);
      expect(errors[0]).toMatchObject({
        path: ['municipality'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'number', rule: 'MUNICIPALITY_NUMBER' },
      });
    },
  );

  test.each([
    ['2024-02-30', 'on'],
    ['01.02.2024', 'on'],
    ['2024-1-1', 'on'],
    ['2026-11-23T12:30:00', 'at'],
    ['yesterday', 'at'],
  ])('the day or instant %s is refused by argument and rule', async (value, argument) => {
    const { status, errors, text } = await server.ask(PAGE, {
      variables: { number: '3430', ...MONDAY, [argument]: value },
    });
    expect([status, errors[0]?.extensions]).toMatchObject([400, { code: 'BAD_USER_INPUT', argument }]);
    expect(text).not.toContain(value);
  });

  test('each municipality owes its services, each once, in its own words or the law’s', async () => {
    for (const number of ['3430', '5025', '1580']) {
      const services = (await pageOf(number))?.services;
      const ids = services?.nodes.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(services?.totalCount);
      for (const id of ids) expect(id.startsWith(`${number}-`)).toBe(true);
    }
  });
});
