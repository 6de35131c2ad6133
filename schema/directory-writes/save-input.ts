import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../limits/limits.ts';
import { OnRejected } from './save.enums.ts';

const KEY =
  'The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent.';

/** What a batch of one kind of item is sent as. */
export interface SaveInput<Item> {
  readonly items: readonly Item[];
  readonly onRejected?: OnRejected | null;
  readonly idempotencyKey: string;
}

/** The input of a mutation that saves one kind of thing: from one item to ten thousand of them. */
export function saveInputOf<Item extends object>(
  name: string,
  item: () => ClassType<Item>,
  of: string,
): ClassType<SaveInput<Item>> {
  @InputType(name, { description: `Changes of ${of}: one, or many at once.` })
  class Input {
    @Field(() => [item()], {
      description: `The items, 1 to ${limits.bulkItemsMax}. Each thing stands in one of them only.`,
    })
    items!: Item[];

    @Field(() => OnRejected, {
      nullable: true,
      description: 'What becomes of the rest where an item is rejected. Absent: REJECT_ALL.',
    })
    onRejected?: OnRejected | null;

    @Field(() => String, { description: KEY })
    idempotencyKey!: string;
  }
  return Input;
}

/** What the items of things with an id of their own have. */
@InputType()
export abstract class ItemInput {
  @Field(() => ID, { nullable: true, description: 'The thing to change or remove. Absent: a new one.' })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the change is based on; another one is CONFLICT. Required with what is there already, absent with what is new.',
  })
  version?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True: remove it; the other fields are not looked at.' })
  remove?: boolean | null;
}

/** Of an item of an office’s. */
@InputType()
export abstract class OfficeItemPartInput extends ItemInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The office’s four-digit number; required with a new thing. It must serve a municipality of yours.',
  })
  office?: string | null;
}
