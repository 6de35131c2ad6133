/** Why an import or a release was not done; nothing was changed. */
export type StatisticsErrorCode =
  | 'municipality-unknown'
  | 'covers-gap'
  | 'case-event-refused'
  | 'release-running'
  | 'month-form'
  | 'month-not-closed'
  | 'already-released'
  | 'nothing-reported'
  | 'key-missing'
  | 'keys-changed'
  | 'older-method'
  | 'municipality-gone'
  | 'already-loaded'
  | 'production';

/** `message` is one line for a person and holds no value of a case. */
export class StatisticsError extends Error {
  override name = 'StatisticsError';
  constructor(
    readonly code: StatisticsErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const DATABASE_RULES: Readonly<Record<string, string>> = {
  'municipality-unknown': 'no municipality has this number',
  'covers-gap': 'the months leave a gap to those that the municipality has reported before',
  'case-event-refused': 'a case breaks a rule of the database',
  'release-running': 'a release is under way: try again in a minute',
};

/** Turns what the database's own functions refuse into a StatisticsError; anything else stays as it is. */
export function asStatisticsError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const { constraint_name: rule, code } = error as { constraint_name?: string; code?: string };
  // A lock that was not got in time: the other kind of the same.
  const known = code === '55P03' ? 'release-running' : rule;
  const message = known === undefined ? undefined : DATABASE_RULES[known];
  return message === undefined ? error : new StatisticsError(known as StatisticsErrorCode, message);
}
