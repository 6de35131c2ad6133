import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AvailabilityNotice } from '../../schema/availability/availability.type.ts';
import { CaseCellKey } from '../../schema/case-statistics/case-cell.type.ts';
import { RecipientYear } from '../../schema/case-statistics/recipients.type.ts';
import { StatisticsRevision } from '../../schema/case-statistics/statistics-revision.type.ts';
import { CaseTrend, TrendComparison } from '../../schema/case-statistics/trend.type.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { type Texts, textIn } from '../../services/languages/language.ts';

type Asked = Language | null;
const inLanguage = (asked: Asked, texts: Texts) => textIn(answerLanguage(asked), texts);
interface Noticed {
  readonly notices: readonly Texts[];
}
interface Labelled {
  readonly label: Texts;
}
interface Message {
  readonly message: Texts;
}

@Resolver(() => CaseCellKey)
export class CaseCellKeyTextsResolver {
  @FieldResolver(() => String, { description: 'In words; names of municipalities are not unique, their codes are.' })
  label(@Root() { label }: Labelled, @InLanguage() language: Asked) {
    return inLanguage(language, label);
  }
}

@Resolver(() => RecipientYear)
export class RecipientYearTextsResolver {
  @FieldResolver(() => String, { description: 'The place in words.' })
  label(@Root() { label }: Labelled, @InLanguage() language: Asked) {
    return inLanguage(language, label);
  }

  @FieldResolver(() => [String], {
    description: 'Notices that must be shown beside the figures; that they are synthetic comes first.',
  })
  notices(@Root() { notices }: Noticed, @InLanguage() language: Asked) {
    return notices.map((one) => inLanguage(language, one));
  }
}

@Resolver(() => AvailabilityNotice)
export class AvailabilityNoticeTextsResolver {
  @FieldResolver(() => String, { description: 'In words.' })
  message(@Root() { message }: Message, @InLanguage() language: Asked) {
    return inLanguage(language, message);
  }
}

@Resolver(() => StatisticsRevision)
export class StatisticsRevisionTextsResolver {
  @FieldResolver(() => String, { description: 'In words.' })
  message(@Root() { message }: Message, @InLanguage() language: Asked) {
    return inLanguage(language, message);
  }
}

@Resolver(() => TrendComparison)
export class TrendComparisonTextsResolver {
  @FieldResolver(() => String, { description: 'In words.' })
  label(@Root() { label }: Labelled, @InLanguage() language: Asked) {
    return inLanguage(language, label);
  }
}

@Resolver(() => CaseTrend)
export class CaseTrendTextsResolver {
  @FieldResolver(() => String, { description: 'The signal in words.' })
  explanation(@Root() { explanation }: { readonly explanation: Texts }, @InLanguage() language: Asked) {
    return inLanguage(language, explanation);
  }
}
