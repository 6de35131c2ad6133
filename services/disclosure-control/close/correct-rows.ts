import { NO_DAYS, UNDECIDED } from '../codes.ts';
import { type Geography, presentNumber } from '../geography.ts';
import { keyedPhase } from '../keyed-random.ts';
import { type CaseLedger, NO_ROW, STAGE } from '../ledger/case-ledger.ts';
import { ROUNDING_BASE } from '../small-cell-rule.ts';

/** One case’s sensitive part; indexes into the code lists, days or NO_DAYS. */
export interface SensitivePart {
  readonly outcome: number;
  readonly complaint: number;
  readonly deadline: number;
  readonly days: number;
}

/** A change of a case that has a tuple already, without its case. */
export interface QueuedCorrection {
  /** Number of the municipality. */
  readonly municipality: string;
  readonly service: number;
  readonly year: number;
  readonly from: SensitivePart;
  readonly to: SensitivePart;
}

/** How many corrections each municipality’s stream has had, by number. Confidential. */
export type CorrectionStreams = ReadonlyMap<string, number>;

/**
 * Every third of a municipality's corrections changes one of its rows of level A: one of the same service and year that shows the
 * old tuple, else one of the county's. Public rows follow, for they are rows of A.
 * @returns the streams after it, and how many rows were changed.
 */
export function correctRows(
  ledger: CaseLedger,
  corrections: readonly QueuedCorrection[],
  before: CorrectionStreams,
  geography: Geography,
  key: Uint8Array,
  rank: Uint32Array,
): { readonly streams: CorrectionStreams; readonly changed: number } {
  const streams = new Map(before);
  const due: (QueuedCorrection & { readonly position: number })[] = [];
  for (const correction of corrections) {
    const number = presentNumber(geography, correction.municipality);
    const position = number === null ? undefined : geography.positionOf.get(number);
    if (number === null || position === undefined) continue;
    const passed = (streams.get(number) ?? 0) + 1;
    streams.set(number, passed);
    if ((passed + keyedPhase(key, `correction/${number}`, ROUNDING_BASE.A)) % ROUNDING_BASE.A !== 0) continue;
    due.push({ ...correction, position });
  }
  if (due.length === 0) return { streams, changed: 0 };
  const rows = closedRows(ledger, geography, rank);
  let changed = 0;
  for (const correction of due) {
    const county =
      rows.get(groupKey(geography.countyOf[correction.position]!, correction.service, correction.year)) ?? [];
    const own = county.filter((at) => ledger.cases.municipality[at] === correction.position);
    const row = matching(ledger, own, correction.from) ?? matching(ledger, county, correction.from);
    if (row === undefined) continue;
    changeRow(ledger, row, county, correction);
    changed++;
  }
  return { streams, changed };
}

/** Rows of A with a tuple, by county, service and year, in secret order; those of one rank as they came. */
export function closedRows(ledger: CaseLedger, geography: Geography, rank: Uint32Array): Map<number, number[]> {
  const { cases, stage, rowA } = ledger;
  const rows = new Map<number, number[]>();
  for (let at = 0; at < cases.length; at++) {
    if (stage[at] !== STAGE.CLOSED || rowA[at] === NO_ROW) continue;
    const county = geography.countyOf[cases.municipality[at]!]!;
    const key = groupKey(county, cases.service[at]!, Math.floor(cases.month[at]! / 12));
    const group = rows.get(key);
    if (group) group.push(at);
    else rows.set(key, [at]);
  }
  for (const group of rows.values()) group.sort((a, b) => rank[a]! - rank[b]!);
  return rows;
}

function groupKey(county: number, service: number, year: number): number {
  return (county * 8 + service) * 4096 + year;
}

/** A row that shows the old tuple; where none has the complaint too, one with the outcome and deadline. */
function matching({ given }: CaseLedger, rows: readonly number[], from: SensitivePart): number | undefined {
  const alike = rows.filter((at) => given.outcome[at] === from.outcome && given.deadline[at] === from.deadline);
  return alike.find((at) => given.complaint[at] === from.complaint) ?? alike[0];
}

/** Days are never the corrected case’s own: they are borrowed from a row that shows the same side of the norm. */
function changeRow(ledger: CaseLedger, row: number, county: readonly number[], { from, to }: QueuedCorrection): void {
  const { given } = ledger;
  given.outcome[row] = to.outcome;
  if (given.complaint[row] === from.complaint) given.complaint[row] = to.complaint;
  if (given.deadline[row] === to.deadline) return;
  given.deadline[row] = to.deadline;
  const lender = county.find((at) => at !== row && given.deadline[at] === to.deadline && given.days[at] !== NO_DAYS);
  given.days[row] = to.deadline === UNDECIDED || lender === undefined ? NO_DAYS : given.days[lender]!;
}
