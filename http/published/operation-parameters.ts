import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Filled } from '../../schema/published/published-operations.ts';

/** A variable of an operation, as a caller sends it. */
export interface OperationParameter {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly isList: boolean;
  /** Scalar or enum that the value, or each value of a list, is. */
  readonly leaf: string;
  readonly isRequired: boolean;
  /** Absent: none. */
  readonly default?: unknown;
  readonly filled: Filled | null;
  /** Meaning, unit and bounds: those of the argument that it is sent to. */
  readonly description: string;
  /** The path of its value among the arguments, such as `filter.text`, which errors name. */
  readonly argument: string;
}

const FILLED_WORDS: Readonly<Record<Filled, string>> = {
  NOW: 'Absent: now, to the minute.',
  TODAY: 'Absent: today in Norway.',
};

/** The parameters of an operation; their descriptions are taken from the schema arguments. */
export function parametersOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  filled: Readonly<Record<string, Filled>>,
): readonly OperationParameter[] {
  const uses = usesOf(schema, document);
  return (operation.variableDefinitions ?? []).map((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
    const use = uses.get(name);
    if (type === undefined || use === undefined) throw new Error(`$${name} is of no type, or not used`);
    const fill = filled[name] ?? null;
    return {
      name,
      type,
      isList: isListType(getNullableType(type)),
      leaf: getNamedType(type).name,
      isRequired: isNonNullType(type) && definition.defaultValue === undefined && fill === null,
      ...(definition.defaultValue !== undefined && { default: valueFromASTUntyped(definition.defaultValue) }),
      filled: fill,
      description: fill === null ? use.description : `${use.description} ${FILLED_WORDS[fill]}`,
      argument: use.argument,
    };
  });
}

interface Use {
  readonly argument: string;
  readonly description: string;
}

/** The first place that each variable is used in, in the operation or its fragments. */
function usesOf(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, Use> {
  const typeInfo = new TypeInfo(schema);
  const uses = new Map<string, Use>();
  const places: { readonly name: string; readonly description: string }[] = [];
  const place = {
    enter(node: { readonly name: { readonly value: string } }) {
      const name = node.name.value;
      const parent = getNamedType(typeInfo.getParentInputType() ?? undefined);
      const field = parent && 'getFields' in parent ? parent.getFields()[name] : undefined;
      places.push({ name, description: field?.description ?? typeInfo.getArgument()?.description ?? '' });
    },
    leave: () => void places.pop(),
  };
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Argument: place,
      ObjectField: place,
      Variable({ name }) {
        // A variable's declaration is no argument.
        const last = places.at(-1);
        if (last === undefined || uses.has(name.value)) return;
        const argument = places.map((one) => one.name).join('.');
        uses.set(name.value, { argument, description: last.description });
      },
    }),
  );
  return uses;
}
