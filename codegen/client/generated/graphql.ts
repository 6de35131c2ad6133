/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How a municipality secures its crisis-centre offer. */
export type AgreementForm =
  /** One municipality runs it for others. */
  | 'HOST_MUNICIPALITY'
  /** A company owned by several municipalities. */
  | 'INTER_MUNICIPAL_COMPANY'
  /** No source says. */
  | 'NOT_REPORTED'
  /** The municipality runs its own. */
  | 'OWN_OPERATION'
  /** Places are bought. */
  | 'PURCHASE_AGREEMENT';

/** Changes of answers to findings: one, or many at once. */
export type AnswerFindingsInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
  /** The items, 1 to 10000. Each record may occur in one item only. */
  items: Array<FindingAnswerInput>;
  /** What becomes of the rest where an item is rejected. Absent: REJECT_ALL. */
  onRejected?: OnRejected | null | undefined;
};

/** How far the hours of an office can be relied on. */
export type AvailabilityConfirmationStatus =
  /** Confirmed within the last year. */
  | 'CONFIRMED'
  /** Sources disagree on them. */
  | 'DISPUTED'
  /** Last confirmed more than a year ago. */
  | 'STALE'
  /** No hours are known. */
  | 'UNCONFIRMED';

/** Age in whole years, calculated as the year of the application minus the year of birth: only the year of birth is stored. */
export type CaseAgeBand =
  /** 25 to 34. */
  | 'AGE_25_34'
  /** 35 to 44. */
  | 'AGE_35_44'
  /** 45 to 54. */
  | 'AGE_45_54'
  /** 55 to 66. */
  | 'AGE_55_66'
  /** 67 or more. */
  | 'AGE_67_PLUS'
  /** 0 to 24. */
  | 'AGE_UNDER_25'
  /** The year of birth is not known. */
  | 'AGE_UNKNOWN';

/** Whether the decision was complained of, and how the complaint ended: first the municipality looks at it again, then the county governor. */
export type CaseComplaintOutcome =
  /** The county governor changed the decision, in full or in part (endret). */
  | 'CHANGED_BY_GOVERNOR'
  /** The municipality changed its decision, in full or in part. */
  | 'CHANGED_BY_MUNICIPALITY'
  /** No complaint. */
  | 'NONE'
  /** Withheld: too few like it yet. The case is in the counts. */
  | 'NOT_YET'
  /** A complaint that is not decided. */
  | 'PENDING'
  /** The county governor dismissed it without trying it (avvist). */
  | 'REJECTED_BY_GOVERNOR'
  /** The municipality dismissed the complaint without trying it. */
  | 'REJECTED_BY_MUNICIPALITY'
  /** The county governor set the decision aside: the municipality decides anew (opphevet). */
  | 'SET_ASIDE_BY_GOVERNOR'
  /** The county governor upheld the decision (stadfestet). */
  | 'UPHELD_BY_GOVERNOR'
  /** The complaint was withdrawn. */
  | 'WITHDRAWN';

/** Whether the decision came within 14 days of the application: a practice norm, not a right by statute. */
export type CaseDeadlineFlag =
  /** Withheld: too few like it yet. The case is in the counts. */
  | 'NOT_YET'
  /** Later. */
  | 'OVER'
  /** No decision to measure. */
  | 'UNDECIDED'
  /** Within 14 days. */
  | 'WITHIN';

/** What cells can be grouped by. */
export type CaseDimension =
  /** Age of the applicant, see CaseAgeBand. */
  | 'AGE_BAND'
  /** Whole months from when it was received to the end of the release’s last month: `MONTHS_0` to `MONTHS_12_PLUS`. With `outcomes: [PENDING]`, how long undecided cases have waited. */
  | 'CASE_AGE'
  /** How a complaint ended, see CaseComplaintOutcome. */
  | 'COMPLAINT_OUTCOME'
  /** Present county; its number is the code. */
  | 'COUNTY'
  /** District of a county governor; its slug is the code. */
  | 'GOVERNOR'
  /** Month in which it was received: `2025-01`. */
  | 'MONTH'
  /** Present municipality; its number is the code. Cases of a former municipality stand under the present one. */
  | 'MUNICIPALITY'
  /** The whole country; the code is `NO`. Counts are of cases; persons are never added up over municipalities. */
  | 'NATION'
  /** How the application ended, see CaseOutcome. */
  | 'OUTCOME'
  /** Each of `filter.periods`, which may overlap: `2024-01-01/2024-04-01`, the end exclusive. Needs them. */
  | 'PERIOD'
  /** Quarter in which it was received: `2025-Q1`. */
  | 'QUARTER'
  /** The four quarters that end with each whole quarter between `from` and `to`, named by it: `2025-Q1` is April 2024 to March 2025. They overlap, so they are not added up. */
  | 'ROLLING_YEAR'
  /** What was applied for, see CaseService. */
  | 'SERVICE'
  /** Whether the decision came within the norm of 14 days, see CaseDeadlineFlag. */
  | 'WITHIN_DEADLINE'
  /** Calendar year in which the application was received: `2025`. */
  | 'YEAR';

/** What is asked of each cell. */
export type CaseMeasure =
  /** Change of the count from the same months a year before: 0.1 is a tenth more. */
  | 'CHANGE_FROM_YEAR_BEFORE'
  /** Share of the cases in which there was a complaint, 0 to 1, four decimals. */
  | 'COMPLAINT_SHARE'
  /** The number of cases. Always given. */
  | 'COUNT'
  /** Cases by 1 000 inhabitants of the cell’s municipalities and year, two decimals. */
  | 'COUNT_PER_1000'
  /** Mean days from application to decision, one decimal. */
  | 'MEAN_HANDLING_DAYS'
  /** Median days from application to decision, one decimal. */
  | 'MEDIAN_HANDLING_DAYS'
  /** Days from application to decision that nine in ten are within, one decimal. */
  | 'P90_HANDLING_DAYS'
  /** Of the complaints that a county governor decided, the share in which it changed or set aside the decision, 0 to 1, four decimals; withdrawn ones are in neither number. Few places have 60 in a year: ROLLING_YEAR, PERIOD or no period at all gathers enough. */
  | 'REVERSAL_SHARE'
  /** Share that the cell is of all cells of its period in the answer, 0 to 1, four decimals. */
  | 'SHARE_OF_TOTAL'
  /** Share of the decisions that came on the day of the application or the next, 0 to 1, four decimals: what help in an emergency asks for (§§ 18 and 27). Cases are not marked as urgent, so it is of all cases of the filter; TEMPORARY_HOUSING comes nearest. */
  | 'SHARE_SAME_OR_NEXT_DAY'
  /** Share of the decisions that came within `withinDays` days, 0 to 1, four decimals. */
  | 'SHARE_WITHIN_DAYS'
  /** Share of the decisions that came within the norm of 14 days, 0 to 1, four decimals. */
  | 'SHARE_WITHIN_DEADLINE'
  /** Share of the decisions that came within 30 days, 0 to 1, four decimals: within a month the applicant must have a decision or a word on why not (forvaltningsloven § 11 a). */
  | 'SHARE_WITHIN_ONE_MONTH';

/** How an application ended. */
export type CaseOutcome =
  /** Dismissed without being tried (avvist). */
  | 'DISMISSED'
  /** Granted in full. */
  | 'GRANTED'
  /** Withheld: too few like it yet to publish how they ended. The case is in the counts. */
  | 'NOT_YET'
  /** Granted in part. */
  | 'PARTLY_GRANTED'
  /** Not decided when the figures closed. */
  | 'PENDING'
  /** Refused. */
  | 'REFUSED';

/** What a case is an application for, by the sections of the social services act. */
export type CaseService =
  /** Counselling on debt (§ 17). */
  | 'DEBT_COUNSELLING'
  /** Financial assistance (§§ 18 and 19). */
  | 'FINANCIAL_ASSISTANCE'
  /** Information, advice and guidance (§ 17). */
  | 'GUIDANCE'
  /** An individual plan (§ 28). */
  | 'INDIVIDUAL_PLAN'
  /** The qualification programme (§ 29). */
  | 'QUALIFICATION_PROGRAMME'
  /** Temporary housing (§ 27). */
  | 'TEMPORARY_HOUSING';

/** Cases to leave out: those that any of these lists holds. */
export type CaseStatisticsExclusion = {
  /** Ages. Absent, null or empty: none. An unknown code is BAD_USER_INPUT. */
  ageBands?: Array<CaseAgeBand> | null | undefined;
  /** How complaints ended. Absent, null or empty: none. An unknown code is BAD_USER_INPUT. */
  complaintOutcomes?: Array<CaseComplaintOutcome> | null | undefined;
  /** County numbers. Absent, null or empty: none. An unknown code is BAD_USER_INPUT. */
  counties?: Array<string | number> | null | undefined;
  /** Slugs of county governors. Absent, null or empty: none. An unknown code is BAD_USER_INPUT. */
  governors?: Array<string | number> | null | undefined;
  /** Municipality numbers; a former one stands for what it became part of. Absent, null or empty: none. An unknown code is BAD_USER_INPUT. */
  municipalities?: Array<string | number> | null | undefined;
  /** How applications ended. Absent, null or empty: none. An unknown code is BAD_USER_INPUT. */
  outcomes?: Array<CaseOutcome> | null | undefined;
  /** What was applied for. Absent, null or empty: none. An unknown code is BAD_USER_INPUT. */
  services?: Array<CaseService> | null | undefined;
  /** Whether the decision came within the norm. Absent, null or empty: none. An unknown code is BAD_USER_INPUT. */
  withinDeadline?: Array<CaseDeadlineFlag> | null | undefined;
};

/** Which cases: all conditions given must hold; within a list any of its values. */
export type CaseStatisticsFilter = {
  /** Ages. Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT. */
  ageBands?: Array<CaseAgeBand> | null | undefined;
  /** How complaints ended. Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT. */
  complaintOutcomes?: Array<CaseComplaintOutcome> | null | undefined;
  /** County numbers. Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT. */
  counties?: Array<string | number> | null | undefined;
  /** What is left out of the above, such as all services but one. Absent or null: nothing. */
  except?: CaseStatisticsExclusion | null | undefined;
  /** First day, inclusive, by when the application was received: the first of a month. Both ends or neither; neither: everything released. */
  from?: string | null | undefined;
  /** Slugs of county governors. Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT. */
  governors?: Array<string | number> | null | undefined;
  /** Municipality numbers; a former number stands for the present municipalities it became part of. Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT. */
  municipalities?: Array<string | number> | null | undefined;
  /** How applications ended. Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT. */
  outcomes?: Array<CaseOutcome> | null | undefined;
  /** Several periods instead of `from` and `to`: 1 to 40. They are added up, or with `groupBy: [PERIOD]` stand side by side; only then may they overlap. Absent or null: one period. */
  periods?: Array<MonthPeriodInput> | null | undefined;
  /** What was applied for. Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT. */
  services?: Array<CaseService> | null | undefined;
  /** End, exclusive: the first of a month after `from`. */
  to?: string | null | undefined;
  /** Whether the decision came within the norm. Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT. */
  withinDeadline?: Array<CaseDeadlineFlag> | null | undefined;
};

