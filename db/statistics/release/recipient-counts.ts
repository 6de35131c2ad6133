import type { CaseColumns } from '../../../services/disclosure-control/case-columns.ts';
import type { Geography } from '../../../services/disclosure-control/geography.ts';
import type { ReleaseKeys } from '../../../services/disclosure-control/keyed-random.ts';
import {
  type RecipientRow,
  releaseRecipients,
} from '../../../services/disclosure-control/release/release-recipients.ts';
import type { RecipientCount } from '../release-checksum.ts';
import type { Carried } from './carried-state.ts';

/** The persons of every whole year that is over and not published yet; its cases alone are read. */
export async function recipientsOf(
  carried: Carried,
  casesOf: (year: number) => Promise<CaseColumns>,
  keys: ReleaseKeys,
  geography: Geography,
  through: number,
  reported: ReadonlyMap<string, { from: number }>,
) {
  const firstMonth = Math.min(...[...reported.values()].map(({ from }) => from));
  const firstYear = carried.throughYear === null ? Math.ceil(firstMonth / 12) : carried.throughYear + 1;
  const lastYear = Math.floor((through + 1) / 12) - 1;
  const years: Record<'A' | 'P', RecipientCount[]>[] = [];
  let streams = carried.streams;
  for (let year = firstYear; year <= lastYear; year++) {
    const { A, P, nextStreams } = releaseRecipients(streams, await casesOf(year), year, keys, geography);
    streams = nextStreams;
    years.push({ A: counted(A), P: counted(P) });
  }
  const counts = { A: years.flatMap(({ A }) => A), P: years.flatMap(({ P }) => P) };
  return { counts, streams, throughYear: lastYear >= firstYear ? lastYear : carried.throughYear };
}

function counted(rows: readonly RecipientRow[]): RecipientCount[] {
  const counts = new Map<string, RecipientCount>();
  for (const { place, year, ageBand } of rows) {
    const key = `${place} ${year} ${ageBand}`;
    counts.set(key, { place, year, ageBand, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return [...counts.values()];
}
