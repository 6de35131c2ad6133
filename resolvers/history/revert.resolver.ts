import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { BatchOptions, BatchResult, BatchWriter } from '../../db/directory-writes/batch-frame.ts';
import { saveInBulk } from '../../db/directory-writes/save-in-bulk.ts';
import { revertHours } from '../../db/directory-writes/undo/revert-hours.ts';
import { undoItem } from '../../db/directory-writes/undo/undo-item.ts';
import { findHistory, type HistoryRecord } from '../../db/queries/history/find-history.ts';
import { SavePayload } from '../../schema/directory-writes/save.type.ts';
import { RevertInput } from '../../schema/history/revert.input.ts';
import type { ItemProblem } from '../../services/directory-writes/write-kind.ts';
import { madeRoomTogether } from '../../services/history/made-room.ts';
import { isOfHours, undoState } from '../../services/history/undo.ts';
import { runBatch } from '../directory-writes/run-batch.ts';
import { reachOf } from '../observation.resolver.ts';
import type { RequestContext } from '../shared/context.ts';
import { entryId } from './entry-id.ts';

@Resolver()
export class RevertResolver {
  @Mutation(() => SavePayload, {
    nullable: true,
    description:
      'Takes a change back, where nothing later rests on it (`HistoryEntry.undo`): what was new is removed, what was changed becomes what it was, what was removed comes back under its old id. Of hours, all that the change did to the place or line is taken back; with a special day come back those that the same change cut or took away for it. Other special days, and hours that went with a place, are entries of their own. It is a change like any other: in the feed, in history, and can be taken back itself.',
  })
  async revert(
    @Arg('input', () => RevertInput, { description: 'The change, and a key of the caller’s.' })
    { entityType, entityId, entry, ...input }: RevertInput,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    const items = [{ entityType, entityId, entry }];
    const { payload } = await runBatch('revert', { ...input, items }, context, async (options, writer) => {
      const change = await entryOf(items[0] as (typeof items)[0], context);
      if (change === null) return rejected(UNKNOWN);
      return ofOneItem(await takeBack(change, context, options, writer));
    });
    return {
      ...payload,
      results: payload.results.map((result) => ({ ...result, userErrors: result.userErrors.map(ofInput) })),
    };
  }
}

/** There is one change, which the input names itself. */
function ofInput<Error extends { readonly path: readonly string[] }>(error: Error): Error {
  return { ...error, path: ['input', ...error.path.slice(3)] };
}

/** What went with the change is part of the one item that the input is. */
function ofOneItem(result: BatchResult): BatchResult {
  return result.kind === 'SAVED' ? { ...result, results: result.results.map((one) => ({ ...one, index: 0 })) } : result;
}

async function takeBack(
  change: HistoryRecord,
  context: RequestContext,
  options: BatchOptions,
  writer: BatchWriter,
): Promise<BatchResult> {
  const { writeSql, now } = context;
  const state = undoState(change);
  if (isOfHours(change)) return await revertHours(writeSql, change, state, options, { ...writer, now });
  const undo = await undoItem(writeSql, change, state);
  if (undo === null) return rejected(UNKNOWN);
  const together = change.table === 'special_day' ? await writtenTogether(change, context) : [];
  const others = await Promise.all(together.map((one) => undoItem(writeSql, one, undoState(one))));
  const items = [undo, ...others].flatMap((one, index) => (one === null ? [] : { ...one.item, index }));
  return await saveInBulk(writeSql, undo.kind, items, options, writer);
}

/** Longer than what one sending changes of an office's special days. */
const TOGETHER_MAX = 2_000;

/** The special days that the same change cut, took away or made for this one's sake. */
async function writtenTogether(change: HistoryRecord, context: RequestContext): Promise<readonly HistoryRecord[]> {
  const { items } = await findHistory(context.writeSql, {
    entityType: 'OPENING_HOURS',
    entityId: String((change.after ?? change.before)?.['office_number']),
    reach: reachOf(context),
    after: { version: String(BigInt(change.version) + 1n), sequence: '0', place: '0' },
    limit: TOGETHER_MAX,
  });
  const sameSending = items.filter(({ version, table }) => version === change.version && table === 'special_day');
  return madeRoomTogether(
    change,
    sameSending.filter(({ sequence }) => sequence !== change.sequence),
  );
}

const UNKNOWN: ItemProblem = {
  code: 'NOT_FOUND',
  rule: 'NO_SUCH_ENTRY',
  message: 'the history of this entity has no such entry within your reach',
  path: ['entry'],
};

function rejected(problem: ItemProblem): BatchResult {
  const results = [{ index: 0, id: null, outcome: 'REJECTED' as const, version: null, problems: [problem] }];
  return { kind: 'SAVED', results, directoryVersion: null, planned: null };
}

/** The entry with this id, which is where it stands in history. */
async function entryOf(
  { entityType, entityId, entry }: Pick<RevertInput, 'entityType' | 'entityId' | 'entry'>,
  context: RequestContext,
): Promise<HistoryRecord | null> {
  const [, version, sequence, place = '0'] = /^(\d{1,18})-(\d{1,18})(?:-(\d{1,9}))?$/.exec(entry) ?? [];
  if (version === undefined || sequence === undefined) return null;
  const { items } = await findHistory(context.writeSql, {
    entityType,
    entityId,
    reach: reachOf(context),
    after: { version, sequence, place: String(Number(place) + 1) },
    limit: 1,
  });
  const [found] = items;
  return found !== undefined && entryId(found) === entry ? found : null;
}
