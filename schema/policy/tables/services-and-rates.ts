import type { AccessTable } from '../table.ts';

/** Services, rates and circulars are everybody's. */
export const servicesAndRates: AccessTable = {
  Service: {
    PUBLIC:
      'id code name summary description targetGroup conditions howToApply whatToBring phases category legalBasis deadlines complaint statutory confirmation related wording version municipality providedByNav sources verifiedAt categoryLabel themes language translation',
  },
  StatutoryTexts: { PUBLIC: 'howToApply conditions rights language translation' },
  ServiceCode: {
    PUBLIC:
      'INFORMATION_DUTY GUIDANCE FINANCIAL_COUNSELLING DEBT_COUNSELLING FINANCIAL_ASSISTANCE SPECIAL_CASES TEMPORARY_HOUSING INDIVIDUAL_PLAN QUALIFICATION_PROGRAMME CRISIS_CENTRE PERSONAL_ASSISTANCE SUPPORT_CONTACT NURSING_HOME RESPITE_CARE',
  },
  ServiceCategory: { PUBLIC: 'INFORMATION ADVICE FINANCIAL HOUSING PLAN WORK SAFETY HEALTH_AND_CARE' },
  ServiceWording: { PUBLIC: 'OWN NOT_REPORTED STATUTORY' },
  ServiceFilter: { PUBLIC: 'text municipality category section' },
  ServiceConnection: { PUBLIC: 'nodes edges pageInfo totalCount matched suggestions notHere emergency(language)' },
  Theme: { PUBLIC: 'uri label' },
  Matched: { PUBLIC: 'ALL_WORDS SOME_WORDS NOTHING' },
  NotHere: { PUBLIC: 'term url explanation(language)' },
  ServiceEdge: { PUBLIC: 'cursor node' },
  ServicePhase: { PUBLIC: 'number title description' },
  LegalBasis: { PUBLIC: 'act section url' },
  Deadline: { PUBLIC: 'kind text basis legalBasis' },
  DeadlineKind: { PUBLIC: 'DECISION EMERGENCY_HELP INTERIM_REPLY COMPLAINT COMPLAINT_HANDLING' },
  DeadlineBasis: { PUBLIC: 'STATUTE PRACTICE_NORM SUPERVISORY_REQUIREMENT' },
  ComplaintRoute: { PUBLIC: 'deadline basis body route' },

  GuidelineRates: {
    PUBLIC: 'status circular validFrom validTo confirmedTo rates explanation explanation(language:) sources verifiedAt',
  },
  GuidelineRate: { PUBLIC: 'category amountPerMonth' },
  RateCategory: { PUBLIC: 'code label label(language:) ageFrom ageTo sources verifiedAt' },
  RateStatus: { PUBLIC: 'IN_FORCE SUPERSEDED NOT_CONFIRMED' },
  RateBasis: { PUBLIC: 'STATE_GUIDELINE MUNICIPAL_RATE MIXED' },
  MunicipalRate: { PUBLIC: 'category amountPerMonth validFrom validTo confirmedTo status sources verifiedAt' },
  BaseAmount: { PUBLIC: 'validFrom validTo confirmedTo amountPerYear sources verifiedAt' },
  Circular: { PUBLIC: 'id title publishedOn inferred sources verifiedAt' },
  HouseholdInput: { PUBLIC: 'adults childAges' },
  HouseholdAdults: { PUBLIC: 'SINGLE COUPLE SHARED_HOUSEHOLD' },
  HouseholdRate: {
    PUBLIC:
      'status totalPerMonth basis circular validFrom lines notIncluded notIncluded(language:) explanation explanation(language:)',
  },
  HouseholdRateLine: { PUBLIC: 'category persons amountPerMonth subtotalPerMonth basis' },
};
