import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { findAuditEvents } from '../db/queries/find-audit-events.ts';
import { findClients } from '../db/queries/find-clients.ts';
import { findImportRuns } from '../db/sources/schedule/import-runs.ts';
import { AuditEventConnection } from '../schema/administration/audit-event.type.ts';
import { ClientConnection } from '../schema/administration/client.type.ts';
import { ImportRunConnection } from '../schema/administration/import-run.type.ts';
import { pageSizeOf } from '../schema/limits/page-size.ts';
import { PageArgs } from '../schema/shared/page.args.ts';
import { checkMunicipalityNumber } from '../services/text-rules/municipality-number.ts';
import { decodeCursor, encodeCursor } from '../services/text-rules/page-cursor.ts';
import type { RequestContext } from './shared/context.ts';
import { toPage } from './shared/page.ts';

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
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { sql }: RequestContext,
  ) {
    const municipality = number == null ? null : checkMunicipalityNumber(number, ['municipality']);
    const question = `auditEvents:${municipality ?? ''}`;
    const [before] = page.after == null ? [null] : decodeCursor(page.after, question);
    const found = await findAuditEvents(sql, { municipality, before: before ?? null, limit: pageSizeOf(page.first) });
    return toPage(found.items, found.totalCount, found.hasNextPage, ({ id }) => encodeCursor([id], question));
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
