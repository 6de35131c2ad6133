import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { MunicipalityNode } from '../../db/read-model/model.ts';
import { HelpLine, HelpLinePurpose } from '../../schema/help-line/help-line.type.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { OpeningState } from '../../schema/opening-hours/opening-state.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { DateTime } from '../../schema/shared/scalars.ts';
import { linesFor } from '../../services/help-lines/lines-for.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import type { RequestContext } from '../shared/context.ts';
import { directoryOf, readDirectory } from '../shared/directory-at.ts';
import { lineState } from '../shared/line-state.ts';
import { type ShownLine, showLines } from '../shared/show-help-lines.ts';

const ofPurposes = { nullable: true, description: 'For any of these purposes. Absent: all lines.' } as const;

@Resolver(() => HelpLine)
export class HelpLineResolver {
  @Query(() => [HelpLine], {
    description: 'National lines and chats, what saves lives first. They answer people wherever they live.',
  })
  helpLines(
    @Arg('purposes', () => [HelpLinePurpose], ofPurposes) purposes: HelpLinePurpose[] | null,
    @InLanguage() language: Language | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return readDirectory(context, asOf, ({ helpLines }) =>
      showLines(linesFor(helpLines, purposes ?? null), answerLanguage(language)),
    );
  }

  @FieldResolver(() => OpeningState, {
    description: 'Whether somebody answers the phone at an instant. A chat has hours of its own: see `chatHours`.',
  })
  openingState(
    @Root() line: ShownLine,
    @Arg('at', () => DateTime, { description: 'RFC 3339 with an offset; years 1970 to 2100.' }) at: Date,
  ) {
    return lineState(line, at);
  }
}

@Resolver(() => Municipality)
export class MunicipalityHelpLineResolver {
  @FieldResolver(() => [HelpLine], {
    description:
      'National lines that answer its inhabitants, what saves lives first. Never empty for a purpose that one exists for.',
  })
  helpLines(
    @Root() municipality: MunicipalityNode,
    @Arg('purposes', () => [HelpLinePurpose], ofPurposes) purposes: HelpLinePurpose[] | null,
    @InLanguage() language: Language | null,
    @Ctx() context: RequestContext,
  ) {
    const { helpLines } = directoryOf(municipality, context);
    return showLines(linesFor(helpLines, purposes ?? null), answerLanguage(language, municipality));
  }
}
