import type { AccessTable } from '../table.ts';

/** Access to the administration: a municipality may know who read its protected data; the registers are the administrator's. */
export const administration: AccessTable = {
  AuditEvent: {
    'MUNICIPALITY ADMINISTRATOR':
      'id at clientName organisationNumber role scopes operationName operationHash coordinates municipalities outcome correlationId',
  },
  AuditEventConnection: { 'MUNICIPALITY ADMINISTRATOR': 'nodes edges pageInfo totalCount byMonth' },
  AuditMonth: { 'MUNICIPALITY ADMINISTRATOR': 'month clientName organisationNumber outcome count' },
  AuditFilter: { 'MUNICIPALITY ADMINISTRATOR': 'outcome organisationNumber notMe coordinate from until' },
  AuditEventEdge: { 'MUNICIPALITY ADMINISTRATOR': 'cursor node' },
  AuditOutcome: { 'MUNICIPALITY ADMINISTRATOR': 'ALLOWED DENIED CONFLICT FAILED' },
  Client: {
    ADMINISTRATOR: 'id name organisationNumber role municipalityNumbers governorId active validFrom validTo',
  },
  RegisterClientInput: {
    ADMINISTRATOR:
      'organisationNumber name role municipalityNumbers governorId validFrom validTo dryRun idempotencyKey',
  },
  UpdateClientInput: { ADMINISTRATOR: 'id name municipalityNumbers active period dryRun idempotencyKey' },
  ClientPeriodInput: { ADMINISTRATOR: 'validFrom validTo' },
  ClientPayload: { ADMINISTRATOR: 'client userErrors' },
  ClientConnection: { ADMINISTRATOR: 'nodes edges pageInfo totalCount' },
  ClientEdge: { ADMINISTRATOR: 'cursor node' },
  ImportRun: { ADMINISTRATOR: 'id command dueAt startedAt endedAt outcome message' },
  ImportRunConnection: { ADMINISTRATOR: 'nodes edges pageInfo totalCount' },
  ImportRunEdge: { ADMINISTRATOR: 'cursor node' },
  ImportOutcome: { ADMINISTRATOR: 'TAKEN_IN ROWS_REJECTED KEPT REFUSED FAILED STOPPED' },
};
