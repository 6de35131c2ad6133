import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLRequest } from '@apollo/server';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { FeedPage } from '../../../db/queries/change-feed/read-changes.ts';
import type { DirectoryVersion } from '../../../db/read-model/model.ts';
import type { FeedDelivery } from '../../../resolvers/change/feed-delivery.ts';
import { readFeed } from '../../../resolvers/change/read-feed.ts';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import { limits } from '../../../schema/limits/limits.ts';
import type { Backpressure } from './backpressure.ts';
import { endOfStream, type StreamEnd } from './stream-end.ts';

/** The parts of the platform that following a feed uses. */
export interface FeedFollower {
  /** A new context: the newest directory, a reading of the clock. */
  readonly context: () => RequestContext;
  readonly execute: (request: GraphQLRequest, context: RequestContext) => Promise<ExecutedPage>;
  /** Whether the asker is still what it was when the stream began; else why it ends. */
  readonly stillOpen: () => Promise<StreamEnd | null>;
  /** Resolves when there is a directory of another version than this, or when the signal is given. */
  readonly newerThan: (version: DirectoryVersion['version'], signal: AbortSignal) => Promise<void>;
  /** Bounds how many streams read at the same time. */
  readonly withinLimit: <Result>(task: () => Promise<Result>) => Promise<Result>;
  readonly written: Backpressure;
  /** Ends the stream; its reason is a `StreamEnd`. */
  readonly signal: AbortSignal;
  readonly correlationId: string;
  /** Called with each error after which a read is tried again. */
  readonly report: (error: unknown) => void;
}

export interface ExecutedPage {
  readonly status: number;
  readonly result: FormattedExecutionResult;
}

/** The first page, with what the pages after it go on from; null where there is none, and the result says why. */
export interface OpenedFeed {
  readonly first: ExecutedPage;
  readonly delivery: Opened | null;
  readonly context: RequestContext;
}

type Page = Extract<FeedPage, { kind: 'PAGE' }>;
interface Opened {
  readonly asked: NonNullable<FeedDelivery['asked']>;
  readonly page: Page;
}

/**
 * Runs the subscription once: its arguments are judged and its first page is made like any operation’s answer.
 * @param context of whoever asks, who is charged for the first page
 */
export async function openFeed(
  request: GraphQLRequest,
  context: RequestContext,
  follower: FeedFollower,
): Promise<OpenedFeed> {
  const feed: FeedDelivery = { asked: null, page: null };
  context.feed = feed;
  const first = await follower.withinLimit(() => follower.execute(request, context));
  const { asked, page } = feed;
  const shown = asked !== null && page?.kind === 'PAGE' && isShown(first);
  return { first, delivery: shown ? { asked, page } : null, context };
}

/**
 * Page after page until the signal: each is read when the one before has left, so that a slow reader holds up nobody but
 * itself and nothing is queued for it. Waiting holds no connection, and neither a page nor a directory: a stream lasts for
 * as long as its token. What cannot be read just now is tried again from the same place; what is not the asker’s any more
 * ends the stream with the reason.
 */
export function followFeed(
  request: GraphQLRequest,
  opened: OpenedFeed,
  follower: FeedFollower,
): AsyncGenerator<ExecutionResult, void, undefined> {
  const { signal, written } = follower;
  /** Results that wait to be sent. */
  const toSend: FormattedExecutionResult[] = [opened.first.result];
  const place = opened.delivery && placeBehind(opened.delivery, opened.context);
  return pages();

  async function* pages(): AsyncGenerator<ExecutionResult, void, undefined> {
    yield* send();
    for (let goesOn = place !== null; goesOn; ) {
      goesOn = await goOn(place as Place);
      yield* send();
    }
  }

  async function* send(): AsyncGenerator<ExecutionResult, void, undefined> {
    if (toSend.length === 0) return;
    written.sent();
    // Apollo's result already has the form of an answer; the stream writes it unchanged.
    yield toSend.shift() as ExecutionResult;
    await written.all(signal);
  }

  /** Puts what comes next in `toSend`, if there is anything. @returns false where the stream ends with it */
  async function goOn(place: Place): Promise<boolean> {
    if (!place.hasNextPage) await follower.newerThan(place.directory, signal);
    const context = follower.context();
    place.directory = context.directory.version;
    const turn = signal.aborted ? endOfAborted(signal) : await read(place, context);
    if (typeof turn === 'string') return endWith(turn);
    if (turn?.kind === 'PAGE' && turn.changes.length === 0 && isNear(turn, place.sentTo)) {
      Object.assign(place, reachedBy(turn));
      return true;
    }
    const answered = turn === null ? null : await show(place, turn, context);
    if (turn === null || answered === null) {
      await sleep(limits.streamRetryMs, undefined, { signal, ref: false }).catch(() => {});
      place.hasNextPage = true;
      return true;
    }
    toSend.push(answered.result);
    if (turn.kind === 'EXPIRED' || !isShown(answered)) return false;
    Object.assign(place, reachedBy(turn), { told: turn.end });
    return true;
  }

  /** Null: it cannot be read just now. */
  async function read({ asked, end }: Place, context: RequestContext): Promise<FeedPage | StreamEnd | null> {
    try {
      return (await follower.stillOpen()) ?? (await follower.withinLimit(() => readFeed(asked, end, context)));
    } catch (error) {
      follower.report(error);
      return null;
    }
  }

  async function show({ asked }: Place, page: FeedPage, context: RequestContext): Promise<ExecutedPage | null> {
    context.feed = { asked, page };
    const answered = await follower.withinLimit(() => follower.execute(request, context));
    return mayBeTriedAgain(answered) ? null : answered;
  }

  function endWith(end: StreamEnd): false {
    const error = endOfStream(end, follower.correlationId);
    if (error !== null) toSend.push({ errors: [error] });
    return false;
  }
}

/** How far a stream has come. */
interface Place {
  readonly asked: Opened['asked'];
  end: Page['end'];
  hasNextPage: boolean;
  /** The end of the last page sent to the subscriber. */
  sentTo: Page['end'];
  /** The directory's version that was read up to. */
  directory: DirectoryVersion['version'];
}

function placeBehind({ asked, page }: Opened, { directory }: RequestContext): Place {
  return { asked, ...reachedBy(page), sentTo: page.end, directory: directory.version };
}

function reachedBy({ end, hasNextPage }: Page): Pick<Place, 'end' | 'hasNextPage'> {
  return { end, hasNextPage };
}

function endOfAborted({ reason }: AbortSignal): StreamEnd {
  return reason as StreamEnd;
}

function isShown({ result }: ExecutedPage): boolean {
  return Object.values(result.data ?? {}).some((value) => value !== null);
}

function isNear(page: Page, { version }: Page['end']): boolean {
  return BigInt(page.end.version) - BigInt(version) < BigInt(limits.streamQuietCommitsMax);
}

const PASSING = new Set<unknown>(['SERVICE_UNAVAILABLE', 'TIMEOUT']);

function mayBeTriedAgain(answered: ExecutedPage): boolean {
  const { errors } = answered.result;
  return !isShown(answered) && errors?.some(({ extensions }) => PASSING.has(extensions?.['code'])) === true;
}
