import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Role } from '../../services/identity/viewer.ts';
import { checkVariables } from './check-variables.ts';
import { type LimitBroken, limitBroken } from './limit-broken.ts';
import { costMaxOf, limits, sizeArguments, variableValuesMaxOf } from './limits.ts';
import { type Measure, measureOperation } from './measure-cost.ts';
import { nodesOf } from './nodes-of-document.ts';
import { instantsNamed, type PastInstants, pastInstantsIn } from './past-instants.ts';
import type { Variables } from './requested-size.ts';
import { type Searches, searchesIn, searchesNamed } from './searches.ts';
import { type StatisticsAsked, statisticsCost, statisticsIn } from './statistics-cost.ts';

interface Counts {
  readonly aliases: number;
  readonly directives: number;
  readonly variables: number;
  /** Fields of objects written out in the document itself. */
  readonly literals: number;
  readonly operations: number;
  readonly fragments: number;
  /** Variables that stand for sizes: they alone make two measures of one operation differ. */
  readonly sizeVariables: readonly string[];
  readonly past: PastInstants;
  readonly searches: Searches;
  readonly statistics: StatisticsAsked;
}

export interface LimitsPassed {
  readonly code: 'OK';
  /** Estimated values in the answer, and of a change what is sent to be written. */
  readonly cost: number;
  /** A field is asked that its type has not: validation will refuse it. */
  readonly hasUnknownField: boolean;
}

export type LimitCheck = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables | null | undefined,
  role: Role,
) => LimitBroken | LimitsPassed;

const counted = new WeakMap<DocumentNode, Counts>();
/** Measures remembered for one document: more different sizes than this are probably an attack. */
const MEASURES_KEPT = 50;

/**
 * The check of an operation's size, to be run after parsing and before validation, for some rules of validation are
 * costly themselves; it takes documents that are not valid. Linear in the document and the variables, never in the data.
 */
export function createLimitCheck(schema: GraphQLSchema): LimitCheck {
  const measure = rememberMeasures(schema);
  return (document, operationName, variables, role) => {
    const operations = operationsToCheck(document, operationName);
    const atRoot = checkRoot(operations);
    if (atRoot !== null) return atRoot;
    const counts = countsOf(document);
    const broken =
      over('OPERATIONS', counts.operations, limits.operationsMax) ??
      over('FRAGMENTS', counts.fragments, limits.fragmentsMax) ??
      over('ALIASES', counts.aliases, limits.aliasesMax) ??
      over('DIRECTIVES', counts.directives, limits.directivesMax) ??
      over('VARIABLES', counts.variables, limits.variablesMax);
    if (broken !== null) return broken;
    const sent = checkVariables(variables ?? {}, variableValuesMaxOf(role));
    if (sent.code !== 'OK') return sent;
    let [cost, hasUnknownField] = [0, false];
    const ofPast = instantsNamed(counts.past, variables ?? {}) * limits.pastDirectoryCost;
    const ofSearches = searchesNamed(counts.searches, variables ?? {}) * limits.searchCost;
    const ofStatistics = statisticsCost(counts.statistics, variables ?? {});
    for (const operation of operations) {
      const ofAnswer = measure(document, operation, variables ?? {}, counts.sizeVariables);
      const measured = { ...ofAnswer, cost: ofAnswer.cost + ofPast + ofSearches + ofStatistics };
      const tooMuch = checkMeasure(measured, operation, role);
      if (tooMuch !== null) return tooMuch;
      hasUnknownField ||= measured.hasUnknownField;
      const written = isMutation(operation) ? counts.literals + sent.values : 0;
      cost = Math.max(cost, measured.cost + written * limits.writtenValueCost);
    }
    return { code: 'OK', cost, hasUnknownField };
  };
}

const isMutation = ({ operation }: OperationDefinitionNode) => operation === OperationTypeNode.MUTATION;

const rootFieldsMaxOf = (operation: OperationDefinitionNode) =>
  isMutation(operation) ? limits.rootMutationsMax : limits.rootFieldsMax;

/** The fields that stand at the root itself, before anything is walked through: thousands of them are refused at once. */
function checkRoot(operations: readonly OperationDefinitionNode[]): LimitBroken | null {
  for (const operation of operations) {
    const fields = operation.selectionSet.selections.filter((node) => node.kind === Kind.FIELD);
    const aliases = fields.filter(({ alias }) => alias !== undefined).length;
    const broken =
      over('ALIASES', aliases, limits.aliasesMax) ?? over('ROOT_FIELDS', fields.length, rootFieldsMaxOf(operation));
    if (broken !== null) return broken;
  }
  return null;
}

/** A document that the server keeps parsed is measured once for each set of sizes it is asked with. */
function rememberMeasures(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, Map<string, Measure>>();
  return (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    sizes: readonly string[],
  ) => {
    let measures = known.get(operation);
    if (measures === undefined) {
      measures = new Map();
      known.set(operation, measures);
    }
    const key = sizes.length === 0 ? '' : sizes.map((name) => sizeText(variables, name)).join(' ');
    const found = measures.get(key);
    if (found !== undefined) return found;
    const measured = measureOperation(schema, document, operation, variables);
    if (measures.size < MEASURES_KEPT) measures.set(key, measured);
    return measured;
  };
}

/** Sizes that differ in nothing but being no size count the same. */
function sizeText(variables: Variables, name: string): string {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value === undefined || value === null || typeof value === 'number') return String(value);
  return 'other';
}

/** Validation goes through all operations of a document; without a name that fits, so does this. */
function operationsToCheck(
  document: DocumentNode,
  name: string | null | undefined,
): readonly OperationDefinitionNode[] {
  const named = getOperationAST(document, name);
  if (named !== null && named !== undefined) return [named];
  return document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
}

function checkMeasure(measure: Measure, operation: OperationDefinitionNode, role: Role): LimitBroken | null {
  return (
    over('ROOT_FIELDS', measure.fields, rootFieldsMaxOf(operation)) ??
    over('DEPTH', measure.depth, limits.depthMax) ??
    over('DEPTH', measure.introspectionDepth, limits.introspectionDepthMax) ??
    over('FRAGMENT_CHAIN', measure.chain, limits.fragmentChainMax) ??
    over('COST', measure.cost, costMaxOf(role))
  );
}

function over(rule: LimitBroken['rule'], count: number, limit: number): LimitBroken | null {
  return count > limit ? limitBroken(rule, count, limit) : null;
}

function countsOf(document: DocumentNode): Counts {
  const known = counted.get(document);
  if (known !== undefined) return known;
  const nodes = nodesOf(document);
  const sizeVariables = new Set<string>();
  for (const { name, value } of nodes.arguments) {
    if (value.kind === Kind.VARIABLE && sizeArguments.includes(name.value)) sizeVariables.add(value.name.value);
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).length;
  const fragments = document.definitions.length - operations;
  const counts = {
    aliases: nodes.fields.filter(({ alias }) => alias !== undefined).length,
    directives: nodes.directives.length,
    variables: nodes.variables.length,
    literals: nodes.literals,
    operations,
    fragments,
    sizeVariables: [...sizeVariables],
    past: pastInstantsIn(nodes),
    searches: searchesIn(nodes),
    statistics: statisticsIn(nodes),
  };
  counted.set(document, counts);
  return counts;
}
