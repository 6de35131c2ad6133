import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { MunicipalityNode, ServiceNode } from '../../db/read-model/model.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { ServiceConnection } from '../../schema/service/service.connection.ts';
import { ServiceCategory, ServiceCode } from '../../schema/service/service.enums.ts';
import { ServiceFilter } from '../../schema/service/service.input.ts';
import { Service } from '../../schema/service/service.type.ts';
import { ComplaintRoute, Deadline, LegalBasis, ServicePhase } from '../../schema/service/service-parts.type.ts';
import { StatutoryTexts } from '../../schema/service/statutory.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { PageArgs } from '../../schema/shared/page.args.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import { checkPresentId } from '../../services/text-rules/node-id.ts';
import { checkSearchText } from '../../services/text-rules/search-text.ts';
import { checkSection } from '../../services/text-rules/section.ts';
import type { RequestContext } from '../shared/context.ts';
import { questionAt, readDirectory } from '../shared/directory-at.ts';
import { findMunicipality } from '../shared/find-municipality.ts';
import { pageOf } from '../shared/page.ts';
import { deadlinesOf, type ShownService, showService, showServices, statutoryOf } from '../shared/show-services.ts';
import { searchPage } from './service-search.resolver.ts';

@Resolver(() => Service)
export class ServiceResolver {
  @Query(() => Service, { nullable: true, description: 'One service by its id. Null: no such service.' })
  service(
    @Arg('id', () => ID, { description: '`financial-assistance` or `5025-financial-assistance`.' }) id: string,
    @InLanguage() language: Language | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    const own = checkPresentId(id, ['id']);
    return readDirectory(context, asOf, ({ services }) => {
      const service = services.get(own);
      return service === undefined ? null : showService(service, language);
    });
  }

  @Query(() => ServiceConnection, {
    description:
      'Services: by relevance where a text is searched for, else by id. A text is searched for among what is known now: not with `asOf`.',
  })
  services(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ServiceFilter, { nullable: true, description: 'Which ones; absent: all.' })
    filter: ServiceFilter | null,
    @InLanguage() language: Language | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    if (filter?.text != null && asOf != null) {
      throw new InputError(['asOf'], 'AS_OF_SEARCH', 'expected none where a text is searched for');
    }
    return readDirectory(context, asOf, (directory) => {
      const municipality =
        filter?.municipality == null
          ? null
          : findMunicipality(directory, filter.municipality, ['filter', 'municipality']);
      const section = filter?.section == null ? null : checkSection(filter.section, ['filter', 'section']);
      const category = filter?.category ?? null;
      const asked = `services:${JSON.stringify([filter?.text, filter?.municipality, category, section])}`;
      const question = questionAt(asked, asOf);
      if (filter?.municipality != null && municipality === null) return pageOf<ServiceNode>([], page, question, idOf);
      if (filter?.text != null) {
        const text = checkSearchText(filter.text, ['filter', 'text']);
        const found = searchPage(
          context,
          { text, municipality: municipality?.number ?? null, category, section },
          page,
          question,
        );
        return found.then((services) => showServices(services, language));
      }
      const all = municipality?.services ?? [...directory.services.values()].filter(isSearchable);
      const selected = all.filter(
        ({ entry }) => (category === null || entry.category === category) && rests(entry, section),
      );
      return showServices(pageOf([...selected].sort(byId), page, question, idOf), language);
    });
  }

  @FieldResolver(() => ServiceCode, { description: 'Which of the services that every municipality owes.' })
  code(@Root() service: ServiceNode) {
    return service.entry.code;
  }

  @FieldResolver(() => ServiceCategory, { description: 'What kind of help it is.' })
  category(@Root() service: ServiceNode) {
    return service.entry.category;
  }

  @FieldResolver(() => Municipality, { nullable: true, description: 'Whose it is. Null: the statutory entry.' })
  municipality(@Root() service: ServiceNode) {
    return service.municipality;
  }

  @FieldResolver(() => Boolean, {
    description:
      'True: through the NAV office. False: through the municipality’s health and care services or a centre.',
  })
  providedByNav(@Root() service: ServiceNode) {
    return service.entry.providedByNav;
  }

  @FieldResolver(() => String, { description: 'Its name, in `language`.' })
  name(@Root() service: ServiceNode) {
    return service.texts.name;
  }

  @FieldResolver(() => String, { description: 'What it is, in a sentence or two, in `language`.' })
  summary(@Root() service: ServiceNode) {
    return service.texts.summary;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it is, at length, in `language`. Null: the summary says it all.',
  })
  description(@Root() service: ServiceNode) {
    return service.texts.description;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whom it is for, in `language`. Null: everybody.' })
  targetGroup(@Root() service: ServiceNode) {
    return service.texts.targetGroup;
  }

  @FieldResolver(() => [String], {
    description: 'What must hold to get it, in `language`. Empty: nothing in particular.',
  })
  conditions(@Root() service: ServiceNode) {
    return service.texts.conditions;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'How to apply or get in touch, in `language`. Null: not reported.',
  })
  howToApply(@Root() service: ServiceNode) {
    return service.texts.howToApply;
  }

  @FieldResolver(() => [String], {
    description: 'Papers to bring to the first meeting, in `language`. Empty: none in particular.',
  })
  whatToBring(@Root() service: ServiceNode) {
    return service.texts.whatToBring;
  }

  @FieldResolver(() => [ServicePhase], { description: 'Its steps, in order. Empty: it has none.' })
  phases(@Root() service: ServiceNode) {
    return service.texts.phases;
  }

  @FieldResolver(() => [LegalBasis], { description: 'The sections it rests on, the main one first. Never empty.' })
  legalBasis(@Root() service: ServiceNode) {
    return service.entry.legalBasis;
  }

  @FieldResolver(() => [Deadline], {
    description: 'Times within which something must happen, each with what it rests on.',
  })
  deadlines(@Root() service: ShownService) {
    return deadlinesOf(service);
  }

  @FieldResolver(() => StatutoryTexts, {
    description: 'What the law gives, beside the municipality’s own words: the same in every municipality.',
  })
  statutory(@Root() service: ShownService) {
    return statutoryOf(service);
  }

  @FieldResolver(() => [Service], {
    description:
      'Services that people with this need often need too, of the same municipality and in the same language.',
  })
  related(@Root() { related, asked }: ShownService) {
    return asked === undefined ? related : related.map((one) => showService(one, asked));
  }

  @FieldResolver(() => ComplaintRoute, {
    nullable: true,
    description: 'How to complain about a decision. Null: there is no decision to complain about.',
  })
  complaint(@Root() service: ServiceNode) {
    return service.complaint;
  }
}

@Resolver(() => Municipality)
export class MunicipalityServiceResolver {
  @FieldResolver(() => ServiceConnection, {
    description: 'The services it owes, by id: in its own wording where a source gives one, else the statutory texts.',
  })
  services(
    @Root() municipality: MunicipalityNode,
    @Args(() => PageArgs) page: PageArgs,
    @InLanguage() language: Language | null,
  ) {
    const question = `Municipality.services:${municipality.number}`;
    return showServices(pageOf(municipality.services, page, question, idOf), language);
  }
}

const idOf = (service: ServiceNode) => service.id;
const byId = (a: ServiceNode, b: ServiceNode) => (a.id < b.id ? -1 : 1);
/** A fallback repeats the statutory entry 357 times: a list over the whole country shows the entry once. */
const isSearchable = (service: ServiceNode) => service.wording !== 'NOT_REPORTED';
const rests = (entry: ServiceNode['entry'], section: string | null) =>
  section === null || entry.legalBasis.some((basis) => basis.section === section);
