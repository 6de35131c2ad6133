import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
let os: string;
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(() => server.stop());

async function ask<Data>(document: string, variables: object, token: string | undefined): Promise<Data> {
  const { data, errors } = await server.ask<Data>(document, {
    variables: variables as Record<string, unknown>,
    ...(token === undefined ? {} : { token }),
  });
  expect(errors).toEqual([]);
  return data;
}

interface Saved {
  readonly results: readonly {
    readonly index: number;
    readonly outcome: string;
    readonly userErrors: readonly { code: string }[];
  }[];
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

test('own rates, told by the municipality, are its deviation in the governor’s oversight', async () => {
  const innlandet = await server.signIn('GOVERNOR', 'innlandet');
  const deviation = async () => {
    const { oversight } = await ask<{
      oversight: {
        municipalities: readonly {
          municipality: { number: string };
          rateDeviation: { status: string; differencePerMonth: number | null };
        }[];
      };
    }>(contractDocument('oversight'), { governor: 'innlandet', from: '2024-01-01', to: '2024-12-01' }, innlandet);
    return oversight.municipalities.find(({ municipality }) => municipality.number === '3430')?.rateDeviation;
  };
  expect(await deviation()).toMatchObject({ status: 'NOT_REPORTED', differencePerMonth: null });
  const save = async (items: readonly object[], idempotencyKey: string) =>
    (
      await ask<{ saveOwnRates: Saved }>(
        contractDocument('own-rates'),
        { input: { municipality: '3430', items, idempotencyKey } },
        os,
      )
    ).saveOwnRates;
  const rate = { category: 'SINGLE', validFrom: '2024-01-01', validTo: '2025-01-01', amountPerMonth: 8_000 };
  const outcomes = async (items: readonly object[], key: string) =>
    (await save(items, key)).results.map(({ outcome, userErrors }) => userErrors[0]?.code ?? outcome);
  const { changesCursor } = await ask<{ changesCursor: string }>('{ changesCursor }', {}, os);
  expect(await outcomes([rate], 'rates-of-2024')).toEqual(['CREATED']);
  // Everybody reads it, partners find it in the feed, and the history has whose it was.
  const { municipality } = await ask<{ municipality: { ownRates: readonly object[] } }>(
    '{ municipality(number: "3430") { ownRates { category amountPerMonth validFrom validTo sources { publisher } } } }',
    {},
    undefined,
  );
  expect(municipality.ownRates).toEqual([{ ...rate, sources: [{ publisher: expect.stringContaining('Os') }] }]);
  const { changes } = await ask<{
    changes: { edges: readonly { node: { entityType: string; entityId: string; changedFields: readonly string[] } }[] };
  }>(contractDocument('sync-changes'), { after: changesCursor }, os);
  expect(changes.edges.map(({ node }) => node)).toContainEqual(
    expect.objectContaining({ entityType: 'MUNICIPALITY', entityId: '3430', changedFields: ['ownRates'] }),
  );
  const { history } = await ask<{ history: { nodes: readonly { kind: string; actorName: string }[] } }>(
    '{ history(entityType: MUNICIPALITY, entityId: "3430", first: 1) { nodes { kind actorName } } }',
    {},
    os,
  );
  expect(history.nodes).toMatchObject([{ actorName: expect.stringContaining('Os') }]);
  const { guidelineRates } = await ask<{
    guidelineRates: { rates: readonly { category: string; amountPerMonth: number }[] };
  }>('{ guidelineRates(on: "2024-06-01") { rates { category amountPerMonth } } }', {}, undefined);
  const guideline = guidelineRates.rates.find(({ category }) => category === 'SINGLE')?.amountPerMonth ?? 0;
  expect((await deviation())?.differencePerMonth).toBe(8_000 - guideline);

  // The same again changes nothing; another amount is a change; a period that meets it, an unknown category and somebody
  // else's municipality are told.
  expect(await outcomes([rate], 'rates-again')).toEqual(['UNCHANGED']);
  expect(await outcomes([{ ...rate, amountPerMonth: 8_100 }], 'rates-raised')).toEqual(['UPDATED']);
  expect(await outcomes([{ ...rate, validFrom: '2024-07-01' }], 'rates-meeting')).toEqual(['BAD_USER_INPUT']);
  expect(await outcomes([{ ...rate, category: 'UKJENT' }], 'rates-unknown')).toEqual(['NOT_FOUND']);
});

test('five contacts by external ids, for three nights: the same changes nothing, one is changed, one is gone', async () => {
  const mutation = `mutation ($input: SaveContactsInput!) { saveContacts(input: $input) {
    results { index outcome userErrors { code } } created updated unchanged removed withdrawn userErrors { code message } } }`;
  const list = Array.from({ length: 5 }, (_, index) => ({
    externalId: `hr-${index}`,
    office: '1640',
    role: 'DEBT_COUNSELLOR',
    name: `Eksempel ${index}`,
  }));
  const night = async (items: readonly object[], idempotencyKey: string, more: object = {}) =>
    (
      await ask<{ saveContacts: Record<string, unknown> }>(
        mutation,
        { input: { items, mode: 'FULL', idempotencyKey, ...more } },
        os,
      )
    ).saveContacts;
  expect(await night(list, 'first-night')).toMatchObject({ created: 5, userErrors: [] });
  expect(await night(list, 'second-night')).toMatchObject({ created: 0, unchanged: 5, withdrawn: [] });
  const third = list.slice(1).map((item, index) => (index === 0 ? { ...item, name: 'Ny Eksempel' } : item));
  expect(await night(third, 'third-night', { dryRun: true })).toMatchObject({ updated: 1, removed: 1 });
  expect(await night(third, 'third-night')).toMatchObject({
    updated: 1,
    unchanged: 3,
    removed: 1,
    withdrawn: [expect.stringMatching(/^1640-/)],
  });
  // A list cut short by a mistake withdraws nothing.
  expect(await night(third.slice(0, 1), 'cut-short')).toMatchObject({
    results: [],
    userErrors: [{ code: 'BAD_USER_INPUT', message: expect.stringContaining('leaves out 3 of the 4') }],
  });
  expect(await night(third.slice(0, 1), 'meant-so', { removalsMax: 3 })).toMatchObject({ removed: 3, unchanged: 1 });
  // The id of one that is gone makes a new one.
  expect(await night(list.slice(0, 2), 'back-again')).toMatchObject({ created: 1, updated: 1 });
});

test('a finding is answered by its owner, seen by the governor, and resolved by the write that mends it', async () => {
  await server.database.owner`
    insert into finding (id, kind, severity, entity_type, entity_id, field, message, observation_ids, municipality_numbers,
      opened_on)
    values ('finding-one', 'OBSOLETE_TERM', 'WARNING', 'PHONE', '1640-switchboard', 'number', 'Eksempel', '{}', '{3430}', '2026-01-01'),
      ('finding-two', 'OBSOLETE_TERM', 'WARNING', 'OFFICE', '0315', 'name', 'Eksempel', '{}', '{0301}', '2026-01-01')`;
  const answer = async (items: readonly object[], idempotencyKey: string) =>
    (await ask<{ answerFindings: Saved }>(contractDocument('answer-finding'), { input: { items, idempotencyKey } }, os))
      .answerFindings;
  const right = { finding: 'finding-one', kind: 'RIGHT_AS_IT_IS', comment: 'Kontrollert med kontoret.' };
  expect((await answer([right], 'answer-one')).results).toMatchObject([
    { outcome: 'UPDATED', finding: { state: 'ANSWERED', answer: { kind: 'RIGHT_AS_IT_IS', comment: right.comment } } },
  ]);
  expect((await answer([{ ...right, finding: 'finding-two' }], 'answer-two')).results).toMatchObject([
    { outcome: 'REJECTED', userErrors: [{ code: 'FORBIDDEN' }] },
  ]);
  const states = async (filter: object, token: string) =>
    (
      await ask<{ findings: { nodes: readonly { id: string; state: string; answer: { comment: string } | null }[] } }>(
        'query ($filter: FindingFilter) { findings(filter: $filter, first: 100) { nodes { id state answer { comment } } } }',
        { filter },
        token,
      )
    ).findings.nodes.filter(({ id }) => id === 'finding-one');
  const innlandet = await server.signIn('GOVERNOR', 'innlandet');
  expect(await states({ state: 'ANSWERED' }, innlandet)).toEqual([
    { id: 'finding-one', state: 'ANSWERED', answer: { comment: right.comment } },
  ]);
  expect(await states({ state: 'OPEN' }, os)).toEqual([]);
  expect(await states({ since: '2100-01-01' }, os)).toEqual([]);
  const mended = `mutation ($input: SavePhonesInput!) { savePhones(input: $input) { results { outcome } } }`;
  const items = [{ id: '1640-switchboard', version: 1, number: '40 00 00 11' }];
  await ask(mended, { input: { items, idempotencyKey: 'mending-it' } }, os);
  expect(await states({}, os)).toMatchObject([{ state: 'RESOLVED' }]);
});
