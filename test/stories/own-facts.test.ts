import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { type Saved, saveAs } from '../setup/save-as.ts';

let server: TestServer;
let roros: string;
let os: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  os = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(() => server.stop());

const save = (mutation: string, items: readonly object[], more: object = {}, token = roros): Promise<Saved> =>
  saveAs(server, token, mutation, { items, ...more });
const outcomes = ({ results }: Saved) => results.map(({ outcome }) => outcome);
const refusal = ({ results }: Saved) => results[0]?.userErrors[0];

const OFFICE = `{ office(number: "1640") { version website sources { publisher }
  profile { website chat applyUrl bookingUrl languages limitedHoursReason openFrom openUntil ending version verifiedAt
    successor { number } sources { publisher } }
  notices { id text url from until version sources { publisher } }
  receptions { id version accessibility { stepFree hearingLoop parking guide } }
  coverage { id version validFrom validTo municipality { number } } } }`;
interface Office {
  readonly version: number;
  readonly website: string | null;
  readonly profile: Readonly<Record<string, unknown>> | null;
  readonly notices: readonly { readonly id: string; readonly version: number }[];
  readonly receptions: readonly { readonly id: string; readonly version: number; readonly accessibility: unknown }[];
  readonly coverage: readonly {
    readonly id: string;
    readonly version: number;
    readonly validTo: string | null;
    readonly municipality: { readonly number: string };
  }[];
}
const office = async () => (await server.ask<{ office: Office }>(OFFICE)).data.office;

/** What the other owner is told, and what history says. */
async function told(write: () => Promise<unknown>) {
  const cursor = (await server.ask<{ changesCursor: string }>('{ changesCursor }', { token: os })).data.changesCursor;
  await write();
  const { data } = await server.ask<{
    changes: { edges: readonly { node: { entityType: string; changedFields: readonly string[] } }[] };
  }>(`query ($after: String!) { changes(first: 50, after: $after) { edges { node { entityType changedFields } } } }`, {
    token: os,
    variables: { after: cursor },
  });
  return data.changes.edges.map(({ node }) => `${node.entityType} ${node.changedFields.join(' ')}`);
}

async function undoNewest(): Promise<Saved> {
  const { data } = await server.ask<{ history: { nodes: readonly { id: string; undo: string }[] } }>(
    '{ history(entityType: OFFICE, entityId: "1640", first: 1) { nodes { id undo } } }',
    { token: roros },
  );
  const [entry] = data.history.nodes;
  expect(entry?.undo).toBe('POSSIBLE');
  const input = { entityType: 'OFFICE', entityId: '1640', entry: entry?.id, idempotencyKey: `undo-${entry?.id}` };
  const undone = await server.ask<{ revert: Saved }>(
    'mutation ($input: RevertInput!) { revert(input: $input) { results { id outcome version userErrors { code message path } } userErrors { code message path } } }',
    { token: roros, variables: { input } },
  );
  return undone.data.revert;
}

