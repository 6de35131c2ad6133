import { expect } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import type { RegisteredRole } from '../../services/identity/viewer.ts';
import type { StatisticsServer } from './case-statistics-country.ts';

export interface Cell {
  readonly keys: readonly { readonly dimension: string; readonly code: string; readonly label: string }[];
  readonly count: {
    readonly value: number | null;
    readonly low: number;
    readonly high: number;
    readonly status: string;
  };
  readonly shareWithinDeadline?: { readonly value: number | null; readonly status: string } | null;
  readonly medianHandlingDays?: { readonly value: number | null; readonly status: string } | null;
}
export interface Statistics {
  readonly caseStatistics: {
    readonly level: string;
    readonly weight: number;
    readonly status: string;
    readonly notices: readonly string[];
    readonly release: { readonly id: string; readonly synthetic: boolean } | null;
    readonly cells: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly Cell[];
    };
    readonly total: Cell;
    readonly receipt: { readonly operationHash: string; readonly releaseId: string; readonly checksum: string } | null;
  } | null;
}

export const contract = readContract().find(({ name }) => name === 'case-statistics')!;
export const QUESTION = `query ($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!, $measures: [CaseMeasure!]!, $first: Int, $after: String, $sort: CaseCellSort) {
  caseStatistics(filter: $filter, groupBy: $groupBy, measures: $measures) {
    level weight status notices
    release { id publishedOn coversThrough synthetic }
    cells(first: $first, after: $after, sort: $sort) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { keys { dimension code label } count { value low high status } shareWithinDeadline { value status } medianHandlingDays { value status } }
    }
    total { count { value low high status } }
    receipt { operationHash releaseId policyVersion checksum }
  }
}`;
export const RECEIPT = `query ($hash: String!, $release: ID) { statisticsReceipt(hash: $hash, release: $release) { operationHash releaseId policyVersion checksum level question } }`;

/** The district of one county governor, as a filter. */
export const innlandet = { governors: ['innlandet'] };

/** Asks a server, as the public or with a token of a role. */
export function asking(server: () => StatisticsServer) {
  async function ask(variables: Record<string, unknown>, role?: RegisteredRole, whom?: string) {
    const token = role === undefined ? {} : { token: await server().signIn(role, whom ?? null) };
    return server().ask<Statistics>(QUESTION, {
      variables: { measures: ['COUNT'], groupBy: [], ...variables },
      ...token,
    });
  }
  async function answered(variables: Record<string, unknown>, role?: RegisteredRole, whom?: string) {
    const { data, errors } = await ask(variables, role, whom);
    expect(errors).toEqual([]);
    return data.caseStatistics!;
  }
  return { ask, answered };
}
