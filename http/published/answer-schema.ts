import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type JsonSchema, leafSchema, type WriteEnum, wrapped } from './json-schema.ts';

/**
 * The schema of what an operation answers: the fields that it selects, with the meaning, unit and null of each as the
 * GraphQL schema describes them. Published operations select fields and named fragments on the type at hand, nothing else.
 * @param describe whether the descriptions stand beside the fields
 */
export function answerSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  writeEnum: WriteEnum,
  describe: boolean,
): Readonly<Record<string, JsonSchema>> {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return propertiesOf(operation.selectionSet, schema.getQueryType()!);

  function propertiesOf(set: SelectionSetNode, parent: GraphQLCompositeType): Record<string, JsonSchema> {
    const properties: Record<string, JsonSchema> = {};
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        Object.assign(properties, propertiesOf(fragments.get(selection.name.value)!.selectionSet, parent));
      } else if (selection.kind === Kind.FIELD) {
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value] : null;
        if (!field) throw new Error(`${parent.name}.${selection.name.value} is not in the schema`);
        const inner = (named: GraphQLNamedType) =>
          selection.selectionSet === undefined
            ? leafSchema(named, writeEnum)
            : objectSchema(propertiesOf(selection.selectionSet, getNamedType(field.type) as GraphQLCompositeType));
        const key = selection.alias?.value ?? selection.name.value;
        properties[key] = { ...wrapped(field.type, inner), ...(describe && { description: field.description ?? '' }) };
      } else {
        throw new Error('a published operation has no inline fragments');
      }
    }
    return properties;
  }
}

export function objectSchema(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}
