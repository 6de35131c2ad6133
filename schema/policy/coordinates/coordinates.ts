import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

/** `Type.field(argument:)`, as GraphQL writes schema coordinates. */
export function argumentCoordinate(typeName: string, fieldName: string, argumentName: string): string {
  return `${typeName}.${fieldName}(${argumentName}:)`;
}

/** Every coordinate of a schema (introspection, directives and GraphQL's own scalars aside), sorted by type, in the schema's order within one. */
export function coordinatesOf(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  types.sort((left, right) => (left.name < right.name ? -1 : 1));
  return types.flatMap((type) => [type.name, ...membersOf(type).map((member) => `${type.name}.${member}`)]);
}

function membersOf(type: GraphQLNamedType): readonly string[] {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      field.name,
      ...field.args.map((argument) => `${field.name}(${argument.name}:)`),
    ]);
  }
  if (isInputObjectType(type)) return Object.keys(type.getFields());
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  if (isUnionType(type)) return type.getTypes().map((member) => member.name);
  return [];
}
