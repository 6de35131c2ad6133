import type { AccessTable } from '../table.ts';

/** Cases are handed in by the municipality whose they are; nobody reads them back. */
export const caseIntake: AccessTable = {
  SubmitCaseEventsInput: { MUNICIPALITY: 'municipality rows covers keepGoodRows dryRun idempotencyKey' },
  CaseEventInput: {
    MUNICIPALITY: `
      caseId personId service received decided outcome complaintReceived firstInstanceDecided firstInstanceOutcome
      secondInstanceDecided secondInstanceOutcome replaces birthYear optOut withdrawn`,
  },
  SubmitCaseEventsPayload: { MUNICIPALITY: 'accepted rejected userErrors' },
  RejectedCaseEvent: { MUNICIPALITY: 'row column rule message' },
};
