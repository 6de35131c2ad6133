import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../limits/limits.ts';
import { WriteInput } from '../shared/write-input.ts';
import { OnRejected, SaveMode } from './save.enums.ts';

/** The input of a batch of one kind of item. */
export interface SaveInput<Item> {
  readonly items: readonly Item[];
  readonly onRejected?: OnRejected | null;
  readonly dryRun?: boolean | null;
  readonly idempotencyKey: string;
}

/** The same, where the items can be all that the caller has. */
export interface SaveListInput<Item> extends SaveInput<Item> {
  readonly mode?: SaveMode | null;
  readonly removalsMax?: number | null;
}

/** The fields that the inputs of batches share. */
@InputType()
export abstract class BatchInput extends WriteInput {
  @Field(() => OnRejected, {
    nullable: true,
    description: 'What becomes of the rest where an item is rejected. Absent: REJECT_ALL.',
  })
  onRejected?: OnRejected | null;
}

/** The input of a mutation that saves one kind of thing: from one item to ten thousand of them. */
export function saveInputOf<Item extends object>(
  name: string,
  item: () => ClassType<Item>,
  of: string,
): ClassType<SaveInput<Item>> {
  @InputType(name, { description: `Changes of ${of}: one, or many at once.` })
  class Input extends BatchInput {
    @Field(() => [item()], {
      description: `The items, 1 to ${limits.bulkItemsMax}. Each record may occur in one item only.`,
    })
    items!: Item[];
  }
  return Input;
}

/** The same for records that a client may address by external ids of its own. */
export function saveListInputOf<Item extends object>(
  name: string,
  item: () => ClassType<Item>,
  of: string,
): ClassType<SaveListInput<Item>> {
  const Base = saveInputOf(`${name}Items`, item, of);
  @InputType(name, { description: `Changes of ${of}: one, or many at once; or all that the caller has.` })
  class Input extends Base {
    @Field(() => SaveMode, {
      nullable: true,
      description: 'Whether the items are changes, or all that you have under ids of your own. Absent: CHANGES.',
    })
    mode?: SaveMode | null;

    @Field(() => Int, {
      nullable: true,
      description:
        'With FULL, the most that may be withdrawn, 0 or more. Absent: one in ten of what you have, and always one. Beyond it nothing is written.',
    })
    removalsMax?: number | null;
  }
  return Input;
}

/** The fields that items with an id share. */
@InputType()
export abstract class ItemInput {
  @Field(() => ID, { nullable: true, description: 'The record to change or remove. Absent: a new record.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The id of this record in your own system, 1 to 200 characters. Its first use creates a record; later uses address that record without `id` and `version`. Visible to your client alone. Never a person’s national identity number.',
  })
  externalId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the change is based on; another one is CONFLICT. Required with what is there already, absent with what is new.',
  })
  version?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True: remove it; the other fields are not looked at.' })
  remove?: boolean | null;
}

/** An item that belongs to an office. */
@InputType()
export abstract class OfficeItemPartInput extends ItemInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The office’s four-digit number; required for a new record. It must serve a municipality of yours.',
  })
  office?: string | null;
}
