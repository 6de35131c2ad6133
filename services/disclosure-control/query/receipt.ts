import { createHash } from 'node:crypto';
import type { CaseQuery } from './statistics-query.ts';

/** Version of the rules that turn rows into answers: gates, intervals, order, rounding. A change of any is a new version. */
export const POLICY_VERSION = '6';

/** Says which question was answered from which data by which rules; asking again gives the same checksum. */
export interface Receipt {
  /** SHA-256 (hex) of the question in its canonical form. */
  readonly operationHash: string;
  readonly releaseId: string;
  readonly policyVersion: string;
  /** SHA-256 (hex) of the whole answer, whatever page or format it is shown in. */
  readonly checksum: string;
}

/** The question with its lists sorted and its empty parts left out: two spellings of one question are one text. */
export function canonicalQuery(query: CaseQuery): string {
  const { except, periods, ...filter } = query.filter ?? {};
  const left = Object.fromEntries(sortedEntries(except ?? {}));
  const parts = sortedEntries({
    ...filter,
    periods: periods?.map(({ from, to }) => `${from}/${to}`),
    ...(Object.keys(left).length > 0 && { except: left }),
  });
  const measures = [...new Set(query.measures)].sort();
  return JSON.stringify([parts, query.groupBy, measures, ...(query.withinDays == null ? [] : [query.withinDays])]);
}

function sortedEntries(lists: object): [string, unknown][] {
  return Object.entries(lists)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? [...new Set(value)].sort() : value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** @returns SHA-256 (hex) over the parts. */
export function sha256(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
