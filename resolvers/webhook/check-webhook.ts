import { fetchFeedPosition } from '../../db/queries/change-feed/fetch-feed-position.ts';
import type { NewWebhook } from '../../db/queries/webhooks/register-webhook.ts';
import type { ChangeFilterArgs } from '../../schema/change/changes.args.ts';
import type {
  RegisterAlertWebhookInput,
  RegisterWebhookInput,
  ResumeWebhookInput,
} from '../../schema/webhook/webhook.input.ts';
import type { Webhook } from '../../schema/webhook/webhook.type.ts';
import { decodeFeedToken, encodeFeedToken } from '../../services/change-feed/feed-token.ts';
import { checkIdempotencyKey } from '../../services/text-rules/idempotency-key.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import { checkWebhookUrl } from '../../services/webhooks/webhook-url.ts';
import type { FeedAsked } from '../change/feed-delivery.ts';
import { askFeed } from '../change/read-feed.ts';
import type { RequestContext } from '../shared/context.ts';
import { knownVersionAt } from '../shared/directory-at.ts';

/** A client's request for a webhook, checked. */
export type CheckedWebhook = Pick<NewWebhook, 'url' | 'types' | 'municipality' | 'alertsOf' | 'place'>;

/** @throws InputError, with the way to the input at fault */
export async function checkNewAlertWebhook(
  { governor, url, since, idempotencyKey }: RegisterAlertWebhookInput,
  context: RequestContext,
): Promise<CheckedWebhook> {
  checkIdempotencyKey(idempotencyKey, ['input', 'idempotencyKey']);
  const href = checkWebhookUrl(url, context.webhookRules, ['input', 'url']);
  const place = since == null ? context.now : await placeOfAlerts(since, context);
  return { url: href, types: null, municipality: null, alertsOf: governor, place };
}

/** @throws InputError, with the way to the input at fault */
export async function checkNewWebhook(
  { url, types, municipality, after, idempotencyKey }: RegisterWebhookInput,
  context: RequestContext,
): Promise<CheckedWebhook> {
  checkIdempotencyKey(idempotencyKey, ['input', 'idempotencyKey']);
  const href = checkWebhookUrl(url, context.webhookRules, ['input', 'url']);
  const asked = within(() => askFeed({ types: types ?? null, municipality: municipality ?? null }, 1, context));
  const { question } = asked;
  const place =
    after == null
      ? encodeFeedToken(await fetchFeedPosition(context.sql, context.directory.version), question)
      : checkedToken(after, asked);
  return { url: href, types: question.types, municipality: question.municipality, alertsOf: null, place };
}

/** Null: from where it stopped. @throws InputError for a token that is not one of this webhook's feed, or an instant of none */
export async function placeToResume(
  { after, since }: ResumeWebhookInput,
  { types, municipality, alertsOf }: Webhook,
  context: RequestContext,
): Promise<{ place: string | null }> {
  if (since != null && alertsOf === null)
    throw new InputError(['input', 'since'], 'WEBHOOK_OF_CHANGES', 'expected `after`, a token of the feed');
  if (after != null && alertsOf !== null)
    throw new InputError(['input', 'after'], 'WEBHOOK_OF_ALERTS', 'expected `since`, an instant');
  if (since != null) return { place: await placeOfAlerts(since, context) };
  if (after == null) return { place: null };
  const filter: ChangeFilterArgs = { types: types === null ? null : [...types], municipality };
  return { place: checkedToken(after, askFeed(filter, 1, context)) };
}

/** @throws InputError by the rules of `oversightAlerts` */
async function placeOfAlerts(since: Date, context: RequestContext): Promise<string> {
  return (await knownVersionAt(context, since, ['input', 'since'])).instant;
}

function checkedToken(after: string, { question }: FeedAsked): string {
  const { sameReach } = within(() => decodeFeedToken(after, question));
  if (!sameReach)
    throw new InputError(['input', 'after'], 'SYNC_TOKEN_EXPIRED', 'expected a token of your present reach');
  return after;
}

/** The feed's own rules name its arguments; here they stand in an input. */
function within<Result>(check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const expected = error.message.slice(error.message.indexOf(': ') + 2, error.message.lastIndexOf(' ('));
    throw new InputError(['input', ...error.argument], error.rule, expected);
  }
}
