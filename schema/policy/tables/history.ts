import type { AccessTable } from '../table.ts';

/** Access to history: for the municipalities whose data it is, their governor, and the platform's own people. */
export const history: AccessTable = {
  HistoryEntry: {
    'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'id at kind entityType entityId part hours actor fields source observations',
    'MUNICIPALITY ADMINISTRATOR': 'actorName',
    MUNICIPALITY: 'undo',
  },
  HistoryHours: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'channels reception phone' },
  HistoryField: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'field before after' },
  HistoryKind: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'CREATED UPDATED VERIFIED DELETED' },
  HistoryUndo: {
    MUNICIPALITY: 'POSSIBLE CHANGED_SINCE PERSON_NOT_KEPT NOTHING_CHANGED NOT_A_CLIENTS NOT_WRITABLE',
  },
  RevertInput: { MUNICIPALITY: 'entityType entityId entry dryRun idempotencyKey' },
  ActorKind: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'CLIENT IMPORTER PLATFORM UNKNOWN' },
  HistoryEntryConnection: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'edges nodes pageInfo totalCount' },
  HistoryEntryEdge: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'cursor node' },
};
