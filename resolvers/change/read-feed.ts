import { GraphQLError } from 'graphql';
import { fetchFeedLag } from '../../db/queries/change-feed/feed-lag.ts';
import { type FeedPage, type PlacedChange, placeOf, readChanges } from '../../db/queries/change-feed/read-changes.ts';
import type { Change, ChangeConnection } from '../../schema/change/change.type.ts';
import type { ChangeFilterArgs } from '../../schema/change/changes.args.ts';
import { limits } from '../../schema/limits/limits.ts';
import { changeAsSeen } from '../../services/change-feed/change-as-seen.ts';
import {
  decodeFeedToken,
  encodeFeedToken,
  type FeedPlace,
  type FeedQuestion,
} from '../../services/change-feed/feed-token.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { RequestContext } from '../shared/context.ts';
import { findMunicipality } from '../shared/find-municipality.ts';
import { changeEntity } from './change-entity.ts';
import { protectedFromRole } from './change-protection.ts';
import type { FeedAsked } from './feed-delivery.ts';

/** @throws InputError rule CHANGE_TYPES for an empty list; MUNICIPALITY_NUMBER for a malformed number */
export function askFeed(
  { types, municipality }: ChangeFilterArgs,
  limit: number,
  { viewer, directory }: RequestContext,
): FeedAsked {
  if (types?.length === 0)
    throw new InputError(['types'], 'CHANGE_TYPES', 'expected one type at the least, or none given');
  if (municipality != null) findMunicipality(directory, municipality, ['municipality']);
  const { role, municipalities: reach } = viewer;
  return { question: { types: types ?? null, municipality: municipality ?? null, role, reach }, limit };
}

/** @throws InputError for a token of another question; SYNC_TOKEN_EXPIRED for one of another reach */
export function placeAfter(token: string, { question }: FeedAsked): FeedPlace {
  const { place, sameReach } = decodeFeedToken(token, question);
  if (!sameReach) throw expired('REACH_CHANGED');
  return place;
}

/** The page after a cursor, up to the directory's version. @param after null: from the oldest stored change */
export function readFeed(
  { question, limit }: FeedAsked,
  after: FeedPlace | null,
  context: RequestContext,
): Promise<FeedPage> {
  const page = {
    after,
    horizon: context.directory.version,
    limit,
    types: question.types,
    municipalities: municipalitiesOf(question, context),
    protectedFields: protectedFromRole(question.role),
    reach: [...question.reach],
    commitsMax: limits.changeCommitsReadMax,
  };
  return context.askRecord((sql) => readChanges(sql, page));
}

/** The page as the asker may see it. @throws SYNC_TOKEN_EXPIRED where the feed cannot go on from the place */
export function showPage(page: FeedPage, { question }: FeedAsked, context: RequestContext): ChangeConnection {
  if (page.kind === 'EXPIRED') throw expired(page.reason);
  const { changes, hasNextPage, end, incarnation } = page;
  const { directory, sql } = context;
  const seenBy = {
    narrowedTo: municipalitiesOf(question, context),
    reach: question.reach,
    protectedFields: protectedFromRole(question.role),
  };
  const nodes = changes.map((change): Change => {
    const { kind, changedFields, showsEntity } = changeAsSeen(change, seenBy);
    const { version, sequence, entityType, entityId, changedAt, successorId } = change;
    const entity = showsEntity ? changeEntity(directory, entityType, entityId, context.today) : null;
    return { id: `${version}-${sequence}`, kind, entityType, entityId, changedAt, changedFields, successorId, entity };
  });
  const cursorOf = (change: PlacedChange) => encodeFeedToken(placeOf(change, incarnation), question);
  return {
    nodes,
    get edges() {
      return changes.map((change, index) => ({ cursor: cursorOf(change), node: nodes[index] as Change }));
    },
    pageInfo: { hasNextPage, endCursor: encodeFeedToken(end, question) },
    lagMs: () => fetchFeedLag(sql, directory.version),
  };
}

/** The number as sent, so that what happened to a municipality that is gone can still be read, and the one it leads to. */
function municipalitiesOf({ municipality }: FeedQuestion, { directory }: RequestContext): readonly string[] | null {
  if (municipality === null) return null;
  const present = findMunicipality(directory, municipality, ['municipality'])?.number;
  return present === undefined || present === municipality ? [municipality] : [municipality, present];
}

/** A client starts over with a fresh copy; going on from anywhere else would lose changes without a word. */
function expired(reason: 'RETENTION' | 'OTHER_DATABASE' | 'REACH_CHANGED'): GraphQLError {
  return new GraphQLError(
    'The feed cannot go on from this token: take changesCursor, read the directory anew, and go on from there',
    { extensions: { code: 'SYNC_TOKEN_EXPIRED', argument: 'after', reason } },
  );
}
