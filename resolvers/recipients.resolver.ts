import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { DirectoryVersion } from '../db/read-model/model.ts';
import { recipientNotices } from '../schema/case-statistics/case-notices.ts';
import { RecipientsFilter } from '../schema/case-statistics/recipients.input.ts';
import { RecipientYearConnection } from '../schema/case-statistics/recipients.type.ts';
import { PageArgs } from '../schema/shared/page.args.ts';
import { AGE_BANDS } from '../services/disclosure-control/codes.ts';
import { type Level, ROUNDING_BASE } from '../services/disclosure-control/small-cell-rule.ts';
import { in3, sameInAll, type Texts } from '../services/languages/language.ts';
import { type AskedRecipients, askRecipients, keyOf } from './case-statistics/ask-recipients.ts';
import type { RequestContext } from './shared/context.ts';
import { pageOf, shownPage } from './shared/page.ts';

@Resolver()
export class RecipientsResolver {
  @Query(() => RecipientYearConnection, {
    nullable: true,
    description:
      'Persons who applied for help, by municipality and year: a table of its own, which is never added up. There is no total: a person helped in two municipalities counts in both. Null only beside an error.',
  })
  recipients(
    @Arg('filter', () => RecipientsFilter, {
      nullable: true,
      description: 'Which ones; absent: all that is published.',
    })
    filter: RecipientsFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const { level, items } = askRecipients(context, filter ?? {});
    const { municipality, county, governor, year } = filter ?? {};
    const release = context.statistics?.releases.at(-1)?.id;
    const question = `recipients:${JSON.stringify([municipality, county, governor, year, level, release])}`;
    return shownPage(pageOf(items, page, question, keyOf), (item) => showRecipients(item, level, context.directory));
  }
}

function showRecipients(asked: AskedRecipients, level: Level, directory: DirectoryVersion) {
  const { place, year, figures, status, release } = asked;
  const none = { value: null, low: 0, high: 0, status };
  const weight = ROUNDING_BASE[level];
  return {
    place,
    label: labelOf(place, directory),
    municipality: directory.municipalities.get(place) ?? null,
    year,
    persons: figures?.persons ?? none,
    byAge: AGE_BANDS.map((ageBand, band) => ({ ageBand, persons: figures?.byAge[band] ?? none })),
    level,
    weight,
    release,
    notices: recipientNotices(weight, release !== null, release?.synthetic === true),
  };
}

function labelOf(place: string, { municipalities, counties }: DirectoryVersion): Texts {
  const [number = place, other] = place.split('-');
  if (other === undefined) {
    const name = municipalities.get(place)?.name;
    return name === undefined
      ? in3(`Tidligere kommune ${place}`, `Tidlegare kommune ${place}`, `Former municipality ${place}`)
      : sameInAll(name);
  }
  const county = counties.get(number)?.name;
  return in3(
    `Andre kommuner i ${county ?? `tidligere fylke ${number}`}`,
    `Andre kommunar i ${county ?? `tidlegare fylke ${number}`}`,
    `Other municipalities of ${county ?? `former county ${number}`}`,
  );
}
