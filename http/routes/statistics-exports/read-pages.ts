import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import { limits, roleMultipliers } from '../../../schema/limits/limits.ts';
import type { Role } from '../../../services/identity/viewer.ts';
import { InputError } from '../../../services/text-rules/input-error.ts';
import { figuresAsked } from './metrics.ts';
import type { ExportVariables } from './read-question.ts';
import { type ExportedCell, type ExportedPage, exportOperation } from './stored-operation.ts';

/** The errors of an answer; none of it is a file then. */
export type Refused = { readonly errors: readonly GraphQLFormattedError[] };

type Page = NonNullable<ExportedPage['caseStatistics']>;

/** Asks for the first page, which says how large the file will be. @throws InputError rule EXPORT_CELLS where it would be too large */
export async function firstPage(
  graphql: ApolloServer<RequestContext>,
  context: RequestContext,
  variables: ExportVariables,
): Promise<Page | Refused> {
  const page = await onePage(graphql, context, variables);
  if (!('errors' in page)) checkSize(page.cells.totalCount, context.viewer.role);
  return page;
}

/** How many pages follow a first one. */
export function pagesAfter({ cells: { nodes, totalCount, pageInfo } }: Page): number {
  return pageInfo.hasNextPage ? Math.max(1, Math.ceil(totalCount / Math.max(1, nodes.length)) - 1) : 0;
}

/**
 * The cells page by page, each asked for when the one before is written. All pages share one context: one release, one clock
 * reading, one viewer. It ends where nobody waits for the file any more.
 */
export async function* cellsByPage(
  graphql: ApolloServer<RequestContext>,
  context: RequestContext,
  variables: ExportVariables,
  first: Page,
  isAwaited: () => boolean,
): AsyncGenerator<readonly ExportedCell[]> {
  let page = first;
  for (;;) {
    yield page.cells.nodes;
    const { hasNextPage, endCursor } = page.cells.pageInfo;
    if (!hasNextPage || !isAwaited()) return;
    const next = await onePage(graphql, context, { ...variables, after: endCursor });
    if ('errors' in next) throw new Error(`a page of a statistics file failed: ${next.errors[0]?.message}`);
    page = next;
  }
}

function checkSize(cells: number, role: Role): void {
  const max = limits.exportCellsMax * roleMultipliers[role];
  if (cells <= max) return;
  throw new InputError(
    ['groupBy'],
    'EXPORT_CELLS',
    `expected at most ${max} cells: narrow the filter and ask in parts`,
  );
}

async function onePage(
  graphql: ApolloServer<RequestContext>,
  contextValue: RequestContext,
  variables: ExportVariables,
): Promise<Page | Refused> {
  const { measures } = variables;
  const figures = Array.isArray(measures) ? figuresAsked(measures) : [];
  const request = { query: exportOperation(figures), variables };
  const { body } = await graphql.executeOperation<ExportedPage>(request, { contextValue });
  if (body.kind !== 'single') throw new Error('the export operation is answered at once');
  const { data, errors = [] } = body.singleResult;
  return errors.length > 0 || !data?.caseStatistics ? { errors } : data.caseStatistics;
}
