/** postgres.js's and PostgreSQL's codes for "not there just now": classes 08, 53, 57P and the driver's connection errors. */
const AWAY = /^(?:08|53|57P)|^(?:ECONNREFUSED|ECONNRESET|ENOENT|ETIMEDOUT|EPIPE|CONNECT(?:ION)?_\w+)$/;

/** Seconds after which a caller may ask again while the database is away. */
export const RETRY_AFTER_SECONDS = 2;

/** Whether an error's code says that the database cannot be reached just now. */
export function isDatabaseUnavailable(code: string | null | undefined): boolean {
  return code != null && AWAY.test(code);
}
