import { Field, ID, Int } from 'type-graphql';
import type { CircularNode, MunicipalRateNode, RateCategoryNode } from '../../db/read-model/model.ts';
import { Entity, NodeEntity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';

export const RateStatus = registerDescribedEnum('RateStatus', 'Whether figures may be relied on.', {
  IN_FORCE: 'In force on the day asked about; in a history: today.',
  SUPERSEDED: 'In a history: replaced by a later period.',
  NOT_CONFIRMED:
    'No source confirms a rate for the day: what is given are the last confirmed figures, and none before the first period.',
});
export type RateStatus = keyof typeof RateStatus;

@NodeEntity<RateCategoryNode>(
  'RateCategory',
  'Whom a guideline rate is for. Age bands are data: they may change with a circular.',
  [Sourced],
)
export class RateCategory extends Sourced {
  @Field(() => ID, { description: 'Stable code, such as `SINGLE` or `CHILD_6_10`.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Youngest age in whole years, inclusive. Null: adults.' })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age in whole years, inclusive. Null: adults.' })
  ageTo!: number | null;
}

@Entity('GuidelineRate', 'One amount of the state’s guideline.')
export class GuidelineRate {
  @Field(() => ID, { description: 'The category’s code: SINGLE, COUPLE, SHARED_HOUSEHOLD, CHILD_0_5 and so on.' })
  category!: string;

  @Field(() => Int, { description: 'Whole kroner a month; for COUPLE the two together.' })
  amountPerMonth!: number;
}

@Entity(
  'GuidelineRates',
  'The state’s guideline rates for financial assistance in a period. A municipality may use its own and must weigh each case.',
  [Sourced],
)
export class GuidelineRates extends Sourced {
  @Field(() => RateStatus, { description: 'Whether the figures may be relied on for the day.' })
  status!: RateStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The circular (rundskriv) that sets them, such as `A-3/2023`. Null: not known which.',
  })
  circular!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day, inclusive. Null: before the first known period.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Null: the end is not known.' })
  validTo!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The figures are confirmed up to this day, exclusive. Null: before the first known period.',
  })
  confirmedTo!: string | null;

  @Field(() => [GuidelineRate], { description: 'The amounts. Empty: before the first known period.' })
  rates!: readonly GuidelineRate[];
}

@NodeEntity<MunicipalRateNode>('MunicipalRate', 'A municipality’s own rate.', [Sourced])
export class MunicipalRate extends Sourced {
  @Field(() => ID, { description: 'The category’s code.' })
  category!: string;

  @Field(() => Int, { description: 'Whole kroner a month.' })
  amountPerMonth!: number;

  @Field(() => LocalDate, { description: 'First day, inclusive.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Null: the end is not known.' })
  validTo!: string | null;

  @Field(() => LocalDate, {
    description: 'Exclusive: up to here a source confirms the amount. After it the status is NOT_CONFIRMED.',
  })
  confirmedTo!: string;
}

@NodeEntity<CircularNode>('Circular', 'A circular (rundskriv) of the ministry.', [Sourced])
export class Circular extends Sourced {
  @Field(() => ID, { description: 'Its number, such as `A-3/2023`.' })
  id!: string;

  @Field(() => String, { description: 'What it is about (nb).' })
  title!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was published. Null: not known.' })
  publishedOn!: string | null;

  @Field(() => Boolean, { description: 'True: its number is inferred, not read in an official text.' })
  inferred!: boolean;
}
