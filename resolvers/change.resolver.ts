import { Args, Ctx, Query, Resolver, Subscription } from 'type-graphql';
import { fetchFeedPosition } from '../db/queries/change-feed/fetch-feed-position.ts';
import { ChangeConnection } from '../schema/change/change.type.ts';
import { ChangeFilterArgs, ChangesArgs, FollowChangesArgs } from '../schema/change/changes.args.ts';
import { limits } from '../schema/limits/limits.ts';
import { pageSizeOf } from '../schema/limits/page-size.ts';
import { encodeFeedToken } from '../services/change-feed/feed-token.ts';
import { askFeed, placeAfter, readFeed, showPage } from './change/read-feed.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      'Everything that was committed, oldest first, to keep a copy with: at least once, in order for each entity, from any token on. Store each `entity`, keep `endCursor` in the same transaction, ask again. Null: not within the reach.',
  })
  async changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: RequestContext): Promise<ChangeConnection> {
    const asked = askFeed(args, pageSizeOf(args.first, ['first'], limits.rowPageSizeMax), context);
    const after = args.after == null ? null : placeAfter(args.after, asked);
    const page = showPage(await readFeed(asked, after, context), asked, context);
    context.protectedReads.changesShown += page.nodes.length;
    return page;
  }

  @Query(() => String, {
    nullable: true,
    description:
      'The token from which `changes` goes on after this very answer’s directory. To start a copy: take it first, then read what you keep in as many requests as you like, then ask for `changes` from it; what changed meanwhile comes again, in its present state. Null: not within the reach.',
  })
  async changesCursor(@Args(() => ChangeFilterArgs) args: ChangeFilterArgs, @Ctx() context: RequestContext) {
    const { question } = askFeed(args, 1, context);
    return encodeFeedToken(await fetchFeedPosition(context.sql, context.directory.version), question);
  }

  @Subscription(() => ChangeConnection, {
    name: 'changes',
    nullable: true,
    subscribe: notHere,
    description:
      'The change feed as it grows, at `/graphql/stream` as server-sent events: the same pages as the query’s, one after the other, at least once, in order for each entity. The first one comes at once and may be empty: its `endCursor` is where you are. Keep `endCursor` with what you store, and go on from it after a break. Null: not within the reach.',
  })
  async follow(
    @Args(() => FollowChangesArgs) args: FollowChangesArgs,
    @Ctx() context: RequestContext,
  ): Promise<ChangeConnection> {
    const { feed } = context;
    if (feed === undefined) return notHere();
    feed.asked ??= askFeed(args, pageSizeOf(args.first, ['first'], limits.rowPageSizeMax), context);
    if (feed.page === null) {
      const here = () => fetchFeedPosition(context.sql, context.directory.version);
      feed.page = await readFeed(
        feed.asked,
        args.after == null ? await here() : placeAfter(args.after, feed.asked),
        context,
      );
    }
    return showPage(feed.page, feed.asked, context);
  }
}

/** Pages are pulled, each by an execution of its own, as fast as the subscriber reads: GraphQL’s own loop is never run. */
function notHere(): never {
  throw new Error('a subscription is followed at its stream alone');
}
