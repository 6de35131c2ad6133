import type { AccessTable } from '../table.ts';

/** Findings and observations: readable by the municipality whose data they concern, its governor, and the platform's staff. */
export const quality: AccessTable = {
  Finding: {
    'MUNICIPALITY GOVERNOR ADMINISTRATOR':
      'id kind severity entityType entityId field message(language) observations openedOn resolvedOn history state answer answers municipalities',
  },
  FindingAnswer: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'kind comment answeredBy answeredOn expiresOn' },
  FindingAnswerKind: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'MENDED RIGHT_AS_IT_IS NOT_OURS' },
  AnswerFindingsInput: { MUNICIPALITY: 'items onRejected dryRun idempotencyKey' },
  FindingAnswerInput: { MUNICIPALITY: 'finding kind comment' },
  AnswerFindingsPayload: { MUNICIPALITY: 'results userErrors' },
  AnswerFindingResult: { MUNICIPALITY: 'index outcome finding userErrors' },
  FindingPeriod: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'openedOn resolvedOn' },
  FindingConnection: {
    'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'edges nodes pageInfo totalCount groups(by first after)',
  },
  FindingGroup: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'municipality kind severity state entityType count' },
  FindingGroupConnection: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'edges nodes pageInfo totalCount' },
  FindingGroupEdge: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'cursor node' },
  FindingDimension: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'MUNICIPALITY KIND SEVERITY STATE ENTITY_TYPE' },
  FindingEdge: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'cursor node' },
  FindingFilter: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'municipality kind state since' },
  FindingKind: {
    'MUNICIPALITY GOVERNOR ADMINISTRATOR':
      'STALE CONFLICT DEAD_SOURCE OBSOLETE_TERM SUPERSEDED_REFERENCE SUSPICIOUS_CONTACT MISSING_DUTY COVERAGE_GAP INVALID_VALUE CHANGED_BY_CO_OWNER',
  },
  FindingSeverity: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'INFO WARNING SERIOUS' },
  FindingState: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'OPEN ANSWERED RESOLVED' },
  Observation: {
    'MUNICIPALITY GOVERNOR ADMINISTRATOR':
      'id entityType entityId field value source chosen observedOn validFrom validTo retrievedAt withdrawnAt verifiedAt origin importer',
  },
  ObservationConnection: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'edges nodes pageInfo totalCount' },
  ObservationEdge: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'cursor node' },
  ObservationOrigin: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'OWNER REGISTER PAGE EXAMPLE' },
};
