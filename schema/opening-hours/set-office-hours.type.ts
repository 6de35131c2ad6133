import { Field, ID } from 'type-graphql';
import { Office } from '../office/office.type.ts';
import { Entity } from '../shared/entity.ts';
import { UserError } from '../shared/user-error.type.ts';
import { SpecialDayPreviewDay } from './preview-day.type.ts';

@Entity('ChangeReceipt', 'A change that is committed.')
export class ChangeReceipt {
  @Field(() => ID, { description: 'Id of the change.' })
  id!: string;

  @Field(() => String, { description: 'Its place in the change feed: good for `changes(after:)` without a filter.' })
  cursor!: string;
}

@Entity('SetOfficeHoursPayload', 'What came of new hours: the office and the change, or why nothing was done.')
export class SetOfficeHoursPayload {
  @Field(() => Office, {
    nullable: true,
    description: 'The office as it is now; of a dry run, as it stays. Null: nothing was done.',
  })
  office!: Office | null;

  @Field(() => ChangeReceipt, { nullable: true, description: 'The committed change. Null: nothing was done.' })
  change!: ChangeReceipt | null;

  @Field(() => [SpecialDayPreviewDay], {
    description:
      'What the public sees of the channel with the new hours, or would see after a dry run: two weeks from `validFrom` on, the first week of each season, and the exceptions; 62 days at the most. Empty: nothing was done.',
  })
  preview!: readonly SpecialDayPreviewDay[];

  @Field(() => [UserError], { description: 'Why nothing was done. Empty: it is done.' })
  userErrors!: UserError[];
}
