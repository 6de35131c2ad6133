import { Field } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { StatisticsRelease } from './case-statistics.type.ts';

@Entity(
  'StatisticsRevision',
  'A day on which published figures were settled with late, withdrawn and corrected cases: at a quarter’s end, for all municipalities at once, so that it says nothing of any of them.',
)
export class StatisticsRevision {
  @Field(() => LocalDate, { description: 'The day.' })
  revisedOn!: string;

  @Field(() => StatisticsRelease, {
    description: 'The release it came with; the one before it answers as the figures stood.',
  })
  release!: StatisticsRelease;

  @Field(() => LocalDate, { description: 'First day of the months whose figures may have changed.' })
  from!: string;

  @Field(() => LocalDate, { description: 'End of them, exclusive.' })
  to!: string;
}

export const StatisticsRevisionConnection = connectionOf(
  'StatisticsRevision',
  () => StatisticsRevision,
  'the revisions of the case statistics',
);
