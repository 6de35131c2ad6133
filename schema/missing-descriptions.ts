import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

const ROOT_TYPES = new Set(['Query', 'Mutation', 'Subscription']);

/** Every type, field, argument, input field and enum value that has no description, as coordinates. */
export function missingDescriptions(schema: GraphQLSchema): string[] {
  const bare: string[] = [];
  const check = (coordinate: string, description: string | null | undefined) => {
    if (!description?.trim()) bare.push(coordinate);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (!ROOT_TYPES.has(type.name)) check(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name}:)`, arg.description);
      }
    }
  }
  return bare;
}
