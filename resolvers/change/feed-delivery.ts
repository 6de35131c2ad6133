import type { FeedPage } from '../../db/queries/change-feed/read-changes.ts';
import type { FeedQuestion } from '../../services/change-feed/feed-token.ts';

/** The part of the feed that one caller reads, page after page. */
export interface FeedAsked {
  readonly question: FeedQuestion;
  /** Changes of a page, 1 or more. */
  readonly limit: number;
}

/** A page for a subscriber. Each is an operation of its own: a new directory, a new clock, all walls. */
export interface FeedDelivery {
  /** Null until the resolver has read the subscription's arguments. */
  asked: FeedAsked | null;
  /** Null: the first one, which the resolver reads. */
  page: FeedPage | null;
}