/** Why a value is what it is: a null always has one of these beside it, and none of them means "none". */
export type CellStatus =
  /** No protected row stands for the cell: there may be no case, or some. How many at the most is `high`. It never says that there is none. */
  | 'FEWER_THAN_THRESHOLD'
  /** A share of nearly everything: it is over `low`. 1 is never given. */
  | 'NEAR_ALL'
  /** A share of nearly nothing: it is under `high`. Protected rows cannot tell none from few, so 0 is never given. */
  | 'NEAR_NONE'
  /** No municipality of the cell has reported the period. */
  | 'NOT_REPORTED'
  /** The period is after the last month of the newest release, or nothing is released yet. */
  | 'NOT_YET_RELEASED'
  /** The inhabitants of a municipality of the cell are not known for the year, or the cell spans several years. */
  | 'NO_DENOMINATOR'
  /** The value stands. */
  | 'PUBLISHED'
  /** The published count under a share, mean or median is below 60. */
  | 'TOO_FEW_FOR_RATIO'
  /** How its cases ended waits until their group is large enough to publish. `high` counts them as if all belonged here. */
  | 'WITHHELD';

/** What happened to an entity. */
export type ChangeKind =
  /** It is new, or was put in anew: store `entity`. */
  | 'CREATED'
  /** It is gone: delete your copy. */
  | 'DELETED'
  /** It, or its protected part, is no longer yours to see: delete your copy, then store `entity` where it is not null. */
  | 'HIDDEN'
  /** It became part of `successorId`: delete your copy and move what refers to it. */
  | 'MERGED'
  /** It changed, or came to the municipality asked for: store `entity`, also where you have none yet. */
  | 'UPDATED'
  /** Somebody confirmed that it is right; nothing else changed. */
  | 'VERIFIED';

/** What one can do at an office at a given time. */
export type Channel =
  /** Hand in an application. */
  | 'APPLICATION_DELIVERY'
  /** Keep a meeting that was booked beforehand. */
  | 'APPOINTMENT'
  /** Walk in without an appointment. */
  | 'DROP_IN'
  /** Ring the number for urgent need. */
  | 'EMERGENCY_PHONE'
  /** Ring the ordinary number. */
  | 'PHONE'
  /** Use a public computer. */
  | 'PUBLIC_COMPUTER';

/** What each municipality of a trend is compared with. */
export type ComparisonInput = {
  /** Numbers of municipalities for CHOSEN, without which it is BAD_USER_INPUT; former ones too. The municipality itself is left out; it alone is BAD_USER_INPUT. Absent: none. */
  chosen?: Array<string | number> | null | undefined;
  /** Each kind once; the first one decides `signal`. Empty: nothing. */
  with: Array<ComparisonKind>;
};

/** What a municipality is compared with. */
export type ComparisonKind =
  /** The municipalities of `chosen`. */
  | 'CHOSEN'
  /** Its county. */
  | 'COUNTY'
  /** The district of its county governor. */
  | 'GOVERNOR'
  /** The whole country. */
  | 'NATION'
  /** The other municipalities of its KOSTRA group: alike in inhabitants, costs and means. */
  | 'SIMILAR';

/** How far a fact may be relied on today. */
export type ConfirmationStatus =
  /** Stated lately enough: hours within a year, phones and texts within two. */
  | 'CONFIRMED'
  /** Sources disagree. */
  | 'DISPUTED'
  /** Nobody has stated it for longer than that, or its source has closed. */
  | 'STALE'
  /** No source states it, or none says when. */
  | 'UNCONFIRMED';

/** What a contact does at the office. */
export type ContactRole =
  /** Advises on debt. */
  | 'DEBT_COUNSELLOR'
  /** Leads the office. */
  | 'OFFICE_MANAGER'
  /** Answers for the social services in professional matters. */
  | 'PROFESSIONAL_LEAD'
  /** Answers and passes on. */
  | 'SWITCHBOARD';

/** A duty that every municipality has. */
export type CoverageDuty =
  /** A crisis-centre offer (krisesenterlova § 2). */
  | 'CRISIS_CENTRE'
  /** A local office shared with the state (NAV-loven § 13). */
  | 'NAV_OFFICE';

/** What is known of a municipality’s crisis-centre offer. */
export type CoverageStatus =
  /** An agreement is known to be in force on the day. */
  | 'COVERED'
  /** The last known agreement ended before the day. */
  | 'EXPIRED'
  /** No agreement is known: a gap in what is known, not proof that there is none. */
  | 'NOT_REPORTED';

/** What a deadline rests on: not every usual time is a right. */
export type DeadlineBasis =
  /** What is usual; no act says so. */
  | 'PRACTICE_NORM'
  /** An act of law. */
  | 'STATUTE'
  /** A demand of the supervisory authority on the body that handles it. */
  | 'SUPERVISORY_REQUIREMENT';

/** What must happen in time. */
export type DeadlineKind =
  /** The complaint, by the person who complains. */
  | 'COMPLAINT'
  /** The handling of a complaint by the body of appeal. */
  | 'COMPLAINT_HANDLING'
  /** A decision on an application. */
  | 'DECISION'
  /** A decision on urgent help. */
  | 'EMERGENCY_HELP'
  /** A reply that says when the decision comes. */
  | 'INTERIM_REPLY';

/** Whether an office has a telephone line for emergencies. */
export type EmergencyLineStatus =
  /** A source says that there is none. */
  | 'NO'
  /** No source says: a gap in what is known. */
  | 'NOT_REPORTED'
  /** A source names one. */
  | 'YES';

/** What a change is a change of. */
export type EntityType =
  /** A municipality’s agreement with a crisis centre. */
  | 'AGREEMENT'
  /** A circular; its id is its number. */
  | 'CIRCULAR'
  /** A role at an office. */
  | 'CONTACT'
  /** A county; its id is its number. */
  | 'COUNTY'
  /** A crisis centre. */
  | 'CRISIS_CENTRE'
  /** A county governor; its id is its slug. */
  | 'GOVERNOR'
  /** A period of the state’s guideline rates; its id is its first day. */
  | 'GUIDELINE_RATE'
  /** A municipality, with its former numbers and its own rates; its id is its number. */
  | 'MUNICIPALITY'
  /** A NAV office; its id is its number. Also changes when its phones, places, contacts or hours do. */
  | 'OFFICE'
  /** All hours of an office; the id is the office’s number, the entity the office: ask its `openingHours`. */
  | 'OPENING_HOURS'
  /** A line of an office or of a crisis centre. */
  | 'PHONE'
  /** Whom a rate is for; its id is its code. */
  | 'RATE_CATEGORY'
  /** A place of an office. */
  | 'RECEPTION'
  /** A service. A change of a statutory entry (`financial-assistance`) also changes each municipality’s service that is not in its own wording. */
  | 'SERVICE'
  /** A source of facts. */
  | 'SOURCE';

/** An answer to one finding. */
export type FindingAnswerInput = {
  /** In your own words (nb), 1 to 1 000 characters; your governor sees it. Absent: nothing more. */
  comment?: string | null | undefined;
  /** The finding’s id. It must concern a municipality of yours. */
  finding: string | number;
  /** What you say to it. */
  kind: FindingAnswerKind;
};

/** What an owner says to a finding. */
export type FindingAnswerKind =
  /** It is put right where it was wrong. Looked at again at once; still found, it is open again after 14 days. */
  | 'MENDED'
  /** Somebody else must put it right; say who in the comment. Asked again after a year. */
  | 'NOT_OURS'
  /** What is shown is right. Asked again after a year. */
  | 'RIGHT_AS_IT_IS';

/** What is wrong. */
export type FindingKind =
  /** Another municipality changed an office that they share: one for each change, to be looked at, for 30 days or until it is changed again. */
  | 'CHANGED_BY_CO_OWNER'
  /** Sources disagree; the newest or most authoritative value is shown, the others are stored. */
  | 'CONFLICT'
  /** The platform knows of nobody who covers it, which is no proof that nobody does. */
  | 'COVERAGE_GAP'
  /** The page or site it rests on has closed. */
  | 'DEAD_SOURCE'
  /** It cannot be right. */
  | 'INVALID_VALUE'
  /** The municipality describes its services and leaves out one that it owes. */
  | 'MISSING_DUTY'
  /** It uses a name that has been replaced. */
  | 'OBSOLETE_TERM'
  /** Last confirmed longer ago than the limit for its kind. */
  | 'STALE'
  /** It refers to a rule or a figure that has been replaced. */
  | 'SUPERSEDED_REFERENCE'
  /** Contact data that are well-formed and probably lead astray. */
  | 'SUSPICIOUS_CONTACT';

/** How much it matters. */
export type FindingSeverity =
  /** Good to know. */
  | 'INFO'
  /** Somebody who needs help may be led astray. */
  | 'SERIOUS'
  /** It should be put right. */
  | 'WARNING';

/** How a finding stands. */
export type FindingState =
  /** It is still there, and those whom it concerns have answered it. */
  | 'ANSWERED'
  /** It is still there, and nobody has answered it, or the answer has expired. */
  | 'OPEN'
  /** It has been put right, or is no longer so. */
  | 'RESOLVED';

/** What a national line is for. */
export type HelpLinePurpose =
  /** For children and young people, and those who worry about them. */
  | 'CHILDREN'
  /** Money and debt. */
  | 'DEBT'
  /** Alcohol and drugs. */
  | 'DRUGS'
  /** Abuse of elderly people. */
  | 'ELDER_ABUSE'
  /** Fire, accident, pollution. */
  | 'EMERGENCY_FIRE'
  /** Life or health in danger now. */
  | 'EMERGENCY_MEDICAL'
  /** Danger now: the police. */
  | 'EMERGENCY_POLICE'
  /** Gambling. */
  | 'GAMBLING'
  /** Nowhere to sleep tonight. */
  | 'HOMELESS_TONIGHT'
  /** Housing and loans for it. */
  | 'HOUSING'
  /** Legal advice. */
  | 'LEGAL_AID'
  /** Somebody to talk with when life is hard. */
  | 'MENTAL_HEALTH'
  /** NAV’s own line. */
  | 'NAV'
  /** NAV, for employers. */
  | 'NAV_EMPLOYERS'
  /** NAV, pensions. */
  | 'NAV_PENSION'
  /** A doctor who cannot wait until morning. */
  | 'OUT_OF_HOURS_DOCTOR'
  /** Poisoning. */
  | 'POISON'
  /** The police, when it can wait. */
  | 'POLICE_NOT_URGENT'
  /** Rape and sexual abuse. */
  | 'SEXUAL_ABUSE'
  /** Thoughts of suicide. */
  | 'SUICIDE_CRISIS'
  /** Tax and the population register. */
  | 'TAX_AND_POPULATION_REGISTER'
  /** Violence and abuse, also to talk. */
  | 'VIOLENCE'
  /** Trouble at work. */
  | 'WORKING_LIFE';

