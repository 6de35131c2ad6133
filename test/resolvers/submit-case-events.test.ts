import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CASE_ROWS_MAX } from '../../schema/case-statistics/submit-case-events.input.ts';
import { limits } from '../../schema/limits/limits.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { caseOf, caseSubmitter, SUBMIT, type Submitted } from './case-submitter.ts';

type Submitter = ReturnType<typeof caseSubmitter>;

let server: TestServer;
let ask: Submitter['ask'];
let submit: Submitter['submit'];
let heldOf: Submitter['heldOf'];
let keysHeld: Submitter['keysHeld'];
let auditedAfter: Submitter['audited'];
beforeAll(async () => {
  server = await startTestServer();
  const submitter = caseSubmitter(server, await server.signIn('MUNICIPALITY', '3430'));
  ({ ask, submit, heldOf, keysHeld, audited: auditedAfter } = submitter);
});
afterAll(() => server.stop());

let last = '0';
beforeEach(async () => {
  const [row] = await server.database.owner<{ id: string }[]>`select coalesce(max(id), 0) as id from audit_event`;
  last = row?.id ?? '0';
});
const audited = () => auditedAfter(last);

describe('a good batch', () => {
  test('is taken in as handed in, with one row in the audit', async () => {
    const complaint = {
      complaintReceived: '2026-02-20',
      firstInstanceDecided: '2026-03-01',
      firstInstanceOutcome: 'FORWARDED',
      secondInstanceDecided: '2026-04-01',
      secondInstanceOutcome: 'SET_ASIDE',
    };
    const rows = [caseOf(101, complaint), caseOf(102, { replaces: 'sak-101', optOut: false })];
    expect(await submit(rows)).toEqual({ accepted: 2, rejected: [], userErrors: [] });
    expect(await heldOf('sak-101')).toMatchObject({
      municipality_number: '3430',
      received: '2026-02-03',
      first_instance_outcome: 'FORWARDED',
      second_instance_outcome: 'SET_ASIDE',
      birth_year: 1990,
    });
    expect(await heldOf('sak-102')).toMatchObject({ replaces: 'sak-101' });
    expect(await audited()).toEqual([
      {
        outcome: 'ALLOWED',
        operation_name: 'submitCaseEvents',
        coordinates: ['Mutation.submitCaseEvents'],
        municipality_numbers: ['3430'],
      },
    ]);
  });

  test('withdraws cases, and leaves out the person who asks for it', async () => {
    await submit([caseOf(111), caseOf(112), caseOf(113)]);
    const rows = [
      { caseId: 'sak-111', withdrawn: true },
      { caseId: 'sak-112', optOut: true },
    ];
    expect(await submit(rows)).toMatchObject({ accepted: 2, userErrors: [] });
    expect([await heldOf('sak-111'), await heldOf('sak-112')]).toEqual([undefined, undefined]);
    expect(await heldOf('sak-113')).toBeDefined();
  });

  test('states the months that it completes, also without a case, and leaves no gap between them', async () => {
    const stated = async () => [
      ...(await server.database.owner`
        select from_month, to_month from confidential.stated_period where municipality_number = '3430'`),
    ];
    expect(await stated()).toEqual([]);
    expect(await submit([caseOf(121)], { covers: '2026-01..2026-02' })).toMatchObject({ userErrors: [] });
    expect(await submit([], { covers: '2026-03..2026-03' })).toMatchObject({ accepted: 0, userErrors: [] });
    const both = [{ from_month: '2026-01-01', to_month: '2026-04-01' }];
    expect(await stated()).toEqual(both);
    const gap = await submit([caseOf(122)], { covers: '2026-06..2026-07' });
    expect(gap.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'covers'] }]);
    expect([await stated(), await heldOf('sak-122')]).toEqual([both, undefined]);
  });

  test('of the most and the longest rows fits the body of a request', async () => {
    const longest = (number: number) => ({
      ...caseOf(number),
      caseId: `sak-${number}-${'7'.repeat(54)}A`.padEnd(64, '1'),
      personId: `p-${number}`.padEnd(64, '1A'),
      service: 'QUALIFICATION_PROGRAMME',
      outcome: 'DELVIS_INNVILGET',
      complaintReceived: '2026-02-20',
      firstInstanceDecided: '2026-03-01',
      firstInstanceOutcome: 'FORWARDED',
      secondInstanceDecided: '2026-04-01',
      secondInstanceOutcome: 'WITHDRAWN',
      replaces: `sak-${number}`.padEnd(64, '2B'),
      optOut: false,
      withdrawn: false,
    });
    const rows = Array.from({ length: CASE_ROWS_MAX }, (_, i) => longest(1_000 + i));
    const bytes = Buffer.byteLength(JSON.stringify({ query: SUBMIT, variables: { input: { rows } } }));
    expect(bytes).toBeLessThan(limits.bulkBodyBytesMax - 500);
    expect(await ask(rows)).toMatchObject({ status: 200, errors: [] });
    const tooMany = [...rows, longest(999)].map(({ caseId }) => ({ caseId, withdrawn: true }));
    expect((await submit(tooMany)).userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'rows'] }]);
  });
});

