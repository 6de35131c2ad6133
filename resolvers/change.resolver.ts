import { GraphQLError } from 'graphql';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { fetchFeedLag } from '../db/queries/change-feed/feed-lag.ts';
import { fetchFeedPlace } from '../db/queries/change-feed/fetch-feed-place.ts';
import { type FeedPage, type PlacedChange, placeOf, readChanges } from '../db/queries/change-feed/read-changes.ts';
import { type Change, ChangeConnection } from '../schema/change/change.type.ts';
import { ChangeFilterArgs, ChangesArgs } from '../schema/change/changes.args.ts';
import { limits } from '../schema/limits/limits.ts';
import { pageSizeOf } from '../schema/limits/page-size.ts';
import { changeAsSeen } from '../services/change-feed/change-as-seen.ts';
import {
  decodeFeedToken,
  encodeFeedToken,
  type FeedPlace,
  type FeedQuestion,
} from '../services/change-feed/feed-token.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import { changeEntity } from './change/change-entity.ts';
import { protectedFromRole } from './change/change-protection.ts';
import type { RequestContext } from './shared/context.ts';
import { findMunicipality } from './shared/find-municipality.ts';

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      'Everything that was committed, oldest first, to keep a copy with: at least once, in order for each entity, from any token on. Store each `entity`, keep `endCursor` in the same transaction, ask again. Null: not within the reach.',
  })
  async changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: RequestContext): Promise<ChangeConnection> {
    const { directory, sql, viewer } = context;
    const question = questionOf(args, context);
    const municipalities = municipalitiesOf(args, context);
    const protectedFields = protectedFromRole(viewer.role);
    const page = await readChanges(sql, {
      after: args.after == null ? null : placeAfter(args.after, question),
      horizon: directory.version,
      limit: pageSizeOf(args.first, ['first'], limits.rowPageSizeMax),
      types: question.types,
      municipalities,
      protectedFields,
      reach: [...viewer.municipalities],
      commitsMax: limits.changeCommitsReadMax,
    });
    const seenBy = { narrowedTo: municipalities, reach: viewer.municipalities, protectedFields };
    return shape(
      page,
      question,
      (change) => {
        const { kind, changedFields, showsEntity } = changeAsSeen(change, seenBy);
        const { version, sequence, entityType, entityId, changedAt, successorId } = change;
        const entity = showsEntity ? changeEntity(directory, entityType, entityId, context.today) : null;
        return {
          id: `${version}-${sequence}`,
          kind,
          entityType,
          entityId,
          changedAt,
          changedFields,
          successorId,
          entity,
        };
      },
      () => fetchFeedLag(sql, directory.version),
    );
  }

  @Query(() => String, {
    nullable: true,
    description:
      'The token from which `changes` goes on after this very answer’s directory. To start a copy: take it first, then read what you keep in as many requests as you like, then ask for `changes` from it; what changed meanwhile comes again, in its present state. Null: not within the reach.',
  })
  async changesCursor(@Args(() => ChangeFilterArgs) args: ChangeFilterArgs, @Ctx() context: RequestContext) {
    const question = questionOf(args, context);
    municipalitiesOf(args, context);
    return encodeFeedToken(await fetchFeedPlace(context.sql, context.directory.version), question);
  }
}

function questionOf({ types, municipality }: ChangeFilterArgs, { viewer }: RequestContext): FeedQuestion {
  if (types?.length === 0)
    throw new InputError(['types'], 'CHANGE_TYPES', 'expected one type at the least, or none given');
  return {
    types: types ?? null,
    municipality: municipality ?? null,
    role: viewer.role,
    reach: viewer.municipalities,
  };
}

/** The number as sent, so that what happened to a municipality that is gone can still be read, and the one it leads to. */
function municipalitiesOf({ municipality }: ChangeFilterArgs, { directory }: RequestContext): readonly string[] | null {
  if (municipality == null) return null;
  const present = findMunicipality(directory, municipality, ['municipality'])?.number;
  return present === undefined || present === municipality ? [municipality] : [municipality, present];
}

function placeAfter(token: string, question: FeedQuestion): FeedPlace {
  const { place, sameReach } = decodeFeedToken(token, question);
  if (!sameReach) throw expired('REACH_CHANGED');
  return place;
}

/** A client starts over with a fresh copy; going on from anywhere else would lose changes without a word. */
function expired(reason: 'RETENTION' | 'OTHER_DATABASE' | 'REACH_CHANGED'): GraphQLError {
  return new GraphQLError(
    'The feed cannot go on from this token: take changesCursor, read the directory anew, and go on from there',
    { extensions: { code: 'SYNC_TOKEN_EXPIRED', argument: 'after', reason } },
  );
}

function shape(
  page: FeedPage,
  question: FeedQuestion,
  toChange: (change: PlacedChange) => Change,
  lagMs: () => Promise<number>,
): ChangeConnection {
  if (page.kind === 'EXPIRED') throw expired(page.reason);
  const { changes, hasNextPage, end, incarnation } = page;
  const nodes = changes.map(toChange);
  return {
    nodes,
    get edges() {
      return changes.map((change, index) => ({
        cursor: encodeFeedToken(placeOf(change, incarnation), question),
        node: nodes[index] as Change,
      }));
    },
    pageInfo: { hasNextPage, endCursor: encodeFeedToken(end, question) },
    lagMs,
  };
}
