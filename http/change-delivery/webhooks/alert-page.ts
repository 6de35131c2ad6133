import type { ClaimedWebhook } from '../../../db/queries/webhooks/claim-webhook.ts';
import { limits } from '../../../schema/limits/limits.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import { messageIdOf } from '../../../services/webhooks/sign-message.ts';
import { executeOperation } from '../../operations/execute-operation.ts';
import type { NextPage } from './next-page.ts';
import type { WebhookParts } from './webhook-parts.ts';

/**
 * The content of each alert in a message: all that `oversightAlerts` gives, in each language, because a receiver has many
 * readers.
 */
export const ALERTS_OPERATION = `query WebhookAlerts($governor: ID!, $since: DateTime!, $after: String) {
  oversightAlerts(governor: $governor, since: $since, first: 100, after: $after) {
    nodes { id kind message(language: NB) messageNn: message(language: NN) messageEn: message(language: EN) municipality { number name } duty signalBefore signalNow on }
    pageInfo { hasNextPage endCursor }
  }
}`;

type AlertWebhook = ClaimedWebhook & { readonly alertsOf: string };

interface AlertPage {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * A webhook stands this much behind the clock: what was committed or released just before it looked may be seen by it only
 * later. Alerts that are found a second time are known by their ids.
 */
const BEHIND_MS = 60_000;

/** The alerts since a place that are not delivered, as the governor's own question gives them. */
export async function readAlertPage(
  parts: WebhookParts,
  webhook: AlertWebhook,
  from: string,
  viewer: Viewer,
): Promise<NextPage> {
  const { alertsOf: governor, deliveredAlerts } = webhook;
  const startedAt = await parts.now();
  const found = await ask(parts, { governor, since: from }, viewer, messageIdOf(webhook.id, from, 'alerts'));
  if ('kind' in found) return found;
  const alerts = found.filter(({ id }) => !deliveredAlerts.includes(id));
  const read = {
    place: new Date(Math.max(Date.parse(from), startedAt - BEHIND_MS)).toISOString(),
    lookedAt: String(parts.directory().version),
    deliveredAlerts: found.map(({ id }) => id),
    nextLookAt: startedAt + limits.webhookAlertsEveryMs,
  };
  return {
    kind: 'PAGE',
    type: 'oversight.alerts',
    messageId: messageIdOf(webhook.id, from, alerts.map(({ id }) => id).join(' ')),
    read,
    changes: alerts.length,
    data: alerts.length === 0 ? null : { governor, alerts },
  };
}

type Unread = Extract<NextPage, { kind: 'CLOSED' | 'EXPIRED' | 'NOT_READ' }>;

/** All pages, through the walls that the governor's own questions go through. */
async function ask(
  { contextFor, graphql }: WebhookParts,
  asked: { readonly governor: string; readonly since: string },
  viewer: Viewer,
  correlationId: string,
): Promise<Unread | readonly { readonly id: string }[]> {
  const context = contextFor(viewer, correlationId);
  const alerts: { readonly id: string }[] = [];
  let after: string | null = null;
  do {
    const variables = { ...asked, after };
    const { result } = await executeOperation(graphql, { query: ALERTS_OPERATION, variables }, context);
    const [error] = result.errors ?? [];
    if (error !== undefined) {
      const { code, rule } = error.extensions ?? {};
      if (code === 'FORBIDDEN') return { kind: 'CLOSED' };
      return rule === 'AS_OF_UNKNOWN'
        ? { kind: 'EXPIRED', reason: 'RETENTION' }
        : { kind: 'NOT_READ', failure: 'ALERTS_NOT_READ' };
    }
    const page = result.data?.['oversightAlerts'] as AlertPage | null;
    // Another governor's, or one that is no more.
    if (page === null) return { kind: 'CLOSED' };
    alerts.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return alerts;
}
