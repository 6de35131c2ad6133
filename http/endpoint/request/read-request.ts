import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '../../../services/languages/language.ts';
import type { GraphqlRequest } from '../../compiled-executor/compiled-executor.ts';
import { usualAnswerType } from './answer-type.ts';
import { isParameters, type RequestParameters } from './request-parameters.ts';

/** An ordinary request, and the media type that its sender takes. */
export interface ReadRequest {
  readonly question: GraphqlRequest;
  readonly contentType: string;
}

const NAMES: ReadonlySet<string> = new Set(['query', 'variables', 'operationName']);

/** @returns null for a request that is not ordinary: Apollo answers it, or says what is wrong with it */
export function readRequest(
  parameters: RequestParameters,
  { accept }: IncomingHttpHeaders,
  language: Language | null,
): ReadRequest | null {
  const contentType = usualAnswerType(accept);
  if (contentType === null) return null;
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
