import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { findHistory, type HistoryRecord } from '../../db/queries/history/find-history.ts';
import { HistoryArgs } from '../../schema/history/history.args.ts';
import { type HistoryEntry, HistoryEntryConnection, type HistoryHours } from '../../schema/history/history.type.ts';
import { pageSizeOf } from '../../schema/limits/page-size.ts';
import { historyEntry } from '../../services/history/history-entry.ts';
import { hoursChanged } from '../../services/history/hours-changed.ts';
import { undoState } from '../../services/history/undo.ts';
import { whoWrote } from '../../services/history/who-wrote.ts';
import { decodeCursor, encodeCursor } from '../../services/paging/page-cursor.ts';
import { checkPresentId } from '../../services/text-rules/node-id.ts';
import { reachOf } from '../observation.resolver.ts';
import type { RequestContext } from '../shared/context.ts';
import { toPage } from '../shared/page.ts';
import { entryId } from './entry-id.ts';
import { observationsBehind } from './observations-behind.ts';
import { openFields } from './open-fields.ts';

@Resolver()
export class HistoryResolver {
  @Query(() => HistoryEntryConnection, {
    nullable: true,
    description:
      'Who changed what of an entity and of its parts (an office’s phones, receptions, contacts, hours), on whose word, newest first, since the platform’s history began; what is gone still has its history. Empty: nothing has happened to it, or it concerns no municipality within the reach. Null: nothing is within the reach.',
  })
  async history(@Args(() => HistoryArgs) args: HistoryArgs, @Ctx() context: RequestContext) {
    const { entityType, first, after } = args;
    const entityId = checkPresentId(args.entityId, ['entityId']);
    const question = `history:${JSON.stringify([entityType, entityId])}`;
    const [version, sequence, place = '0'] = after == null ? [] : decodeCursor(after, question);
    const asked = {
      entityType,
      entityId,
      reach: reachOf(context),
      after: version === undefined || sequence === undefined ? null : { version, sequence, place },
      limit: pageSizeOf(first),
    };
    const found = await context.askRecord((sql) => findHistory(sql, asked));
    const entries = found.items.map((item) => {
      const entry = historyEntry(item, entityId);
      return { ...entry, fields: openFields(entry, item, context) };
    });
    const behind = observationsBehind(entries, context);
    const nodes = found.items.map((item, index): HistoryEntry => {
      const { sourceId, ...entry } = entries[index] as (typeof entries)[number];
      return {
        ...entry,
        ...whoWrote(item.actor, item.clientName),
        hours: shownHours(item, context),
        id: entryId(item),
        at: item.at,
        undo: undoState(item),
        source: sourceId === null ? null : (context.directory.sources.get(sourceId) ?? null),
        observations: () => behind({ ...entry, sourceId }),
      };
    });
    return toPage(nodes, found.totalCount, found.hasNextPage, ({ id }) => encodeCursor(id.split('-'), question));
  }
}

/** Whose hours a change is about, as objects of the directory of now. */
function shownHours(item: HistoryRecord, { directory }: RequestContext): HistoryHours | null {
  const hours = hoursChanged(item, item.schedule);
  if (hours === null) return null;
  const office = directory.offices.get(hours.officeNumber ?? '');
  return {
    channels: hours.channels,
    reception: office?.receptions.find(({ id }) => id === hours.receptionId) ?? null,
    phone: office?.phones.find(({ id }) => id === hours.phoneId) ?? null,
  };
}
