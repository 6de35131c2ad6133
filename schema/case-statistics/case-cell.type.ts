import { Field, Float, Int } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { CaseDimension, CellStatus } from './case-question.enums.ts';

@Entity('CaseCellKey', 'One of the groups that a cell belongs to.')
export class CaseCellKey {
  @Field(() => CaseDimension, { description: 'What it groups by.' })
  dimension!: CaseDimension;

  @Field(() => String, { description: 'Stable code: `3430`, `2025-Q1`, `GRANTED`.' })
  code!: string;
}

@Entity(
  'CaseCount',
  'A number of cases, not of persons, as a multiple of the level’s weight (3 or 6), with the interval that the true number lies in. Zero is never published.',
)
export class CaseCount {
  @Field(() => Int, { nullable: true, description: 'The published number. Null: `status` says why.' })
  value!: number | null;

  @Field(() => Int, {
    description:
      'Lower bound of the true number, inclusive: as known when the release was made, late and corrected cases included. Measured in the release itself: at least 99 of 100 figures of its kind were inside. 0 where nothing is reported or released.',
  })
  low!: number;

  @Field(() => Int, {
    description:
      'Upper bound, inclusive, in the same way. Where how cases ended still waits, all of them are counted in.',
  })
  high!: number;

  @Field(() => CellStatus, { description: 'PUBLISHED, or why there is no value.' })
  status!: CellStatus;
}

@Entity(
  'CaseFigure',
  'A share, mean or rank from the same protected rows as the counts, shown only where the published count under it is 60 or more. Two intervals answer two questions: `low` to `high`, where the true figure of these very cases lies; `chanceLow` to `chanceHigh`, what to compare places and years by.',
)
export class CaseFigure {
  @Field(() => Float, { nullable: true, description: 'The figure. Null: `status` says why.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Lower end of where the true figure lies: what the protection takes away, 2.6 standard errors or more. Null: nothing is known of it.',
  })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end, in the same way.' })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Lower end with chance added: where the figure of as many other cases, handled alike, would lie in 95 of 100. Two figures whose intervals overlap do not differ significantly. Null: not known.',
  })
  chanceLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end, in the same way.' })
  chanceHigh!: number | null;

  @Field(() => CellStatus, { description: 'PUBLISHED, or why there is no value.' })
  status!: CellStatus;
}

@Entity(
  'CaseCell',
  'One combination of groups. Cells of one dimension add up to their parent, exactly, for all are sums over the same rows.',
)
export class CaseCell {
  @Field(() => [CaseCellKey], { description: 'Its groups in the order of `groupBy`. Empty: the whole filter.' })
  keys!: readonly CaseCellKey[];

  @Field(() => CaseCount, { description: 'The number of cases received.' })
  count!: CaseCount;

  @Field(() => CaseFigure, {
    nullable: true,
    description:
      'Share of the decisions that came within 14 days, 0 to 1; the norm is practice, not statute. Null: not among `measures`.',
  })
  shareWithinDeadline!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description: 'Mean days from application to decision. Null: not among `measures`.',
  })
  meanHandlingDays!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description: 'Median days from application to decision. Null: not among `measures`.',
  })
  medianHandlingDays!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description: 'Days from application to decision that nine in ten are within. Null: not among `measures`.',
  })
  p90HandlingDays!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description: 'Share of the decisions that came within 30 days, 0 to 1. Null: not among `measures`.',
  })
  shareWithinOneMonth!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description:
      'Share of the decisions that came on the day of the application or the next, 0 to 1. Null: not among `measures`.',
  })
  shareSameOrNextDay!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description:
      'Share of the decisions that came within the `withinDays` of the question, 0 to 1. Null: not among `measures`.',
  })
  shareWithinDays!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description:
      'Share of the complaints decided by a county governor in which the decision was changed or set aside, 0 to 1. Null: not among `measures`.',
  })
  reversalShare!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description: 'Share of the cases in which there was a complaint, 0 to 1. Null: not among `measures`.',
  })
  complaintShare!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description:
      'Cases by 1 000 inhabitants on 1 January of the cell’s year. NO_DENOMINATOR where `population` is null. Null: not among `measures`.',
  })
  countPer1000!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description:
      'Share that the cell is of all cells of the answer in the same period, 0 to 1. Null: not among `measures`.',
  })
  shareOfTotal!: CaseFigure | null;

  @Field(() => CaseFigure, {
    nullable: true,
    description:
      'Change from the same months a year before: 0.1 is a tenth more. Both counts must be 60 or more. Null: not among `measures`.',
  })
  changeFromYearBefore!: CaseFigure | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Inhabitants of the cell’s municipalities on 1 January of its year (Statistics Norway). Null: not known for one of them, or the cell spans several years.',
  })
  population!: number | null;
}

export const CaseCellConnection = connectionOf('CaseCell', () => CaseCell, 'the cells of an answer');
