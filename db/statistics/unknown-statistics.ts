import type { StatisticsVersion } from './version.ts';

/** The database has not answered since the start: whether anything is released, and what, is not known. */
class StatisticsUnknownError extends Error {
  override name = 'StatisticsUnknownError';
  /** Read as the driver's codes are: the database cannot be reached just now. */
  readonly code = 'CONNECTION_NOT_YET';
  constructor() {
    super('the statistics could not be read yet');
  }
}

function refuse(): never {
  throw new StatisticsUnknownError();
}

/** Replaces statistics that could not be read yet: every question gets an error that says so, never an empty release. */
export const UNKNOWN_STATISTICS: StatisticsVersion = Object.freeze({
  get releases() {
    return refuse();
  },
  get synthetic() {
    return refuse();
  },
  tableFor: refuse,
  recipientsFor: refuse,
});
