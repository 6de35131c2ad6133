import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type AuditedQuestion, countAuditEvents, findAuditEvents } from '../db/queries/find-audit-events.ts';
import { findClients } from '../db/queries/find-clients.ts';
import { findImportRuns } from '../db/sources/schedule/import-runs.ts';
import { AuditEventConnection, AuditMonth } from '../schema/administration/audit-event.type.ts';
import { AuditFilter } from '../schema/administration/audit-filter.input.ts';
import { ClientConnection } from '../schema/administration/client.type.ts';
import { ImportRunConnection } from '../schema/administration/import-run.type.ts';
import { limits } from '../schema/limits/limits.ts';
import { pageSizeOf } from '../schema/limits/page-size.ts';
import { PageArgs } from '../schema/shared/page.args.ts';
import { decodeCursor, encodeCursor } from '../services/paging/page-cursor.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import { checkMunicipalityNumber } from '../services/text-rules/municipality-number.ts';
import type { RequestContext } from './shared/context.ts';
import { toPage } from './shared/page.ts';

/** Turns the filter's input into the query's conditions. */
function askedOf(
  municipality: string | null,
  filter: AuditFilter | null,
  viewer: RequestContext['viewer'],
): AuditedQuestion {
  const {
    outcome = null,
    organisationNumber = null,
    notMe,
    coordinate = null,
    from = null,
    until = null,
  } = filter ?? {};
  if (coordinate !== null && !/^[A-Za-z_]\w{0,99}(\.\w{1,100})?$/.test(coordinate)) {
    throw new InputError(['filter', 'coordinate'], 'COORDINATE', 'expected a type or a field, such as Contact.name');
  }
  if (organisationNumber !== null && !/^\d{9}$/.test(organisationNumber)) {
    throw new InputError(['filter', 'organisationNumber'], 'ORGANISATION_NUMBER', 'expected nine digits');
  }
  if (from !== null && until !== null && until <= from) {
    throw new InputError(['filter', 'until'], 'PERIOD', 'expected a day after from: until is the first day left out');
  }
  const notBy = notMe === true ? viewer.organisationNumber : null;
  return { municipality, outcome, organisationNumber, notBy, coordinate, from, until };
}

@Resolver(() => AuditEventConnection)
export class AuditMonthResolver {
  @FieldResolver(() => [AuditMonth], {
    description:
      'All that the filter finds, counted by month, organisation and outcome, the newest month first; 1000 lines at the most.',
  })
  byMonth(@Root() { asked }: { readonly asked: AuditedQuestion }, @Ctx() { sql }: RequestContext) {
    return countAuditEvents(sql, asked, limits.rowPageSizeMax);
  }
}

@Resolver()
export class AdministrationResolver {
  @Query(() => AuditEventConnection, {
    nullable: true,
    description:
      'Who changed, read or was denied protected data: a municipality asks about its own, an administrator about any or all. Null: not within the reach.',
  })
  async auditEvents(
    @Arg('municipality', () => ID, {
      nullable: true,
      description: 'Events that touch this municipality (present number). Absent: all, for an administrator.',
    })
    number: string | null,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which of them; absent: all.' })
    filter: AuditFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { sql, viewer }: RequestContext,
  ) {
    const municipality = number == null ? null : checkMunicipalityNumber(number, ['municipality']);
    const asked = askedOf(municipality, filter, viewer);
    const question = `auditEvents:${JSON.stringify(asked)}`;
    const [before] = page.after == null ? [null] : decodeCursor(page.after, question);
    const found = await findAuditEvents(sql, { ...asked, before: before ?? null, limit: pageSizeOf(page.first) });
    const shown = toPage(found.items, found.totalCount, found.hasNextPage, ({ id }) => encodeCursor([id], question));
    return Object.assign(shown, { asked });
  }

  @Query(() => ClientConnection, { nullable: true, description: 'The client register, by id: for administrators.' })
  async clients(@Args(() => PageArgs) page: PageArgs, @Ctx() { sql }: RequestContext) {
    const [after] = page.after == null ? [null] : decodeCursor(page.after, 'clients');
    const found = await findClients(sql, { after: after ?? null, limit: pageSizeOf(page.first) });
    return toPage(found.items, found.totalCount, found.hasNextPage, ({ id }) => encodeCursor([id], 'clients'));
  }

  @Query(() => ImportRunConnection, {
    nullable: true,
    description: 'Runs of the import schedule and how they ended, newest first: for administrators.',
  })
  async importRuns(@Args(() => PageArgs) page: PageArgs, @Ctx() { sql }: RequestContext) {
    const [before] = page.after == null ? [null] : decodeCursor(page.after, 'importRuns');
    const found = await findImportRuns(sql, { before: before ?? null, limit: pageSizeOf(page.first) });
    return toPage(found.items, found.totalCount, found.hasNextPage, ({ id }) => encodeCursor([id], 'importRuns'));
  }
}
