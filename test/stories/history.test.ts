import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface HistoryPage {
  readonly history: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly at: string;
      readonly kind: string;
      readonly entityType: string;
      readonly entityId: string;
      readonly part: string | null;
      readonly actor: string;
      readonly actorName?: string | null;
      readonly fields: readonly {
        readonly field: string;
        readonly before: string | null;
        readonly after: string | null;
      }[];
      readonly source: { readonly id: string; readonly title: string } | null;
      readonly observations: readonly { readonly field: string; readonly value: string }[];
    }[];
  } | null;
}

const HISTORY = (actorName = 'actorName') => `query ($type: EntityType!, $id: ID!, $first: Int, $after: String) {
  history(entityType: $type, entityId: $id, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { at kind entityType entityId part actor ${actorName} fields { field before after } source { id title }
      observations { field value } } } }`;
const HOURS = `query ($asOf: DateTime, $at: DateTime!) { office(number: "1640", asOf: $asOf) { version
  openingState(at: $at, channel: DROP_IN) { state sources { id } } contacts { id name } } }`;
/** A Monday after the new hours begin. */
const MONDAY = '2027-01-11T12:30:00+01:00';

let server: TestServer;
let os: string;
let roros: string;
let oslo: string;
let innlandet: string;
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
  roros = await server.signIn('MUNICIPALITY', '5025');
  oslo = await server.signIn('MUNICIPALITY', '0301');
  innlandet = await server.signIn('GOVERNOR', 'innlandet');
});
afterAll(() => server.stop());

interface OfficeThen {
  readonly office: {
    readonly version: number;
    readonly openingState: { readonly state: string; readonly sources: readonly { readonly id: string }[] };
    readonly contacts: readonly { readonly id: string; readonly name: string | null }[];
  };
}
const officeAsOf = async (asOf: string | null, token = os) => {
  const { data, errors } = await server.ask<OfficeThen>(HOURS, { variables: { asOf, at: MONDAY }, token });
  expect(errors).toEqual([]);
  return data.office;
};
const historyOf = (type: string, id: string, token: string, more: Record<string, unknown> = {}) =>
  server.ask<HistoryPage>(HISTORY(token === innlandet ? '' : 'actorName'), { variables: { type, id, ...more }, token });
const nodesOf = async (type: string, id: string, token: string, more: Record<string, unknown> = {}) => {
  const { data, errors } = await historyOf(type, id, token, more);
  expect(errors).toEqual([]);
  return data.history?.nodes ?? [];
};
const errorOf = async (document: string, variables: Record<string, unknown> = {}) => {
  const { errors } = await server.ask(document, { variables });
  const [error] = errors;
  return [error?.extensions.code, error?.extensions['rule'] ?? null];
};

const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

async function setHours(version: number, key: string): Promise<void> {
  const upsert = readContract().find(({ name }) => name === 'upsert-office-hours')?.document ?? '';
  const { data, errors } = await server.ask<{ setOfficeHours: { userErrors: unknown[] } }>(upsert, {
    token: roros,
    variables: {
      input: {
        office: '1640',
        channel: 'DROP_IN',
        validFrom: '2027-01-01',
        weekly: [{ days: ['MONDAY'], spans: [{ opens: '12:00', closes: '14:00' }] }],
        exceptions: [],
        version,
        idempotencyKey: key,
      },
    },
  });
  expect([errors, data.setOfficeHours.userErrors]).toEqual([[], []]);
}

