import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '../../../services/languages/language.ts';
import type { GraphqlRequest } from '../../compiled-executor/compiled-executor.ts';
import { isParameters, type RequestParameters } from './request-parameters.ts';

/** An ordinary request, and the media type that its sender takes. */
export interface ReadRequest {
  readonly question: GraphqlRequest;
  readonly contentType: string;
}

const JSON_UTF8 = 'application/json; charset=utf-8';
const GRAPHQL_UTF8 = 'application/graphql-response+json; charset=utf-8';

/** The content type that Apollo answers these usual `Accept` headers with; it weighs any other itself. Absent: plain JSON. */
const ACCEPTED: Readonly<Record<string, string>> = {
  '*/*': JSON_UTF8,
  'application/json': JSON_UTF8,
  'application/json, */*': JSON_UTF8,
  'application/graphql-response+json': GRAPHQL_UTF8,
  'application/graphql-response+json, application/json;q=0.9': GRAPHQL_UTF8,
  'application/graphql-response+json,application/json;q=0.9': GRAPHQL_UTF8,
};

const NAMES: ReadonlySet<string> = new Set(['query', 'variables', 'operationName']);

/** @returns null for a request that is not ordinary: Apollo answers it, or says what is wrong with it */
export function readRequest(
  parameters: RequestParameters,
  { accept }: IncomingHttpHeaders,
  language: Language | null,
): ReadRequest | null {
  const contentType = accept === undefined ? JSON_UTF8 : ACCEPTED[accept];
  if (contentType === undefined) return null;
  const question = questionOf(parameters);
  return question === null ? null : { question: { ...question, language }, contentType };
}

function questionOf(parameters: RequestParameters): Omit<GraphqlRequest, 'language'> | null {
  const { query, variables = null, operationName = null } = parameters;
  if (typeof query !== 'string' || query === '') return null;
  if (variables !== null && !isParameters(variables)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  for (const name in parameters) if (!NAMES.has(name)) return null;
  return { query, operationName, variables: variables ?? {} };
}
