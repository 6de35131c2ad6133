import { expect } from 'vitest';
import type { Answer, TestServer } from '../setup/running-server.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What comes of a batch. */
export interface Submitted {
  readonly accepted: number;
  readonly rejected: readonly { row: number; column: string | null; rule: string; message: string }[];
  readonly userErrors: readonly { code: string; message: string; path: readonly string[] }[];
}

export const SUBMIT = `mutation ($input: SubmitCaseEventsInput!) { submitCaseEvents(input: $input) {
  accepted rejected { row column rule message } userErrors { code message path } } }`;

/** A good row with what matters to the test. */
export const caseOf = (number: number, more: Row = {}): Row => ({
  caseId: `sak-${number}`,
  personId: `p-${number}`,
  service: 'GUIDANCE',
  received: '2026-02-03',
  decided: '2026-02-10',
  outcome: 'GRANTED',
  birthYear: '1990',
  ...more,
});

/** A municipality that hands in batches, each under a key of its own, and looks at what is held. */
export function caseSubmitter(server: TestServer, own: string) {
  let keys = 0;
  type Answered = Promise<Answer<{ submitCaseEvents: Submitted | null }>>;
  const ask = (rows: readonly Row[], more: Row = {}, token: string | null = own): Answered => {
    const input = { municipality: '3430', rows, idempotencyKey: `case-batch-${++keys}`, ...more };
    return server.ask(SUBMIT, { variables: { input }, ...(token !== null && { token }) });
  };
  const { owner } = server.database;
  return {
    ask,
    async submit(rows: readonly Row[], more: Row = {}): Promise<Submitted> {
      const { data, errors } = await ask(rows, more);
      expect(errors).toEqual([]);
      return data.submitCaseEvents as Submitted;
    },
    heldOf: async (caseId: string) =>
      [...(await owner<Row[]>`select * from confidential.case_event where case_id = ${caseId}`)][0],
    /** What the write itself left in the audit; the reading of its answer leaves a row of its own, as any protected read. */
    audited: async (after = '0') => [
      ...(await owner<Row[]>`
        select outcome, operation_name, coordinates, municipality_numbers from audit_event
        where id > ${after} and operation_name = 'submitCaseEvents' order by id`),
    ],
    keysHeld: async () => [...(await owner<{ count: string }[]>`select count(*) from idempotency_key`)][0]?.count,
  };
}
