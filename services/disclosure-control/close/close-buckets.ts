import { SERVICES } from '../codes.ts';
import type { Geography } from '../geography.ts';
import { type CaseLedger, NO_ROW, STAGE, WITHDRAWN } from '../ledger/case-ledger.ts';
import { exchangeMembers, mergeUntilSafe } from './exchange-members.ts';
import { groupCounty, groupNation, runs } from './group-buckets.ts';

/** Buckets never cross a service, so a service’s outcomes, deadlines and days stay those of the service. */
export interface ClosedBuckets {
  readonly buckets: readonly (readonly number[])[];
  /** Cases that wait on. */
  readonly waiting: number;
}

/**
 * Puts the open cases that are counted into buckets.
 * @param isYearEnd open cases that a county leaves over join those of other counties, so that none waits past the year
 * where there are others to join.
 */
export function closeBuckets(ledger: CaseLedger, geography: Geography, isYearEnd: boolean): ClosedBuckets {
  const open = openCases(ledger, geography);
  const all: number[][] = [];
  let waiting = 0;
  for (let service = 0; service < SERVICES.length; service++) {
    const ofService = open.filter((at) => ledger.cases.service[at] === service);
    const counties = runs(ofService, (at) => geography.countyOf[ledger.cases.municipality[at]!]!);
    const grouped = counties.map((sorted) => groupCounty(ledger, sorted));
    const buckets = grouped.flatMap((county) => county.buckets);
    const left = grouped.map((county) => county.left);
    for (const county of grouped) {
      for (const alike of county.alike) {
        const hosts = nearestFirst(ledger, alike, county.buckets, buckets);
        if (exchangeMembers(ledger, alike, hosts)) buckets.push(alike);
        else if (mergeInto(ledger, alike, hosts)) buckets.push(alike);
        else left.push(alike);
      }
    }
    waiting += (isYearEnd ? groupNation(ledger, left, buckets) : left.flat()).length;
    for (const bucket of buckets) if (bucket.length > 0) all.push(bucket);
  }
  return { buckets: all, waiting };
}

/** Counted cases without a tuple, and rows of withdrawn ones, by county, municipality, month and age. */
function openCases({ cases, stage, withdrawn, rowA }: CaseLedger, { countyOf }: Geography): number[] {
  const open: number[] = [];
  for (let at = 0; at < cases.length; at++) {
    if (stage[at] === STAGE.OPEN && (withdrawn[at] === WITHDRAWN.NO || rowA[at] !== NO_ROW)) open.push(at);
  }
  return open.sort(
    (a, b) =>
      countyOf[cases.municipality[a]!]! - countyOf[cases.municipality[b]!]! ||
      cases.municipality[a]! - cases.municipality[b]! ||
      cases.month[a]! - cases.month[b]! ||
      cases.ageBand[a]! - cases.ageBand[b]! ||
      a - b,
  );
}

/** Buckets of the same year: those of the county, then the others. */
function nearestFirst(
  { cases }: CaseLedger,
  alike: readonly number[],
  county: readonly number[][],
  all: readonly number[][],
): number[][] {
  const year = ([first]: readonly number[]): number => Math.floor(cases.month[first!]! / 12);
  const near = new Set(county);
  const same = all.filter((bucket) => bucket.length > 0 && bucket !== alike && year(bucket) === year(alike));
  return [...same.filter((bucket) => near.has(bucket)), ...same.filter((bucket) => !near.has(bucket))];
}

function mergeInto(ledger: CaseLedger, alike: number[], hosts: readonly number[][]): boolean {
  const emptied = mergeUntilSafe(ledger, alike, hosts);
  for (const host of emptied ?? []) host.length = 0;
  return emptied !== null;
}
