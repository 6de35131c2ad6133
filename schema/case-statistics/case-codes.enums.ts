import { registerDescribedEnum } from '../shared/register-enum.ts';

export const CaseService = registerDescribedEnum(
  'CaseService',
  'What a case is an application for, by the sections of the social services act.',
  {
    FINANCIAL_ASSISTANCE: 'Financial assistance (§§ 18 and 19).',
    GUIDANCE: 'Information, advice and guidance (§ 17).',
    DEBT_COUNSELLING: 'Counselling on debt (§ 17).',
    TEMPORARY_HOUSING: 'Temporary housing (§ 27).',
    INDIVIDUAL_PLAN: 'An individual plan (§ 28).',
    QUALIFICATION_PROGRAMME: 'The qualification programme (§ 29).',
  },
);
export type CaseService = keyof typeof CaseService;

export const CaseAgeBand = registerDescribedEnum(
  'CaseAgeBand',
  'Age in whole years, calculated as the year of the application minus the year of birth: only the year of birth is stored.',
  {
    AGE_UNDER_25: '0 to 24.',
    AGE_25_34: '25 to 34.',
    AGE_35_44: '35 to 44.',
    AGE_45_54: '45 to 54.',
    AGE_55_66: '55 to 66.',
    AGE_67_PLUS: '67 or more.',
    AGE_UNKNOWN: 'The year of birth is not known.',
  },
);
export type CaseAgeBand = keyof typeof CaseAgeBand;

export const CaseOutcome = registerDescribedEnum('CaseOutcome', 'How an application ended.', {
  GRANTED: 'Granted in full.',
  PARTLY_GRANTED: 'Granted in part.',
  REFUSED: 'Refused.',
  DISMISSED: 'Dismissed without being tried (avvist).',
  PENDING: 'Not decided when the figures closed.',
  NOT_YET: 'Withheld: too few like it yet to publish how they ended. The case is in the counts.',
});
export type CaseOutcome = keyof typeof CaseOutcome;

export const CaseComplaintOutcome = registerDescribedEnum(
  'CaseComplaintOutcome',
  'Whether the decision was complained of, and how the complaint ended: first the municipality looks at it again, then the county governor.',
  {
    NONE: 'No complaint.',
    PENDING: 'A complaint that is not decided.',
    CHANGED_BY_MUNICIPALITY: 'The municipality changed its decision, in full or in part.',
    REJECTED_BY_MUNICIPALITY: 'The municipality dismissed the complaint without trying it.',
    WITHDRAWN: 'The complaint was withdrawn.',
    REJECTED_BY_GOVERNOR: 'The county governor dismissed it without trying it (avvist).',
    UPHELD_BY_GOVERNOR: 'The county governor upheld the decision (stadfestet).',
    CHANGED_BY_GOVERNOR: 'The county governor changed the decision, in full or in part (endret).',
    SET_ASIDE_BY_GOVERNOR: 'The county governor set the decision aside: the municipality decides anew (opphevet).',
    NOT_YET: 'Withheld: too few like it yet. The case is in the counts.',
  },
);
export type CaseComplaintOutcome = keyof typeof CaseComplaintOutcome;

export const CaseDeadlineFlag = registerDescribedEnum(
  'CaseDeadlineFlag',
  'Whether the decision came within 14 days of the application: a practice norm, not a right by statute.',
  {
    WITHIN: 'Within 14 days.',
    OVER: 'Later.',
    UNDECIDED: 'No decision to measure.',
    NOT_YET: 'Withheld: too few like it yet. The case is in the counts.',
  },
);
export type CaseDeadlineFlag = keyof typeof CaseDeadlineFlag;