describe('what its owners tell of an office', () => {
  const profile = {
    office: '1640',
    website: 'https://www.roros.kommune.no/nav',
    chat: 'https://www.roros.kommune.no/chat',
    applyUrl: 'https://www.nav.no/sosialhjelp',
    bookingUrl: 'https://www.roros.kommune.no/time',
    languages: ['nb', 'sma', 'uk', 'nsl'],
    limitedHoursReason: 'Drop-in er lagt til to dager, for resten av uka er satt av til timeavtaler.',
  };

  test('is tried out, written, read with its source, told to the other owner, changed and taken back', async () => {
    const before = await office();
    expect(before.profile).toBeNull();
    expect(outcomes(await save('saveOfficeProfiles', [profile], { dryRun: true }))).toEqual(['CREATED']);
    expect(await office()).toEqual(before);

    const heard = await told(() => save('saveOfficeProfiles', [profile]));
    expect(heard).toContain('OFFICE profile version');
    const { office: _, ...stated } = profile;
    const now = await office();
    expect(now.website).toBe(profile.website);
    expect(now.profile).toMatchObject({ ...stated, version: 1, openUntil: null });
    expect(JSON.stringify(now.profile?.['sources'])).toContain('Røros');
    expect(now.profile?.['verifiedAt']).not.toBeNull();
    expect(now.version).toBe(before.version + 1);

    // The same again changes nothing; what is not named stays.
    expect(outcomes(await save('saveOfficeProfiles', [profile]))).toEqual(['UNCHANGED']);
    expect(outcomes(await save('saveOfficeProfiles', [{ office: '1640', chat: null, version: 1 }]))).toEqual([
      'UPDATED',
    ]);
    expect((await office()).profile).toMatchObject({ chat: null, website: profile.website, version: 2 });
    expect(refusal(await save('saveOfficeProfiles', [{ office: '1640', chat: null, version: 1 }]))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(outcomes(await undoNewest())).toEqual(['UPDATED']);
    expect((await office()).profile).toMatchObject({ chat: profile.chat });
  });

  test('is refused where it is no such thing, with the way to it', async () => {
    const refused = async (fields: object, token = roros) =>
      refusal(await save('saveOfficeProfiles', [{ office: '1640', ...fields }], {}, token));
    for (const website of ['http://roros.example.no', 'roros.no', 'https://localhost/x', 'https://a:b@roros.no', 'x']) {
      expect(await refused({ website })).toMatchObject({ path: ['input', 'items', '0', 'website'] });
    }
    expect(await refused({ languages: ['nb', 'norsk'] })).toMatchObject({
      message: expect.stringContaining('LANGUAGE'),
      path: ['input', 'items', '0', 'languages', '1'],
    });
    expect(await refused({ openFrom: '2027-02-01', openUntil: '2027-01-01' })).toMatchObject({
      message: expect.stringContaining('PERIOD'),
    });
    expect(await refused({ ending: 'MERGED' })).toMatchObject({
      message: expect.stringContaining('ENDING_WITHOUT_DAY'),
    });
    for (const successor of ['1640', '9999']) {
      expect(await refused({ openUntil: '2027-01-01', successor })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', 'items', '0', 'successor'],
      });
    }
    expect(await refused({ office: '0315', website: profile.website })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('an office that closes for good is closed on every channel from that day, whatever else is said of it', async () => {
  const hours = async (from: string) =>
    (
      await server.ask<{ office: { openingHours: readonly { state: string; reason: string | null }[] } }>(
        'query ($from: LocalDate!) { office(number: "1640") { openingHours(from: $from, days: 1) { state reason } } }',
        { variables: { from } },
      )
    ).data.office.openingHours;
  expect((await hours('2027-03-01')).some(({ state }) => state === 'OPEN')).toBe(true);
  const opened = {
    office: '1640',
    from: '2027-03-01',
    until: '2027-03-02',
    state: 'OPEN',
    spans: [{ opens: '09:00', closes: '15:00' }],
  };
  expect(outcomes(await save('saveSpecialDays', [opened]))).toEqual(['CREATED']);

  const ending = { office: '1640', openUntil: '2027-03-01', ending: 'MERGED', successor: '0315' };
  const heard = await told(() => save('saveOfficeProfiles', [ending]));
  expect(heard.some((line) => line.startsWith('OPENING_HOURS'))).toBe(true);
  expect((await office()).profile).toMatchObject({ ending: 'MERGED', successor: { number: '0315' } });
  const closed = await hours('2027-03-01');
  expect(closed.length).toBeGreaterThan(1);
  for (const day of closed) expect(day).toEqual({ state: 'CLOSED', reason: 'Kontoret er lagt ned' });
  expect((await hours('2027-02-26')).some(({ state }) => state === 'OPEN')).toBe(true);
  // Also as it would be, and in the files.
  const { data } = await server.ask<{
    saveSpecialDays: { preview: readonly { days: readonly { state: string }[] }[] };
  }>('mutation ($input: SaveSpecialDaysInput!) { saveSpecialDays(input: $input) { preview { days { state } } } }', {
    token: roros,
    variables: {
      input: {
        dryRun: true,
        idempotencyKey: 'after-the-end',
        items: [{ ...opened, from: '2027-04-01', until: '2027-04-02' }],
      },
    },
  });
  for (const { days } of data.saveSpecialDays.preview) expect(days).toEqual([{ state: 'CLOSED' }]);
  const file = async (name: string) => (await fetch(`${server.url}/offices/1640/${name}`)).text();
  expect(await file('opening-hours.ics')).not.toMatch(/DTSTART[^\n]*:202703(0[2-9]|[12]\d)T/);
  expect(await file('opening-hours.jsonld')).toContain('2027-03-01');

  expect(outcomes(await undoNewest())).toEqual(['UPDATED']);
  expect((await hours('2027-03-01')).some(({ state }) => state === 'OPEN')).toBe(true);
});

test('a notice has an end, is changed and withdrawn, and goes by the own key of a nightly list', async () => {
  const notice = { office: '1640', text: 'Heisen står til over påske.', from: '2027-03-20', until: '2027-04-06' };
  const without = await save('saveNotices', [{ office: '1640', text: 'Uten slutt', from: '2027-03-20' }]);
  expect(refusal(without)).toMatchObject({ path: ['input', 'items', '0', 'until'] });
  const long = await save('saveNotices', [{ ...notice, until: '2029-01-01' }]);
  expect(refusal(long)?.message).toContain('TOO_MANY_DAYS');

  const heard = await told(() => save('saveNotices', [{ ...notice, externalId: 'n1' }], { mode: 'FULL' }));
  expect(heard).toContain('OFFICE notices version');
  const onDay = async (on: string) =>
    (
      await server.ask<{ office: { notices: readonly { text: string }[] } }>(
        'query ($on: LocalDate) { office(number: "1640") { notices(on: $on) { text } } }',
        { variables: { on } },
      )
    ).data.office.notices.length;
  expect(await onDay('2027-03-20')).toBe(1);
  expect(await onDay('2027-04-06')).toBe(0);
  const again = await save('saveNotices', [{ ...notice, externalId: 'n1', url: 'https://www.roros.kommune.no/heis' }]);
  expect(outcomes(again)).toEqual(['UPDATED']);
  expect(outcomes(await save('saveNotices', [{ ...notice, from: '2027-05-01', until: '2027-05-02' }], {}, os))).toEqual(
    ['CREATED'],
  );
  const [first] = (await office()).notices;
  expect(outcomes(await save('saveNotices', [{ id: first?.id, version: 2, remove: true }]))).toEqual(['REMOVED']);
  expect(outcomes(await undoNewest())).toEqual(['CREATED']);
  expect((await office()).notices[0]).toMatchObject({ id: first?.id, sources: [{ publisher: expect.anything() }] });
});

test('what can be relied on at a place is stated one by one', async () => {
  const [place] = (await office()).receptions;
  const { id, version } = place ?? { id: '', version: 0 };
  expect(place?.accessibility).toBeNull();
  await save('saveReceptions', [{ id, version, accessibility: { stepFree: true, hearingLoop: false } }]);
  const heard = await told(() =>
    save('saveReceptions', [{ id, version: version + 1, accessibility: { hearingLoop: null, parking: true } }]),
  );
  expect(heard).toContain('RECEPTION accessibility verifiedAt');
  expect((await office()).receptions[0]?.accessibility).toEqual({
    stepFree: true,
    hearingLoop: null,
    parking: true,
    guide: null,
  });
});

test('a municipality says from when and to when an office serves it, and only that of its own', async () => {
  const of = async (number: string) =>
    (await office()).coverage.find(({ municipality }) => municipality.number === number);
  const [own, other] = [await of('5025'), await of('3430')];
  expect(refusal(await save('saveCoverage', [{ id: other?.id, version: 1, validTo: '2027-01-01' }]))).toMatchObject({
    code: 'FORBIDDEN',
  });
  for (const id of ['0', '-1', 'abc', '999999999999999999999']) {
    expect(refusal(await save('saveCoverage', [{ id, version: 1 }]))).toMatchObject({ code: 'NOT_FOUND' });
  }
  const ended = { id: own?.id, version: own?.version, validTo: '2027-01-01' };
  expect(await told(() => save('saveCoverage', [ended]))).toContain('OFFICE coverage version');
  expect(await of('5025')).toMatchObject({ validTo: '2027-01-01', version: 2 });
  expect(outcomes(await undoNewest())).toEqual(['UPDATED']);
  expect((await of('5025'))?.validTo).toBeNull();
});
