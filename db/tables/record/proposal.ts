import { sql } from 'drizzle-orm';
import { check, index, jsonb, text, timestamp } from 'drizzle-orm/pg-core';
import { PROPOSAL_KINDS, type ProposalContent, type ProposalKind } from '../../../services/proposals/proposal.ts';
import { matches, oneOf, tjenestegraf } from '../schema.ts';

/** A change that its author may not write alone, and the decision about it. */
export const proposal = tjenestegraf.table(
  'proposal',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<ProposalKind>().notNull(),
    /** The client that proposes it; null: an organisation that has no registration yet. */
    clientId: text('client_id'),
    organisationNumber: text('organisation_number').notNull(),
    municipalityNumber: text('municipality_number').notNull(),
    content: jsonb('content').$type<ProposalContent>().notNull(),
    /** Municipalities whose clients may decide it, beside administrators. */
    deciderMunicipalities: text('decider_municipalities').array().$type<string[]>().notNull(),
    state: text('state').$type<'PENDING' | 'APPROVED' | 'REFUSED'>().notNull().default('PENDING'),
    /** Why it was refused, for whoever proposed it. */
    reason: text('reason'),
    proposedAt: timestamp('proposed_at', { withTimezone: true, mode: 'string' }).notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'string' }),
    decidedBy: text('decided_by'),
    /** The id of the office, centre, coverage or registration made of it. */
    resultId: text('result_id'),
  },
  (table) => [
    index('proposal_by_state').on(table.state, table.proposedAt),
    check('proposal_kind_known', oneOf(table.kind, PROPOSAL_KINDS)),
    check('proposal_state_known', oneOf(table.state, ['PENDING', 'APPROVED', 'REFUSED'])),
    check('proposal_organisation_number_form', matches(table.organisationNumber, '^[0-9]{9}$')),
    check(
      'proposal_decided_whole',
      sql`(${table.state} = 'PENDING') = (num_nonnulls(${table.decidedAt}, ${table.decidedBy}) = 0)`,
    ),
    check('proposal_refused_with_reason', sql`${table.state} <> 'REFUSED' or ${table.reason} is not null`),
  ],
);
