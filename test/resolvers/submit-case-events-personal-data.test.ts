import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { caseOf, caseSubmitter, type Submitted } from './case-submitter.ts';

const { idnr } = createRequire(import.meta.url)('@navikt/fnrvalidator') as typeof import('@navikt/fnrvalidator');

let server: TestServer;
let os: string;
let submitter: ReturnType<typeof caseSubmitter>;
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
  submitter = caseSubmitter(server, os);
});
afterAll(() => server.stop());

describe('personal data in a batch', () => {
  /** The first valid number of a made-up birth date: months above 80 belong to synthetic test persons. */
  const nationalId = Array.from({ length: 100_000 }, (_, i) => `018190${String(i).padStart(5, '0')}`).find(
    (digits) => idnr(digits).status === 'valid',
  ) as string;
  const spaced = `${nationalId.slice(0, 6)} ${nationalId.slice(6)}`;
  const secrets = [nationalId, spaced, 'Kari', 'Eksempel', 'example.no'];
  const bad = [
    caseOf(501, { personId: nationalId }),
    caseOf(502, { caseId: `sak-${nationalId}` }),
    caseOf(503, { birthYear: spaced }),
    caseOf(504, { outcome: 'kari@example.no' }),
    caseOf(505, { personId: 'Kari Eksempel' }),
    caseOf(506, { optOut: true, replaces: nationalId }),
  ];

  /** Every row of every table that is written to beside the directory, as text. */
  async function database(): Promise<string> {
    const { owner } = server.database;
    const tables = await owner<{ name: string }[]>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('tjenestegraf', 'confidential', 'statistics')`;
    const written = tables.filter(({ name }) => /confidential|audit|idempotency|change/.test(name));
    const texts = await Promise.all(
      written.map(async ({ name }) => [...(await owner.unsafe(`select t::text from ${name} as t`))]),
    );
    return JSON.stringify(texts);
  }

  test('is refused by row and rule, and is nowhere: not in the answer, the database or the log', async () => {
    const { ask, heldOf } = submitter;
    const answers = [
      await ask(bad),
      await ask([caseOf(511), ...bad], { keepGoodRows: true }),
      await ask([caseOf(512)], { idempotencyKey: `kari-${nationalId}` }),
      await ask([caseOf(513)], { municipality: nationalId }),
      await ask([caseOf(514)], { covers: nationalId }),
      await ask([caseOf(515, { personId: Number(`9${nationalId}`) })]),
      await ask([caseOf(516, { [nationalId]: 'Kari Eksempel' })]),
      await ask([caseOf(517, { personId: nationalId })], { municipality: '0301' }),
      await server.ask(
        `mutation { submitCaseEvents(input: { municipality: "3430", idempotencyKey: "written-out",
          rows: [{ caseId: "sak-518", birthYear: ${Number(`9${nationalId}`)}, Kari: "${nationalId}" }] }) { accepted } }`,
        { token: os },
      ),
    ];
    expect(answers.slice(0, 2).map(({ data }) => (data as { submitCaseEvents: Submitted }).submitCaseEvents)).toEqual([
      expect.objectContaining({ accepted: 0 }),
      expect.objectContaining({ accepted: 1, userErrors: [] }),
    ]);
    const [first] = answers as unknown as { data: { submitCaseEvents: Submitted } }[];
    expect(first?.data.submitCaseEvents.rejected.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [1, 'personId', 'national-id'],
      [2, 'caseId', 'national-id'],
      [3, 'birthYear', 'national-id'],
      [4, 'outcome', 'email'],
      [5, 'personId', 'free-text'],
      [6, 'replaces', 'national-id'],
    ]);
    expect(await heldOf('sak-511')).toBeDefined();
    for (const number of [512, 513, 514, 515, 516, 517, 518]) expect(await heldOf(`sak-${number}`)).toBeUndefined();
    const held = await database();
    expect(held).toContain('sak-511');
    for (const secret of secrets) {
      for (const { text } of answers.slice(0, 8)) expect(text).not.toContain(secret);
      expect(server.logged.join('\n')).not.toContain(secret);
    }
    expect(answers[8]?.text).not.toContain(nationalId);
    for (const secret of [nationalId, spaced, 'kari@', 'Kari Eksempel', 'case-batch-'])
      expect(held).not.toContain(secret);
  });

  test('cannot be guessed from a hash: what was refused is in none', async () => {
    const hashes = async (personId: string) => {
      await submitter.submit([caseOf(521), caseOf(522, { personId })], {
        municipality: '0301',
        idempotencyKey: 'no-value-in-the-hash',
      });
      const [row] = await server.database.owner`select operation_hash from audit_event
        where operation_name = 'submitCaseEvents' order by id desc limit 1`;
      return row;
    };
    expect(await hashes(nationalId)).toEqual(await hashes(spaced));
  });
});
