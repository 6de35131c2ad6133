import { Field, ID, Int } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { DateTime } from '../shared/scalars.ts';
import { UserError } from '../shared/user-error.type.ts';

export const WebhookState = registerDescribedEnum('WebhookState', 'How a webhook is.', {
  ACTIVE: 'All that was committed so far is delivered, or is on its way for the first time.',
  FAILING:
    'The last attempt failed and another one follows, or, with a `reason`, the feed cannot continue from its cursor: a message of type `sync.expired` said so. Take a fresh copy, then `resumeWebhook` with a new cursor.',
  PAUSED: 'Nothing is sent until `resumeWebhook`; `reason` says why.',
});
export type WebhookState = keyof typeof WebhookState;

@Entity(
  'Webhook',
  'A receiver of the change feed, or of a county governor’s alerts. It is sent pages of changes as they are committed, by POST, signed as the Standard Webhooks specification has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`): JSON with `type` (`sync.changes`), `timestamp` and `data`, a page as of `changes` with the public fields of each entity. Alerts are looked for each quarter of an hour and sent where there are any (`oversight.alerts`): `data` has `governor` and `alerts` as of `oversightAlerts`, each once, with `message` in bokmål, `messageNn` and `messageEn`. Any status from 200 to 299 is a receipt; 410 pauses it; after anything else it is sent again, for three days. At least once, one message at a time, in order.',
)
export class Webhook {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Where it is sent.' })
  url!: string;

  @Field(() => [EntityType], { nullable: true, description: 'Of these types only. Null: of all.' })
  types!: readonly EntityType[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what concerns this municipality. Null: not narrowed.' })
  municipality!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The slug of the governor whose alerts it is sent. Null: it is sent the change feed.',
  })
  alertsOf!: string | null;

  @Field(() => WebhookState, { description: 'How it is.' })
  state!: WebhookState;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it does not go on by itself: GONE (410), CLIENT_CLOSED (the register), RETENTION, OTHER_DATABASE, REACH_CHANGED (as of SYNC_TOKEN_EXPIRED). Null: it does.',
  })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When a message was last received. Null: never yet.' })
  lastSuccessAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when nothing has been received. Null: all is well.' })
  failingSince!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the last attempt came to: HTTP_500 (the status), TIMEOUT, CONNECTION, NAME_UNKNOWN, ADDRESS_NOT_PUBLIC, NOT_ENCRYPTED, TLS, ANSWER_UNREADABLE, or SECRET_NOT_OPENED or ALERTS_NOT_READ (by the platform’s own fault; it is tried again). Null: it was received.',
  })
  lastFailure!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is tried again, or since when it has been ready for what comes. Null: not by itself.',
  })
  nextAttemptAt!: string | null;

  @Field(() => Int, {
    description: 'Batches that were not received in three days and wait for `resendDeadLetters`; 0 or more.',
  })
  deadLetters!: number;
}

@Entity('WebhookPayload', 'What came of a change of a webhook: how it is now, or why nothing was done.')
export class WebhookPayload {
  @Field(() => Webhook, {
    nullable: true,
    description: 'As it is now; of a dry run, as it would be. Null: it is removed, or nothing was done.',
  })
  webhook!: Webhook | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The secret to verify signatures with (`whsec_…`), shown this once. Null: no new one was made, also where a registration is repeated under its key: then `rotateWebhookSecret`.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was done. Empty: it is done.' })
  userErrors!: UserError[];
}
