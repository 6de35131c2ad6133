import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { MunicipalityNode } from '../db/read-model/model.ts';
import { CoverageGap } from '../schema/oversight/coverage-gap.type.ts';
import { InLanguage } from '../schema/shared/language.arg.ts';
import type { Language } from '../schema/shared/language.enum.ts';
import { LocalDate } from '../schema/shared/scalars.ts';
import { answerLanguage } from '../services/languages/answer-language.ts';
import { textIn } from '../services/languages/language.ts';
import { coverageGaps, type CoverageGap as Gap } from '../services/oversight/coverage-gaps.ts';
import type { RequestContext } from './shared/context.ts';

/** A gap, and whose it is. */
type GapOf = Gap & { readonly municipality: MunicipalityNode };

@Resolver(() => CoverageGap)
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
  @FieldResolver(() => String, { description: 'What is not reported. It never says that something is missing.' })
  reason(@Root() { reason, municipality }: GapOf, @InLanguage() language: Language | null) {
    return textIn(answerLanguage(language, municipality), reason);
  }
}
