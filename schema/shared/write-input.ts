import { Field, InputType } from 'type-graphql';

export const DRY_RUN = 'True: say what would come of it and write nothing; the key is not used up. Absent: false.';
const IDEMPOTENCY_KEY =
  'The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent.';

/** The fields that the inputs of writes share. */
@InputType()
export abstract class WriteInput {
  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
