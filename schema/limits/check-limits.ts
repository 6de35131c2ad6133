import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { Role } from '../../services/identity/viewer.ts';
import { checkVariables } from './check-variables.ts';
import { type LimitBroken, limitBroken } from './limit-broken.ts';
import { costMaxOf, limits } from './limits.ts';
import { type Measure, measureOperation } from './measure-cost.ts';
import type { Variables } from './requested-size.ts';

interface Counts {
  readonly aliases: number;
  readonly directives: number;
  readonly operations: number;
  readonly fragments: number;
}

export interface LimitsPassed {
  readonly code: 'OK';
  /** Estimated values in the answer. */
  readonly cost: number;
}

export type LimitCheck = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables | null | undefined,
  role: Role,
) => LimitBroken | LimitsPassed;

const counted = new WeakMap<DocumentNode, Counts>();

/**
 * The check of an operation's size, to be run after parsing and before validation, for some rules of validation are
 * costly themselves; it takes documents that are not valid. Linear in the document and the variables, never in the data.
 */
export function createLimitCheck(schema: GraphQLSchema): LimitCheck {
  return (document, operationName, variables, role) => {
    const counts = countsOf(document);
    const broken =
      over('operations', counts.operations, limits.operationsMax) ??
      over('fragments', counts.fragments, limits.fragmentsMax) ??
      over('aliases', counts.aliases, limits.aliasesMax) ??
      over('directives', counts.directives, limits.directivesMax) ??
      checkVariables(variables ?? {});
    if (broken !== null) return broken;
    let cost = 0;
    for (const operation of operationsToCheck(document, operationName)) {
      const measure = measureOperation(schema, document, operation, variables ?? {});
      const tooMuch = checkMeasure(measure, operation, role);
      if (tooMuch !== null) return tooMuch;
      cost = Math.max(cost, measure.cost);
    }
    return { code: 'OK', cost };
  };
}

/** Validation goes through all operations of a document; without a name that fits, so does this. */
function operationsToCheck(document: DocumentNode, name: string | null | undefined): readonly OperationDefinitionNode[] {
  const named = getOperationAST(document, name);
  if (named !== null && named !== undefined) return [named];
  return document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
}

function checkMeasure(measure: Measure, operation: OperationDefinitionNode, role: Role): LimitBroken | null {
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  return (
    over('root-fields', measure.fields, isMutation ? limits.rootMutationsMax : limits.rootFieldsMax) ??
    over('depth', measure.depth, limits.depthMax) ??
    over('depth', measure.introspectionDepth, limits.introspectionDepthMax) ??
    over('fragment-chain', measure.chain, limits.fragmentChainMax) ??
    over('cost', measure.cost, costMaxOf(role))
  );
}

function over(rule: LimitBroken['rule'], count: number, limit: number): LimitBroken | null {
  return count > limit ? limitBroken(rule, count, limit) : null;
}

function countsOf(document: DocumentNode): Counts {
  const known = counted.get(document);
  if (known !== undefined) return known;
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias !== undefined) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).length;
  const counts = { aliases, directives, operations, fragments: document.definitions.length - operations };
  counted.set(document, counts);
  return counts;
}
