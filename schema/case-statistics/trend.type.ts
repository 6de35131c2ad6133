import { Field, Float, ID, InputType } from 'type-graphql';
import { Municipality } from '../municipality/municipality.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { CellStatus } from './case-question.enums.ts';
import { ComparisonKind, TrendSignal } from './trend.enums.ts';

@InputType('ComparisonInput', { description: 'What each municipality of a trend is compared with.' })
export class ComparisonInput {
  @Field(() => [ComparisonKind], { description: 'Each kind once; the first one decides `signal`. Empty: nothing.' })
  with!: ComparisonKind[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Numbers of municipalities for CHOSEN, without which it is BAD_USER_INPUT; former ones too. The municipality itself is left out; it alone is BAD_USER_INPUT. Absent: none.',
  })
  chosen?: string[] | null;
}

@Entity('TrendPeriodDates', 'The days of a point.')
export class TrendPeriodDates {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'End, exclusive.' })
  to!: string;
}

@Entity('TrendPoint', 'A figure of one period. The interval is for comparing: protection and chance together.')
export class TrendPoint {
  @Field(() => TrendPeriodDates, { description: 'Its period.' })
  period!: TrendPeriodDates;

  @Field(() => Float, { nullable: true, description: 'The figure. Null: `status` says why.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of its uncertainty, 95 in 100. Null: nothing is known of it.',
  })
  low!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of its uncertainty, 95 in 100. Null: nothing is known of it.',
  })
  high!: number | null;

  @Field(() => CellStatus, { description: 'PUBLISHED, or why there is no value.' })
  status!: CellStatus;
}

@Entity('TrendComparison', 'The same figures of what a municipality is compared with.')
export class TrendComparison {
  @Field(() => ComparisonKind, { description: 'What kind.' })
  kind!: ComparisonKind;

  @Field(() => [TrendPoint], { description: 'Point for point the same periods.' })
  points!: readonly TrendPoint[];
}

@Entity('ControlLimits', 'Where a figure may lie by chance alone. A share is within 0 and 1, whatever they say.')
export class ControlLimits {
  @Field(() => Float, { description: 'A figure below it is LOWER than chance explains. In the unit of the figure.' })
  low!: number;

  @Field(() => Float, { description: 'A figure above it is HIGHER than chance explains. In the unit of the figure.' })
  high!: number;
}

@Entity(
  'CaseTrend',
  'How a figure of a municipality has moved, beside others. All of it is on level P, its own figures too, so that like is compared with like.',
)
export class CaseTrend {
  @Field(() => Municipality, { description: 'The municipality.' })
  municipality!: Municipality;

  @Field(() => [TrendPoint], { description: 'One for each period, the oldest first.' })
  points!: readonly TrendPoint[];

  @Field(() => [TrendComparison], { description: 'In the order of `with`.' })
  comparedWith!: readonly TrendComparison[];

  @Field(() => TrendSignal, {
    description:
      'The whole period beside the first comparison, with correction for how many municipalities are looked at.',
  })
  signal!: TrendSignal;

  @Field(() => ControlLimits, {
    nullable: true,
    description:
      'Where the figure of the whole period may lie by chance, around the first comparison: wide for a small municipality, narrow for a large one, and wider the more are looked at. Outside of them `signal` is HIGHER or LOWER. Null: one of the two has no figure, or its uncertainty is not known.',
  })
  limits!: ControlLimits | null;
}

export const CaseTrendConnection = connectionOf('CaseTrend', () => CaseTrend, 'the municipalities of a trend');
