import { Field, Int } from 'type-graphql';
import { CaseCount, CaseFigure } from '../case-statistics/case-cell.type.ts';
import { CellStatus, StatisticsLevel } from '../case-statistics/case-question.enums.ts';
import { StatisticsRelease } from '../case-statistics/case-statistics.type.ts';
import { CrisisCentreCoverage } from '../crisis-centre/crisis-centre-agreement.type.ts';
import { Governor } from '../municipality/governor.type.ts';
import { Municipality } from '../municipality/municipality.type.ts';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { MunicipalityComparison } from './comparison.type.ts';
import { RateDeviationStatus } from './oversight.enums.ts';

@Entity('RateDeviation', 'How far a municipality’s own rate for one adult living alone is from the state’s guideline.')
export class RateDeviation {
  @Field(() => RateDeviationStatus, { description: 'Whether the two can be compared.' })
  status!: RateDeviationStatus;

  @Field(() => Int, {
    nullable: true,
    description:
      'Own rate less the guideline, whole kroner a month; below zero: the municipality is lower. Null: no own rate is known, or the two were never confirmed for the same day.',
  })
  differencePerMonth!: number | null;
}

@Entity('MunicipalityOversight', 'What a county governor should know of one municipality in a period.')
export class MunicipalityOversight {
  @Field(() => Municipality, { description: 'The municipality.' })
  municipality!: Municipality;

  @Field(() => CaseCount, { description: 'Applications received in the period, all services.' })
  applications!: CaseCount;

  @Field(() => CaseFigure, {
    description: 'Share of the decisions on them that came within the norm (see `Oversight.deadline`), 0 to 1.',
  })
  decisionsWithinDeadline!: CaseFigure;

  @Field(() => CaseFigure, { description: 'Median days from application to decision.' })
  medianHandlingDays!: CaseFigure;

  @Field(() => CaseCount, { description: 'Applications received in the period whose decision was complained of.' })
  complaints!: CaseCount;

  @Field(() => CaseFigure, {
    description:
      'Share of the decided complaints that changed the decision, 0 to 1: changed by the municipality or the governor, or set aside. Complaints withdrawn or under way are in neither number.',
  })
  complaintsChanged!: CaseFigure;

  @Field(() => CrisisCentreCoverage, {
    description: 'What is known of its crisis-centre offer on the last day of the period.',
  })
  crisisCentreCoverage!: CrisisCentreCoverage;

  @Field(() => RateDeviation, { description: 'Its own rate beside the guideline on the last day of the period.' })
  rateDeviation!: RateDeviation;

  @Field(() => Int, {
    description:
      'Facts about it whose last confirmation is too old, as of today: hours over 1 year, telephone numbers and crisis-centre agreements over 2, addresses over 5. A fact of an office counts for each municipality that the office serves.',
  })
  staleFacts!: number;

  @Field(() => Int, {
    description:
      'Facts of these kinds that are known at all. 0: nothing is known, so that no stale ones says nothing; see `coverageGaps`.',
  })
  knownFacts!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which the one stated longest ago was last stated. Null: nothing is known.',
  })
  oldestFactOn!: string | null;

  @Field(() => MunicipalityComparison, { description: 'Beside the country’s municipalities of the same size.' })
  comparison!: MunicipalityComparison;
}

@Entity(
  'Oversight',
  'Figures and facts for the county governor’s oversight of its municipalities. They show where to look; they are no findings. The figures have the guarantees and the limits of CaseStatistics.',
)
export class Oversight {
  @Field(() => Governor, { description: 'Whose district it is.' })
  governor!: Governor;

  @Field(() => StatisticsLevel, {
    description: 'Level of the figures: A for the governor itself, P for an administrator.',
  })
  level!: StatisticsLevel;

  @Field(() => CellStatus, { description: 'PUBLISHED; NOT_YET_RELEASED before the first release.' })
  status!: CellStatus;

  @Field(() => StatisticsRelease, {
    nullable: true,
    description: 'The release that the figures are from. Null: nothing is released yet, see `status`.',
  })
  release!: StatisticsRelease | null;
}
