/** The columns of a case event, in CSV's header and as NDJSON's keys. No other column is taken. */
export const CASE_COLUMNS = [
  'caseId',
  'personId',
  'service',
  'received',
  'decided',
  'outcome',
  'complaintReceived',
  'firstInstanceDecided',
  'firstInstanceOutcome',
  'secondInstanceDecided',
  'secondInstanceOutcome',
  'replaces',
  'birthYear',
  'optOut',
  'withdrawn',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** A row as read, not yet checked. An absent column and an empty one are the same. */
export type RawCase = Partial<Record<CaseColumn, unknown>>;

/** Columns that a file must have. */
export const REQUIRED_COLUMNS: readonly CaseColumn[] = ['caseId', 'personId', 'service', 'received'];
