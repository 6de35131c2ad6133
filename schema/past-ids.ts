import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { SourceNode } from '../db/read-model/source-node.ts';
import { markWithoutContext, needsNoContext } from './direct-resolvers.ts';

/** A fact of the directory, or a source of such facts. */
type InDirectory = { readonly id?: string; readonly source?: SourceNode } & Partial<SourceNode>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;

/**
 * Lets every `id` of the directory's objects end with the version that the object is of, where that is a past one, in place:
 * clients keep objects by their ids, and what was known then is not to be shown as what is known now, nor the other way.
 */
export function usePastIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !isInDirectory(type)) continue;
    const { id } = type.getFields();
    if (id !== undefined) id.resolve = withSuffix(id.resolve);
  }
  return schema;
}

/** Each fact has its source, and all sources of a version are made with it. */
function isInDirectory(type: GraphQLObjectType): boolean {
  return type.name === 'Source' || type.getInterfaces().some(({ name }) => name === 'Sourced');
}

function withSuffix(plain: Resolve | undefined): Resolve {
  const resolve: Resolve = (root, args, context, info) => {
    const { id, source, idSuffix = source?.idSuffix } = root as InDirectory;
    const own = plain === undefined ? id : plain(root, args, context, info);
    return idSuffix === undefined ? own : `${own}${idSuffix}`;
  };
  if (plain === undefined || needsNoContext(plain)) markWithoutContext(resolve);
  return resolve;
}
