import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** Objects as they were sent; the resolver says what is wrong with one. */
export const Representation = new GraphQLScalarType<unknown>({
  name: '_Any',
  specifiedByURL: 'https://specs.apollo.dev/federation/v2.3',
  description:
    'A reference to an entity: an object with `__typename` and the key’s field, such as `{"__typename": "Municipality", "number": "3430"}`.',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
  serialize: (value) => value,
});
