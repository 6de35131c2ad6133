import { Field, ID, InputType, Int } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { RateStatus } from './guideline-rate.type.ts';

export const HouseholdAdults = registerDescribedEnum('HouseholdAdults', 'The adults of a household.', {
  SINGLE: 'One adult who lives alone or alone with children.',
  COUPLE: 'Two who are married or live together.',
  SHARED_HOUSEHOLD: 'One adult in a shared household.',
});
export type HouseholdAdults = keyof typeof HouseholdAdults;

export const RateBasis = registerDescribedEnum('RateBasis', 'Whose rate an amount is.', {
  STATE_GUIDELINE: 'The state’s guideline rate.',
  MUNICIPAL_RATE: 'The municipality’s own rate.',
  MIXED: 'Some lines are the municipality’s own rates, the others the state’s.',
});
export type RateBasis = keyof typeof RateBasis;

@InputType('HouseholdInput', { description: 'Who lives together and is provided for.' })
export class HouseholdInput {
  @Field(() => HouseholdAdults, { description: 'The adults.' })
  adults!: HouseholdAdults;

  @Field(() => [Int], { nullable: true, description: 'Each child’s age in whole years, 0 to 17; at most 20 children.' })
  childAges?: number[] | null;
}

@Entity('HouseholdRateLine', 'One category of a household’s rate.')
export class HouseholdRateLine {
  @Field(() => ID, { description: 'The category’s code.' })
  category!: string;

  @Field(() => Int, { description: 'How many persons; a couple is two.' })
  persons!: number;

  @Field(() => Int, { description: 'Whole kroner a month: for a couple the two together, else each person.' })
  amountPerMonth!: number;

  @Field(() => Int, { description: 'Whole kroner a month for the line; the lines add up to the total.' })
  subtotalPerMonth!: number;

  @Field(() => RateBasis, { description: 'Whose rate it is.' })
  basis!: RateBasis;
}

@Entity('HouseholdRate', 'What the rates add up to for a household on a day: a guideline, never a decision.')
export class HouseholdRate {
  @Field(() => RateStatus, { description: 'Whether the figures may be relied on for the day.' })
  status!: RateStatus;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole kroner a month, of the last confirmed period where the status is NOT_CONFIRMED. Null: no figures are known.',
  })
  totalPerMonth!: number | null;

  @Field(() => RateBasis, { description: 'Whose rates they are.' })
  basis!: RateBasis;

  @Field(() => String, { nullable: true, description: 'The circular of the period. Null: not known, or no period.' })
  circular!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the period, inclusive. Null: before the first known one.',
  })
  validFrom!: string | null;

  @Field(() => [HouseholdRateLine], { description: 'The amounts by category. Empty: no figures are known.' })
  lines!: readonly HouseholdRateLine[];
}
