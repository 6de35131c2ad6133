import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { FoundOffice, FoundOfficeConnection } from '../../schema/office/found-office.type.ts';
import { Office } from '../../schema/office/office.type.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { PageArgs } from '../../schema/shared/page.args.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { textIn } from '../../services/languages/language.ts';
import { explainOffice, NOTHING_FOUND } from '../../services/place-search/explain-office.ts';
import { type OfficeAnswer, officesFor } from '../../services/place-search/offices-for.ts';
import { searchPlaces } from '../../services/place-search/search-places.ts';
import { checkSearchText } from '../../services/text-rules/search-text.ts';
import type { RequestContext } from '../shared/context.ts';
import { type Page, pageInOrder } from '../shared/page.ts';
import { placesOf } from '../shared/places-of.ts';

type Found = OfficeAnswer & { readonly isCertain: boolean };

@Resolver(() => FoundOffice)
export class FindOfficesResolver {
  @Query(() => FoundOfficeConnection, {
    description:
      'NAV offices by what people know: a postal code, a place, a municipality (in its languages, or by a former name or number), a city district, an office’s name; while it is typed, and with slips. What is most likely meant comes first.',
  })
  findOffices(
    @Arg('text', () => String, { description: 'What is known, 1 to 200 characters, such as `7374` or `Kárášjohka`.' })
    text: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { directory, today }: RequestContext,
  ) {
    const checked = checkSearchText(text, ['text']);
    const answers = officesFor(searchPlaces(placesOf(directory), checked), today);
    const found = answers.map((answer): Found => ({ ...answer, isCertain: answer.doubt === null }));
    return pageInOrder(found, page, `findOffices:${checked}`);
  }

  @FieldResolver(() => String, { description: 'Why it was found, and what to do where it is not certain.' })
  explanation(@Root() found: Found, @InLanguage() language: Language | null) {
    return textIn(answerLanguage(language, found.municipality), explainOffice(found));
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description:
      'The municipality that it was found for. Null: the office serves several, or there is none (Svalbard).',
  })
  municipality(@Root() { municipality }: Found) {
    return municipality;
  }

  @FieldResolver(() => Office, {
    nullable: true,
    description: 'The office. Null: no source names one for the municipality; `explanation` says what to do.',
  })
  office(@Root() { office }: Found) {
    return office;
  }
}

@Resolver(() => FoundOfficeConnection)
export class FoundOfficesResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What to do instead. Null: something was found.',
  })
  advice(@Root() { totalCount }: Page<Found>, @InLanguage() language: Language | null) {
    return totalCount > 0 ? null : textIn(answerLanguage(language), NOTHING_FOUND);
  }
}
