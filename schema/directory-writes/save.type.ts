import { Field, ID, Int } from 'type-graphql';
import type { ItemOutcome } from '../../services/directory-writes/plan-writes.ts';
import { ChangeReceipt } from '../opening-hours/set-office-hours.type.ts';
import { FindingKind } from '../quality/finding.enums.ts';
import { Entity } from '../shared/entity.ts';
import { UserError } from '../shared/user-error.type.ts';
import { ItemOutcomeEnum } from './save.enums.ts';

@Entity('SaveNotice', 'Something that was changed in a value on its way in.')
export class SaveNotice {
  @Field(() => String, {
    description:
      'Stable name of what was done. `TEXT_TIDIED`: line breaks in a one-line text, spaces, invisible characters, wide or composed letters were normalised for storage. `NOT_GIVEN`: a word for nothing, such as "ukjent", "n/a" or "-", was read as no value.',
  })
  code!: string;

  @Field(() => String, { description: 'The same in words, in English; never the value.' })
  message!: string;

  @Field(() => [String], { description: 'The way to the field, from `input`.' })
  path!: readonly string[];
}

@Entity(
  'TextFinding',
  'Something inside a text that leads its readers astray. The text is stored as it was sent; its author may have a reason.',
)
export class TextFinding {
  @Field(() => FindingKind, { description: 'The kind of problem.' })
  kind!: FindingKind;

  @Field(() => String, { description: 'The words at fault, as they were sent.' })
  found!: string;

  @Field(() => String, { description: 'What is wrong and what to write instead (nb).' })
  message!: string;

  @Field(() => [String], { description: 'The way to the text, from `input`.' })
  path!: readonly string[];
}

@Entity('SaveResult', 'What became of one item of a batch.')
export class SaveResult {
  @Field(() => Int, { description: 'The item’s place in the batch, from 0.' })
  index!: number;

  @Field(() => ID, { nullable: true, description: 'The record’s id. Null: a new record that was not created.' })
  id!: string | null;

  @Field(() => ItemOutcomeEnum, { description: 'What became of it.' })
  outcome!: ItemOutcome;

  @Field(() => Int, {
    nullable: true,
    description:
      'The record’s version after this batch; of a CONFLICT, the present one. Null: it has none, or the item was rejected for another reason.',
  })
  version!: number | null;

  @Field(() => [UserError], {
    description: 'Why it was rejected, each with the way to the field at fault. Empty: it was not.',
  })
  userErrors!: readonly UserError[];

  @Field(() => [SaveNotice], {
    description: 'Normalisations of its values before they were stored. Empty: none, or it was rejected.',
  })
  notices!: readonly SaveNotice[];

  @Field(() => [TextFinding], {
    description:
      'What is wrong inside its texts, by the same rules as `findings`: replaced names, closed sites, numbers, addresses, acts. It was saved all the same. Empty: nothing, or it was rejected.',
  })
  findings!: readonly TextFinding[];
}

@Entity('SavePayload', 'What came of a batch: one result for each item, in their order.')
export class SavePayload {
  @Field(() => [SaveResult], {
    description: 'One for each item, in their order. Empty: the batch as a whole was refused.',
  })
  results!: readonly SaveResult[];

  @Field(() => Int, { description: 'Items that made something new.' })
  created!: number;

  @Field(() => Int, { description: 'Items that changed something.' })
  updated!: number;

  @Field(() => Int, { description: 'Items that changed nothing, for it was like that.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Items that took something away.' })
  removed!: number;

  @Field(() => Int, { description: 'Items that confirmed a record.' })
  verified!: number;

  @Field(() => Int, { description: 'Rejected items, without the valid ones that were not written because of them.' })
  rejected!: number;

  @Field(() => [ID], {
    description: 'Ids of what a FULL list left out and was therefore withdrawn; they are among `removed`. Empty: none.',
  })
  withdrawn!: readonly string[];

  @Field(() => ChangeReceipt, { nullable: true, description: 'The committed change. Null: nothing was changed.' })
  change!: ChangeReceipt | null;

  @Field(() => [UserError], {
    description:
      'Why the batch as a whole was refused; what is wrong with an item stands in its result. Empty: it was not.',
  })
  userErrors!: readonly UserError[];
}
