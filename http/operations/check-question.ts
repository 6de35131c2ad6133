import { type DocumentNode, GraphQLError, type GraphQLFormattedError, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { LimitCheck } from '../../schema/limits/check-limits.ts';
import { checkSource } from '../../schema/limits/check-source.ts';
import { type LimitBroken, limitError } from '../../schema/limits/limit-broken.ts';
import { limits } from '../../schema/limits/limits.ts';
import type { ProtectedSchema } from '../../schema/protect-schema.ts';
import type { Role } from '../../services/identity/viewer.ts';
import { validationErrors } from '../errors/validation-errors.ts';
import type { SentParams } from './guard-source.ts';

/** Documents that were found valid, by their text. */
export interface CheckedDocuments {
  readonly has: (query: string) => boolean;
  readonly add: (query: string, document: DocumentNode) => void;
}

/** @returns why it is not run, in the words of the contract; null: it may be, or something else is wrong with the request */
export type QuestionCheck = (params: SentParams, role: Role) => readonly GraphQLFormattedError[] | null;

export interface QuestionCheckParts {
  readonly protectedSchema: ProtectedSchema;
  readonly checkLimits: LimitCheck;
  readonly publicIntrospection: boolean;
  readonly documents: CheckedDocuments;
}

/**
 * Looks at a question before Apollo does: brackets before parsing, the limits before validation, some rules of which are costly
 * themselves. What is refused goes no further, for Apollo would take ten times as long to say the same; what is valid is handed
 * over parsed.
 */
export function createQuestionCheck(parts: QuestionCheckParts): QuestionCheck {
  const { documents } = parts;
  const refused = new LRUCache<string, Refused>({ max: REFUSED_MAX });
  return ({ query, operationName, variables }, role) => {
    if (typeof query !== 'string' || query === '' || documents.has(query)) return null;
    const key = `${role} ${query}`;
    const before = refused.get(key);
    if (before !== undefined) return before;
    const name = typeof operationName === 'string' ? operationName : null;
    const sent = typeof variables === 'object' && !Array.isArray(variables) ? (variables as SentParams | null) : null;
    const found = withoutStacks(() => look(parts, query, name, sent, role));
    if ('kind' in found) {
      documents.add(query, found);
      return null;
    }
    // How large an operation is depends on its name and its variables, too.
    if (query.length <= REMEMBERED_CHARACTERS_MAX && found[0]?.extensions?.['code'] !== 'QUERY_TOO_COMPLEX')
      refused.set(key, found);
    return found;
  };
}

type Refused = readonly GraphQLFormattedError[];
/** Texts that are no GraphQL, or not valid: whoever sends one sends it again. */
const REFUSED_MAX = 200;
const REMEMBERED_CHARACTERS_MAX = 10_000;

function look(
  { protectedSchema, checkLimits, publicIntrospection }: QuestionCheckParts,
  query: string,
  name: string | null,
  variables: SentParams | null,
  role: Role,
): DocumentNode | Refused {
  const nesting = checkSource(query);
  if (nesting !== null) return [tooComplex(nesting)];
  const document = parsed(query);
  if (document instanceof GraphQLError) return [syntaxError(document)];
  const checked = checkLimits(document, name, variables, role);
  if (checked.code !== 'OK') return [tooComplex(checked)];
  if (validate(protectedSchema.schema, document, undefined, { maxErrors: 1 }).length === 0) return document;
  return validationErrors(protectedSchema, publicIntrospection, { document, role, source: query });
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokensMax });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function syntaxError({ message, locations }: GraphQLError): GraphQLFormattedError {
  return { message, ...(locations && { locations }), extensions: { code: 'GRAPHQL_PARSE_FAILED' } };
}

function tooComplex(broken: LimitBroken): GraphQLFormattedError {
  const { message, extensions } = limitError(broken);
  const { http: _, ...shown } = extensions;
  return { message, extensions: shown };
}

/** Where an error was made is most of what it costs, and nobody reads it of a refusal. */
function withoutStacks<Result>(work: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
