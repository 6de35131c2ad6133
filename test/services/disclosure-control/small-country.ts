import { createHash } from 'node:crypto';
import { type CaseColumns, pickCases } from '../../../services/disclosure-control/case-columns.ts';
import { monthNumber } from '../../../services/disclosure-control/codes.ts';
import { type Geography, geographyOf } from '../../../services/disclosure-control/geography.ts';
import type { ReleaseKeys } from '../../../services/disclosure-control/keyed-random.ts';
import { positionsWhere } from '../../../services/disclosure-control/positions-where.ts';
import { assembleRows } from '../../../services/disclosure-control/protected-rows.ts';
import { type ProtectedTable, protectedTable } from '../../../services/disclosure-control/query/protected-table.ts';
import {
  type Release,
  type ReleaseSteps,
  releaseCases,
} from '../../../services/disclosure-control/release/release-cases.ts';
import { initialState } from '../../../services/disclosure-control/release/release-state.ts';
import type { Level } from '../../../services/disclosure-control/small-cell-rule.ts';
import type { Production } from '../../../services/synthetic-country/monthly-production.ts';
import { municipalitySizes } from '../../../services/synthetic-country/municipality-sizes.ts';
import { syntheticCases } from '../../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../../services/synthetic-country/synthetic-columns.ts';

/** Months of the country: two whole years. */
export const FIRST_MONTH = monthNumber('2024-01');
export const THROUGH = monthNumber('2025-12');

export function keysOf(name: string): ReleaseKeys {
  const key = (level: string): Uint8Array => createHash('sha256').update(`test/${name}/${level}`).digest();
  return { A: key('A'), P: key('P') };
}

/** Municipalities 1101, 1102, … in counties 11, 12, …, two counties to a governor. */
export function smallGeography(municipalities: number, counties: number): Geography {
  return geographyOf(
    Array.from({ length: municipalities }, (_, i) => {
      const county = String(11 + (i % counties));
      const number = `${county}${String(1 + Math.floor(i / counties)).padStart(2, '0')}`;
      return { number, name: `Eksempel ${number}`, county, governor: `embete-${Math.floor((i % counties) / 2)}` };
    }),
  );
}

export function smallCountry(geography: Geography, cases: number, seed = 1): CaseColumns {
  const sizes = municipalitySizes(
    geography.municipalities.map(({ number }) => number),
    seed,
  );
  return syntheticColumns(syntheticCases({ seed, sizes, through: THROUGH, months: 24, cases }));
}

/** Cases that may be counted. */
export function withoutOptOuts(cases: CaseColumns): CaseColumns {
  return pickCases(
    cases,
    positionsWhere(cases.length, (at) => cases.optOut[at] === 0),
  );
}

/** One release after another, each given the cases up to its month. */
export function releaseInSteps(
  geography: Geography,
  cases: CaseColumns,
  keys: ReleaseKeys,
  throughs: readonly number[],
  steps?: ReleaseSteps,
): Release[] {
  let state = initialState();
  let after = 0;
  return throughs.map((through) => {
    const from = after;
    const fresh = pickCases(
      cases,
      positionsWhere(cases.length, (at) => cases.month[at]! > from && cases.month[at]! <= through),
    );
    const input = { cases: fresh, withdrawals: [], corrections: [] };
    const release = releaseCases(state, input, keys, through, geography, () => {}, steps);
    state = release.nextState;
    after = through;
    return release;
  });
}

/** One release after another of a country in production: with late, corrected and withdrawn cases. */
export function releaseProduction(
  geography: Geography,
  { months }: Production,
  keys: ReleaseKeys,
  steps?: ReleaseSteps,
): Release[] {
  let state = initialState();
  return months.map(({ through, input }) => {
    const release = releaseCases(state, input, keys, through, geography, () => {}, steps);
    state = release.nextState;
    return release;
  });
}

export function tableOf(geography: Geography, releases: readonly Release[], level: Level): ProtectedTable {
  return protectedTable({
    level,
    rows: assembleRows(releases.map((release) => release[level])),
    geography,
    releaseId: releases.at(-1)!.nextState.chain,
    releasedThrough: releases.map((release) => release.nextState.through!),
    firstMonth: FIRST_MONTH,
    reported: new Map(
      geography.municipalities.map(({ number }) => [number, { from: FIRST_MONTH, to: THROUGH + 1 }] as const),
    ),
    intervals: releases.at(-1)!.intervals[level],
  });
}
