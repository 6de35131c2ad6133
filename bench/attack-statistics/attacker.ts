import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createDevelopmentIssuer,
  DEVELOPMENT_AUDIENCE,
  DEVELOPMENT_KEY_FOLDER,
} from '../../http/identity/development-issuer.ts';
import type { AskCount } from '../../services/disclosure-control/audit/attack-with-queries.ts';
import type { CaseFilter } from '../../services/disclosure-control/query/statistics-query.ts';
import { chooseClient, type DevelopmentRegister } from '../../services/identity/development-client.ts';
import { ROLE_SCOPES } from '../../services/identity/scopes.ts';

/** A client of the endpoint like any other: all it has is questions. */
export interface Attacker {
  /** The published count of a filter; 0 where none is given. */
  readonly count: AskCount;
  /** The published counts by group, every page of them; the key is the codes, with a space between. */
  readonly table: (filter: CaseFilter, groupBy: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Id of the release that answers. */
  readonly release: () => Promise<string>;
  /** Questions asked so far. */
  readonly asked: () => number;
}

const COUNT = `query ($filter: CaseStatisticsFilter) {
  caseStatistics(filter: $filter, groupBy: [], measures: [COUNT]) { release { id } total { count { value } } }
}`;
const TABLE = `query ($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!, $after: String) {
  caseStatistics(filter: $filter, groupBy: $groupBy, measures: [COUNT]) {
    cells(first: 1000, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { keys { code } count { value } }
    }
  }
}`;

interface Answered {
  readonly caseStatistics: {
    readonly release: { readonly id: string };
    readonly total: { readonly count: { readonly value: number | null } };
    readonly cells: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly { keys: readonly { code: string }[]; count: { readonly value: number | null } }[];
    };
  };
}

/** @param token null: as the public. */
export function attackerAt(endpoint: string, token: string | null): Attacker {
  let asked = 0;
  const ask = async (query: string, variables: object): Promise<Answered['caseStatistics']> => {
    asked++;
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Answered; errors?: readonly { message: string }[] };
    if (answer.data === undefined || answer.errors !== undefined) {
      throw new Error(`the endpoint refused: ${answer.errors?.[0]?.message ?? response.status}`);
    }
    return answer.data.caseStatistics;
  };
  return {
    count: async (filter) => (await ask(COUNT, { filter })).total.count.value ?? 0,
    release: async () => (await ask(COUNT, { filter: null })).release.id,
    asked: () => asked,
    table: async (filter, groupBy) => {
      const counts = new Map<string, number>();
      for (let after: string | null = null, more = true; more; ) {
        const { cells }: Answered['caseStatistics'] = await ask(TABLE, { filter, groupBy, after });
        for (const { keys, count } of cells.nodes) counts.set(keys.map(({ code }) => code).join(' '), count.value ?? 0);
        after = cells.pageInfo.endCursor;
        more = cells.pageInfo.hasNextPage;
      }
      return counts;
    },
  };
}

const seedData = new URL('../../db/seed/data/', import.meta.url);

/** A token of an example county governor, signed as `npm run token` does. */
export async function governorToken(dataDirectory: string, governor: string): Promise<string> {
  const read = async <Content>(name: string) =>
    JSON.parse(await readFile(new URL(`${name}.json`, seedData), 'utf8')) as Content;
  const register: DevelopmentRegister = {
    ...(await read<Pick<DevelopmentRegister, 'clients'>>('examples')),
    municipalities: await read('municipalities'),
    counties: await read('counties'),
  };
  const client = chooseClient(register, 'GOVERNOR', governor);
  if ('problem' in client) throw new Error(client.problem);
  const issuer = await createDevelopmentIssuer({
    directory: join(dataDirectory, DEVELOPMENT_KEY_FOLDER),
    audience: DEVELOPMENT_AUDIENCE,
    baseUrl: 'http://127.0.0.1/dev-issuer',
    production: false,
  });
  const { organisationNumber } = client;
  const scopes = [ROLE_SCOPES.GOVERNOR.required];
  return issuer.sign({ organisationNumber, scopes, lifetimeSeconds: 3_000, now: new Date() });
}
