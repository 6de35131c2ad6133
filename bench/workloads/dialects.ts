import { keyIn } from '../limits/statements.ts';
import { documents, type OperationName } from './documents.ts';
import { postgraphileDocuments } from './postgraphile-documents.ts';
import type { Ask, Places, Variables } from './variables.ts';

/** Whose schema a request is written for. */
export type Dialect = 'platform' | 'postgraphile';

export interface GraphqlRequest {
  readonly operationName: OperationName;
  readonly query: string;
  readonly variables: Variables;
}

/** PostGraphile has cursors of its own, so a page starts at an offset there. */
function variablesFor(dialect: Dialect, { variables }: Ask, { municipalities }: Places): Variables {
  if (dialect === 'platform' || !('after' in variables)) return variables;
  const { after, ...others } = variables;
  return { ...others, offset: after === null ? 0 : municipalities.indexOf(keyIn(after)) + 1 };
}

export function requestFor(dialect: Dialect, ask: Ask, places: Places): GraphqlRequest {
  const query = dialect === 'platform' ? documents[ask.operation] : postgraphileDocuments[ask.operation];
  return { operationName: ask.operation, query, variables: variablesFor(dialect, ask, places) };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/**
 * The answer in the platform's shape. PostGraphile: links through a table become the objects they lead to, the flat columns
 * of an address become the address, a total beside each row becomes the list's, codes get the names of their dimensions.
 */
export function inPlatformShape(
  dialect: Dialect,
  operation: OperationName,
  variables: Variables,
  data: JsonObject,
): Json {
  if (dialect === 'platform') return data;
  if (operation === 'ServiceSearch') {
    const found = data['services'] as JsonObject[];
    const nodes = found.map(({ total: _, ...service }) => service);
    return { services: { totalCount: found[0]?.['total'] ?? 0, nodes } };
  }
  if (operation === 'Statistics') {
    const groupBy = variables['groupBy'] as string[];
    const nodes = (data['caseStatistics'] as { codes: string[]; value: number | null }[]).map(({ codes, value }) => ({
      keys: codes.map((code, i) => ({ dimension: groupBy[i] ?? '', code })),
      count: { value },
    }));
    return { caseStatistics: { cells: { nodes } } };
  }
  return unwrap(data);
}

function unwrap(value: Json): Json {
  if (Array.isArray(value)) return value.map(unwrap);
  if (value === null || typeof value !== 'object') return value;
  const { street, postalCode, city, ...others } = value;
  const result: JsonObject = {};
  for (const [name, inner] of Object.entries(others)) {
    if (name === 'officeLinksList')
      result['offices'] = (inner as JsonObject[]).map((link) => unwrap(link['office'] ?? null));
    else result[name.replace(/List$/, '')] = unwrap(inner);
  }
  if (street !== undefined)
    result['address'] = street === null ? null : { street, postalCode: postalCode!, city: city! };
  return result;
}

/** Writes equal answers as equal texts: sorts keys, removes white space. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`).join(',')}}`;
}
