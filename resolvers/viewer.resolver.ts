import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Governor } from '../schema/municipality/governor.type.ts';
import { Municipality } from '../schema/municipality/municipality.type.ts';
import { Viewer } from '../schema/viewer/viewer.type.ts';
import type { Viewer as ViewerIdentity } from '../services/identity/viewer.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who is asking, as the platform understands the token.' })
  viewer(@Ctx() context: RequestContext): ViewerIdentity {
    return context.viewer;
  }

  @FieldResolver(() => [Municipality], {
    description: 'The municipalities within the caller’s reach, by number. Empty: no reach by municipality.',
  })
  municipalities(@Root() viewer: ViewerIdentity, @Ctx() { directory }: RequestContext) {
    const numbers = [...viewer.municipalities].sort();
    return numbers.flatMap((number) => directory.municipalities.get(number) ?? []);
  }

  @FieldResolver(() => Governor, { nullable: true, description: 'The county governor that the caller is. Null: none.' })
  governor(@Root() viewer: ViewerIdentity, @Ctx() { directory }: RequestContext) {
    return viewer.governor === null ? null : (directory.governors.get(viewer.governor) ?? null);
  }
}
