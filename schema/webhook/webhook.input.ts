import { Field, ID, InputType } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';

@InputType('RegisterWebhookInput', { description: 'Where the change feed is to be sent, and what of it.' })
export class RegisterWebhookInput {
  @Field(() => String, {
    description:
      'An https URL of the public internet, 1000 characters at the most, without user name, password or fragment. Redirects are not followed.',
  })
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

  @Field(() => String, {
    description: 'The caller’s own key, 8 to 100 characters: the same key with the same input registers it once.',
  })
  idempotencyKey!: string;
}

@InputType('ResumeWebhookInput', { description: 'A webhook that is to go on.' })
export class ResumeWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A token of the feed with the webhook’s `types` and `municipality`. Absent: from where it stopped.',
  })
  after?: string | null;
}
