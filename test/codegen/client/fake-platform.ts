import { createClient } from '../../../codegen/client/client.ts';
import { CopyCountiesDocument, CopyMunicipalitiesDocument } from '../../../codegen/client/generated/graphql.ts';
import { collection, createMemoryCopy, createSync, type SyncOptions } from '../../../codegen/client/sync/index.ts';

/** An answer as it goes over the line; a function fails instead of answering. */
export type Line = { status?: number; headers?: Record<string, string>; body: unknown } | (() => never);

export interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly authorization: string | null;
}

export const data = (body: unknown): Line => ({ body: { data: body } });
export const error = (code: string, more: object = {}, status = 200): Line => ({
  status,
  body: { data: null, errors: [{ message: 'in words', extensions: { code, ...more } }] },
});

/** A page of the feed. */
export const changes = (endCursor: string, nodes: readonly object[] = [], hasNextPage = false): Line =>
  data({ changes: { nodes, pageInfo: { hasNextPage, endCursor } } });

export const change = (kind: string, entityId: string, entity: object | null, more: object = {}) => ({
  id: `1-${entityId}`,
  kind,
  entityType: 'COUNTY',
  entityId,
  changedAt: '2026-11-22T12:00:00Z',
  changedFields: [],
  successorId: null,
  entity: entity === null ? null : { __typename: 'County', number: entityId, ...entity },
  ...more,
});

const counties = collection({
  type: 'COUNTY',
  document: CopyCountiesDocument,
  variables: () => ({}),
  page: (answer) => ({ nodes: answer.counties }),
  entities: (county) => [county],
  id: ({ number }) => number,
});

/** A list in pages, so that a snapshot has a middle. */
const municipalities = collection({
  type: 'MUNICIPALITY',
  document: CopyMunicipalitiesDocument,
  variables: (page) => page,
  page: (answer) => answer.municipalities,
  entities: (municipality) => [municipality],
  id: ({ number }) => number,
  concerns: ({ number }, asked) => number === asked,
});

/** A sync against a platform that answers what the test says, operation by operation; the last answer is repeated. */
export function withFakePlatform(
  answers: Readonly<Record<string, readonly Line[]>>,
  options: Partial<SyncOptions> = {},
) {
  const asked: Asked[] = [];
  const given = new Map<string, number>();
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: Asked['variables'] };
    const operation = /query (\w+)/.exec(query)?.[1] ?? '';
    asked.push({ operation, variables, authorization: new Headers(init?.headers).get('authorization') });
    const place = given.get(operation) ?? 0;
    given.set(operation, place + 1);
    const lines = answers[operation] ?? [];
    const line = lines[Math.min(place, lines.length - 1)];
    if (line === undefined) throw new Error(`nobody said what ${operation} is answered`);
    if (typeof line === 'function') return line();
    const body = typeof line.body === 'string' ? line.body : JSON.stringify(line.body);
    return new Response(body, { status: line.status ?? 200, ...(line.headers && { headers: line.headers }) });
  };
  const copy = createMemoryCopy();
  const waits: number[] = [];
  const snapshots: string[] = [];
  const sync = createSync({
    client: createClient({ url: 'http://platform.example.no/graphql', token: () => 'secret', fetch }),
    store: copy.store,
    collections: [counties, municipalities],
    types: ['COUNTY'],
    settleMs: 0,
    pollEveryMs: 1,
    retries: { attemptsMax: 4, firstDelayMs: 1, delayMaxMs: 4 },
    onRetry: ({ delayMs }) => void waits.push(delayMs),
    onApplied: (batch) => {
      if (batch.kind === 'SNAPSHOT_STARTED') snapshots.push(batch.reason);
    },
    ...options,
  });
  const names = () => copy.all('COUNTY').map(({ number, name }) => `${number} ${name}`);
  return { sync, copy, asked, waits, snapshots, names };
}

export const CURSOR = { CopyCursor: [data({ changesCursor: 'start' })] };
export const COUNTIES = {
  CopyCounties: [
    data({
      counties: [
        { number: '34', name: 'Innlandet' },
        { number: '50', name: 'Trøndelag' },
      ],
    }),
  ],
};
