import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { CoverageGap } from '../schema/oversight/coverage-gap.type.ts';
import { LocalDate } from '../schema/shared/scalars.ts';
import { coverageGaps } from '../services/oversight/coverage-gaps.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver()
export class CoverageGapsResolver {
  @Query(() => [CoverageGap], {
    nullable: true,
    description:
      'Duties that the platform knows of nothing to meet, by municipality: for the governor itself and administrators. Services are not among them: where a municipality describes none, the statutory catalogue holds. Null or empty for another governor, as for one that does not exist.',
  })
  coverageGaps(
    @Arg('governor', () => ID, { description: 'The county governor’s slug, such as `innlandet`.' }) governor: string,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
    @Ctx() { directory }: RequestContext,
  ) {
    const node = directory.governors.get(governor);
    if (node === undefined) return null;
    return node.municipalities.flatMap((municipality) => {
      const { agreements, coverage: offices } = municipality;
      return coverageGaps({ agreements, offices }, on).map((gap) => ({ ...gap, municipality }));
    });
  }
}