describe('bad rows', () => {
  const rows = [
    caseOf(201),
    caseOf(202, { decided: '2026-02-01' }),
    caseOf(203, { service: 'Ukjent ytelse', birthYear: '19900' }),
    {},
  ];
  const rules = [
    [2, 'decided', 'date-order'],
    [3, 'service', 'unknown-code'],
    [3, 'birthYear', 'birth-year'],
    [4, 'caseId', 'required'],
    [4, 'personId', 'required'],
    [4, 'service', 'required'],
    [4, 'received', 'required'],
  ];
  const told = ({ rejected }: Submitted) => rejected.map(({ row, column, rule }) => [row, column, rule]);

  test('are each told by row and rule, and then nothing is taken in', async () => {
    const before = await keysHeld();
    const payload = await submit(rows);
    expect(told(payload)).toEqual(rules);
    expect(payload).toMatchObject({ accepted: 0, userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'rows'] }] });
    expect(JSON.stringify(payload)).not.toMatch(/Ukjent ytelse|19900/);
    expect([await heldOf('sak-201'), await audited(), await keysHeld()]).toEqual([undefined, [], before]);
  });

  test('are left out where the caller asks for the good ones', async () => {
    const payload = await submit(rows, { keepGoodRows: true });
    expect(told(payload)).toEqual(rules);
    expect(payload).toMatchObject({ accepted: 1, userErrors: [] });
    expect(await heldOf('sak-201')).toBeDefined();
    expect(await heldOf('sak-202')).toBeUndefined();
  });

  test('alone are nothing to keep, and state no months', async () => {
    const payload = await submit(rows.slice(1), { keepGoodRows: true, covers: '2025-12..2025-12' });
    expect(payload).toMatchObject({ accepted: 0, userErrors: [{ code: 'BAD_USER_INPUT' }] });
    expect(await audited()).toEqual([]);
  });

  test.each([
    ['months that are not over', { covers: '2026-01..2099-01' }, 'covers'],
    ['months in another form', { covers: 'januar' }, 'covers'],
    ['a key that is too short', { idempotencyKey: 'kort' }, 'idempotencyKey'],
    ['a key with an e-mail address', { idempotencyKey: 'kari.eksempel@example.no' }, 'idempotencyKey'],
    ['a number that is no municipality’s form', { municipality: '34300' }, 'municipality'],
  ])('%s: nothing is taken in', async (_, more, field) => {
    const payload = await submit([caseOf(221)], more);
    expect(payload).toMatchObject({ accepted: 0, userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', field] }] });
    expect(await heldOf('sak-221')).toBeUndefined();
  });

  test('a batch of no rows and no months is told so', async () => {
    expect((await submit([])).userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'rows'] }]);
  });
});

describe('another municipality', () => {
  test('is not the caller’s: nothing is stored, and the audit says who tried', async () => {
    const before = await keysHeld();
    const payload = await submit([caseOf(301), { caseId: 'feil' }], { municipality: '0301' });
    expect(payload).toMatchObject({ accepted: 0, rejected: [], userErrors: [{ code: 'FORBIDDEN' }] });
    expect([await heldOf('sak-301'), await keysHeld()]).toEqual([undefined, before]);
    expect(await audited()).toMatchObject([{ outcome: 'DENIED', municipality_numbers: ['0301'] }]);
  });

  test('that does not exist today is not found', async () => {
    expect((await submit([caseOf(302)], { municipality: '0441' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test.each(['PUBLIC', 'GOVERNOR', 'ANALYST', 'ADMINISTRATOR'] as const)('%s hands in nothing', async (role) => {
    const whom = role === 'GOVERNOR' ? 'innlandet' : null;
    const token = role === 'PUBLIC' ? null : await server.signIn(role, whom);
    const { errors } = await ask([caseOf(303)], {}, token);
    expect(errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect(await heldOf('sak-303')).toBeUndefined();
  });
});

describe('an idempotency key', () => {
  const idempotencyKey = 'the-same-key-1';

  test('used again with the same batch gives the same answer and writes nothing', async () => {
    const rows = [caseOf(401), caseOf(402, { outcome: 'MAYBE' })];
    const first = await submit(rows, { idempotencyKey, keepGoodRows: true });
    expect(first).toMatchObject({ accepted: 1, rejected: [{ row: 2, rule: 'unknown-code' }] });
    await submit([{ caseId: 'sak-401', withdrawn: true }]);
    const [before, written] = [await keysHeld(), (await audited()).length];
    expect(await submit(rows, { idempotencyKey, keepGoodRows: true })).toEqual(first);
    expect(await heldOf('sak-401')).toBeUndefined();
    expect([await keysHeld(), (await audited()).length]).toEqual([before, written]);
  });

  test('used again with another batch is refused', async () => {
    const payload = await submit([caseOf(403)], { idempotencyKey });
    expect(payload).toMatchObject({ accepted: 0, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect(await heldOf('sak-403')).toBeUndefined();
  });

  test('sent ten times at once takes the batch in once', async () => {
    const send = () => submit([caseOf(404)], { idempotencyKey: 'ten-at-once' });
    const payloads = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(payloads[0]).toMatchObject({ accepted: 1, userErrors: [] });
    expect(await audited()).toHaveLength(1);
  });

  test('of one’s own does not keep a case from going back to what it was', async () => {
    for (const outcome of ['GRANTED', 'REFUSED', 'GRANTED']) await submit([caseOf(405, { outcome })]);
    expect(await heldOf('sak-405')).toMatchObject({ outcome: 0 });
  });
});

test('while a release is under way nothing is taken in, and the same key goes through afterwards', async () => {
  const batch = { idempotencyKey: 'during-a-release' };
  await server.database.owner.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(5025, 1)`;
    const payload = await submit([caseOf(601)], batch);
    expect(payload).toMatchObject({ accepted: 0, userErrors: [{ code: 'CONFLICT' }] });
  });
  expect(await heldOf('sak-601')).toBeUndefined();
  expect(await submit([caseOf(601)], batch)).toMatchObject({ accepted: 1, userErrors: [] });
});
