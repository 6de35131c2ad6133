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

  @Field(() => String, { description: 'In words (nb); names of municipalities are not unique, their codes are.' })
  label!: string;
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
      'Lower bound of the true number, inclusive. For one municipality and whole releases it is proven; for sums over many, four standard errors; 0 where nothing is reported or released.',
  })
  low!: number;

  @Field(() => Int, { description: 'Upper bound, inclusive, in the same way.' })
  high!: number;

  @Field(() => CellStatus, { description: 'PUBLISHED, or why there is no value.' })
  status!: CellStatus;
}

@Entity(
  'CaseFigure',
  'A share, mean or median from the same protected rows as the counts, shown only where the published count under it is 60 or more.',
)
export class CaseFigure {
  @Field(() => Float, { nullable: true, description: 'The figure. Null: `status` says why.' })
  value!: number | null;

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
    description: 'Share of the cases in which there was a complaint, 0 to 1. Null: not among `measures`.',
  })
  complaintShare!: CaseFigure | null;
}

export const CaseCellConnection = connectionOf('CaseCell', () => CaseCell, 'the cells of an answer');
