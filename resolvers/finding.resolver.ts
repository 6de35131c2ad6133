import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type FindingRecord, findFindings } from '../db/sources/find-findings.ts';
import { pageSizeOf } from '../schema/limits/page-size.ts';
import { FindingFilter } from '../schema/quality/finding.args.ts';
import { Finding, FindingConnection } from '../schema/quality/finding.type.ts';
import { InLanguage } from '../schema/shared/language.arg.ts';
import { PageArgs } from '../schema/shared/page.args.ts';
import { answerLanguage } from '../services/languages/answer-language.ts';
import type { Language } from '../services/languages/language.ts';
import { decodeCursor, encodeCursor } from '../services/paging/page-cursor.ts';
import { messageIn } from '../services/quality/messages/message-in.ts';
import { reachOf, toEntityType, toObservation } from './observation.resolver.ts';
import type { RequestContext } from './shared/context.ts';
import { findMunicipality } from './shared/find-municipality.ts';
import { toPage } from './shared/page.ts';

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => FindingConnection, {
    nullable: true,
    description:
      'What is wrong with what is known: a municipality asks about its own, a governor about those it oversees. Null: not within the reach.',
  })
  async findings(
    @Arg('filter', () => FindingFilter, { nullable: true, description: 'Which ones; absent: all within the reach.' })
    filter: FindingFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const municipality = municipalityOf(filter, context);
    if (municipality === undefined)
      return Object.assign(
        toPage<Finding>([], 0, false, () => ''),
        { asked: null },
      );
    const [kind, state, since] = [filter?.kind ?? null, filter?.state ?? null, filter?.since ?? null];
    const asked = { municipality, kind, state, since, today: context.today, reach: reachOf(context) };
    const question = `findings:${JSON.stringify([municipality, kind, state, since])}`;
    const [rank, id] = page.after == null ? [] : decodeCursor(page.after, question);
    const found = await findFindings(context.sql, {
      ...asked,
      after: rank === undefined || id === undefined ? null : { rank, id },
      limit: pageSizeOf(page.first),
    });
    const places = new Map(found.items.map((item) => [item.id, item.rank]));
    const cursorOf = (item: Finding) => encodeCursor([places.get(item.id) ?? '', item.id], question);
    const shown = toPage(withObservations(found.items, context), found.totalCount, found.hasNextPage, cursorOf);
    return Object.assign(shown, { asked });
  }

  @FieldResolver(() => String, {
    description:
      'What is wrong and what to do, for a case worker. In bokmål where the finding is older than the present wording of its rule.',
  })
  message(
    @Root() { message, municipalities }: Finding,
    @InLanguage() language: Language | null,
    @Ctx() { directory }: RequestContext,
  ) {
    const [only, ...others] = municipalities ?? [];
    const municipality = others.length === 0 ? directory.municipalities.get(only ?? '') : undefined;
    const wanted = answerLanguage(language, municipality);
    return wanted === 'NB' ? message : (messageIn(wanted, message) ?? message);
  }
}

/** Its present number; null: none is asked about; undefined: there is no such municipality. */
function municipalityOf(filter: FindingFilter | null, { directory }: RequestContext): string | null | undefined {
  if (filter?.municipality == null) return null;
  return findMunicipality(directory, filter.municipality, ['filter', 'municipality'])?.number;
}

/** The municipalities whose findings are asked for: the one named, else the viewer's own. */
export function municipalitiesAskedAbout(
  args: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Iterable<string> {
  const filter = (args['filter'] ?? null) as FindingFilter | null;
  const municipality = municipalityOf(filter, context);
  if (municipality === null) return context.viewer.municipalities;
  return municipality === undefined ? [] : [municipality];
}

/** The observations of a page of findings are read only where they are asked for, and then in one statement. */
export function withObservations(items: readonly FindingRecord[], { observations }: RequestContext): Finding[] {
  return items.map(({ observationIds, entityType, rank: _, ...same }) => ({
    ...same,
    entityType: toEntityType(entityType),
    observations: async () => {
      const known = await Promise.all(observationIds.map((id) => observations.load(id)));
      return known.flatMap((observation) => observation ?? []).map(toObservation);
    },
  }));
}