/** A part of every year, [from, until). */
export type HoursSeasonInput = {
  /** The first day, `MM-DD`. */
  from: string;
  /** The first day after it, `MM-DD`, exclusive; before `from`: of the next year. */
  until: string;
};

/** The adults of a household. */
export type HouseholdAdults =
  /** Two who are married or live together. */
  | 'COUPLE'
  /** One adult in a shared household. */
  | 'SHARED_HOUSEHOLD'
  /** One adult who lives alone or alone with children. */
  | 'SINGLE';

/** Who lives together and is provided for. */
export type HouseholdInput = {
  /** The adults. */
  adults: HouseholdAdults;
  /** Each child’s age in whole years, 0 to 17; at most 20 children. */
  childAges?: Array<number> | null | undefined;
};

/** What became of an item. */
export type ItemOutcome =
  /** It is new. */
  | 'CREATED'
  /** Nothing is wrong with it, but another item was rejected, and the batch is all or nothing. */
  | 'HELD_BACK'
  /** Its `userErrors` say why nothing was done with it. */
  | 'REJECTED'
  /** It is gone. */
  | 'REMOVED'
  /** It was like that already: nothing was written, and its version stays. */
  | 'UNCHANGED'
  /** It is changed. */
  | 'UPDATED'
  /** Confirmed as correct; its values and its version are unchanged. */
  | 'VERIFIED';

/** A language that the platform’s own texts are written in. */
export type Language =
  /** English. */
  | 'EN'
  /** Norwegian, bokmål. */
  | 'NB'
  /** Norwegian, nynorsk. */
  | 'NN';

/** The written form of Norwegian that the municipality uses. */
export type LanguageForm =
  /** Bokmål. */
  | 'BOKMAL'
  /** The municipality has chosen neither. */
  | 'NEUTRAL'
  /** Nynorsk. */
  | 'NYNORSK';

/** How much of a text the services found answer. */
export type Matched =
  /** Every word that asks for something. */
  | 'ALL_WORDS'
  /** No service was found: see `notHere` and `suggestions`. */
  | 'NOTHING'
  /** A part of the words; the others mean nothing to the platform. */
  | 'SOME_WORDS';

/** What an office was found by. */
export type MatchedOn =
  /** A city district. */
  | 'DISTRICT'
  /** A municipality’s number or name that is no longer in use. */
  | 'FORMER_NUMBER'
  /** A municipality’s name, in any of its languages, or its present number. */
  | 'MUNICIPALITY'
  /** The office’s own name. */
  | 'OFFICE'
  /** A postal place, or a municipality’s centre. */
  | 'PLACE'
  /** A point on the map. */
  | 'POSITION'
  /** A postal code. */
  | 'POSTAL_CODE';

/** A stretch of whole months. */
export type MonthPeriodInput = {
  /** First day: the first of a month. Anything else is BAD_USER_INPUT. */
  from: string;
  /** End, exclusive: the first of a month after `from`. */
  to: string;
};

/** A language that a municipality can have an official name in. */
export type NameLanguage =
  /** Kven. */
  | 'KVEN'
  /** Lule Sámi. */
  | 'LULE_SAMI'
  /** Northern Sámi. */
  | 'NORTHERN_SAMI'
  /** Norwegian. */
  | 'NORWEGIAN'
  /** Southern Sámi. */
  | 'SOUTHERN_SAMI';

/** What kind of unit of NAV it is. */
export type OfficeType =
  /** A unit of a whole county. */
  | 'COUNTY'
  /** A local office, run by NAV and the municipality together. */
  | 'LOCAL';

/** What becomes of the rest where an item is rejected. */
export type OnRejected =
  /** What is good is written; each rejected item says why it is not. */
  | 'KEEP_GOOD'
  /** Nothing of the batch is written. */
  | 'REJECT_ALL';

/** A day, or several, with other hours than the weekly ones. */
export type OpeningExceptionInput = {
  /** The day, or the first of them. */
  date: string;
  /** Why (nb), 1 to 200 characters; shown to the public. */
  reason?: string | null | undefined;
  /** The hours of those days; outside them it is closed. Are all of them CLOSED, it is closed in those hours alone and otherwise as usual. Absent: all day. */
  spans?: Array<OpeningSpanInput> | null | undefined;
  /** OPEN, BY_APPOINTMENT or CLOSED; holds all day where `spans` is absent. */
  state: OpeningStateValue;
  /** The first day that is ordinary again, exclusive. Absent: one day. */
  until?: string | null | undefined;
};

/** A stretch of a day, half-open [opens, closes), wall time of Europe/Oslo. */
export type OpeningSpanInput = {
  /** First minute outside, `HH:MM`; earlier than `opens` means the next day, of a channel of visits until 04:00 at the latest (OVERNIGHT_VISIT); never equal. */
  closes: string;
  /** First minute inside, `HH:MM`. */
  opens: string;
  /** OPEN, BY_APPOINTMENT or CLOSED. Absent: OPEN; of an exception or a special day, the state of the day. */
  state?: OpeningStateValue | null | undefined;
};

/** Whether it is open. */
export type OpeningStateValue =
  /** Open to those who have booked. */
  | 'BY_APPOINTMENT'
  /** Closed. */
  | 'CLOSED'
  /** Open to everybody. */
  | 'OPEN'
  /** No source says: neither open nor closed. */
  | 'UNKNOWN';

/** A rate of one category from a day on. Category and first day name it: sent again with the same two, it is changed. */
export type OwnRateItemInput = {
  /** Whole kroner a month, 0 to 100 000. Required with a new one; absent: stays. */
  amountPerMonth?: number | null | undefined;
  /** The category’s code, such as `SINGLE`; see `rateCategories`. */
  category: string | number;
  /** True: remove it; the other fields are not looked at. */
  remove?: boolean | null | undefined;
  /** The first day, inclusive. */
  validFrom: string;
  /** The first day after, exclusive. Null: until further notice. Absent: stays; with a new one, as null. */
  validTo?: string | null | undefined;
  /** The version that the change is based on; another one is CONFLICT. Absent: whatever it is now. */
  version?: number | null | undefined;
};

/** What a phone number is for. */
export type PhonePurpose =
  /** A crisis centre’s line. */
  | 'CRISIS_LINE'
  /** Advice on money and debt. */
  | 'DEBT_ADVICE'
  /** For urgent need: no food, no place to sleep tonight. */
  | 'EMERGENCY'
  /** NAV’s national line, where the office has reported no ordinary number of its own. It is no entry of the office’s: it cannot be changed there. */
  | 'NATIONAL_LINE'
  /** Another purpose; see the comment. */
  | 'OTHER'
  /** The ordinary number. */
  | 'SWITCHBOARD';

/** Whose rate an amount is. */
export type RateBasis =
  /** Some lines are the municipality’s own rates, the others the state’s. */
  | 'MIXED'
  /** The municipality’s own rate. */
  | 'MUNICIPAL_RATE'
  /** The state’s guideline rate. */
  | 'STATE_GUIDELINE';

/** Whether a municipality’s own rate can be compared with the state’s guideline. */
export type RateDeviationStatus =
  /** Both figures are confirmed for the day. */
  | 'IN_FORCE'
  /** At least one of the figures is the last known one and not confirmed for the day. */
  | 'NOT_CONFIRMED'
  /** No own rate is known: a gap in what is known, not proof that it follows the guideline. */
  | 'NOT_REPORTED';

/** Whether figures may be relied on. */
export type RateStatus =
  /** In force on the day asked about; in a history: today. */
  | 'IN_FORCE'
  /** No source confirms a rate for the day: what is given are the last confirmed figures, and none before the first period. */
  | 'NOT_CONFIRMED'
  /** In a history: replaced by a later period. */
  | 'SUPERSEDED';

/** What a place is open for. */
export type ReceptionKind =
  /** For meetings booked beforehand only. */
  | 'MEETING_PLACE'
  /** The public can come. */
  | 'VISIT';

/** What the items of a batch are. */
export type SaveMode =
  /** Changes: what is not among them stays. */
  | 'CHANGES'
  /** All that you have under ids of your own (`externalId`): what is not among them is withdrawn. */
  | 'FULL';

/** A municipality’s own rates: one, or many at once. */
export type SaveOwnRatesInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
  /** The rates, 1 to 10000. Each stands in one item only. */
  items: Array<OwnRateItemInput>;
  /** The municipality’s present four-digit number; one of yours. */
  municipality: string | number;
  /** What becomes of the rest where an item is rejected. Absent: REJECT_ALL. */
  onRejected?: OnRejected | null | undefined;
};

/** Changes of offices’ special days: one, or many at once; or all that the caller has. */
export type SaveSpecialDaysInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
  /** The items, 1 to 10000. Each record may occur in one item only. */
  items: Array<SpecialDayItemInput>;
  /** Whether the items are changes, or all that you have under ids of your own. Absent: CHANGES. */
  mode?: SaveMode | null | undefined;
  /** What becomes of the rest where an item is rejected. Absent: REJECT_ALL. */
  onRejected?: OnRejected | null | undefined;
  /** With FULL, the most that may be withdrawn, 0 or more. Absent: one in ten of what you have, and always one. Beyond it nothing is written. */
  removalsMax?: number | null | undefined;
};

/** What kind of help a service is. */
export type ServiceCategory =
  /** Advice, guidance and counselling. */
  | 'ADVICE'
  /** Money. */
  | 'FINANCIAL'
  /** Health and care at home or in an institution. */
  | 'HEALTH_AND_CARE'
  /** A place to live. */
  | 'HOUSING'
  /** Information on rights. */
  | 'INFORMATION'
  /** Planning and coordination. */
  | 'PLAN'
  /** Safety from violence. */
  | 'SAFETY'
  /** A way to work. */
  | 'WORK';

/** The services that every municipality owes. */
export type ServiceCode =
  /** A crisis-centre offer for people exposed to violence (crisis-centre act § 2). */
  | 'CRISIS_CENTRE'
  /** Counselling on debt, negotiating with creditors (§ 17). */
  | 'DEBT_COUNSELLING'
  /** Financial assistance for a responsible subsistence (§ 18). */
  | 'FINANCIAL_ASSISTANCE'
  /** Counselling on one’s own money (§ 17). */
  | 'FINANCIAL_COUNSELLING'
  /** Information, advice and guidance (§ 17). */
  | 'GUIDANCE'
  /** One plan for long-term, coordinated services (§ 28). */
  | 'INDIVIDUAL_PLAN'
  /** Informing people of their rights, also those who have not asked (§§ 12 and 13). */
  | 'INFORMATION_DUTY'
  /** A place in a nursing home or with round-the-clock care; health and care, not NAV. */
  | 'NURSING_HOME'
  /** Personal assistance and practical help; health and care, not NAV. */
  | 'PERSONAL_ASSISTANCE'
  /** A full-time programme towards work, with a benefit (§ 29). */
  | 'QUALIFICATION_PROGRAMME'
  /** Respite for those with heavy care duties; health and care, not NAV. */
  | 'RESPITE_CARE'
  /** Financial assistance in special cases (§ 19). */
  | 'SPECIAL_CASES'
  /** A support contact for leisure and company; health and care, not NAV. */
  | 'SUPPORT_CONTACT'
  /** A place to stay for those who have none tonight (§ 27). */
  | 'TEMPORARY_HOUSING';

