import type { HistoryPlace } from '../../db/queries/history/find-history.ts';

/** Id of an entry: where it stands in history. Rows that were confirmed together stand in one place, and are counted there. */
export const entryId = ({ version, sequence, place }: HistoryPlace): string =>
  [version, sequence, ...(place === '0' ? [] : [place])].join('-');
