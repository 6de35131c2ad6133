import type { AccessTable } from '../table.ts';

/** Access to proposals: for whoever proposed and for those who decide. */
export const proposals: AccessTable = {
  ProposeInput: {
    MUNICIPALITY: `
      kind municipality office name phone website openAroundTheClock addressWithheld host form validFrom validTo dryRun
      idempotencyKey`,
  },
  DecideProposalInput: { 'MUNICIPALITY ADMINISTRATOR': 'id decision reason dryRun idempotencyKey' },
  ProposalState: { 'MUNICIPALITY ADMINISTRATOR': 'PENDING APPROVED REFUSED' },
  ProposalKind: { 'MUNICIPALITY ADMINISTRATOR': 'REGISTRATION COVERAGE OFFICE CRISIS_CENTRE' },
  ProposedKind: { MUNICIPALITY: 'COVERAGE OFFICE CRISIS_CENTRE' },
  ProposalDecision: { 'MUNICIPALITY ADMINISTRATOR': 'APPROVE REFUSE' },
  ProposalPayload: { 'MUNICIPALITY ADMINISTRATOR': 'proposal userErrors' },
  Proposal: {
    'MUNICIPALITY ADMINISTRATOR': `
      id kind state municipality organisationNumber clientName office name phone website openAroundTheClock addressWithheld
      host form validFrom validTo reason proposedAt decidedAt resultId`,
  },
};
