import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../limits/limits.ts';
import { LocalDate } from '../shared/scalars.ts';
import { BatchInput } from './save-input.ts';

@InputType('OwnRateItemInput', {
  description:
    'A rate of one category from a day on. Category and first day name it: sent again with the same two, it is changed.',
})
export class OwnRateItemInput {
  @Field(() => ID, { description: 'The category’s code, such as `SINGLE`; see `rateCategories`.' })
  category!: string;

  @Field(() => LocalDate, { description: 'The first day, inclusive.' })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day after, exclusive. Null: until further notice. Absent: stays; with a new one, as null.',
  })
  validTo?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Whole kroner a month, 0 to 100 000. Required with a new one; absent: stays.',
  })
  amountPerMonth?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the change is based on; another one is CONFLICT. Absent: whatever it is now.',
  })
  version?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True: remove it; the other fields are not looked at.' })
  remove?: boolean | null;
}

@InputType('SaveOwnRatesInput', { description: 'A municipality’s own rates: one, or many at once.' })
export class SaveOwnRatesInput extends BatchInput {
  @Field(() => ID, { description: 'The municipality’s present four-digit number; one of yours.' })
  municipality!: string;

  @Field(() => [OwnRateItemInput], {
    description: `The rates, 1 to ${limits.bulkItemsMax}. Each stands in one item only.`,
  })
  items!: OwnRateItemInput[];
}
