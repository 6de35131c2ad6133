import { FieldResolver, Resolver, Root } from 'type-graphql';
import { type Matched as HowMuch, searchByMeaning } from '../../db/queries/search-by-meaning.ts';
import type { ServiceSearch } from '../../db/queries/search-services.ts';
import type { HelpLineNode } from '../../db/read-model/country-nodes.ts';
import type { MunicipalityNode, ServiceNode } from '../../db/read-model/model.ts';
import { HelpLine } from '../../schema/help-line/help-line.type.ts';
import { pageSizeOf } from '../../schema/limits/page-size.ts';
import { ServiceConnection } from '../../schema/service/service.connection.ts';
import { Matched, NotHere } from '../../schema/service/service-search.type.ts';
import { InLanguage, InServicesLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import type { PageArgs } from '../../schema/shared/page.args.ts';
import { linesBeside } from '../../services/help-lines/lines-beside.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { type Language as Held, textIn } from '../../services/languages/language.ts';
import { decodeCursor, encodeCursor } from '../../services/paging/page-cursor.ts';
import type { Agency } from '../../services/search/lexicon.ts';
import { suggestionsFor } from '../../services/search/suggestions.ts';
import { wordsIn } from '../../services/service-texts/words-in.ts';
import type { RequestContext } from '../shared/context.ts';
import { type Page, toPage } from '../shared/page.ts';
import { showLines } from '../shared/show-help-lines.ts';
import { understandOnce } from '../shared/understand-once.ts';

/** A page of services; `search`: the other parts of the search answer (suggestions, other agencies, emergency help). */
type ServicePage = Page<ServiceNode> & { readonly search?: SearchAnswer };
/** The same as it is shown. */
type ShownPage = Page<ServiceNode> & { readonly search?: SearchAnswer & { readonly asked: Held | null } };

interface SearchAnswer {
  readonly matched: HowMuch;
  readonly suggestions: readonly string[];
  readonly notHere: readonly Elsewhere[];
  readonly lines: readonly HelpLineNode[];
  /** The municipality whose services were searched. Null: the whole country. */
  readonly municipality: MunicipalityNode | null;
}

interface Elsewhere {
  readonly term: string;
  readonly agency: Agency;
}

/** A page of the services that a text asks for. */
export async function searchPage(
  { askDirectory, directory }: RequestContext,
  search: Pick<ServiceSearch, 'text' | 'municipality' | 'category' | 'section'>,
  page: PageArgs,
  question: string,
): Promise<ServicePage> {
  const after = page.after == null ? null : decodeCursor(page.after, question);
  const limit = pageSizeOf(page.first);
  const { services, catalogue, helpLines } = directory;
  const understood = understandOnce(search.text, directory);
  const found = await askDirectory((sql) =>
    searchByMeaning(sql, { ...search, limit, after }, understood, services.edition),
  );
  const places = new Map(found.items.map((item) => [item.id, item.sortKeys]));
  const nodes = found.items.flatMap(({ id }) => services.get(id) ?? []);
  const names = [...catalogue.values()].filter(({ providedByNav }) => providedByNav).map(({ name }) => name);
  return Object.assign(
    toPage(nodes, found.totalCount, found.hasNextPage, ({ id }) => encodeCursor(places.get(id) ?? [], question)),
    {
      search: {
        matched: found.matched,
        suggestions: suggestionsFor(understood, found.totalCount > 0, names),
        notHere: understood.agencies,
        lines: linesBeside(helpLines, understood.dangers),
        municipality: directory.municipalities.get(search.municipality ?? '') ?? null,
      },
    },
  );
}

@Resolver(() => ServiceConnection)
export class ServiceSearchResolver {
  @FieldResolver(() => Matched, { nullable: true, description: 'Null: no text was searched for.' })
  matched(@Root() { search }: ServicePage) {
    return search?.matched ?? null;
  }

  @FieldResolver(() => [String], {
    description:
      'What to search for instead: the text as it was probably meant, or names of services, in the services’ language, where nothing was found. Empty: the text was understood as it is.',
  })
  suggestions(@Root() { search }: ShownPage) {
    if (search === undefined) return [];
    const language = answerLanguage(search.asked, search.municipality);
    return search.suggestions.map((name) => wordsIn(language, name).texts);
  }

  @FieldResolver(() => [NotHere], {
    description:
      'What of the text other bodies do, such as `dagpenger`. Where it asks for nothing else, no service is found.',
  })
  notHere(@Root() { search }: ServicePage) {
    return search?.notHere ?? [];
  }

  @FieldResolver(() => [HelpLine], {
    description:
      'Lines to call now, what saves lives first, where the text speaks of danger or of nowhere to sleep. Empty: it does not.',
  })
  emergency(@Root() { search }: ShownPage, @InServicesLanguage() language: Language | null) {
    if (search === undefined) return [];
    return showLines(search.lines, answerLanguage(language ?? search.asked, search.municipality));
  }
}

@Resolver(() => NotHere)
export class NotHereResolver {
  @FieldResolver(() => String, { description: 'Where that body answers.' })
  url(@Root() { agency }: Elsewhere) {
    return agency.url;
  }

  @FieldResolver(() => String, { description: 'Who does it, in words.' })
  explanation(@Root() { agency }: Elsewhere, @InLanguage() language: Language | null) {
    return textIn(answerLanguage(language), {
      nb: `Dette er ikke en av de sosiale tjenestene. ${agency.nameNb} kan svare på det.`,
      nn: `Dette er ikkje ei av dei sosiale tenestene. ${agency.nameNn} kan svare på det.`,
      en: `This is not one of the social services. Ask ${agency.nameEn}.`,
    });
  }
}
