import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql';

/**
 * The facts about the schema that client caches need, as a file of the client: the types of entities, the lists that are pages,
 * and the types without an id.
 */
export function cacheFacts(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const possibleTypes = Object.fromEntries(
    types.filter(isAbstractType).map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
  const objects = types.filter(isObjectType);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const typesWithoutId = objects
    .filter((type) => !roots.includes(type) && !('id' in type.getFields()))
    .map(({ name }) => name);
  const connectionFields = Object.fromEntries(
    objects
      .filter((type) => type !== schema.getSubscriptionType())
      .map((type) => [type.name, pagesOf(type)] as const)
      .filter(([, fields]) => Object.keys(fields).length > 0),
  );
  const lines = (name: string, comment: string, value: unknown) =>
    `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
  return [
    '/* Written by `npm run codegen`. */\n',
    lines('possibleTypes', 'The types of each interface and union.', possibleTypes),
    lines('typesWithoutId', 'Types whose objects are part of another one.', typesWithoutId),
    lines(
      'connectionFields',
      'Lists that come in pages, by type and field, with the arguments that make another list.',
      connectionFields,
    ),
  ].join('\n');
}

function pagesOf(type: GraphQLObjectType): Record<string, readonly string[]> {
  const fields = Object.values(type.getFields()).filter(
    ({ type: of, args }) => getNamedType(of).name.endsWith('Connection') && args.some(({ name }) => name === 'after'),
  );
  return Object.fromEntries(
    fields.map(({ name, args }) => [
      name,
      args.map((argument) => argument.name).filter((argument) => argument !== 'first' && argument !== 'after'),
    ]),
  );
}
