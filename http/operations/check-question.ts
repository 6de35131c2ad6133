import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  OperationTypeNode,
  parse,
  Source,
  syntaxError as syntaxErrorAt,
  validate,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { LRUCache } from 'lru-cache';
import type { LimitCheck } from '../../schema/limits/check-limits.ts';
import { scanSource } from '../../schema/limits/check-source.ts';
import { type LimitBroken, limitError } from '../../schema/limits/limit-broken.ts';
import { limits } from '../../schema/limits/limits.ts';
import { isOpenToAll } from '../../schema/policy/operation-access.ts';
import type { ProtectedSchema } from '../../schema/protect-schema.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import { withoutStacks } from '../../services/text-rules/without-stacks.ts';
import { malformedVariables } from '../errors/malformed-input.ts';
import type { RequestError } from '../errors/request-error.ts';
import { ERRORS_MAX, validationErrors } from '../errors/validation-errors.ts';
import type { SentParams } from './guard-source.ts';
import { rulesForDocument } from './rules-for-document.ts';

/** Documents that were found valid, by their text. */
export interface CheckedDocuments {
  /** @returns null: it is not known to be valid */
  readonly find: (query: string) => DocumentNode | null;
  readonly add: (query: string, document: DocumentNode) => void;
}

/** @returns why it is not run, in the words of the contract; null: it may be, or something else is wrong with the request */
export type QuestionCheck = (
  params: SentParams,
  asker: { readonly viewer: Viewer; readonly charge: (cost: number) => RequestError | null },
) => Refused | null;

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
  const refused = new LRUCache<string, Remembered>({ max: REFUSED_MAX });
  return ({ query, operationName, variables }, { viewer, charge }) => {
    if (typeof query !== 'string' || query === '') return null;
    const { role } = viewer;
    const name = typeof operationName === 'string' ? operationName : null;
    const sent = typeof variables === 'object' && !Array.isArray(variables) ? (variables as SentParams | null) : null;
    const isShort = query.length + (name?.length ?? 0) <= REMEMBERED_CHARACTERS_MAX;
    const key = isShort ? `${role} ${name === null ? '-' : `${name.length}:${name}`}${query}` : null;
    const before = key === null ? undefined : refused.get(key);
    if (before !== undefined && (before.forAll || isEmpty(sent))) return before.errors;
    const known = documents.find(query);
    const found = known ?? withoutStacks(() => look(parts, query, name, sent, role));
    if ('kind' in found) {
      if (known === null) documents.add(query, found);
      const asked = { name, sent, viewer, charge };
      return withoutStacks(() => noOperation(parts, found, asked) ?? wrongVariables(parts, found, asked));
    }
    // How large an operation is depends on its variables, too.
    const forAll = found[0]?.extensions?.['code'] !== 'QUERY_TOO_COMPLEX';
    if (key !== null && (forAll || isEmpty(sent))) refused.set(key, { errors: found, forAll });
    return found;
  };
}

export type Refused = readonly GraphQLFormattedError[];

interface Remembered {
  readonly errors: Refused;
  /** It is refused with any variables; otherwise without variables alone. */
  readonly forAll: boolean;
}

const isEmpty = (sent: SentParams | null) => sent === null || Object.keys(sent).length === 0;
/** Texts that are no GraphQL, or not valid: whoever sends one sends it again. */
const REFUSED_MAX = 200;
const REMEMBERED_CHARACTERS_MAX = 10_000;

function look(
  { protectedSchema, checkLimits, publicIntrospection }: QuestionCheckParts,
  query: string,
  name: string | null,
  variables: SentParams | null,
  role: Viewer['role'],
): DocumentNode | Refused {
  const tooLarge = refusedAtSight(query);
  if (tooLarge !== null) return tooLarge;
  const document = parsed(query);
  if (document instanceof GraphQLError) return [syntaxError(document)];
  const checked = checkLimits(document, name, variables, role);
  if (checked.code !== 'OK') return [tooComplex(checked)];
  const rules = rulesForDocument(query, document);
  const isValid = () =>
    validate(protectedSchema.schema, document, rules, { maxErrors: 1, hideSuggestions: true }).length === 0;
  // Most of what is wrong is a field that there is not, which was seen when it was measured.
  if (!checked.hasUnknownField && isValid()) return document;
  return validationErrors(protectedSchema, publicIntrospection, { document, role, source: query });
}

/** Why a text is too large, whoever asks it with whichever variables; null: it may not be. */
export function refusedAtSight(query: string): Refused | null {
  const { broken, tokenOverAt } = scanSource(query);
  if (tokenOverAt !== null) return [withoutStacks(() => tooLong(query, tokenOverAt))];
  return broken === null ? null : [tooComplex(broken)];
}

interface Asked {
  readonly name: string | null;
  readonly sent: SentParams | null;
  readonly viewer: Viewer;
  readonly charge: (cost: number) => RequestError | null;
}

/**
 * What is wrong with the variables of a query that is open to everybody: nothing of it is denied, audited or written. Whatever else
 * stands in the way is Apollo's to say, and so is what is wrong with a batch of changes, which would be looked through twice.
 */
function wrongVariables(
  { protectedSchema, checkLimits, publicIntrospection }: QuestionCheckParts,
  document: DocumentNode,
  { name, sent, viewer, charge }: Asked,
): Refused | null {
  const operation = getOperationAST(document, name);
  const definitions = operation?.variableDefinitions ?? [];
  if (operation?.operation !== OperationTypeNode.QUERY || definitions.length === 0) return null;
  const variables = sent ?? {};
  const checked = checkLimits(document, name, variables, viewer.role);
  if (checked.code !== 'OK') return null;
  if (getVariableValues(protectedSchema.schema, definitions, variables, { maxErrors: 1 }).errors === undefined)
    return null;
  if (!isOpenToAll(protectedSchema.check(document, name, variables, viewer)) || charge(checked.cost) !== null)
    return null;
  const listed = viewer.role !== 'PUBLIC' || publicIntrospection;
  const narrow = protectedSchema.schemaFor(viewer.role);
  const wrong = malformedVariables(narrow, definitions, variables, { errorsMax: ERRORS_MAX, listed });
  return wrong.length === 0 ? null : wrong;
}

/** Several operations and no name, or a name that none of them has. */
function noOperation(
  { checkLimits }: QuestionCheckParts,
  document: DocumentNode,
  { name, sent, viewer, charge }: Asked,
): Refused | null {
  if (getOperationAST(document, name)) return null;
  const checked = checkLimits(document, name, sent, viewer.role);
  if (checked.code !== 'OK' || charge(checked.cost) !== null) return null;
  const message =
    name === null
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${name}".`;
  return [{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }];
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

/** In the parser's words, which would read as many tokens first. */
function tooLong(query: string, at: number): GraphQLFormattedError {
  return syntaxError(
    syntaxErrorAt(new Source(query), at, `Document contains more that ${limits.tokensMax} tokens. Parsing aborted.`),
  );
}

function tooComplex(broken: LimitBroken): GraphQLFormattedError {
  const { message, extensions } = limitError(broken);
  const { http: _, ...shown } = extensions;
  return { message, extensions: shown };
}
