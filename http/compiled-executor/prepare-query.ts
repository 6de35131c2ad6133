import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
  visit,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { LimitCheck } from '../../schema/limits/check-limits.ts';
import { checkSource } from '../../schema/limits/check-source.ts';
import { costMaxOf, limits } from '../../schema/limits/limits.ts';
import type { Variables } from '../../schema/limits/requested-size.ts';
import { ROLES } from '../../services/identity/viewer.ts';
import type { Language } from '../../services/languages/language.ts';
import { withoutStacks } from '../../services/text-rules/without-stacks.ts';
import { rulesForDocument } from '../operations/rules-for-document.ts';
import { type CompiledOperation, compileOperation } from './compile/compile-operation.ts';
import type { CompileOptions } from './compile/compile-options.ts';

/** A query that is valid and not too large for everybody; limits by role and by variables are looked at each time. */
export interface PreparedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /**
   * The variables as execution takes them, and the query compiled for them and for the language that the headers wish for;
   * null where Apollo has to say what is wrong.
   */
  readonly compiledFor: (variables: Variables, language: Language | null) => Ready | null;
}

interface Ready {
  readonly compiled: CompiledOperation;
  readonly variables: Variables;
}

/** Directives' variables at the most: each combination of them is a query of its own, compiled when it is met. */
const CONDITIONS_MAX = 4;
/** The role that may ask most: a text that is too much for the public may be a governor's. */
const WIDEST_ROLE = ROLES.reduce((widest, role) => (costMaxOf(role) > costMaxOf(widest) ? role : widest));

/**
 * The steps of Apollo's pipeline, in its order and with its functions: brackets, parsing, limits, validation.
 * @returns null for whatever is not a query that passes them all
 */
export function prepareQuery(
  schema: GraphQLSchema,
  checkLimits: LimitCheck,
  { query, operationName }: { readonly query: string; readonly operationName: string | null },
  options: CompileOptions,
): PreparedQuery | null {
  if (checkSource(query) !== null) return null;
  const document = parse(query, { maxTokens: limits.tokensMax, noLocation: true });
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  if (checkLimits(document, operationName, null, WIDEST_ROLE).code !== 'OK') return null;
  if (validate(schema, document, rulesForDocument(query, document), { maxErrors: 1 }).length > 0) return null;
  const conditions = conditionVariables(document);
  if (conditions.length > CONDITIONS_MAX) return null;
  const variants = new Map<string, CompiledOperation>();
  return {
    document,
    operation,
    compiledFor(given, language) {
      const definitions = operation.variableDefinitions ?? [];
      const { coerced } = withoutStacks(() => getVariableValues(schema, definitions, given, { maxErrors: 1 }));
      if (coerced === undefined) return null;
      // A compiled query caches texts of objects in one language.
      const key = [language, ...conditions.map((name) => coerced[name])].map(String).join(' ');
      let compiled = variants.get(key);
      if (compiled === undefined) {
        compiled = compileOperation(schema, document, operation, coerced, options);
        variants.set(key, compiled);
      }
      return { compiled, variables: coerced };
    },
  };
}

/** Variables that `@skip` and `@include` ask about. */
function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      for (const { value } of directive.arguments ?? []) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    },
  });
  return [...names];
}
