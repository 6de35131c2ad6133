import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { countFindings, type FindingCount } from '../db/sources/count-findings.ts';
import type { AskedFindings } from '../db/sources/standing-findings.ts';
import { pageSizeOf } from '../schema/limits/page-size.ts';
import { FindingGroupsArgs } from '../schema/quality/finding.args.ts';
import { FindingConnection, FindingGroupConnection } from '../schema/quality/finding.type.ts';
import { decodeCursor, encodeCursor } from '../services/paging/page-cursor.ts';
import { toEntityType } from './observation.resolver.ts';
import type { RequestContext } from './shared/context.ts';
import { shownPage, toPage } from './shared/page.ts';

@Resolver(() => FindingConnection)
export class FindingGroupsResolver {
  @FieldResolver(() => FindingGroupConnection, {
    description:
      'All that the filter finds, counted by municipality, kind, severity, state or entity type, such as `groups(by: [MUNICIPALITY, KIND])`. By municipality the counts may add up to more than `totalCount`.',
  })
  async groups(
    @Root() { asked }: { readonly asked: AskedFindings | null },
    @Args(() => FindingGroupsArgs) { by, first, after }: FindingGroupsArgs,
    @Ctx() { sql }: RequestContext,
  ) {
    if (asked === null) return toPage([], 0, false, () => '');
    const { municipality, kind, state, since } = asked;
    const question = `findings.groups:${JSON.stringify([municipality, kind, state, since, [...new Set(by)].sort()])}`;
    const [count, key] = after == null ? [] : decodeCursor(after, question);
    const from = count === undefined || key === undefined ? null : { count: Number(count), key };
    const found = await countFindings(sql, asked, by, from, pageSizeOf(first));
    const cursorOf = (group: FindingCount) => encodeCursor([String(group.count), group.key], question);
    return shownPage(toPage(found.items, found.totalCount, found.hasNextPage, cursorOf), (group) => ({
      ...group,
      entityType: group.entityType === null ? null : toEntityType(group.entityType),
    }));
  }
}
