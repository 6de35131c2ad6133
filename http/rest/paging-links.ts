import { Kind, type OperationDefinitionNode } from 'graphql';
import type { CompiledOperation } from '../published/compile-operations.ts';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The field of the answer that holds the paged list: the one that `$after` is passed to. Null: nothing is paged. */
export function pagedPath({ operation, rootKeys }: CompiledOperation): readonly string[] | null {
  const path = pathOf(operation.selectionSet);
  return path === null ? null : rootKeys.length === 1 ? path.slice(1) : path;
}

function pathOf(set: OperationDefinitionNode['selectionSet']): readonly string[] | null {
  for (const field of set.selections) {
    if (field.kind !== Kind.FIELD) continue;
    const key = (field.alias ?? field.name).value;
    if (field.arguments?.some(({ name }) => name.value === 'after')) return [key];
    const inner = field.selectionSet === undefined ? null : pathOf(field.selectionSet);
    if (inner !== null) return [key, ...inner];
  }
  return null;
}

/** The value of the header `link` (RFC 8288); null: neither a next page nor one before. */
export function pagingLinks(answer: unknown, path: readonly string[] | null, url: string): string | null {
  if (path === null) return null;
  const page = path.reduce((value, key) => (value as Record<string, unknown> | null)?.[key], answer);
  const { pageInfo } = page as { readonly pageInfo: PageInfo };
  const [base = '', search = ''] = url.split('?', 2);
  const links: string[] = [];
  const parameters = new URLSearchParams(search);
  if (pageInfo.hasNextPage && pageInfo.endCursor !== null)
    links.push(linkTo(base, parameters, pageInfo.endCursor, 'next'));
  if (parameters.has('after')) links.push(linkTo(base, parameters, null, 'first'));
  return links.length === 0 ? null : links.join(', ');
}

function linkTo(base: string, parameters: URLSearchParams, after: string | null, rel: string): string {
  const own = new URLSearchParams(parameters);
  if (after === null) own.delete('after');
  else own.set('after', after);
  const search = own.toString();
  return `<${base}${search === '' ? '' : `?${search}`}>; rel="${rel}"`;
}
