import { Field, ID, InputType } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { DateTime } from '../shared/scalars.ts';
import { DRY_RUN } from '../shared/write-input.ts';

const URL_OF_A_RECEIVER =
  'An https URL of the public internet, 1000 characters at the most, without user name, password or fragment. Redirects are not followed.';
const KEY = 'The caller’s own key, 8 to 100 characters: the same key with the same input registers it once.';

@InputType('RegisterWebhookInput', { description: 'Where the change feed is to be sent, and what of it.' })
export class RegisterWebhookInput {
  @Field(() => String, { description: URL_OF_A_RECEIVER })
  url!: string;

  @Field(() => [EntityType], { nullable: true, description: 'Of these types only; one at the least. Absent: of all.' })
  types?: EntityType[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what concerns this municipality. Absent: of all.' })
  municipality?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A token of the feed with the same `types` and `municipality`: from there on. Absent: from now on.',
  })
  after?: string | null;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('RegisterAlertWebhookInput', { description: 'Where a county governor’s alerts are to be sent.' })
export class RegisterAlertWebhookInput {
  @Field(() => ID, {
    description: 'The governor’s slug: a governor’s own, an administrator’s any. Another one is NOT_FOUND.',
  })
  governor!: string;

  @Field(() => String, { description: URL_OF_A_RECEIVER })
  url!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'What has changed since this instant: as `since` of `oversightAlerts`. Absent: from now on.',
  })
  since?: Date | null;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('ResumeWebhookInput', { description: 'A webhook that is to go on.' })
export class ResumeWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A token of the feed with the webhook’s `types` and `municipality`. Absent: from where it stopped. Of a webhook of alerts it is BAD_USER_INPUT.',
  })
  after?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Of a webhook of alerts: what has changed since this instant. Absent: from where it stopped. Of another it is BAD_USER_INPUT.',
  })
  since?: Date | null;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;
}
