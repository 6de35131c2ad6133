import { connectionFields, typesWithoutId } from '../generated/cache-facts.ts';

/** The part of an introspection result that is looked at. */
interface Introspected {
  readonly __schema: {
    readonly types: readonly { readonly name: string; readonly fields?: readonly { readonly name: string }[] | null }[];
  };
}

/**
 * Options of `cacheExchange` of `@urql/exchange-graphcache`: pages of a list are joined, and what has no id of its own lies in
 * what it is part of.
 * @param relayPagination of `@urql/exchange-graphcache/extras`
 * @param schema the schema as wide as the token that it was introspected with: nothing else is named
 */
export function graphcacheOptions<Resolver, Schema extends Introspected>(
  relayPagination: () => Resolver,
  schema: Schema,
) {
  const known = new Map(
    schema.__schema.types.map(({ name, fields }) => [name, new Set(fields?.map((field) => field.name))]),
  );
  const resolvers: Record<string, Record<string, Resolver>> = {};
  for (const [type, fields] of Object.entries(connectionFields)) {
    const open = Object.keys(fields).filter((name) => known.get(type)?.has(name));
    if (open.length > 0) resolvers[type] = Object.fromEntries(open.map((name) => [name, relayPagination()]));
  }
  const keys = Object.fromEntries(typesWithoutId.filter((name) => known.has(name)).map((name) => [name, () => null]));
  return { schema, resolvers, keys };
}