/** Whose words a service’s texts are based on. */
export type ServiceWording =
  /** No source of the municipality is known: the statutory entry’s texts are shown. */
  | 'NOT_REPORTED'
  /** A source of the municipality itself. */
  | 'OWN'
  /** This is the statutory entry itself, the same for every municipality. */
  | 'STATUTORY';

/** New hours of one channel of an office from a day on. */
export type SetOfficeHoursInput = {
  /** The channel. */
  channel: Channel;
  /** True, with an empty `weekly`: closed on every day from `validFrom` on, until new hours are set. */
  closedEveryDay?: boolean | null | undefined;
  /** True: nothing is written and the key is not used up; `preview` shows what the public would see. */
  dryRun?: boolean | null | undefined;
  /** Days with other hours. They become special days of the office for this channel, in place of those for the same days; `saveSpecialDays` changes or removes them. */
  exceptions?: Array<OpeningExceptionInput> | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the change once. */
  idempotencyKey: string;
  /** The office’s four-digit number; it must serve a municipality of yours. */
  office: string | number;
  /** A reception of the office. Absent: the one that has the channel today. */
  reception?: string | number | null | undefined;
  /** First day of the new hours, inclusive; the hours until then stay. */
  validFrom: string;
  /** The `Office.version` that the change is based on; another one is CONFLICT. */
  version: number;
  /** The week. Absent: it stays as it is. Empty: closed on every day, with `closedEveryDay` alone. */
  weekly?: Array<WeeklyHoursInput> | null | undefined;
};

/** A new, changed or removed run of days with other hours than the weekly ones. Absent fields stay. Runs of one office may lie apart, or one wholly inside another, and the shorter then decides; otherwise they are refused as OVERLAP, with the other’s id. */
export type SpecialDayItemInput = {
  /** The channels that it holds for. Null or empty: all. */
  channels?: Array<Channel> | null | undefined;
  /** The id of this record in your own system, 1 to 200 characters. Its first use creates a record; later uses address that record without `id` and `version`. Visible to your client alone. Never a person’s national identity number. */
  externalId?: string | null | undefined;
  /** The first day, inclusive. Required with a new one. */
  from?: string | null | undefined;
  /** The record to change or remove. Absent: a new record. */
  id?: string | number | null | undefined;
  /** The office’s four-digit number; required for a new record. It must serve a municipality of yours. */
  office?: string | number | null | undefined;
  /** Why (nb), 1 to 200 characters; shown to the public. Null: not stated. */
  reason?: string | null | undefined;
  /** The only reception of the office that it holds for. Null: all places and lines. */
  reception?: string | number | null | undefined;
  /** True: remove it; the other fields are not looked at. */
  remove?: boolean | null | undefined;
  /** The hours of each of the days; outside them it is closed. Are all of them CLOSED, it is closed in those hours alone and otherwise as usual. Null or empty: all day; OPEN needs hours on every channel that people come to (OPEN_WITHOUT_HOURS). */
  spans?: Array<OpeningSpanInput> | null | undefined;
  /** OPEN, BY_APPOINTMENT or CLOSED; holds all day where `spans` is empty. Required with a new one. */
  state?: OpeningStateValue | null | undefined;
  /** The first day that is ordinary again, exclusive; at most 366 days later. Required with a new one. */
  until?: string | null | undefined;
  /** The version that the change is based on; another one is CONFLICT. Required with what is there already, absent with what is new. */
  version?: number | null | undefined;
};

/** How finely the figures are rounded. The platform chooses it from who asks and what about; nobody can ask for another. */
export type StatisticsLevel =
  /** Counts in multiples of 3: for a county governor, where every municipality of the question is its own. */
  | 'A'
  /** Counts in multiples of 6: for everyone else, and everywhere else. Drawn from level A, so the two together tell no more than A. */
  | 'P';

/** How the figure of the whole period stands beside the first comparison. It shows where to look and is no finding. */
export type TrendSignal =
  /** Higher than chance explains. */
  | 'HIGHER'
  /** Lower than chance explains. */
  | 'LOWER'
  /** One of the two has no figure, see the status of the points; or nothing is compared with. */
  | 'TOO_FEW'
  /** No further away than chance explains. */
  | 'WITHIN';

/** What kind of input a mutation refused. */
export type UserErrorCode =
  /** The input breaks the rule that `message` states. */
  | 'BAD_USER_INPUT'
  /** The object changed since the version sent: read it again, then decide. */
  | 'CONFLICT'
  /** The caller may not change this object. */
  | 'FORBIDDEN'
  /** The key was used before with another input; nothing was done. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** No such object, or not one that the caller may know of. */
  | 'NOT_FOUND';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** The same hours on each of some days of the week. */
export type WeeklyHoursInput = {
  /** Any day of a week that has these hours; needed for every second week, and only then. */
  cycleFrom?: string | null | undefined;
  /** The days, 1 to 7, no repeats. A day that no entry names is closed. */
  days: Array<Weekday>;
  /** 1 (where absent): every week. 2: every second week, counted from the week of `cycleFrom`. */
  everyWeeks?: number | null | undefined;
  /** What the public reads beside the hours (nb), 1 to 200 characters. Absent: nothing. */
  note?: string | null | undefined;
  /** The part of each year that has these hours, in place of those without a season. Absent: all of it. */
  season?: HoursSeasonInput | null | undefined;
  /** When, not overlapping. Empty: closed. */
  spans: Array<OpeningSpanInput>;
};

/** Whether hours are known. */
export type WeeklyHoursStatus =
  /** No source gives them, or not of every day: a gap in what is known, and never zero hours. */
  | 'NOT_REPORTED'
  /** A source gives the hours of an ordinary week. */
  | 'REPORTED';

export type AnswerFindingsMutationVariables = Exact<{
  input: AnswerFindingsInput;
}>;


export type AnswerFindingsMutation = { answerFindings: { results: Array<{ index: number, outcome: ItemOutcome, finding: { id: string, state: FindingState, answer: { kind: FindingAnswerKind, comment: string | null, answeredOn: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AvailabilityQueryVariables = Exact<{
  governor: string | number;
  on: string;
  after?: string | null | undefined;
}>;


export type AvailabilityQuery = { availability: { notices: Array<{ code: string, message: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ municipality: { number: string, name: string, population: number | null }, office: { number: string, name: string } | null, weeklyHours: { hours: number | null, status: WeeklyHoursStatus, changedSince: boolean | null }, emergencyLine: { status: EmergencyLineStatus, hoursPerWeek: number | null }, confirmation: { status: AvailabilityConfirmationStatus, lastConfirmedOn: string | null } }> } | null };

export type CaseStatisticsQueryVariables = Exact<{
  filter?: CaseStatisticsFilter | null | undefined;
  groupBy: Array<CaseDimension> | CaseDimension;
  measures: Array<CaseMeasure> | CaseMeasure;
  after?: string | null | undefined;
}>;


export type CaseStatisticsQuery = { caseStatistics: { level: StatisticsLevel, release: { id: string, publishedOn: string, coversThrough: string } | null, cells: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ keys: Array<{ dimension: CaseDimension, code: string, label: string }>, count: { value: number | null, low: number, high: number, status: CellStatus }, shareWithinDeadline: { value: number | null, status: CellStatus } | null, meanHandlingDays: { value: number | null, status: CellStatus } | null, medianHandlingDays: { value: number | null, status: CellStatus } | null }> }, receipt: { operationHash: string, releaseId: string, policyVersion: string, checksum: string } | null } | null };

export type CoverageGapsQueryVariables = Exact<{
  governor: string | number;
  on: string;
}>;


export type CoverageGapsQuery = { coverageGaps: Array<{ duty: CoverageDuty, reason: string, since: string | null, municipality: { number: string, name: string }, legalBasis: { act: string, section: string } }> | null };

export type CrisisCentreQueryVariables = Exact<{
  municipality: string | number;
  on: string;
}>;


export type CrisisCentreQuery = { municipality: { crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, crisisCentreAgreements: Array<{ form: AgreementForm, validFrom: string | null, validTo: string | null, crisisCentre: { id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, phones: Array<{ number: string, disputed: boolean }>, visitingAddress: { street: string, postalCode: string, city: string } | null, servedMunicipalities: Array<{ number: string, name: string }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null }> } }> } | null };

export type DataQualityQueryVariables = Exact<{
  municipality: string | number;
  after?: string | null | undefined;
}>;


export type DataQualityQuery = { findings: { totalCount: number, nodes: Array<{ id: string, kind: FindingKind, severity: FindingSeverity, entityType: EntityType, entityId: string, field: string | null, message: string, openedOn: string, resolvedOn: string | null, observations: Array<{ value: string, chosen: boolean, source: { title: string, publisher: string, updatedOn: string | null, url: string | null } }> }> } | null };

export type EmergencyQueryVariables = Exact<{
  municipality: string | number;
  on: string;
  at: string;
  language?: Language | null | undefined;
}>;


export type EmergencyQuery = { municipality: { number: string, crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, crisisCentreAgreements: Array<{ crisisCentre: { name: string, openAroundTheClock: boolean | null, phones: Array<{ number: string, disputed: boolean }> } }>, helpLines: Array<{ name: string, number: string | null, openingState: { state: OpeningStateValue } }> } | null };

export type FindHelpQueryVariables = Exact<{
  text: string;
  at: string;
  language?: Language | null | undefined;
}>;


export type FindHelpQuery = { findOffices: { totalCount: number, nodes: Array<{ matchedOn: MatchedOn, isCertain: boolean, explanation: string, municipality: { number: string, name: string, county: { name: string }, names: Array<{ name: string, language: NameLanguage }> } | null, office: { number: string, name: string, website: string | null, phones: Array<{ number: string, purpose: PhonePurpose, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null } }>, visitingAddress: { street: string, postalCode: string, city: string } | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string } } } | null }> }, helpLines: Array<{ id: string, name: string, number: string | null, purposes: Array<HelpLinePurpose>, isFree: boolean | null, chatUrl: string | null, website: string | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, url: string | null }> }> };

export type FindOpenOfficeQueryVariables = Exact<{
  municipality: string | number;
  at: string;
  channel: Channel;
}>;


