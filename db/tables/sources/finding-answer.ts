import { bigint, check, date, index, text, timestamp } from 'drizzle-orm/pg-core';
import { FINDING_ANSWERS, type FindingAnswerKind } from '../../../services/quality/finding-answer.ts';
import { oneOf, tjenestegraf } from '../schema.ts';

/** Answers to findings by the bodies they concern. Append-only: the last answer to a finding holds until it expires. */
export const findingAnswer = tjenestegraf.table(
  'finding_answer',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    findingId: text('finding_id').notNull(),
    kind: text('kind').$type<FindingAnswerKind>().notNull(),
    /** The comment for a case worker (nb); null: none. */
    comment: text('comment'),
    /** The client that answered. */
    clientId: text('client_id').notNull(),
    answeredAt: timestamp('answered_at', { withTimezone: true, mode: 'string' }).notNull(),
    answeredOn: date('answered_on', { mode: 'string' }).notNull(),
    /** First day on which the finding, if it is still there, is open again. */
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('finding_answer_by_finding').on(table.findingId, table.id),
    check('finding_answer_kind_known', oneOf(table.kind, FINDING_ANSWERS)),
  ],
);
