import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';

let server: TestServer;
let roros: string;
let os: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  os = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(() => server.stop());

const contact = (index: number) => ({
  externalId: `felles-${index}`,
  office: '1640',
  role: 'DEBT_COUNSELLOR',
  name: `Eksempel ${index}`,
});
const contactsNamed = async (pattern: string) =>
  await server.database.owner<{ id: string }[]>`select id from contact where name like ${pattern} order by id`;
const CLOSED = { office: '1640', state: 'CLOSED', reason: 'Stengt' };
const outcomes = ({ results }: Awaited<ReturnType<typeof saveAs>>) =>
  results.map(({ outcome, userErrors }) => userErrors[0]?.code ?? outcome);

interface Day {
  readonly date: string;
  readonly state: string;
  readonly spans: readonly { readonly opens: string; readonly closes: string }[];
}
async function dropIn(from: string, days: number): Promise<readonly Day[]> {
  const { data, errors } = await server.ask<{ office: { openingHours: readonly Day[] } }>(
    `query ($from: LocalDate!, $days: Int!) { office(number: "1640") {
      openingHours(from: $from, days: $days, channel: DROP_IN) { date state spans { opens closes } } } }`,
    { variables: { from, days } },
  );
  expect(errors).toEqual([]);
  return data.office.openingHours;
}

describe('two clerks at once', () => {
  test('who move the same special day: one of them wins, the other is told the new version', async () => {
    const made = await saveAs(server, roros, 'saveSpecialDays', {
      items: [{ ...CLOSED, from: '2027-06-01', until: '2027-06-02' }],
    });
    const id = made.results[0]?.id ?? '';
    const move = (until: string, token: string) =>
      saveAs(server, token, 'saveSpecialDays', { items: [{ id, version: 1, until }] });
    const both = await Promise.all([move('2027-06-03', roros), move('2027-06-04', os)]);
    expect(both.flatMap(outcomes).sort()).toEqual(['CONFLICT', 'UPDATED']);
    const lost = both.find((one) => outcomes(one)[0] === 'CONFLICT');
    expect(lost?.results[0]).toMatchObject({ version: 2, userErrors: [{ path: ['input', 'items', '0', 'version'] }] });
  });

  test('who close the same days: one closing is there, and the other is told its id', async () => {
    const close = (token: string) =>
      saveAs(server, token, 'saveSpecialDays', { items: [{ ...CLOSED, from: '2027-07-05', until: '2027-07-10' }] });
    const both = await Promise.all([close(roros), close(os)]);
    expect(both.flatMap(outcomes).sort()).toEqual(['CONFLICT', 'CREATED']);
    const id = both.flatMap(({ results }) => results).find(({ outcome }) => outcome === 'CREATED')?.id ?? '';
    expect(
      both.flatMap(({ results }) => results).find(({ outcome }) => outcome === 'REJECTED')?.userErrors[0]?.message,
    ).toContain(id);
  });

  test('who send the same whole list: its contacts are there once', async () => {
    const list = Array.from({ length: 20 }, (_, index) => contact(index));
    const send = () => saveAs(server, roros, 'saveContacts', { items: list, mode: 'FULL' });
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect(both.flatMap(outcomes).filter((one) => one === 'CREATED')).toHaveLength(20);
    expect(both.flatMap(outcomes).filter((one) => one === 'UNCHANGED')).toHaveLength(20);
    expect(await contactsNamed('Eksempel %')).toHaveLength(20);
  });
});

test('an own key that was free again names a new contact, never the one that was removed', async () => {
  const [before] = (await saveAs(server, roros, 'saveContacts', { items: [{ ...contact(99), name: 'Ledig Nøkkel' }] }))
    .results;
  expect(before?.outcome).toBe('CREATED');
  const removed = await saveAs(server, roros, 'saveContacts', { items: [{ externalId: 'felles-99', remove: true }] });
  expect(outcomes(removed)).toEqual(['REMOVED']);
  const [after] = (await saveAs(server, roros, 'saveContacts', { items: [{ ...contact(99), name: 'Ny Person' }] }))
    .results;
  expect(after).toMatchObject({ outcome: 'CREATED', version: 1 });
  expect(await contactsNamed('Ledig Nøkkel')).toEqual([]);
  // Another client's keys are its own.
  const [other] = (await saveAs(server, os, 'saveContacts', { items: [{ ...contact(99), name: 'Annen Person' }] }))
    .results;
  expect(other?.outcome).toBe('CREATED');
  expect(other?.id).not.toBe(after?.id);
});