export type FindOpenOfficeQuery = { offices: { totalCount: number, nodes: Array<{ number: string, name: string, municipalities: Array<{ number: string, name: string }>, openingState: { state: OpeningStateValue, until: string | null } }> } };

export type HouseholdRateQueryVariables = Exact<{
  household: HouseholdInput;
  on: string;
  municipality?: string | number | null | undefined;
}>;


export type HouseholdRateQuery = { householdRate: { status: RateStatus, totalPerMonth: number | null, basis: RateBasis, circular: string | null, validFrom: string | null, notIncluded: Array<string>, lines: Array<{ category: string, persons: number, amountPerMonth: number, subtotalPerMonth: number }> } };

export type MunicipalityLookupQueryVariables = Exact<{
  text: string;
  numbers?: Array<string | number> | string | number | null | undefined;
}>;


export type MunicipalityLookupQuery = { byName: { totalCount: number, nodes: Array<{ number: string, name: string, population: number | null, website: string | null, names: Array<{ name: string, language: NameLanguage }>, county: { name: string }, formerNumbers: Array<{ number: string, name: string | null, validTo: string | null }> }> }, byNumber: { nodes: Array<{ number: string, name: string, offices: Array<{ number: string, name: string }> }> } };

export type MunicipalityPageQueryVariables = Exact<{
  number: string | number;
  at: string;
  on: string;
}>;


export type MunicipalityPageQuery = { municipality: { number: string, name: string, county: { number: string, name: string }, governor: { id: string, name: string }, offices: Array<{ number: string, name: string, phone: string | null, verifiedAt: string | null, visitingAddress: { street: string, postalCode: string, city: string } | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null }, openingHours: Array<{ date: string, channel: Channel, state: OpeningStateValue, reason: string | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }> }> }>, services: { totalCount: number, nodes: Array<{ id: string, name: string, summary: string, legalBasis: Array<{ act: string, section: string }>, complaint: { deadline: string, basis: DeadlineBasis, body: string } | null }> }, crisisCentreAgreements: Array<{ validFrom: string | null, validTo: string | null, form: AgreementForm, crisisCentre: { id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, phones: Array<{ number: string }>, visitingAddress: { street: string, postalCode: string, city: string } | null } }>, guidelineRates: { status: RateStatus, circular: string | null, validFrom: string | null, validTo: string | null, rates: Array<{ category: string, amountPerMonth: number }> } } | null };

export type NodeByIdQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NodeByIdQuery = { nodes: Array<
    | { __typename: 'County', number: string, name: string, id: string }
    | { __typename: 'CrisisCentre', name: string, id: string }
    | { __typename: 'Governor', id: string }
    | { __typename: 'Municipality', number: string, name: string, id: string }
    | { __typename: 'Office', number: string, name: string, id: string }
    | { __typename: 'Service', code: ServiceCode, name: string, id: string }
   | null> };

export type OversightQueryVariables = Exact<{
  governor: string | number;
  from: string;
  to: string;
}>;


export type OversightQuery = { oversight: { governor: { id: string, name: string }, release: { id: string, publishedOn: string } | null, municipalities: Array<{ staleFacts: number, municipality: { number: string, name: string }, applications: { value: number | null, low: number, high: number, status: CellStatus }, decisionsWithinDeadline: { value: number | null, status: CellStatus }, medianHandlingDays: { value: number | null, status: CellStatus }, complaints: { value: number | null, low: number, high: number, status: CellStatus }, complaintsChanged: { value: number | null, status: CellStatus }, crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, rateDeviation: { status: RateDeviationStatus, differencePerMonth: number | null } }> } | null };

export type SaveOwnRatesMutationVariables = Exact<{
  input: SaveOwnRatesInput;
}>;


export type SaveOwnRatesMutation = { saveOwnRates: { results: Array<{ index: number, outcome: ItemOutcome, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type PerInhabitantQueryVariables = Exact<{
  filter: CaseStatisticsFilter;
  after?: string | null | undefined;
}>;


export type PerInhabitantQuery = { caseStatistics: { cells: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ population: number | null, keys: Array<{ dimension: CaseDimension, code: string, label: string }>, count: { value: number | null, low: number, high: number, status: CellStatus }, countPer1000: { value: number | null, low: number | null, high: number | null, status: CellStatus } | null, shareOfTotal: { value: number | null, low: number | null, high: number | null, status: CellStatus } | null, changeFromYearBefore: { value: number | null, low: number | null, high: number | null, status: CellStatus } | null }> } } | null };

export type PortalPageQueryVariables = Exact<{
  number: string | number;
  at: string;
  on: string;
  language?: Language | null | undefined;
}>;


export type PortalPageQuery = { municipality: { id: string, number: string, name: string, governor: { id: string, name: string }, offices: Array<{ id: string, number: string, name: string, website: string | null, phones: Array<{ id: string, number: string, purpose: PhonePurpose, disputed: boolean, disputeReason: string | null }>, visitingAddress: { street: string, postalCode: string, city: string } | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, unconfirmed: boolean, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ id: string, title: string, publisher: string, updatedOn: string | null, url: string | null }> }, phoneState: { state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, unconfirmed: boolean, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ id: string, title: string, publisher: string, updatedOn: string | null, url: string | null }> }, emergencyState: { state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, unconfirmed: boolean, phone: { id: string, number: string } | null, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ id: string, title: string, publisher: string, updatedOn: string | null, url: string | null }> } }>, crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, crisisCentreAgreements: Array<{ crisisCentre: { id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, phones: Array<{ id: string, number: string, disputed: boolean }> } }>, helpLines: Array<{ id: string, name: string, number: string | null, purposes: Array<HelpLinePurpose>, chatUrl: string | null, isCertain: boolean, doubt: string | null, openingState: { state: OpeningStateValue, until: string | null } }>, guidelineRates: { status: RateStatus, circular: string | null, confirmedTo: string | null, explanation: string | null, rates: Array<{ category: string, amountPerMonth: number }> } } | null };

export type PortalStateFragment = { state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, unconfirmed: boolean, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ id: string, title: string, publisher: string, updatedOn: string | null, url: string | null }> };

export type RateHistoryQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type RateHistoryQuery = { guidelineRateHistory: Array<{ validFrom: string | null, validTo: string | null, circular: string | null, status: RateStatus, rates: Array<{ category: string, amountPerMonth: number }> }> };

export type ServiceGuideQueryVariables = Exact<{
  text: string;
  municipality?: string | number | null | undefined;
  language?: Language | null | undefined;
}>;


export type ServiceGuideQuery = { services: { totalCount: number, matched: Matched | null, suggestions: Array<string>, notHere: Array<{ term: string, url: string, explanation: string }>, emergency: Array<{ name: string, number: string | null }>, nodes: Array<{ id: string, code: ServiceCode, name: string, summary: string, howToApply: string | null, language: Language, category: ServiceCategory, categoryLabel: string, themes: Array<{ uri: string, label: string }>, statutory: { howToApply: string | null, conditions: Array<string>, rights: Array<string> }, legalBasis: Array<{ act: string, section: string }>, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null } }> } };

export type ServiceSearchQueryVariables = Exact<{
  text: string;
  municipality?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServiceSearchQuery = { services: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, summary: string, category: ServiceCategory, municipality: { number: string, name: string } | null, legalBasis: Array<{ act: string, section: string }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null, url: string | null }> }> } };

export type SaveSpecialDaysMutationVariables = Exact<{
  input: SaveSpecialDaysInput;
}>;


