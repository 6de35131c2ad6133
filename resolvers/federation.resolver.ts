import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { FederatedEntity, SubgraphService } from '../schema/federation/federation.type.ts';
import { Representation } from '../schema/federation/representation.scalar.ts';
import { subgraphSdlFor } from '../schema/federation/subgraph-sdl.ts';
import { withTypeName } from '../schema/federation/type-names.ts';
import { limits } from '../schema/limits/limits.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import { findEntity } from './federation/find-entity.ts';
import { readRepresentation } from './federation/read-representation.ts';
import type { RequestContext } from './shared/context.ts';
import { readerByVersion } from './shared/directory-at.ts';

/** The fields that gateways of Apollo Federation 2 ask a subgraph for. */
@Resolver()
export class FederationResolver {
  @Query(() => SubgraphService, { name: '_service', description: 'This API as a subgraph of Apollo Federation 2.' })
  subgraphService(@Ctx() { viewer }: RequestContext, @Info() { schema }: GraphQLResolveInfo): SubgraphService {
    return { sdl: subgraphSdlFor(schema, viewer.role) };
  }

  @Query(() => [FederatedEntity], {
    name: '_entities',
    nullable: 'items',
    description:
      'Entities by reference, in the order of the references: what a gateway asks where another subgraph has named them. Null: there is none with this key; a former municipality number is no key. A reference that cannot be read is null with BAD_USER_INPUT, and the others are answered.',
  })
  entities(
    @Arg('representations', () => [Representation], {
      description:
        'References, 1 to 1 000 of them: `__typename` (County, CrisisCentre, Governor, Municipality, Office or Service) and the key, `number` or `id`, which may be of an answer as of the past: see `node`. More is BAD_USER_INPUT.',
    })
    representations: readonly unknown[],
    @Ctx() context: RequestContext,
  ) {
    const max = limits.representationsMax;
    if (representations.length > max) {
      throw new InputError(['representations'], 'REPRESENTATIONS', `expected at most ${max} references: ask in parts`);
    }
    const readAt = readerByVersion(context);
    return representations.map((representation, index) => {
      const read = readRepresentation(representation, ['representations', String(index)]);
      if (read instanceof InputError) return read;
      return readAt(read.version, (directory) => {
        const node = findEntity(directory, read);
        return node === null ? null : withTypeName(read.type, node);
      });
    });
  }
}
