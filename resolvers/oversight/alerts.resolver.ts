import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { OversightAlertConnection } from '../../schema/oversight/alert.type.ts';
import { PageArgs } from '../../schema/shared/page.args.ts';
import { DateTime } from '../../schema/shared/scalars.ts';
import { dayInNorway } from '../../services/calendar/day-in-norway.ts';
import { alertsBetween } from '../../services/oversight/alerts.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { RequestContext } from '../shared/context.ts';
import { readDirectory } from '../shared/directory-at.ts';
import { pageOf, shownPage } from '../shared/page.ts';
import { signalsAsOf, watchedMunicipalities } from './watched-municipalities.ts';

@Resolver()
export class OversightAlertsResolver {
  @Query(() => OversightAlertConnection, {
    nullable: true,
    description:
      'What a county governor should know has changed in its municipalities since an instant: signals of the newest release, gaps, agreements that end. Ask with the instant of the last answer to follow it; a signal of a release that came on that day may come twice, with the same id. For the governor itself and administrators. Null: another governor, or one that does not exist.',
  })
  async oversightAlerts(
    @Arg('governor', () => ID, { description: 'The county governor’s slug, such as `innlandet`.' }) governor: string,
    @Arg('since', () => DateTime, {
      description: 'The instant to compare with: past, and one that the platform knows the directory of.',
    })
    since: Date,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const node = context.directory.governors.get(governor);
    if (node === undefined) return null;
    const looks = node.municipalities.length;
    const day = dayInNorway(since.getTime());
    const before = await Promise.resolve(
      readDirectory(context, since, ({ governors }) =>
        watchedMunicipalities(
          governors.get(governor)?.municipalities ?? [],
          day,
          signalsAsOf(context, governor, looks, day),
        ),
      ),
    ).catch(atSince);
    const now = watchedMunicipalities(node.municipalities, context.today, signalsAsOf(context, governor, looks, null));
    const alerts = alertsBetween(before, now).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const list = `oversightAlerts:${governor}:${since.getTime()}`;
    return shownPage(
      pageOf(alerts, page, list, ({ id }) => id),
      (alert) => ({
        ...alert,
        municipality: context.directory.municipalities.get(alert.municipality),
      }),
    );
  }
}

/** The rules of the past name their argument `asOf`; here it is `since`. */
function atSince(error: unknown): never {
  if (error instanceof InputError && error.argument[0] === 'asOf')
    throw new InputError(['since'], error.rule, 'expected a past instant that the platform knows the directory of');
  throw error;
}
