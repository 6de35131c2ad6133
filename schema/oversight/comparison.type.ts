import { Field, Int } from 'type-graphql';
import { CaseFigure } from '../case-statistics/case-cell.type.ts';
import { CellStatus } from '../case-statistics/case-question.enums.ts';
import { Entity } from '../shared/entity.ts';
import { SizeGroup } from './oversight.enums.ts';

@Entity('MunicipalityRank', 'A place among the municipalities of the same size group.')
export class MunicipalityRank {
  @Field(() => Int, {
    nullable: true,
    description:
      '1 is the highest share; equal shares have equal ranks. Never show it without `best` and `worst`. Null: `status` says why.',
  })
  value!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The best rank compatible with the intervals: one more than the number of the group that are certainly higher. Null: no rank.',
  })
  best!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The worst rank: the size of the group minus those that are certainly lower. Null: no rank.',
  })
  worst!: number | null;

  @Field(() => Int, { description: 'How many municipalities of the group have a published share.' })
  of!: number;

  @Field(() => CellStatus, { description: 'PUBLISHED, or why the municipality has no share to rank.' })
  status!: CellStatus;
}

@Entity(
  'MunicipalityComparison',
  'A municipality beside all municipalities of the country of the same size. Everything in it is on level P, its own figures too, so that like is compared with like.',
)
export class MunicipalityComparison {
  @Field(() => SizeGroup, { description: 'The size group.' })
  sizeGroup!: SizeGroup;

  @Field(() => Int, { description: 'Municipalities of the country in the group, this one included.' })
  municipalitiesInGroup!: number;

  @Field(() => MunicipalityRank, { description: 'Its rank by the share of decisions within the norm.' })
  rankWithinDeadline!: MunicipalityRank;

  @Field(() => CaseFigure, { description: 'Its own share within the norm, on level P.' })
  decisionsWithinDeadline!: CaseFigure;

  @Field(() => CaseFigure, { description: 'The median of the shares of the group’s municipalities.' })
  groupDecisionsWithinDeadline!: CaseFigure;

  @Field(() => CaseFigure, { description: 'Its own median handling time in days, on level P.' })
  medianHandlingDays!: CaseFigure;

  @Field(() => CaseFigure, { description: 'The median of the median handling times of the group’s municipalities.' })
  groupMedianHandlingDays!: CaseFigure;
}
