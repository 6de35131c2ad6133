/**
 * PostgreSQL's, the network's and postgres.js's codes for "not there just now": connections (08), resources such as a full disk (53),
 * shutdown (57P), an input/output error (58030), a primary that has become a standby (25006), a name that is not found just now.
 */
const AWAY =
  /^(?:08|53|57P)|^(?:25006|58030|ECONN(?:REFUSED|RESET|ABORTED)|E(?:HOST|NET)UNREACH|EAI_AGAIN|ENOTFOUND|ENOENT|ETIMEDOUT|EPIPE|CONNECT(?:ION)?_\w+)$/;

/** A statement that ran longer than it may (query_canceled by statement_timeout). */
export const STATEMENT_TIMED_OUT = '57014';

/** Seconds after which a caller may ask again while the database is away. */
export const RETRY_AFTER_SECONDS = 2;

/** Whether an error's code says that the database cannot be reached just now. */
export function isDatabaseUnavailable(code: string | null | undefined): boolean {
  return code != null && AWAY.test(code);
}
