const isLong = process.env['TEST_LONG'] !== undefined;

/** How much of a walk is taken: all of it by `npm run test:long`, by `npm test` a part in which each of its rules binds. */
export function inFull<Amount>(whole: Amount, part: Amount): Amount {
  return isLong ? whole : part;
}