describe('Røros sets the drop-in hours of the office it shares', () => {
  let earlier: string;
  let later: string;
  beforeAll(async () => {
    const { version } = await officeAsOf(null);
    await sleep(5);
    earlier = new Date().toISOString();
    await sleep(5);
    await setHours(version, 'history-story-1');
    await sleep(5);
    later = new Date().toISOString();
  });

  test('its history names the channel and the place whose hours were set', async () => {
    const document = `query { history(entityType: OFFICE, entityId: "1640", first: 20) { nodes { part hours {
      channels reception { name } phone { number } } fields { field } } } }`;
    interface Entry {
      readonly hours: { readonly channels: readonly string[] } | null;
      readonly fields: readonly { readonly field: string }[];
    }
    const { data, errors } = await server.ask<{ history: { nodes: readonly Entry[] } }>(document, { token: os });
    expect(errors).toEqual([]);
    const [newest] = data.history.nodes.filter(({ fields }) => fields.some(({ field }) => field === 'weekly.spans'));
    expect(newest?.hours).toMatchObject({ channels: ['DROP_IN'], reception: { name: 'NAV Røros' }, phone: null });
  });

  test('before and after, the platform answers as it knew then, on the word it then had', async () => {
    const [then, since, now] = [await officeAsOf(earlier), await officeAsOf(later), await officeAsOf(null)];
    expect(then.openingState).not.toEqual(now.openingState);
    expect(then.openingState.sources.map(({ id }) => id)).not.toContain(now.openingState.sources[0]?.id);
    expect(then.openingState.sources).not.toEqual([]);
    expect(now.openingState.state).toBe('OPEN');
    expect([since.version, since.openingState.state]).toEqual([now.version, now.openingState.state]);
    expect(then.version).toBe(now.version - 1);
  });

  test('lists, rates and everything below a municipality are those of then', async () => {
    const question = `query ($asOf: DateTime) { municipalities(first: 2, filter: { county: "34" }, asOf: $asOf) {
      totalCount pageInfo { endCursor } nodes { name guidelineRates(on: "2024-03-01") { rates { amountPerMonth } } } } }`;
    interface Listed {
      readonly municipalities: {
        readonly nodes: readonly {
          readonly guidelineRates: { readonly rates: readonly { readonly amountPerMonth: number }[] };
        }[];
      };
    }
    await server.database.owner`update rate_amount set amount_per_month = amount_per_month + 1`;
    const rates = async (asOf: string | null) => {
      const { data } = await server.ask<Listed>(question, { variables: { asOf } });
      return data.municipalities.nodes[0]?.guidelineRates.rates[0]?.amountPerMonth ?? 0;
    };
    const then = await rates(later);
    expect(then).toBeGreaterThan(0);
    await expect.poll(() => rates(null)).toBe(then + 1);
    expect(await rates(later)).toBe(then);
  });

  test('the persons of contacts are shown as of now, and not as of then', async () => {
    const named = (office: OfficeThen['office']) => office.contacts.filter(({ name }) => name !== null).length;
    expect(named(await officeAsOf(null))).toBeGreaterThan(0);
    const then = await officeAsOf(earlier);
    expect(then.contacts.length).toBeGreaterThan(0);
    expect(named(then)).toBe(0);
  });

  test('Os sees in the office’s history that it was Røros, and on whose word', async () => {
    const nodes = await nodesOf('OFFICE', '1640', os);
    const rules = nodes.filter(({ actor, part }) => actor === 'CLIENT' && part !== null);
    const made = rules.find(
      ({ kind, fields }) => kind === 'CREATED' && fields.some(({ field }) => field === 'weekly.spans'),
    );
    expect(made).toMatchObject({ entityType: 'OPENING_HOURS', entityId: '1640', actor: 'CLIENT' });
    expect(made?.actorName).toMatch(/Røros/);
    expect(made?.source?.title).toMatch(/Røros/);
    expect(made?.fields.find(({ field }) => field === 'weekly.spans')).toEqual({
      field: 'weekly.spans',
      before: null,
      after: '[{"closes":"14:00","opens":"12:00","state":"OPEN"}]',
    });
    const ended = rules.find(({ kind }) => kind === 'UPDATED');
    expect(ended?.fields.find(({ field }) => field === 'weekly.validTo')).toMatchObject({
      before: null,
      after: '2027-01-01',
    });
  });

  test('the instant of a change leads to what the platform knew with it', async () => {
    const [newest] = await nodesOf('OPENING_HOURS', '1640', os, { first: 1 });
    const [then, justBefore] = [await officeAsOf(newest?.at ?? ''), await officeAsOf(before(newest?.at ?? ''))];
    expect(then.version).toBe(justBefore.version + 1);
    expect(then.openingState.sources).not.toEqual(justBefore.openingState.sources);
  });

  test('page after page gives each change once, and what was there first is the platform’s', async () => {
    const all: string[] = [];
    let after: string | null = null;
    let last: string | undefined;
    for (;;) {
      const { data } = await historyOf('OFFICE', '1640', os, { first: 7, after });
      all.push(...(data.history?.nodes ?? []).map((node) => JSON.stringify(node)));
      last = data.history?.nodes.at(-1)?.actor ?? last;
      if (data.history?.pageInfo.hasNextPage !== true) {
        expect(all).toHaveLength(data.history?.totalCount ?? -1);
        break;
      }
      after = data.history.pageInfo.endCursor;
    }
    expect(last).toBe('PLATFORM');
  });

  test('the governor sees what happened, not the name of the client; another municipality sees nothing', async () => {
    expect((await nodesOf('OFFICE', '1640', innlandet)).some(({ actor }) => actor === 'CLIENT')).toBe(true);
    const named = await server.ask(HISTORY(), { variables: { type: 'OFFICE', id: '1640' }, token: innlandet });
    expect(named.errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect((await historyOf('OFFICE', '1640', oslo)).data.history).toMatchObject({ totalCount: 0, nodes: [] });
    const anonymous = await server.ask<HistoryPage>(HISTORY(), { variables: { type: 'OFFICE', id: '1640' } });
    expect(anonymous.data?.history ?? null).toBeNull();
    expect(anonymous.errors.length).toBeGreaterThan(0);
  });
});

describe('protected fields in history', () => {
  test('a change of an agreement’s terms shows them to the governor, and to the municipality that something changed', async () => {
    const [held] = await server.database.owner<{ id: string }[]>`
      update agreement set terms = 'Nye vilkår' where municipality_number = '3430' returning id`;
    const shown = async (token: string) =>
      (await nodesOf('AGREEMENT', held?.id ?? '', token, { first: 1 }))[0]?.fields.map(({ field }) => field);
    expect(await shown(innlandet)).toEqual(['terms']);
    expect(await shown(os)).toEqual([]);
  });

  test('of a contact’s person nothing is kept but that something was written', async () => {
    await server.database.owner`update contact set name = 'Eksempel Eksempelsen' where office_number = '1640'`;
    const { text } = await historyOf('OFFICE', '1640', os, { first: 100 });
    expect(text).toContain('"CONTACT"');
    expect(text).not.toContain('Eksempelsen');
  });
});

describe('on whose word', () => {
  test('a value that was taken from an observation shows it', async () => {
    await server.database.owner.begin(async (sql) => {
      await sql`select set_config('tjenestegraf.actor', 'importer:example', true)`;
      await sql`
        insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, retrieved_at, importer_name,
          importer_version, origin, specificity)
        values ('observation-history', 'source-os-nav', 'PHONE', '1640-switchboard', 'number', 'PHONE', '"+4755553334"',
          '2026-11-01T00:00:00Z', 'example', '1', 'PAGE', 2)`;
      await sql`update phone set number = '+4755553334', source_id = 'source-os-nav' where id = '1640-switchboard'`;
    });
    const [node] = await nodesOf('PHONE', '1640-switchboard', os, { first: 1 });
    expect(node).toMatchObject({ actor: 'IMPORTER', actorName: 'example', kind: 'UPDATED', entityType: 'PHONE' });
    expect(node?.observations).toEqual([{ field: 'number', value: '+4755553334' }]);
  });
});

describe('what cannot be asked', () => {
  const municipality = 'query ($asOf: DateTime) { municipality(number: "3430", asOf: $asOf) { name } }';

  test('the future, and what was before the platform’s history, of which it says when it begins', async () => {
    expect(await errorOf(municipality, { asOf: '2099-01-01T00:00:00Z' })).toEqual(['BAD_USER_INPUT', 'AS_OF_FUTURE']);
    expect(await errorOf(municipality, { asOf: '0001-01-01T00:00:00Z' })).toEqual(['BAD_USER_INPUT', 'AS_OF_UNKNOWN']);
    const { errors } = await server.ask(municipality, { variables: { asOf: '1999-01-01T00:00:00Z' } });
    expect(errors[0]?.message).toMatch(/expected 20\d\d-\d\d-\d\dT.* or later/);
  });

  test('a search in the past', async () => {
    const search = '{ services(filter: { text: "hjelp" }, asOf: "2020-01-01T00:00:00Z") { totalCount } }';
    expect(await errorOf(search)).toEqual(['BAD_USER_INPUT', 'AS_OF_SEARCH']);
  });

  test('more instants at once than a few', async () => {
    const of = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: municipality(number: "3430", asOf: "2020-01-01T00:00:0${index}Z") { name }`).join(' ')} }`;
    expect((await errorOf(of(5)))[0]).toBe('QUERY_TOO_COMPLEX');
    expect((await errorOf(of(4)))[0]).toBe('BAD_USER_INPUT');
  });
});
