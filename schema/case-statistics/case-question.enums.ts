import type { CaseDimension as DimensionName } from '../../services/disclosure-control/query/dimensions.ts';
import type {
  CaseMeasure as MeasureName,
  CellStatus as StatusName,
} from '../../services/disclosure-control/query/statistics-query.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const CaseDimension = registerDescribedEnum<DimensionName>('CaseDimension', 'What cells can be grouped by.', {
  MUNICIPALITY:
    'Present municipality; its number is the code. Cases of a former municipality stand under the present one.',
  COUNTY: 'Present county; its number is the code.',
  GOVERNOR: 'District of a county governor; its slug is the code.',
  NATION: 'The whole country; the code is `NO`. Counts are of cases; persons are never added up over municipalities.',
  YEAR: 'Calendar year in which the application was received: `2025`.',
  QUARTER: 'Quarter in which it was received: `2025-Q1`.',
  MONTH: 'Month in which it was received: `2025-01`.',
  CASE_AGE:
    'Whole months from when it was received to the end of the release’s last month: `MONTHS_0` to `MONTHS_12_PLUS`. With `outcomes: [PENDING]`, how long undecided cases have waited.',
  PERIOD: 'Each of `filter.periods`, which may overlap: `2024-01-01/2024-04-01`, the end exclusive. Needs them.',
  ROLLING_YEAR:
    'The four quarters that end with each whole quarter between `from` and `to`, named by it: `2025-Q1` is April 2024 to March 2025. They overlap, so they are not added up.',
  SERVICE: 'What was applied for, see CaseService.',
  AGE_BAND: 'Age of the applicant, see CaseAgeBand.',
  OUTCOME: 'How the application ended, see CaseOutcome.',
  COMPLAINT_OUTCOME: 'How a complaint ended, see CaseComplaintOutcome.',
  WITHIN_DEADLINE: 'Whether the decision came within the norm of 14 days, see CaseDeadlineFlag.',
});
export type CaseDimension = keyof typeof CaseDimension;

export const CaseMeasure = registerDescribedEnum<MeasureName>('CaseMeasure', 'What is asked of each cell.', {
  COUNT: 'The number of cases. Always given.',
  SHARE_WITHIN_DEADLINE: 'Share of the decisions that came within the norm of 14 days, 0 to 1, four decimals.',
  MEAN_HANDLING_DAYS: 'Mean days from application to decision, one decimal.',
  MEDIAN_HANDLING_DAYS: 'Median days from application to decision, one decimal.',
  P90_HANDLING_DAYS: 'Days from application to decision that nine in ten are within, one decimal.',
  COMPLAINT_SHARE: 'Share of the cases in which there was a complaint, 0 to 1, four decimals.',
  SHARE_WITHIN_ONE_MONTH:
    'Share of the decisions that came within 30 days, 0 to 1, four decimals: within a month the applicant must have a decision or a word on why not (forvaltningsloven § 11 a).',
  SHARE_SAME_OR_NEXT_DAY:
    'Share of the decisions that came on the day of the application or the next, 0 to 1, four decimals: what help in an emergency asks for (§§ 18 and 27). Cases are not marked as urgent, so it is of all cases of the filter; TEMPORARY_HOUSING comes nearest.',
  SHARE_WITHIN_DAYS: 'Share of the decisions that came within `withinDays` days, 0 to 1, four decimals.',
  REVERSAL_SHARE:
    'Of the complaints that a county governor decided, the share in which it changed or set aside the decision, 0 to 1, four decimals; withdrawn ones are in neither number. Few places have 60 in a year: ROLLING_YEAR, PERIOD or no period at all gathers enough.',
  COUNT_PER_1000: 'Cases by 1 000 inhabitants of the cell’s municipalities and year, two decimals.',
  SHARE_OF_TOTAL: 'Share that the cell is of all cells of its period in the answer, 0 to 1, four decimals.',
  CHANGE_FROM_YEAR_BEFORE: 'Change of the count from the same months a year before: 0.1 is a tenth more.',
});
export type CaseMeasure = keyof typeof CaseMeasure;