export type SaveSpecialDaysMutation = { saveSpecialDays: { results: Array<{ index: number, outcome: ItemOutcome, specialDay: { id: string, office: string, channels: Array<Channel> | null, from: string, until: string, state: OpeningStateValue, reason: string | null, version: number, spans: Array<{ opens: string, closes: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> }>, preview: Array<{ office: string, channel: Channel, days: Array<{ date: string, state: OpeningStateValue, reason: string | null, spans: Array<{ opens: string, closes: string }> }> }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type SyncChangesQueryVariables = Exact<{
  after?: string | null | undefined;
  types?: Array<EntityType> | EntityType | null | undefined;
  municipality?: string | number | null | undefined;
}>;


export type SyncChangesQuery = { changes: { edges: Array<{ cursor: string, node: { id: string, kind: ChangeKind, entityType: EntityType, entityId: string, changedAt: string, changedFields: Array<string>, successorId: string | null, entity:
          | { __typename: 'Circular' }
          | { __typename: 'Contact', id: string, role: ContactRole, phone: string | null, email: string | null }
          | { __typename: 'County' }
          | { __typename: 'CrisisCentre' }
          | { __typename: 'CrisisCentreAgreement' }
          | { __typename: 'Governor' }
          | { __typename: 'GuidelineRates' }
          | { __typename: 'Municipality' }
          | { __typename: 'Office', number: string, name: string, phone: string | null }
          | { __typename: 'Phone' }
          | { __typename: 'RateCategory' }
          | { __typename: 'Reception' }
          | { __typename: 'Service', id: string, name: string }
          | { __typename: 'Source' }
         | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string } } | null };

export type TrendQueryVariables = Exact<{
  filter: CaseStatisticsFilter;
  compare: ComparisonInput;
  after?: string | null | undefined;
}>;


export type TrendQuery = { caseTrend: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ signal: TrendSignal, explanation: string, municipality: { number: string, name: string }, points: Array<{ value: number | null, low: number | null, high: number | null, status: CellStatus, period: { from: string, to: string } }>, comparedWith: Array<{ kind: ComparisonKind, label: string, points: Array<{ value: number | null, low: number | null, high: number | null, period: { from: string, to: string } }> }> }> } | null };

export type SetOfficeHoursMutationVariables = Exact<{
  input: SetOfficeHoursInput;
}>;


export type SetOfficeHoursMutation = { setOfficeHours: { office: { number: string, openingHours: Array<{ date: string, channel: Channel, state: OpeningStateValue, reason: string | null, spans: Array<{ opens: string, closes: string }> }> } | null, change: { id: string, cursor: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type MunicipalityCopyFragment = { number: string, name: string, languageForm: LanguageForm, administrativeCentre: string | null, organisationNumber: string | null, verifiedAt: string | null, county: { number: string }, formerNumbers: Array<{ number: string, name: string | null, validTo: string | null }>, ownRates: Array<{ category: string, amountPerMonth: number, validFrom: string, validTo: string | null }> };

export type CountyCopyFragment = { number: string, name: string, verifiedAt: string | null, governor: { id: string } };

export type GovernorCopyFragment = { id: string, name: string, verifiedAt: string | null };

export type CopyMunicipalitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CopyMunicipalitiesQuery = { municipalities: { nodes: Array<{ number: string, name: string, languageForm: LanguageForm, administrativeCentre: string | null, organisationNumber: string | null, verifiedAt: string | null, county: { number: string }, formerNumbers: Array<{ number: string, name: string | null, validTo: string | null }>, ownRates: Array<{ category: string, amountPerMonth: number, validFrom: string, validTo: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CopyCountiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CopyCountiesQuery = { counties: Array<{ number: string, name: string, verifiedAt: string | null, governor: { id: string } }> };

export type CopyGovernorsQueryVariables = Exact<{ [key: string]: never; }>;


export type CopyGovernorsQuery = { governors: Array<{ id: string, name: string, verifiedAt: string | null }> };

export type ChangesPageCopyFragment = { nodes: Array<{ id: string, kind: ChangeKind, entityType: EntityType, entityId: string, changedAt: string, changedFields: Array<string>, successorId: string | null, entity:
      | { __typename: 'Circular', id: string, title: string, publishedOn: string | null, inferred: boolean, verifiedAt: string | null }
      | { __typename: 'Contact', id: string, role: ContactRole, verifiedAt: string | null }
      | { __typename: 'County', number: string, name: string, verifiedAt: string | null, governor: { id: string } }
      | { __typename: 'CrisisCentre', id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, website: string | null, verifiedAt: string | null, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, visitingAddress: { street: string, postalCode: string, city: string } | null }
      | { __typename: 'CrisisCentreAgreement' }
      | { __typename: 'Governor', id: string, name: string, verifiedAt: string | null }
      | { __typename: 'GuidelineRates', validFrom: string | null, validTo: string | null, confirmedTo: string | null, circular: string | null, verifiedAt: string | null, rates: Array<{ category: string, amountPerMonth: number }> }
      | { __typename: 'Municipality', number: string, name: string, languageForm: LanguageForm, administrativeCentre: string | null, organisationNumber: string | null, verifiedAt: string | null, county: { number: string }, formerNumbers: Array<{ number: string, name: string | null, validTo: string | null }>, ownRates: Array<{ category: string, amountPerMonth: number, validFrom: string, validTo: string | null }> }
      | { __typename: 'Office', number: string, name: string, type: OfficeType, version: number, verifiedAt: string | null, dropInHours: string | null, appointmentHours: string | null, phoneHours: string | null, emergencyPhoneHours: string | null, coverage: Array<{ validFrom: string | null, validTo: string | null, municipality: { number: string }, district: { number: string, name: string } | null }>, receptions: Array<{ id: string, name: string, kind: ReceptionKind, accessDescription: string | null, address: { street: string, postalCode: string, city: string } | null }>, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, contacts: Array<{ id: string, role: ContactRole }> }
      | { __typename: 'Phone' }
      | { __typename: 'RateCategory' }
      | { __typename: 'Reception' }
      | { __typename: 'Service', id: string, code: ServiceCode, wording: ServiceWording, name: string, summary: string, description: string | null, targetGroup: string | null, conditions: Array<string>, howToApply: string | null, whatToBring: Array<string>, category: ServiceCategory, providedByNav: boolean, verifiedAt: string | null, municipality: { number: string } | null, phases: Array<{ number: number, title: string, description: string }>, complaint: { deadline: string, basis: DeadlineBasis, body: string, route: string } | null, legalBasis: Array<{ act: string, section: string, url: string | null }>, deadlines: Array<{ kind: DeadlineKind, basis: DeadlineBasis, text: string }>, related: Array<{ id: string }> }
      | { __typename: 'Source' }
     | null }>, pageInfo: { hasNextPage: boolean, endCursor: string } };

export type CopyChangesQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
  types?: Array<EntityType> | EntityType | null | undefined;
  municipality?: string | number | null | undefined;
}>;


export type CopyChangesQuery = { changes: { nodes: Array<{ id: string, kind: ChangeKind, entityType: EntityType, entityId: string, changedAt: string, changedFields: Array<string>, successorId: string | null, entity:
        | { __typename: 'Circular', id: string, title: string, publishedOn: string | null, inferred: boolean, verifiedAt: string | null }
        | { __typename: 'Contact', id: string, role: ContactRole, verifiedAt: string | null }
        | { __typename: 'County', number: string, name: string, verifiedAt: string | null, governor: { id: string } }
        | { __typename: 'CrisisCentre', id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, website: string | null, verifiedAt: string | null, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, visitingAddress: { street: string, postalCode: string, city: string } | null }
        | { __typename: 'CrisisCentreAgreement' }
        | { __typename: 'Governor', id: string, name: string, verifiedAt: string | null }
        | { __typename: 'GuidelineRates', validFrom: string | null, validTo: string | null, confirmedTo: string | null, circular: string | null, verifiedAt: string | null, rates: Array<{ category: string, amountPerMonth: number }> }
        | { __typename: 'Municipality', number: string, name: string, languageForm: LanguageForm, administrativeCentre: string | null, organisationNumber: string | null, verifiedAt: string | null, county: { number: string }, formerNumbers: Array<{ number: string, name: string | null, validTo: string | null }>, ownRates: Array<{ category: string, amountPerMonth: number, validFrom: string, validTo: string | null }> }
        | { __typename: 'Office', number: string, name: string, type: OfficeType, version: number, verifiedAt: string | null, dropInHours: string | null, appointmentHours: string | null, phoneHours: string | null, emergencyPhoneHours: string | null, coverage: Array<{ validFrom: string | null, validTo: string | null, municipality: { number: string }, district: { number: string, name: string } | null }>, receptions: Array<{ id: string, name: string, kind: ReceptionKind, accessDescription: string | null, address: { street: string, postalCode: string, city: string } | null }>, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, contacts: Array<{ id: string, role: ContactRole }> }
        | { __typename: 'Phone' }
        | { __typename: 'RateCategory' }
        | { __typename: 'Reception' }
        | { __typename: 'Service', id: string, code: ServiceCode, wording: ServiceWording, name: string, summary: string, description: string | null, targetGroup: string | null, conditions: Array<string>, howToApply: string | null, whatToBring: Array<string>, category: ServiceCategory, providedByNav: boolean, verifiedAt: string | null, municipality: { number: string } | null, phases: Array<{ number: number, title: string, description: string }>, complaint: { deadline: string, basis: DeadlineBasis, body: string, route: string } | null, legalBasis: Array<{ act: string, section: string, url: string | null }>, deadlines: Array<{ kind: DeadlineKind, basis: DeadlineBasis, text: string }>, related: Array<{ id: string }> }
        | { __typename: 'Source' }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string } } | null, viewer: { municipalities: Array<{ coverage: Array<{ office: { contacts: Array<{ id: string }> } }> }> } };

export type CopyChangesWithPersonsQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
  types?: Array<EntityType> | EntityType | null | undefined;
  municipality?: string | number | null | undefined;
}>;


export type CopyChangesWithPersonsQuery = { changes: { nodes: Array<{ id: string, kind: ChangeKind, entityType: EntityType, entityId: string, changedAt: string, changedFields: Array<string>, successorId: string | null, entity:
        | { __typename: 'Circular', id: string, title: string, publishedOn: string | null, inferred: boolean, verifiedAt: string | null }
        | { __typename: 'Contact', id: string, role: ContactRole, verifiedAt: string | null }
        | { __typename: 'County', number: string, name: string, verifiedAt: string | null, governor: { id: string } }
        | { __typename: 'CrisisCentre', id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, website: string | null, verifiedAt: string | null, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, visitingAddress: { street: string, postalCode: string, city: string } | null }
        | { __typename: 'CrisisCentreAgreement' }
        | { __typename: 'Governor', id: string, name: string, verifiedAt: string | null }
        | { __typename: 'GuidelineRates', validFrom: string | null, validTo: string | null, confirmedTo: string | null, circular: string | null, verifiedAt: string | null, rates: Array<{ category: string, amountPerMonth: number }> }
        | { __typename: 'Municipality', number: string, name: string, languageForm: LanguageForm, administrativeCentre: string | null, organisationNumber: string | null, verifiedAt: string | null, county: { number: string }, formerNumbers: Array<{ number: string, name: string | null, validTo: string | null }>, ownRates: Array<{ category: string, amountPerMonth: number, validFrom: string, validTo: string | null }> }
        | { __typename: 'Office', number: string, name: string, type: OfficeType, version: number, verifiedAt: string | null, dropInHours: string | null, appointmentHours: string | null, phoneHours: string | null, emergencyPhoneHours: string | null, coverage: Array<{ validFrom: string | null, validTo: string | null, municipality: { number: string }, district: { number: string, name: string } | null }>, receptions: Array<{ id: string, name: string, kind: ReceptionKind, accessDescription: string | null, address: { street: string, postalCode: string, city: string } | null }>, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, contacts: Array<{ id: string, role: ContactRole }> }
        | { __typename: 'Phone' }
        | { __typename: 'RateCategory' }
        | { __typename: 'Reception' }
        | { __typename: 'Service', id: string, code: ServiceCode, wording: ServiceWording, name: string, summary: string, description: string | null, targetGroup: string | null, conditions: Array<string>, howToApply: string | null, whatToBring: Array<string>, category: ServiceCategory, providedByNav: boolean, verifiedAt: string | null, municipality: { number: string } | null, phases: Array<{ number: number, title: string, description: string }>, complaint: { deadline: string, basis: DeadlineBasis, body: string, route: string } | null, legalBasis: Array<{ act: string, section: string, url: string | null }>, deadlines: Array<{ kind: DeadlineKind, basis: DeadlineBasis, text: string }>, related: Array<{ id: string }> }
        | { __typename: 'Source' }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string } } | null, viewer: { municipalities: Array<{ coverage: Array<{ office: { contacts: Array<{ id: string, phone: string | null, email: string | null, personName: string | null }> } }> }> } };

export type CopyCursorQueryVariables = Exact<{
  types?: Array<EntityType> | EntityType | null | undefined;
  municipality?: string | number | null | undefined;
}>;


export type CopyCursorQuery = { changesCursor: string | null };

export type ContactCopyFragment = { id: string, role: ContactRole, verifiedAt: string | null };

export type ContactsPageCopyFragment = { nodes: Array<{ coverage: Array<{ municipality: { number: string } }>, contacts: Array<{ id: string, role: ContactRole, verifiedAt: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type OwnContactsFragment = { municipalities: Array<{ coverage: Array<{ office: { contacts: Array<{ id: string }> } }> }> };

export type OwnPersonsFragment = { municipalities: Array<{ coverage: Array<{ office: { contacts: Array<{ id: string, phone: string | null, email: string | null, personName: string | null }> } }> }> };

export type CopyContactsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CopyContactsQuery = { offices: { nodes: Array<{ coverage: Array<{ municipality: { number: string } }>, contacts: Array<{ id: string, role: ContactRole, verifiedAt: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { municipalities: Array<{ coverage: Array<{ office: { contacts: Array<{ id: string }> } }> }> } };

export type CopyContactsWithPersonsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CopyContactsWithPersonsQuery = { offices: { nodes: Array<{ coverage: Array<{ municipality: { number: string } }>, contacts: Array<{ id: string, role: ContactRole, verifiedAt: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { municipalities: Array<{ coverage: Array<{ office: { contacts: Array<{ id: string, phone: string | null, email: string | null, personName: string | null }> } }> }> } };

export type CrisisCentreCopyFragment = { id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, website: string | null, verifiedAt: string | null, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, visitingAddress: { street: string, postalCode: string, city: string } | null };

export type CopyCrisisCentresQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CopyCrisisCentresQuery = { crisisCentres: { nodes: Array<{ id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, website: string | null, verifiedAt: string | null, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, visitingAddress: { street: string, postalCode: string, city: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OfficeCopyFragment = { number: string, name: string, type: OfficeType, version: number, verifiedAt: string | null, dropInHours: string | null, appointmentHours: string | null, phoneHours: string | null, emergencyPhoneHours: string | null, coverage: Array<{ validFrom: string | null, validTo: string | null, municipality: { number: string }, district: { number: string, name: string } | null }>, receptions: Array<{ id: string, name: string, kind: ReceptionKind, accessDescription: string | null, address: { street: string, postalCode: string, city: string } | null }>, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, contacts: Array<{ id: string, role: ContactRole }> };

export type CopyOfficesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CopyOfficesQuery = { offices: { nodes: Array<{ number: string, name: string, type: OfficeType, version: number, verifiedAt: string | null, dropInHours: string | null, appointmentHours: string | null, phoneHours: string | null, emergencyPhoneHours: string | null, coverage: Array<{ validFrom: string | null, validTo: string | null, municipality: { number: string }, district: { number: string, name: string } | null }>, receptions: Array<{ id: string, name: string, kind: ReceptionKind, accessDescription: string | null, address: { street: string, postalCode: string, city: string } | null }>, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, disputed: boolean, disputeReason: string | null }>, contacts: Array<{ id: string, role: ContactRole }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GuidelineRatesCopyFragment = { validFrom: string | null, validTo: string | null, confirmedTo: string | null, circular: string | null, verifiedAt: string | null, rates: Array<{ category: string, amountPerMonth: number }> };

export type CircularCopyFragment = { id: string, title: string, publishedOn: string | null, inferred: boolean, verifiedAt: string | null };

export type CopyGuidelineRatesQueryVariables = Exact<{ [key: string]: never; }>;


export type CopyGuidelineRatesQuery = { guidelineRateHistory: Array<{ validFrom: string | null, validTo: string | null, confirmedTo: string | null, circular: string | null, verifiedAt: string | null, rates: Array<{ category: string, amountPerMonth: number }> }> };

export type CopyCircularsQueryVariables = Exact<{ [key: string]: never; }>;


export type CopyCircularsQuery = { circulars: Array<{ id: string, title: string, publishedOn: string | null, inferred: boolean, verifiedAt: string | null }> };

export type ServiceCopyFragment = { id: string, code: ServiceCode, wording: ServiceWording, name: string, summary: string, description: string | null, targetGroup: string | null, conditions: Array<string>, howToApply: string | null, whatToBring: Array<string>, category: ServiceCategory, providedByNav: boolean, verifiedAt: string | null, municipality: { number: string } | null, phases: Array<{ number: number, title: string, description: string }>, complaint: { deadline: string, basis: DeadlineBasis, body: string, route: string } | null, legalBasis: Array<{ act: string, section: string, url: string | null }>, deadlines: Array<{ kind: DeadlineKind, basis: DeadlineBasis, text: string }>, related: Array<{ id: string }> };

export type CopyServicesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CopyServicesQuery = { services: { nodes: Array<{ id: string, code: ServiceCode, wording: ServiceWording, name: string, summary: string, description: string | null, targetGroup: string | null, conditions: Array<string>, howToApply: string | null, whatToBring: Array<string>, category: ServiceCategory, providedByNav: boolean, verifiedAt: string | null, municipality: { number: string } | null, phases: Array<{ number: number, title: string, description: string }>, complaint: { deadline: string, basis: DeadlineBasis, body: string, route: string } | null, legalBasis: Array<{ act: string, section: string, url: string | null }>, deadlines: Array<{ kind: DeadlineKind, basis: DeadlineBasis, text: string }>, related: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const PortalStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortalState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<PortalStateFragment, unknown>;
export const OfficeCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficeCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"accessDescription"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropInHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"appointmentHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"APPOINTMENT"}}]},{"kind":"Field","alias":{"kind":"Name","value":"phoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"emergencyPhoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMERGENCY_PHONE"}}]}]}}]} as unknown as DocumentNode<OfficeCopyFragment, unknown>;
export const ContactCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<ContactCopyFragment, unknown>;
export const ServiceCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"whatToBring"}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"route"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<ServiceCopyFragment, unknown>;
export const CrisisCentreCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CrisisCentreCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CrisisCentre"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CrisisCentreCopyFragment, unknown>;
export const MunicipalityCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MunicipalityCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"languageForm"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeCentre"}},{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"formerNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<MunicipalityCopyFragment, unknown>;
export const CountyCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountyCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"County"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CountyCopyFragment, unknown>;
export const GovernorCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GovernorCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Governor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<GovernorCopyFragment, unknown>;
export const GuidelineRatesCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuidelineRatesCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuidelineRates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedTo"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<GuidelineRatesCopyFragment, unknown>;
export const CircularCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircularCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circular"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"inferred"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CircularCopyFragment, unknown>;
export const ChangesPageCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangesPageCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entityType"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"successorId"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficeCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CrisisCentreCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MunicipalityCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountyCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GovernorCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuidelineRatesCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircularCopy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficeCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"accessDescription"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropInHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"appointmentHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"APPOINTMENT"}}]},{"kind":"Field","alias":{"kind":"Name","value":"phoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"emergencyPhoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMERGENCY_PHONE"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"whatToBring"}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"route"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CrisisCentreCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CrisisCentre"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MunicipalityCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"languageForm"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeCentre"}},{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"formerNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountyCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"County"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GovernorCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Governor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuidelineRatesCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuidelineRates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedTo"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircularCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circular"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"inferred"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<ChangesPageCopyFragment, unknown>;
export const ContactsPageCopyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactsPageCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactCopy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<ContactsPageCopyFragment, unknown>;
export const OwnContactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnContacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OwnContactsFragment, unknown>;
export const OwnPersonsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnPersons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"personName"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OwnPersonsFragment, unknown>;
export const AnswerFindingsDocument = {"__meta__":{"hash":"sha256:53ffc4a40ea957fd95040fa8ae4fa963eaec518efbd411f961cdcdfc5028fa38"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerFindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerFindingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerFindings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"answeredOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerFindingsMutation, AnswerFindingsMutationVariables>;
export const AvailabilityDocument = {"__meta__":{"hash":"sha256:7c2db20c8092d9a2e57a2b14095245aff789f4a5ae4be41079f9198cfaccfc5a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Availability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"governor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"population"}}]}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weeklyHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changedSince"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"StringValue","value":"2025-11-30","block":false}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"emergencyLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AvailabilityQuery, AvailabilityQueryVariables>;
export const CaseStatisticsDocument = {"__meta__":{"hash":"sha256:1188c7f83720d23e6b1cb6127742f53b71485eb878006b6653a167713497bb21"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseStatistics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStatisticsFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseDimension"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measures"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseMeasure"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseStatistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measures"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"coversThrough"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shareWithinDeadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meanHandlingDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianHandlingDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operationHash"}},{"kind":"Field","name":{"kind":"Name","value":"releaseId"}},{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"checksum"}}]}}]}}]}}]} as unknown as DocumentNode<CaseStatisticsQuery, CaseStatisticsQueryVariables>;
export const CoverageGapsDocument = {"__meta__":{"hash":"sha256:065201feb2d10a4c31032f9b2a5e462b0d0d99fe9a5da55a0f27079f481a78d4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CoverageGaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"governor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duty"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<CoverageGapsQuery, CoverageGapsQueryVariables>;
export const CrisisCentreDocument = {"__meta__":{"hash":"sha256:729b46cd4bbe25429a76a83191e00dcc54c5e42553192a16d2aa803fd391ad95"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CrisisCentre"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedMunicipalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CrisisCentreQuery, CrisisCentreQueryVariables>;
export const DataQualityDocument = {"__meta__":{"hash":"sha256:cd5823baab4ab8aae888538c71ce2961942e006e0549e0fe73149de420752b99"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataQuality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"entityType"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"observations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedOn"}}]}}]}}]}}]} as unknown as DocumentNode<DataQualityQuery, DataQualityQueryVariables>;
export const EmergencyDocument = {"__meta__":{"hash":"sha256:929d2d3a39ae5d1e48264b55c3b9cde1d062f1f2c2f7fd09d56b84df6e5dcb84"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Emergency"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"helpLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"purposes"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"VIOLENCE"},{"kind":"EnumValue","value":"EMERGENCY_POLICE"},{"kind":"EnumValue","value":"EMERGENCY_MEDICAL"},{"kind":"EnumValue","value":"HOMELESS_TONIGHT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EmergencyQuery, EmergencyQueryVariables>;
export const FindHelpDocument = {"__meta__":{"hash":"sha256:633687a288f697090526ec8c47bdfc032557e834fe2a2a447267afb955695b16"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindHelp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findOffices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matchedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isCertain"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"helpLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"isFree"}},{"kind":"Field","name":{"kind":"Name","value":"chatUrl"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<FindHelpQuery, FindHelpQueryVariables>;
export const FindOpenOfficeDocument = {"__meta__":{"hash":"sha256:6a94f2a345bae9291fd187e15059dce5186a7b3f417ac6e9bbce31ca9c3a6ba9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindOpenOffice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Channel"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"openAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindOpenOfficeQuery, FindOpenOfficeQueryVariables>;
export const HouseholdRateDocument = {"__meta__":{"hash":"sha256:18ad5175f553ab62341ec045518d3233f8445a0c4c0285b2b2aab1c7655fa278"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdRate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"household"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HouseholdInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"householdRate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"household"},"value":{"kind":"Variable","name":{"kind":"Name","value":"household"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"totalPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"subtotalPerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notIncluded"}}]}}]}}]} as unknown as DocumentNode<HouseholdRateQuery, HouseholdRateQueryVariables>;
export const MunicipalityLookupDocument = {"__meta__":{"hash":"sha256:6c515c1906e49d5a020f750b3220b499d06a95cb4c1c7c7b17e63aaf6d84e314"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MunicipalityLookup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"byName"},"name":{"kind":"Name","value":"municipalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"formerNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byNumber"},"name":{"kind":"Name","value":"municipalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"numbers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MunicipalityLookupQuery, MunicipalityLookupQueryVariables>;
export const MunicipalityPageDocument = {"__meta__":{"hash":"sha256:6c1f59fcb0b349f267b316d1de2b6c50746b5ef117529047f5ca1c35cd4fe959"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MunicipalityPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"7"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidelineRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MunicipalityPageQuery, MunicipalityPageQueryVariables>;
export const NodeByIdDocument = {"__meta__":{"hash":"sha256:33e7b6e3dcfcbad858074b7a8a8c01a096f4eb355f04dd9a076d74497e277152"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodeById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"County"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CrisisCentre"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<NodeByIdQuery, NodeByIdQueryVariables>;
export const OversightDocument = {"__meta__":{"hash":"sha256:47fa1f3179af39c2af4db1a66fcdc695b52212cbe2e84a2af8a2a74e792b249e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Oversight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"governor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oversight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionsWithinDeadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianHandlingDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintsChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateDeviation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"differencePerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staleFacts"}}]}}]}}]}}]} as unknown as DocumentNode<OversightQuery, OversightQueryVariables>;
export const SaveOwnRatesDocument = {"__meta__":{"hash":"sha256:f0325615ee79fb169fe98d1b4be9d713c2d4eef818b37ecd3c16d497f97fa477"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOwnRates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveOwnRatesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveOwnRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SaveOwnRatesMutation, SaveOwnRatesMutationVariables>;
export const PerInhabitantDocument = {"__meta__":{"hash":"sha256:348358a2284755ca4bf5c4e58967e94996dc5bee1ed1fa8787c2326f2a50accf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PerInhabitant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStatisticsFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseStatistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MUNICIPALITY"},{"kind":"EnumValue","value":"YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COUNT"},{"kind":"EnumValue","value":"COUNT_PER_1000"},{"kind":"EnumValue","value":"SHARE_OF_TOTAL"},{"kind":"EnumValue","value":"CHANGE_FROM_YEAR_BEFORE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cells"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countPer1000"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shareOfTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeFromYearBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PerInhabitantQuery, PerInhabitantQueryVariables>;
export const PortalPageDocument = {"__meta__":{"hash":"sha256:46189d18b48167f93473c653c592d49e354a3c1c3155d7e34999fb0613c1b668"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortalPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PortalState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"phoneState"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PortalState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"emergencyState"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMERGENCY_PHONE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PortalState"}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"helpLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"chatUrl"}},{"kind":"Field","name":{"kind":"Name","value":"isCertain"}},{"kind":"Field","name":{"kind":"Name","value":"doubt"}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidelineRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedTo"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortalState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<PortalPageQuery, PortalPageQueryVariables>;
export const RateHistoryDocument = {"__meta__":{"hash":"sha256:8d6a4df0c94d80a60adad7254a22cfdfe3779e0526e8ca9a299ed260826df6d5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RateHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guidelineRateHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}}]}}]}}]} as unknown as DocumentNode<RateHistoryQuery, RateHistoryQueryVariables>;
export const ServiceGuideDocument = {"__meta__":{"hash":"sha256:d8a1b944f4c007be2d801bda589142b5fc1fa1ffffb29e83e775969f58847a71"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServiceGuide"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"notHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryLabel"}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statutory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ServiceGuideQuery, ServiceGuideQueryVariables>;
export const ServiceSearchDocument = {"__meta__":{"hash":"sha256:41e69c32467f87d593c314c7b38a6f97e1faaa6d99f03b16f3546f622f5f3e84"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServiceSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ServiceSearchQuery, ServiceSearchQueryVariables>;
export const SaveSpecialDaysDocument = {"__meta__":{"hash":"sha256:322977d5cbf4f6acdf21a4e6663686308d3fce3b1e880717bfe02cf26d0116c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveSpecialDays"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveSpecialDaysInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveSpecialDays"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"specialDay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SaveSpecialDaysMutation, SaveSpecialDaysMutationVariables>;
export const SyncChangesDocument = {"__meta__":{"hash":"sha256:6de869deecbeb8715adc78a78e50bb9f0d9e0459f6cca79a8cccd8ed6a08ea22"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SyncChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entityType"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"successorId"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SyncChangesQuery, SyncChangesQueryVariables>;
export const TrendDocument = {"__meta__":{"hash":"sha256:edf294b9d4e2fef790d861e74f6c5bb4fbc5d9d7e9412772282ffc3849cd58c3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Trend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStatisticsFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compare"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ComparisonInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseTrend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"EnumValue","value":"SHARE_WITHIN_DEADLINE"}},{"kind":"Argument","name":{"kind":"Name","value":"per"},"value":{"kind":"EnumValue","value":"QUARTER"}},{"kind":"Argument","name":{"kind":"Name","value":"compare"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compare"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]} as unknown as DocumentNode<TrendQuery, TrendQueryVariables>;
export const SetOfficeHoursDocument = {"__meta__":{"hash":"sha256:72046976d1910b4dd760dccf6377aef6287a6298d156af2662f50af928771e7b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetOfficeHours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetOfficeHoursInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setOfficeHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2026-11-23","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"7"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SetOfficeHoursMutation, SetOfficeHoursMutationVariables>;
export const CopyMunicipalitiesDocument = {"__meta__":{"hash":"sha256:e06a15cac067a21020adf0617db7558a5859effd1e5877c2ca98f15b33f6a35b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyMunicipalities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MunicipalityCopy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MunicipalityCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"languageForm"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeCentre"}},{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"formerNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CopyMunicipalitiesQuery, CopyMunicipalitiesQueryVariables>;
export const CopyCountiesDocument = {"__meta__":{"hash":"sha256:2874614e20e0757537fcd1a5fd1b801a5c0dad63fa7cb6f32102771a6be50aed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyCounties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"counties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountyCopy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountyCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"County"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CopyCountiesQuery, CopyCountiesQueryVariables>;
export const CopyGovernorsDocument = {"__meta__":{"hash":"sha256:b474123e781e47dc75417633869b022f50bdf73d4527ec3586af436b907f2202"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyGovernors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"governors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GovernorCopy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GovernorCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Governor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CopyGovernorsQuery, CopyGovernorsQueryVariables>;
export const CopyChangesDocument = {"__meta__":{"hash":"sha256:48eb0842474fcf7f504ff71da48e3925a67f8db0887024ab185226a22ba53d39"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangesPageCopy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnContacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficeCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"accessDescription"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropInHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"appointmentHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"APPOINTMENT"}}]},{"kind":"Field","alias":{"kind":"Name","value":"phoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"emergencyPhoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMERGENCY_PHONE"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"whatToBring"}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"route"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CrisisCentreCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CrisisCentre"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MunicipalityCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"languageForm"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeCentre"}},{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"formerNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountyCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"County"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GovernorCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Governor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuidelineRatesCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuidelineRates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedTo"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircularCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circular"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"inferred"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangesPageCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entityType"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"successorId"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficeCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CrisisCentreCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MunicipalityCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountyCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GovernorCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuidelineRatesCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircularCopy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnContacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CopyChangesQuery, CopyChangesQueryVariables>;
export const CopyChangesWithPersonsDocument = {"__meta__":{"hash":"sha256:2c6a780806f0a15e70d56a7cc175adbb1c384c6de08b7e84a8bb4ed96734950f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyChangesWithPersons"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangesPageCopy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnPersons"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficeCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"accessDescription"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropInHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"appointmentHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"APPOINTMENT"}}]},{"kind":"Field","alias":{"kind":"Name","value":"phoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"emergencyPhoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMERGENCY_PHONE"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"whatToBring"}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"route"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CrisisCentreCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CrisisCentre"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MunicipalityCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"languageForm"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeCentre"}},{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"formerNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountyCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"County"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GovernorCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Governor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuidelineRatesCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuidelineRates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedTo"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircularCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circular"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"inferred"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangesPageCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entityType"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"successorId"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficeCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CrisisCentreCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MunicipalityCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountyCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GovernorCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuidelineRatesCopy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircularCopy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnPersons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"personName"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CopyChangesWithPersonsQuery, CopyChangesWithPersonsQueryVariables>;
export const CopyCursorDocument = {"__meta__":{"hash":"sha256:68b8a78b0fe65d34ab64b4b10a546f78164e0e8983ff19f31ac5b39da4435824"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyCursor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changesCursor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}]}]}}]} as unknown as DocumentNode<CopyCursorQuery, CopyCursorQueryVariables>;
export const CopyContactsDocument = {"__meta__":{"hash":"sha256:ffc3ee269b6bab591e8f9b28009348356d606430fcede9f1056d72fb16811656"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactsPageCopy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnContacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactsPageCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactCopy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnContacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CopyContactsQuery, CopyContactsQueryVariables>;
export const CopyContactsWithPersonsDocument = {"__meta__":{"hash":"sha256:b82f49a839a38cf9d0d10a1e6e95c5fe96f796200d24bda8e782bbe0dc4c622d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyContactsWithPersons"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactsPageCopy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnPersons"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactsPageCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactCopy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnPersons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"personName"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CopyContactsWithPersonsQuery, CopyContactsWithPersonsQueryVariables>;
export const CopyCrisisCentresDocument = {"__meta__":{"hash":"sha256:111bf619f33a4f72c34c1df8c8b076f146a66a14c754199c8c4051d9ec8d2f1b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyCrisisCentres"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crisisCentres"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CrisisCentreCopy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CrisisCentreCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CrisisCentre"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CopyCrisisCentresQuery, CopyCrisisCentresQueryVariables>;
export const CopyOfficesDocument = {"__meta__":{"hash":"sha256:9bef0d4f16b38a3bfe7b5792889d17cccd8cd254b7de95ad1fcd6b0df1b7002f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyOffices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficeCopy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficeCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"accessDescription"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropInHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"appointmentHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"APPOINTMENT"}}]},{"kind":"Field","alias":{"kind":"Name","value":"phoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"emergencyPhoneHours"},"name":{"kind":"Name","value":"openingHoursString"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMERGENCY_PHONE"}}]}]}}]} as unknown as DocumentNode<CopyOfficesQuery, CopyOfficesQueryVariables>;
export const CopyGuidelineRatesDocument = {"__meta__":{"hash":"sha256:3e854a8f94463d8c09e303b144584088a912019d6ea9c7592620df0b6057fa17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyGuidelineRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guidelineRateHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuidelineRatesCopy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuidelineRatesCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuidelineRates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedTo"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CopyGuidelineRatesQuery, CopyGuidelineRatesQueryVariables>;
export const CopyCircularsDocument = {"__meta__":{"hash":"sha256:6da22d61f7adcac49b1e627384f4d8ae955ea43d7c64a3ad40d7da91f0caff66"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyCirculars"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circulars"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircularCopy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircularCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circular"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"inferred"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CopyCircularsQuery, CopyCircularsQueryVariables>;
export const CopyServicesDocument = {"__meta__":{"hash":"sha256:45ec0defb6d29f48b0c13ec1c66fff8d831ed291d273c171363805c90f285130"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceCopy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceCopy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"targetGroup"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"whatToBring"}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"route"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]} as unknown as DocumentNode<CopyServicesQuery, CopyServicesQueryVariables>;