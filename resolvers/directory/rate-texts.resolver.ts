import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { RateCategoryNode } from '../../db/read-model/model.ts';
import { GuidelineRates, RateCategory } from '../../schema/guideline-rate/guideline-rate.type.ts';
import { HouseholdRate } from '../../schema/guideline-rate/household-rate.type.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { notIncludedItemsOn } from '../../services/guideline-rates/not-included.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { type Texts, textIn } from '../../services/languages/language.ts';
import { remarkIn } from '../../services/service-texts/words-in.ts';

const whatToTell = {
  nullable: true,
  description: 'What to tell a person where the status is not IN_FORCE. Null: nothing.',
} as const;

interface Explained {
  readonly explanation: Texts | null;
}

@Resolver(() => GuidelineRates)
export class GuidelineRateTextsResolver {
  @FieldResolver(() => String, whatToTell)
  explanation(@Root() { explanation }: Explained, @InLanguage() language: Language | null) {
    return explanation && textIn(answerLanguage(language), explanation);
  }
}

@Resolver(() => HouseholdRate)
export class HouseholdRateTextsResolver {
  @FieldResolver(() => String, whatToTell)
  explanation(@Root() { explanation }: Explained, @InLanguage() language: Language | null) {
    return explanation && textIn(answerLanguage(language), explanation);
  }

  @FieldResolver(() => [String], { description: 'What is outside the rate and is assessed by itself.' })
  notIncluded(@Root() { on }: { readonly on: string }, @InLanguage() language: Language | null) {
    return notIncludedItemsOn(on).map(({ text }) => textIn(answerLanguage(language), text));
  }
}

@Resolver(() => RateCategory)
export class RateCategoryTextsResolver {
  @FieldResolver(() => String, { description: 'In words; in bokmål where nobody has translated them.' })
  label(@Root() { label }: RateCategoryNode, @InLanguage() language: Language | null) {
    return remarkIn(language, label);
  }
}
