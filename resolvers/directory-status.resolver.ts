import { Ctx, Query, Resolver } from 'type-graphql';
import { DirectoryStatus } from '../schema/shared/directory-status.type.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver()
export class DirectoryStatusResolver {
  @Query(() => DirectoryStatus, {
    description:
      'The age of the directory used for this answer. Never cached, and answered also while the database is unreachable.',
  })
  directoryStatus(@Ctx() { directory, directoryHealth, now }: RequestContext): DirectoryStatus {
    const { healthy, lagMs, origin } = directoryHealth();
    const knownAt = new Date(Date.parse(now) - lagMs).toISOString();
    return { version: String(directory.version), isCurrent: healthy, knownAt, origin };
  }
}
