import { Ctx, Query, Resolver } from 'type-graphql';
import { DirectoryStatus } from '../schema/shared/directory-status.type.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver()
export class DirectoryStatusResolver {
  @Query(() => DirectoryStatus, {
    description:
      'How new the directory is that this very answer is made from. Never kept, and answered while the database is away.',
  })
  directoryStatus(@Ctx() { directory, directoryHealth, now }: RequestContext): DirectoryStatus {
    const { healthy, lagMs, origin } = directoryHealth();
    const knownAt = new Date(Date.parse(now) - lagMs).toISOString();
    return { version: String(directory.version), isCurrent: healthy, knownAt, origin };
  }
}
