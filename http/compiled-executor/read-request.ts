import type { FastifyRequest } from 'fastify';
import type { GraphqlRequest } from './compiled-executor.ts';

/** A question, and the media type that its asker takes. */
export interface ReadRequest {
  readonly question: GraphqlRequest;
  readonly contentType: string;
}

type SentRequest = Pick<FastifyRequest, 'method' | 'headers' | 'body' | 'url'>;

const JSON_UTF8 = 'application/json; charset=utf-8';
const GRAPHQL_UTF8 = 'application/graphql-response+json; charset=utf-8';

/** What Apollo answers these usual wishes with; others are Apollo's to weigh. Absent: plain JSON. */
const ACCEPTED: Readonly<Record<string, string>> = {
  '*/*': JSON_UTF8,
  'application/json': JSON_UTF8,
  'application/json, */*': JSON_UTF8,
  'application/graphql-response+json': GRAPHQL_UTF8,
  'application/graphql-response+json, application/json;q=0.9': GRAPHQL_UTF8,
  'application/graphql-response+json,application/json;q=0.9': GRAPHQL_UTF8,
};

const SENT_AS_JSON = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;
const NAMES: readonly string[] = ['query', 'variables', 'operationName'];
type Parameters = Readonly<Record<string, unknown>>;

/** An ordinary question: POST with JSON, or GET from a client that no web page can imitate. Null: anything else. */
export function readRequest({ method, headers, body, url }: SentRequest): ReadRequest | null {
  const contentType = headers.accept === undefined ? JSON_UTF8 : ACCEPTED[headers.accept];
  if (contentType === undefined) return null;
  const sentAs = headers['content-type'];
  if (sentAs !== undefined && !SENT_AS_JSON.test(sentAs)) return null;
  if (method === 'POST') return sentAs === undefined || !isObject(body) ? null : withType(requestOf(body), contentType);
  if (method !== 'GET' || (sentAs === undefined && !headers['apollo-require-preflight'])) return null;
  const parameters = parametersOf(url);
  return parameters === null ? null : withType(requestOf(parameters), contentType);
}

function withType(question: GraphqlRequest | null, contentType: string): ReadRequest | null {
  return question === null ? null : { question, contentType };
}

function requestOf(given: Parameters): GraphqlRequest | null {
  const { query, variables = null, operationName = null } = given;
  if (typeof query !== 'string' || query === '') return null;
  if (variables !== null && !isObject(variables)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  for (const name in given) if (!NAMES.includes(name)) return null;
  return { query, operationName, variables: variables ?? {} };
}

/** Of an address: each name once, the variables as JSON. */
function parametersOf(url: string): Parameters | null {
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const found: Record<string, unknown> = {};
  for (const [name, text] of search) {
    if (Object.hasOwn(found, name)) return null;
    found[name] = name === 'variables' ? parsed(text) : text;
  }
  return found['variables'] === undefined || isObject(found['variables']) ? found : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