describe('special days', () => {
  test('over the night when the clock goes forward and back have the hours that stand on the wall', async () => {
    for (const day of ['2027-03-28', '2027-10-31']) {
      const open = {
        ...CLOSED,
        state: 'OPEN',
        reason: null,
        channels: ['DROP_IN'],
        spans: [{ opens: '01:00', closes: '04:00' }],
      };
      const until = day.replace('-28', '-29').replace('10-31', '11-01');
      expect(
        outcomes(await saveAs(server, roros, 'saveSpecialDays', { items: [{ ...open, from: day, until }] })),
      ).toEqual(['CREATED']);
      for (const shown of await dropIn(day, 1)) {
        expect(shown).toMatchObject({ date: day, state: 'OPEN', spans: [{ opens: '01:00', closes: '04:00' }] });
      }
    }
  });

  test('over new year are one, and each of its days is closed', async () => {
    const items = [{ ...CLOSED, from: '2027-12-30', until: '2028-01-03' }];
    expect(outcomes(await saveAs(server, roros, 'saveSpecialDays', { items }))).toEqual(['CREATED']);
    expect(new Set((await dropIn('2027-12-30', 4)).map(({ date, state }) => `${date} ${state}`))).toEqual(
      new Set(['2027-12-30 CLOSED', '2027-12-31 CLOSED', '2028-01-01 CLOSED', '2028-01-02 CLOSED']),
    );
  });

  test('of more than a year, of no day, and of a channel that is none are refused with the way to them', async () => {
    const send = (item: object) => saveAs(server, roros, 'saveSpecialDays', { items: [{ ...CLOSED, ...item }] });
    const refusal = async (item: object) => (await send(item)).results[0]?.userErrors[0];
    expect(await refusal({ from: '2029-01-01', until: '2030-02-05' })).toMatchObject({
      message: expect.stringContaining('TOO_MANY_DAYS'),
      path: ['input', 'items', '0', 'until'],
    });
    expect(await refusal({ from: '2029-01-02', until: '2029-01-02' })).toMatchObject({
      message: expect.stringContaining('PERIOD_EMPTY'),
    });
    const { errors } = await server.ask(
      'mutation ($input: SaveSpecialDaysInput!) { saveSpecialDays(input: $input) { results { outcome } } }',
      {
        token: roros,
        variables: {
          input: {
            idempotencyKey: 'no-channel',
            items: [{ ...CLOSED, channels: ['TELEX'], from: '2029-01-01', until: '2029-01-02' }],
          },
        },
      },
    );
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('channels') },
    ]);
  });

  test.each([
    ['nb', 'En verdi bryter en regel, og ingenting er gjort.'],
    ['nn', 'Ein verdi bryt ein regel, og ingenting er gjort.'],
  ])(
    'of a channel that is none are refused in words that a clerk reads, in %s, before the English',
    async (language, said) => {
      const query =
        'mutation ($input: SaveSpecialDaysInput!) { saveSpecialDays(input: $input) { results { outcome } } }';
      const items = [{ ...CLOSED, channels: ['TELEX'], from: '2029-01-01', until: '2029-01-02' }];
      const { errors } = await server.post(
        JSON.stringify({ query, variables: { input: { idempotencyKey: 'no-channel', items } } }),
        { authorization: `Bearer ${roros}`, 'accept-language': language },
      );
      expect(errors).toMatchObject([
        {
          extensions: { code: 'BAD_USER_INPUT' },
          message: expect.stringMatching(new RegExp(`^${said}.*channels`, 's')),
        },
      ]);
    },
  );

  test('on a day that does not exist are refused in words that say so', async () => {
    const query = 'mutation ($input: SaveSpecialDaysInput!) { saveSpecialDays(input: $input) { results { outcome } } }';
    const items = [{ ...CLOSED, from: '2027-02-30', until: '2027-03-01' }];
    const { errors } = await server.post(
      JSON.stringify({ query, variables: { input: { idempotencyKey: 'no-such-day', items } } }),
      { authorization: `Bearer ${roros}`, 'accept-language': 'nb' },
    );
    expect(errors).toMatchObject([{ message: expect.stringMatching(/^Skriv dagen som 2026-12-01\. Den må finnes/) }]);
  });
});
