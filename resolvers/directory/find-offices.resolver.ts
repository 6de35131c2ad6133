import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readBorders } from '../../db/borders/read-borders.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { FoundOffice, FoundOfficeConnection } from '../../schema/office/found-office.type.ts';
import { GeoPoint } from '../../schema/office/geo-point.input.ts';
import { Office } from '../../schema/office/office.type.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { PageArgs } from '../../schema/shared/page.args.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { type Texts, textIn } from '../../services/languages/language.ts';
import { explainOffice, NOTHING_FOUND, NOWHERE } from '../../services/place-search/explain-office.ts';
import { type OfficeAnswer, officesFor } from '../../services/place-search/offices-for.ts';
import { checkPoint, placesAt } from '../../services/place-search/places-at.ts';
import { searchPlaces } from '../../services/place-search/search-places.ts';
import { matterOf } from '../../services/search/service-vocabulary.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import { checkSearchText } from '../../services/text-rules/search-text.ts';
import type { RequestContext } from '../shared/context.ts';
import { type Page, pageInOrder } from '../shared/page.ts';
import { placesOf } from '../shared/places-of.ts';

type Found = OfficeAnswer & { readonly isCertain: boolean };

@Resolver(() => FoundOffice)
export class FindOfficesResolver {
  @Query(() => FoundOfficeConnection, {
    description:
      'NAV offices by what people know: a postal code, a place, a municipality (in its languages, or by a former name or number), a city district, an office’s name; while it is typed, and with slips. What is most likely meant comes first. Or by a point, by simplified borders of municipalities and city districts: by the map of 2024.',
  })
  findOffices(
    @Arg('text', () => String, {
      nullable: true,
      description: 'What is known, 1 to 200 characters, such as `7374` or `Kárášjohka`. Absent: give `near`.',
    })
    text: string | null,
    @Arg('near', () => GeoPoint, {
      nullable: true,
      description:
        'Where somebody is. Within 500 m of a border or the coast nothing is certain. Absent: give `text`. Both: BAD_USER_INPUT.',
    })
    near: GeoPoint | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { directory, today }: RequestContext,
  ) {
    if ((text == null) === (near == null)) throw new InputError(['text'], 'TEXT_OR_NEAR', 'expected `text` or `near`');
    const { matches, question } = text == null ? matchesNear(near as GeoPoint) : matchesOf(text);
    const answers = officesFor(matches, today);
    const found = answers.map((answer): Found => ({ ...answer, isCertain: answer.doubt === null }));
    return Object.assign(pageInOrder(found, page, `findOffices:${question}`), {
      advice: text == null ? NOWHERE : NOTHING_FOUND,
    });

    function matchesOf(given: string) {
      const checked = checkSearchText(given, ['text']);
      const ofWords = (words: readonly string[]) => matterOf(words, directory.lexicon);
      return { matches: searchPlaces(placesOf(directory), checked, ofWords), question: checked };
    }
    function matchesNear(given: GeoPoint) {
      const point = checkPoint(given, ['near']);
      const matches = placesAt(readBorders(), point, directory.municipalities, today);
      return { matches, question: `near ${point.latitude} ${point.longitude}` };
    }
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
  advice(@Root() { totalCount, advice }: Page<Found> & { advice: Texts }, @InLanguage() language: Language | null) {
    return totalCount > 0 ? null : textIn(answerLanguage(language), advice);
  }
}
