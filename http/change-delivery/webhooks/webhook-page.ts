import type { FeedPage } from '../../../db/queries/change-feed/read-changes.ts';
import { findClientById } from '../../../db/queries/find-clients-by-organisation.ts';
import type { ClaimedWebhook } from '../../../db/queries/webhooks/claim-webhook.ts';
import type { FeedAsked } from '../../../resolvers/change/feed-delivery.ts';
import { placeAfter, readFeed } from '../../../resolvers/change/read-feed.ts';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import { decodeFeedToken, encodeFeedToken } from '../../../services/change-feed/feed-token.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import { messageIdOf } from '../../../services/webhooks/sign-message.ts';
import { viewerOfClient } from '../../identity/viewer-of-client.ts';
import { executeOperation } from '../../operations/execute-operation.ts';
import { readAlertPage } from './alert-page.ts';
import type { NextPage } from './next-page.ts';
import type { WebhookParts } from './webhook-parts.ts';

/**
 * What a message holds: the page of the contract's sync operation, of each entity what everybody may read. A webhook's
 * receiver is not asked who it is; who wants protected fields asks for them with a token.
 */
export const WEBHOOK_OPERATION = `subscription WebhookChanges {
  changes {
    edges {
      cursor
      node {
        id kind entityType entityId changedAt changedFields successorId
        entity {
          __typename
          ... on Office { number name phone }
          ... on Service { id name }
          ... on Contact { id role }
          ... on CrisisCentre { id name }
          ... on Municipality { number name }
          ... on County { number name }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

type Page = Extract<FeedPage, { kind: 'PAGE' }>;

/**
 * Reads on from a place with the role and the reach that the client register gives the client now, through the walls that
 * its own questions go through.
 * @throws where the database is away, or the page cannot be made
 */
export async function readNextPage(
  parts: WebhookParts,
  webhook: ClaimedWebhook,
  { from, limit }: { readonly from: string; readonly limit: number },
): Promise<NextPage> {
  const viewer = await viewerOf(parts, webhook);
  if (viewer === null) return { kind: 'CLOSED' };
  if (webhook.alertsOf !== null)
    return await readAlertPage(parts, { ...webhook, alertsOf: webhook.alertsOf }, from, viewer);
  const context = parts.contextFor(viewer, '');
  const { types, municipality } = webhook;
  const asked: FeedAsked = {
    question: { types, municipality, role: viewer.role, reach: viewer.municipalities },
    limit,
  };
  if (!decodeFeedToken(from, asked.question).sameReach) return { kind: 'EXPIRED', reason: 'REACH_CHANGED' };
  const page = await readFeed(asked, placeAfter(from, asked), context);
  if (page.kind === 'EXPIRED') return page;
  const place = encodeFeedToken(page.end, asked.question);
  const messageId = messageIdOf(webhook.id, from, place);
  const read = { place, lookedAt: lookedAt(page, context), deliveredAlerts: [], nextLookAt: await parts.now() };
  const shown = { kind: 'PAGE', type: 'sync.changes', messageId, read, changes: page.changes.length } as const;
  if (page.changes.length === 0) return { ...shown, data: null };
  const showing = parts.contextFor(viewer, messageId);
  showing.feed = { asked, page };
  const { result } = await executeOperation(parts.graphql, { query: WEBHOOK_OPERATION }, showing);
  const data = result.data?.['changes'];
  if (data == null || result.errors !== undefined) throw new Error('the page of a webhook could not be made');
  return { ...shown, data };
}

/** The end of the part of the feed that was read: if more follows, the rest of the last commit may be in it. */
function lookedAt({ hasNextPage, end }: Page, { directory }: RequestContext): string {
  return hasNextPage ? String(BigInt(end.version) - 1n) : String(directory.version);
}

async function viewerOf({ sql, geography, today }: WebhookParts, { clientId }: ClaimedWebhook): Promise<Viewer | null> {
  const record = await findClientById(sql, clientId, today());
  return record === null ? null : viewerOfClient(record, geography());
}
