import type { AccessTable } from '../table.ts';

/** Statistics are everybody's, since their rows are protected; oversight is the county governor's, of its own. */
export const statistics: AccessTable = {
  CaseStatistics: {
    PUBLIC:
      'level weight status release revisedOn withheldShare notices(language) cells(first after sort withTies) total receipt',
  },
  StatisticsRevision: { PUBLIC: 'revisedOn release from to message(language)' },
  StatisticsRevisionConnection: { PUBLIC: 'nodes edges pageInfo totalCount' },
  StatisticsRevisionEdge: { PUBLIC: 'cursor node' },
  CaseStatisticsFilter: {
    PUBLIC:
      'municipalities counties governors from to periods services ageBands outcomes complaintOutcomes withinDeadline except',
  },
  MonthPeriodInput: { PUBLIC: 'from to' },
  CaseStatisticsExclusion: {
    PUBLIC: 'municipalities counties governors services ageBands outcomes complaintOutcomes withinDeadline',
  },
  CaseCell: {
    PUBLIC: `
      keys count shareWithinDeadline meanHandlingDays medianHandlingDays p90HandlingDays shareWithinOneMonth shareSameOrNextDay shareWithinDays
      reversalShare complaintShare
      countPer1000 shareOfTotal changeFromYearBefore population`,
  },
  CaseCellConnection: { PUBLIC: 'nodes edges pageInfo totalCount' },
  CaseCellEdge: { PUBLIC: 'cursor node' },
  CaseCellKey: { PUBLIC: 'dimension code label(language)' },
  CaseCount: { PUBLIC: 'value low high status' },
  CaseFigure: { PUBLIC: 'value low high chanceLow chanceHigh status' },
  RecipientsFilter: { PUBLIC: 'municipality county governor year' },
  RecipientYear: {
    PUBLIC: 'place label(language) municipality year persons byAge level weight release notices(language)',
  },
  RecipientYearConnection: { PUBLIC: 'nodes edges pageInfo totalCount' },
  RecipientYearEdge: { PUBLIC: 'cursor node' },
  RecipientAge: { PUBLIC: 'ageBand persons' },
  RecipientCount: { PUBLIC: 'value low high status' },
  CaseCellSort: {
    PUBLIC: `
      GROUPS COUNT_HIGHEST COUNT_LOWEST SHARE_WITHIN_DEADLINE_HIGHEST SHARE_WITHIN_DEADLINE_LOWEST
      MEAN_HANDLING_DAYS_HIGHEST MEAN_HANDLING_DAYS_LOWEST MEDIAN_HANDLING_DAYS_HIGHEST MEDIAN_HANDLING_DAYS_LOWEST
      P90_HANDLING_DAYS_HIGHEST P90_HANDLING_DAYS_LOWEST SHARE_WITHIN_ONE_MONTH_HIGHEST SHARE_WITHIN_ONE_MONTH_LOWEST
      SHARE_SAME_OR_NEXT_DAY_HIGHEST SHARE_SAME_OR_NEXT_DAY_LOWEST SHARE_WITHIN_DAYS_HIGHEST SHARE_WITHIN_DAYS_LOWEST
      REVERSAL_SHARE_HIGHEST REVERSAL_SHARE_LOWEST COMPLAINT_SHARE_HIGHEST COMPLAINT_SHARE_LOWEST`,
  },
  CaseDimension: {
    PUBLIC:
      'MUNICIPALITY COUNTY GOVERNOR NATION YEAR QUARTER MONTH CASE_AGE PERIOD ROLLING_YEAR SERVICE AGE_BAND OUTCOME COMPLAINT_OUTCOME WITHIN_DEADLINE',
  },
  CaseMeasure: {
    PUBLIC: `
      COUNT SHARE_WITHIN_DEADLINE MEAN_HANDLING_DAYS MEDIAN_HANDLING_DAYS P90_HANDLING_DAYS COMPLAINT_SHARE
      SHARE_WITHIN_ONE_MONTH SHARE_SAME_OR_NEXT_DAY SHARE_WITHIN_DAYS REVERSAL_SHARE COUNT_PER_1000 SHARE_OF_TOTAL CHANGE_FROM_YEAR_BEFORE`,
  },
  CellStatus: {
    PUBLIC: `
      PUBLISHED FEWER_THAN_THRESHOLD TOO_FEW_FOR_RATIO NOT_REPORTED NOT_YET_RELEASED WITHHELD NEAR_NONE NEAR_ALL
      NO_DENOMINATOR`,
  },
  ComparisonInput: { PUBLIC: 'with chosen' },
  CaseTrend: { PUBLIC: 'municipality points comparedWith signal limits explanation(language)' },
  CaseTrendConnection: { PUBLIC: 'nodes edges pageInfo totalCount' },
  CaseTrendEdge: { PUBLIC: 'cursor node' },
  ControlLimits: { PUBLIC: 'low high' },
  TrendPoint: { PUBLIC: 'period value low high status' },
  TrendPeriodDates: { PUBLIC: 'from to' },
  TrendComparison: { PUBLIC: 'kind label(language) points' },
  TrendPeriod: { PUBLIC: 'MONTH QUARTER YEAR ROLLING_YEAR' },
  ComparisonKind: { PUBLIC: 'NATION COUNTY GOVERNOR SIMILAR CHOSEN' },
  TrendSignal: { PUBLIC: 'HIGHER LOWER WITHIN TOO_FEW' },
  StatisticsLevel: { PUBLIC: 'A P' },
  CaseService: {
    PUBLIC: 'FINANCIAL_ASSISTANCE GUIDANCE DEBT_COUNSELLING TEMPORARY_HOUSING INDIVIDUAL_PLAN QUALIFICATION_PROGRAMME',
  },
  CaseAgeBand: {
    PUBLIC: 'AGE_UNDER_25 AGE_25_34 AGE_35_44 AGE_45_54 AGE_55_66 AGE_67_PLUS AGE_UNKNOWN',
  },
  CaseOutcome: { PUBLIC: 'GRANTED PARTLY_GRANTED REFUSED DISMISSED PENDING NOT_YET' },
  CaseComplaintOutcome: {
    PUBLIC: `
      NONE PENDING CHANGED_BY_MUNICIPALITY REJECTED_BY_MUNICIPALITY WITHDRAWN REJECTED_BY_GOVERNOR UPHELD_BY_GOVERNOR
      CHANGED_BY_GOVERNOR SET_ASIDE_BY_GOVERNOR NOT_YET`,
  },
  CaseDeadlineFlag: { PUBLIC: 'WITHIN OVER UNDECIDED NOT_YET' },
  StatisticsRelease: { PUBLIC: 'id publishedOn coversThrough checksum synthetic' },
  StatisticsReceipt: { PUBLIC: 'operationHash releaseId policyVersion checksum level question' },

  Oversight: {
    'GOVERNOR ADMINISTRATOR': 'governor level status release notices(language) deadline(language) municipalities',
  },
  MunicipalityOversight: {
    'GOVERNOR ADMINISTRATOR':
      'municipality applications decisionsWithinDeadline medianHandlingDays complaints complaintsChanged crisisCentreCoverage rateDeviation staleFacts knownFacts oldestFactOn comparison',
  },
  MunicipalityComparison: {
    'GOVERNOR ADMINISTRATOR':
      'sizeGroup municipalitiesInGroup rankWithinDeadline decisionsWithinDeadline groupDecisionsWithinDeadline medianHandlingDays groupMedianHandlingDays',
  },
  MunicipalityRank: { 'GOVERNOR ADMINISTRATOR': 'value best worst of status' },
  RateDeviation: { 'GOVERNOR ADMINISTRATOR': 'status differencePerMonth' },
  RateDeviationStatus: { 'GOVERNOR ADMINISTRATOR': 'IN_FORCE NOT_CONFIRMED NOT_REPORTED' },
  SizeGroup: { 'GOVERNOR ADMINISTRATOR': 'UNDER_100 FROM_100_TO_299 FROM_300_TO_999 FROM_1000 UNKNOWN' },
  OversightAlert: {
    'GOVERNOR ADMINISTRATOR': 'id kind municipality message(language) duty signalBefore signalNow on',
  },
  OversightAlertConnection: { 'GOVERNOR ADMINISTRATOR': 'nodes edges pageInfo totalCount' },
  OversightAlertEdge: { 'GOVERNOR ADMINISTRATOR': 'cursor node' },
  AlertKind: { 'GOVERNOR ADMINISTRATOR': 'SIGNAL_CHANGED GAP_OPENED GAP_CLOSED AGREEMENT_ENDING' },
  SecondInstance: { GOVERNOR: 'governor status release notices(language) requirement(language) total municipalities' },
  MunicipalitySecondInstance: { GOVERNOR: 'municipality figures' },
  SecondInstanceFigures: {
    GOVERNOR: `
      decisions byOutcome withinThreeMonths shareWithinThreeMonths medianDays p90Days firstInstanceMedianDays firstInstanceP90Days
      reversalShare pending
      pendingOverThreeMonths`,
  },
  SecondInstanceCount: { GOVERNOR: 'outcome decisions' },
  SecondInstanceOutcome: { GOVERNOR: 'UPHELD CHANGED SET_ASIDE REJECTED WITHDRAWN' },
  AvailabilityConnection: { 'GOVERNOR ADMINISTRATOR': 'notices nodes edges pageInfo totalCount' },
  OfficeAvailabilityEdge: { 'GOVERNOR ADMINISTRATOR': 'cursor node' },
  OfficeAvailability: {
    'GOVERNOR ADMINISTRATOR': 'municipality office weeklyHours(channel) limitedHoursReason emergencyLine confirmation',
  },
  WeeklyHours: { 'GOVERNOR ADMINISTRATOR': 'hours status changedSince(date)' },
  WeeklyHoursStatus: { 'GOVERNOR ADMINISTRATOR': 'REPORTED NOT_REPORTED' },
  EmergencyLine: { 'GOVERNOR ADMINISTRATOR': 'status hoursPerWeek' },
  EmergencyLineStatus: { 'GOVERNOR ADMINISTRATOR': 'YES NO NOT_REPORTED' },
  AvailabilityConfirmation: { 'GOVERNOR ADMINISTRATOR': 'status lastConfirmedOn' },
  AvailabilityConfirmationStatus: { 'GOVERNOR ADMINISTRATOR': 'CONFIRMED STALE DISPUTED UNCONFIRMED' },
  AvailabilityNotice: { 'GOVERNOR ADMINISTRATOR': 'code message(language)' },
  CoverageGap: { 'GOVERNOR ADMINISTRATOR': 'municipality duty legalBasis reason(language) since' },
  CoverageDuty: { 'GOVERNOR ADMINISTRATOR': 'CRISIS_CENTRE NAV_OFFICE' },
};
