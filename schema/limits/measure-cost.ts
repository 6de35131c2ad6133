import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
} from 'graphql';
import { limits, listSizeByField, ownCostByField } from './limits.ts';
import { requestedSize, type Variables } from './requested-size.ts';

/** The cost of a selection for one object of its type. */
export interface Measure {
  /** Estimated values in the answer. */
  readonly cost: number;
  /** The values of each item of a connection, to be multiplied by the page size. */
  readonly costOfItem: number;
  /** Fields inside one another. */
  readonly depth: number;
  /** The same below `__schema` and `__type`. */
  readonly introspectionDepth: number;
  /** Fields of the selection itself, fragments opened, repeats counted. */
  readonly fields: number;
  /** Fragments spread inside one another. */
  readonly chain: number;
  /** A field is asked that its type has not: the operation is not valid. */
  readonly hasUnknownField: boolean;
}

const NOTHING: Measure = {
  cost: 0,
  costOfItem: 0,
  depth: 0,
  introspectionDepth: 0,
  fields: 0,
  chain: 0,
  hasUnknownField: false,
};
const ITEM_FIELDS = new Set(['nodes', 'edges']);
/** Maximum of steps of the walk, far above every limit: a deeper operation is refused without being measured. */
const CHAIN_STOP = 200;

/**
 * Measures an operation in time linear in the document: a fragment is measured once for its type, and its figure counts
 * at each spread. Sizes come from literals, variables, their defaults and the schema's. Circles of fragments end.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const measured = new Map<string, Measure>();
  const open = new Set<string>();

  const ofSelections = (set: SelectionSetNode, type: GraphQLCompositeType): Measure => {
    let sum = NOTHING;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) sum = add(sum, ofField(node, type));
      else if (node.kind === Kind.FRAGMENT_SPREAD) sum = add(sum, ofFragment(node.name.value));
      else {
        const condition = node.typeCondition === undefined ? type : typeFromAST(schema, node.typeCondition);
        if (isCompositeType(condition)) sum = add(sum, ofSelections(node.selectionSet, condition));
      }
    }
    return sum;
  };

  const ofFragment = (name: string): Measure => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = fragment === undefined ? undefined : typeFromAST(schema, fragment.typeCondition);
    if (fragment === undefined || !isCompositeType(type) || open.has(name)) return NOTHING;
    if (open.size >= CHAIN_STOP) return { ...NOTHING, chain: CHAIN_STOP };
    open.add(name);
    const body = ofSelections(fragment.selectionSet, type);
    open.delete(name);
    const measure = { ...body, chain: body.chain + 1 };
    measured.set(name, measure);
    return measure;
  };

  const ofField = (node: FieldNode, parent: GraphQLCompositeType): Measure => {
    const name = node.name.value;
    const field = fieldOf(parent, name, schema);
    if (field === undefined) return { ...leafMeasure(parent), hasUnknownField: name !== TypeNameMetaFieldDef.name };
    if (node.selectionSet === undefined) return leafMeasure(parent);
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return leafMeasure(parent);
    const inner = ofSelections(node.selectionSet, type);
    const isList = isListType(getNullableType(field.type));
    const coordinate = `${parent.name}.${name}`;
    const size = requestedSize(field, node, coordinate, operation, variables);
    // A page size on a connection counts for its items, not for its totals; on a plain list for the list.
    const items = inner.costOfItem * (size ?? limits.listSizeAssumed);
    const isItems = ITEM_FIELDS.has(name) && isList && size === null;
    const times = size ?? assumedSize(parent, name);
    const ofObject = inner.cost + items;
    const ownCost = 1 + (ownCostByField[coordinate] ?? 0);
    const cost = ownCost + (isList && !isItems ? times * (1 + ofObject) : ofObject);
    const introspection = isIntrospectionType(type);
    return {
      cost: isItems ? 0 : cost,
      costOfItem: isItems ? cost : 0,
      depth: introspection ? 1 : inner.depth + 1,
      introspectionDepth: introspection ? inner.introspectionDepth + 1 : inner.introspectionDepth,
      fields: 1,
      chain: inner.chain,
      hasUnknownField: inner.hasUnknownField,
    };
  };

  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return NOTHING;
  const whole = ofSelections(operation.selectionSet, root);
  return { ...whole, cost: whole.cost + whole.costOfItem * limits.listSizeAssumed };
}

function add(left: Measure, right: Measure): Measure {
  return {
    cost: left.cost + right.cost,
    costOfItem: left.costOfItem + right.costOfItem,
    depth: Math.max(left.depth, right.depth),
    introspectionDepth: Math.max(left.introspectionDepth, right.introspectionDepth),
    fields: left.fields + right.fields,
    chain: Math.max(left.chain, right.chain),
    hasUnknownField: left.hasUnknownField || right.hasUnknownField,
  };
}

function leafMeasure(parent: GraphQLCompositeType): Measure {
  const introspection = isIntrospectionType(parent);
  return { ...NOTHING, cost: 1, fields: 1, depth: introspection ? 0 : 1, introspectionDepth: introspection ? 1 : 0 };
}

/** Introspection answers from the schema in memory, whose lists are long but not the caller's to choose. */
function assumedSize(parent: GraphQLCompositeType, name: string): number {
  if (isIntrospectionType(parent)) return 1;
  return listSizeByField[`${parent.name}.${name}`] ?? limits.listSizeAssumed;
}

function fieldOf(
  parent: GraphQLCompositeType,
  name: string,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType() && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (parent === schema.getQueryType() && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}
