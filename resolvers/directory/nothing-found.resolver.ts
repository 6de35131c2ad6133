import { FieldResolver, Resolver, Root } from 'type-graphql';
import { MunicipalityConnection } from '../../schema/municipality/municipality.connection.ts';
import { OfficeConnection } from '../../schema/office/office.connection.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { type Texts, textIn } from '../../services/languages/language.ts';
import { NOTHING_FITS } from '../../services/place-search/explain-office.ts';

const whereNothingIsFound = {
  nullable: true,
  description:
    'What a person does instead: how to write a text that was not found, or whom to call. Null: something was found.',
} as const;

interface Found {
  readonly totalCount: number;
  /** The next step, where a text was searched for. */
  readonly advice?: Texts;
}

const adviceFor = ({ totalCount, advice }: Found, language: Language | null) =>
  totalCount > 0 ? null : textIn(answerLanguage(language), advice ?? NOTHING_FITS);

@Resolver(() => MunicipalityConnection)
export class NoMunicipalityResolver {
  @FieldResolver(() => String, whereNothingIsFound)
  advice(@Root() found: Found, @InLanguage() language: Language | null) {
    return adviceFor(found, language);
  }
}

@Resolver(() => OfficeConnection)
export class NoOfficeResolver {
  @FieldResolver(() => String, whereNothingIsFound)
  advice(@Root() found: Found, @InLanguage() language: Language | null) {
    return adviceFor(found, language);
  }
}
