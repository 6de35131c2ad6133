import { Field, Float, Int } from 'type-graphql';
import type { SecondInstanceOutcome as OutcomeName } from '../../services/case-intake/case-event.ts';
import { CellStatus } from '../case-statistics/case-question.enums.ts';
import { StatisticsRelease } from '../case-statistics/case-statistics.type.ts';
import { Governor } from '../municipality/governor.type.ts';
import { Municipality } from '../municipality/municipality.type.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const SecondInstanceOutcome = registerDescribedEnum<OutcomeName>(
  'SecondInstanceOutcome',
  'How the county governor ended a complaint.',
  {
    UPHELD: 'The municipality’s decision stands (stadfestet).',
    CHANGED: 'The governor changed it, in full or in part (endret).',
    SET_ASIDE: 'The governor set it aside: the municipality decides anew (opphevet).',
    REJECTED: 'Dismissed without being tried (avvist).',
    WITHDRAWN: 'The complaint was withdrawn.',
  },
);

@Entity('SecondInstanceCount', 'Complaints that ended alike.')
export class SecondInstanceCount {
  @Field(() => SecondInstanceOutcome, { description: 'How.' })
  outcome!: OutcomeName;

  @Field(() => Int, { description: 'How many, exact; 0 is none.' })
  decisions!: number;
}

@Entity(
  'SecondInstanceFigures',
  'What became of the complaints sent to the governor: exact numbers, no protection. Handling time is counted from the day the municipality sent the complaint on.',
)
export class SecondInstanceFigures {
  @Field(() => Int, { description: 'Complaints ended in the period, withdrawn ones included.' })
  decisions!: number;

  @Field(() => [SecondInstanceCount], { description: 'The same by outcome, every outcome once.' })
  byOutcome!: readonly SecondInstanceCount[];

  @Field(() => Int, { description: 'Of `decisions`, how many took at most three calendar months.' })
  withinThreeMonths!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The same as a share, 0 to 1, four decimals. Null: nothing was ended in the period.',
  })
  shareWithinThreeMonths!: number | null;

  @Field(() => Float, { nullable: true, description: 'Median handling time in days. Null: nothing was ended.' })
  medianDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days that nine in ten are within. Null: nothing was ended.' })
  p90Days!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of the same complaints, the median of the days that the municipality took from receiving them to sending them on: the first instance. Complaints that it ended itself are not among them, for the governor never had them. Null: nothing was ended, or the release is from before these days were counted.',
  })
  firstInstanceMedianDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days in which the municipality had sent nine in ten of them on. Null: as for the median.',
  })
  firstInstanceP90Days!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share that was changed or set aside, 0 to 1, four decimals; withdrawn ones are in neither number. Null: none was tried. Of few complaints it says little.',
  })
  reversalShare!: number | null;

  @Field(() => Int, { description: 'Not ended when the release’s last month was over, whatever the period.' })
  pending!: number;

  @Field(() => Int, { description: 'Of `pending`, how many had then waited over three calendar months.' })
  pendingOverThreeMonths!: number;
}

@Entity('MunicipalitySecondInstance', 'The complaints of one municipality.')
export class MunicipalitySecondInstance {
  @Field(() => Municipality, { description: 'The municipality whose decisions were complained of.' })
  municipality!: Municipality;

  @Field(() => SecondInstanceFigures, { description: 'What became of them.' })
  figures!: SecondInstanceFigures;
}

@Entity(
  'SecondInstance',
  'A county governor’s own decisions on complaints, exact and for that governor alone: it made them, so they tell it nothing that its own archive does not. Cases of people who asked to be left out of statistics are not among them.',
)
export class SecondInstance {
  @Field(() => Governor, { description: 'Who decided.' })
  governor!: Governor;

  @Field(() => CellStatus, { description: 'PUBLISHED; NOT_YET_RELEASED before the first release, and then all is 0.' })
  status!: CellStatus;

  @Field(() => StatisticsRelease, {
    nullable: true,
    description: 'The release that the numbers are from: as the municipalities had reported then. Null: none yet.',
  })
  release!: StatisticsRelease | null;

  @Field(() => SecondInstanceFigures, { description: 'All municipalities together.' })
  total!: SecondInstanceFigures;

  @Field(() => [MunicipalitySecondInstance], { description: 'Every municipality of the governor, by number.' })
  municipalities!: readonly MunicipalitySecondInstance[];
}
