import { Field, ID, Int } from 'type-graphql';
import { Municipality } from '../municipality/municipality.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { CaseAgeBand } from './case-codes.enums.ts';
import { CellStatus, StatisticsLevel } from './case-question.enums.ts';
import { StatisticsRelease } from './case-statistics.type.ts';

@Entity(
  'RecipientCount',
  'A number of person-years, as a multiple of the level’s weight (3 or 6), with the interval that the true number lies in. Zero is never published.',
)
export class RecipientCount {
  @Field(() => Int, { nullable: true, description: 'The published number. Null: `status` says why.' })
  value!: number | null;

  @Field(() => Int, {
    description:
      'Lower bound of the true number, inclusive: proven for a place’s whole year; for an age band three standard errors of the draw. 0 where nothing is reported or released.',
  })
  low!: number;

  @Field(() => Int, { description: 'Upper bound, inclusive, in the same way.' })
  high!: number;

  @Field(() => CellStatus, {
    description:
      'PUBLISHED, or why there is no value. FEWER_THAN_THRESHOLD: none or some, at most `high`; they may be among the other municipalities of the county.',
  })
  status!: CellStatus;
}

@Entity('RecipientAge', 'The persons of one age band.')
export class RecipientAge {
  @Field(() => CaseAgeBand, { description: 'The age by a person’s first application of the year.' })
  ageBand!: CaseAgeBand;

  @Field(() => RecipientCount, { description: 'How many. The bands add up to `persons`.' })
  persons!: RecipientCount;
}

@Entity(
  'RecipientYear',
  `How many persons applied for help in one municipality in one calendar year. The unit is the person-year: each person once in each municipality and year, however many cases.

Never add them up over municipalities or years: a person helped in two municipalities counts twice, for each knows its people by pseudonyms of its own, and one helped in two years counts in both. So there is no figure for a county or the nation.

A municipality with fewer than five persons in a year is counted together with others of its county. A year is published once, when it is over: cases that come later do not change it.`,
)
export class RecipientYear {
  @Field(() => ID, {
    description:
      'The municipality’s number in the year, present or former; or `34-other`: those of county 34 too small to stand alone, together.',
  })
  place!: string;

  @Field(() => Municipality, {
    nullable: true,
    description: 'The municipality. Null: `place` is several small ones, or one that is no more.',
  })
  municipality!: Municipality | null;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => RecipientCount, { description: 'Persons of all ages.' })
  persons!: RecipientCount;

  @Field(() => [RecipientAge], { description: 'The same persons by age, every band, in order of age.' })
  byAge!: readonly RecipientAge[];

  @Field(() => StatisticsLevel, { description: 'Which rows answered: chosen from who asks and what about.' })
  level!: StatisticsLevel;

  @Field(() => Int, { description: 'Persons that a protected row stands for: 3 on level A, 6 on level P.' })
  weight!: number;

  @Field(() => StatisticsRelease, {
    nullable: true,
    description: 'The release that published the year. Null: none has, see `persons.status`.',
  })
  release!: StatisticsRelease | null;
}

export const RecipientYearConnection = connectionOf(
  'RecipientYear',
  () => RecipientYear,
  'the municipalities and years, by place, then year',
);
