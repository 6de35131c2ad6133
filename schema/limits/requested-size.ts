import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { limits, sizeArguments, sizeMaxByField } from './limits.ts';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * How many items a field is asked for, by its size argument: a literal, a variable, the variable's default, the schema's
 * default, the platform's. A size out of bounds counts as the largest one; the resolver refuses it by name.
 * @returns null where the field has no size argument.
 */
export function requestedSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  coordinate: string,
  operation: OperationDefinitionNode,
  variables: Variables,
): number | null {
  const sizes = field.args.filter((argument) => sizeArguments.includes(argument.name));
  if (sizes.length === 0) return null;
  const max = sizeMaxByField[coordinate] ?? limits.pageSizeMax;
  let requested: number | null = null;
  for (const argument of sizes) {
    const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    const given = value === undefined ? undefined : numberOf(value, operation, variables);
    const size = given === undefined ? argument.defaultValue : Array.isArray(given) ? given.length : given;
    if (size === undefined || size === null) continue;
    const bounded = Number.isInteger(size) && Number(size) >= 1 && Number(size) <= max ? Number(size) : max;
    requested = Math.max(requested ?? 0, bounded);
  }
  return requested ?? limits.pageSizeDefault;
}

/** The number, or the list whose length it is, as it will be coerced: undefined where nothing is given, anything else as it stands. */
function numberOf(value: ValueNode, operation: OperationDefinitionNode, variables: Variables): unknown {
  if (value.kind === Kind.INT || value.kind === Kind.FLOAT) return Number(value.value);
  if (value.kind === Kind.NULL) return null;
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return Number.NaN;
  const name = value.name.value;
  if (Object.hasOwn(variables, name) && variables[name] !== undefined) return variables[name];
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue === undefined ? undefined : numberOf(definition.defaultValue, operation, {});
}
