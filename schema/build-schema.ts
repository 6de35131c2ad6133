import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { useDirectResolvers } from './direct-resolvers.ts';
import { missingDescriptions } from './missing-descriptions.ts';
import { usePastIds } from './past-ids.ts';

/** The library asks for a bus wherever there is a subscription. Ours follows the change feed in the database: nothing is published. */
const noBus: PubSub = {
  publish() {},
  subscribe() {
    throw new Error('there is no bus: the change feed is followed at its stream');
  },
};

/**
 * The executable schema of some resolver classes, sorted by name so that its printed form has one order.
 * @throws where a coordinate has no description: an undescribed API is an unfinished one
 */
export function buildDescribedSchema(resolvers: NonEmptyArray<NewableFunction>): GraphQLSchema {
  const schema = lexicographicSortSchema(
    buildSchemaSync({
      resolvers,
      // Input is checked by the pure rules of services/, whose errors name the rule and never echo the value.
      validate: false,
      // Types that nothing leads to stay out.
      orphanedTypes: [],
      pubSub: noBus,
    }),
  );
  const bare = missingDescriptions(schema);
  if (bare.length > 0) throw new Error(`Without a description: ${bare.join(', ')}`);
  return usePastIds(useDirectResolvers(schema));
}