export const CellStatus = registerDescribedEnum<StatusName>(
  'CellStatus',
  'Why a value is what it is: a null always has one of these beside it, and none of them means "none".',
  {
    PUBLISHED: 'The value stands.',
    FEWER_THAN_THRESHOLD:
      'No protected row stands for the cell: there may be no case, or some. How many at the most is `high`. It never says that there is none.',
    TOO_FEW_FOR_RATIO: 'The published count under a share, mean or median is below 60.',
    NOT_REPORTED: 'No municipality of the cell has reported the period.',
    WITHHELD:
      'How its cases ended waits until their group is large enough to publish. `high` counts them as if all belonged here.',
    NEAR_NONE:
      'A share of nearly nothing: it is under `high`. Protected rows cannot tell none from few, so 0 is never given.',
    NO_DENOMINATOR:
      'The inhabitants of a municipality of the cell are not known for the year, or the cell spans several years.',
    NEAR_ALL: 'A share of nearly everything: it is over `low`. 1 is never given.',
    NOT_YET_RELEASED: 'The period is after the last month of the newest release, or nothing is released yet.',
  },
);
export type CellStatus = keyof typeof CellStatus;

export const StatisticsLevel = registerDescribedEnum(
  'StatisticsLevel',
  'How finely the figures are rounded. The platform chooses it from who asks and what about; nobody can ask for another.',
  {
    A: 'Counts in multiples of 3: for a county governor, where every municipality of the question is its own.',
    P: 'Counts in multiples of 6: for everyone else, and everywhere else. Drawn from level A, so the two together tell no more than A.',
  },
);
export type StatisticsLevel = keyof typeof StatisticsLevel;

export const CaseCellSort = registerDescribedEnum(
  'CaseCellSort',
  'The order of the cells. Cells without a value stand last; equal values stand in the order of their groups, so the order is always the same.',
  {
    GROUPS: 'By the groups, in the order of `groupBy`, each by its code.',
    COUNT_HIGHEST: 'Highest count first.',
    COUNT_LOWEST: 'Lowest count first.',
    SHARE_WITHIN_DEADLINE_HIGHEST: 'Highest share within the norm first.',
    SHARE_WITHIN_DEADLINE_LOWEST: 'Lowest share within the norm first.',
    MEAN_HANDLING_DAYS_HIGHEST: 'Longest mean first.',
    MEAN_HANDLING_DAYS_LOWEST: 'Shortest mean first.',
    MEDIAN_HANDLING_DAYS_HIGHEST: 'Longest median first.',
    MEDIAN_HANDLING_DAYS_LOWEST: 'Shortest median first.',
    P90_HANDLING_DAYS_HIGHEST: 'Longest nine-in-ten time first.',
    P90_HANDLING_DAYS_LOWEST: 'Shortest nine-in-ten time first.',
    SHARE_WITHIN_ONE_MONTH_HIGHEST: 'Highest share within a month first.',
    SHARE_WITHIN_ONE_MONTH_LOWEST: 'Lowest share within a month first.',
    SHARE_SAME_OR_NEXT_DAY_HIGHEST: 'Highest share on the same or the next day first.',
    SHARE_SAME_OR_NEXT_DAY_LOWEST: 'Lowest share on the same or the next day first.',
    SHARE_WITHIN_DAYS_HIGHEST: 'Highest share within `withinDays` first.',
    SHARE_WITHIN_DAYS_LOWEST: 'Lowest share within `withinDays` first.',
    REVERSAL_SHARE_HIGHEST: 'Highest share changed by the county governor first.',
    REVERSAL_SHARE_LOWEST: 'Lowest share changed by the county governor first.',
    COMPLAINT_SHARE_HIGHEST: 'Highest share of complaints first.',
    COMPLAINT_SHARE_LOWEST: 'Lowest share of complaints first.',
  },
);
export type CaseCellSort = keyof typeof CaseCellSort;
