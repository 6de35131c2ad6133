/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What can be relied on at a place. Of each: absent stays, null is not stated. */
export type AccessibilityInput = {
  /** Somebody meets and guides who asks for it. */
  guide?: boolean | null | undefined;
  /** A hearing loop. */
  hearingLoop?: boolean | null | undefined;
  /** Parking for people with a disability permit. */
  parking?: boolean | null | undefined;
  /** No step on the way in. */
  stepFree?: boolean | null | undefined;
};

/** What kind of writer made a change. */
export type ActorKind =
  /** A registered organisation, through this API. */
  | 'CLIENT'
  /** A reader of deliveries. */
  | 'IMPORTER'
  /** The platform itself, such as its first data. */
  | 'PLATFORM'
  /** Not recorded: an editor who works directly in the database. */
  | 'UNKNOWN';

/** Where a place is: all of it. */
export type AddressInput = {
  /** The postal town, 1 to 200 characters. */
  city: string;
  /** Four digits with the leading zero. */
  postalCode: string;
  /** Street and number, 1 to 200 characters. */
  street: string;
};

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

/** A new, changed or removed agreement of a municipality with a crisis centre. Absent fields stay. Two with one centre do not hold on the same day. */
export type AgreementItemInput = {
  /** Places that the municipality has there, 0 to 9999; its governor reads them. Null: not stated. */
  capacityPlaces?: number | null | undefined;
  /** The crisis centre; required with a new one, and never changed. */
  centre?: string | number | null | undefined;
  /** The id of this record in your own system, 1 to 200 characters. Its first use creates a record; later uses address that record without `id` and `version`. Visible to your client alone. Never a person’s national identity number. */
  externalId?: string | null | undefined;
  /** How the offer is secured. Required with a new one. */
  form?: AgreementForm | null | undefined;
  /** The record to change or remove. Absent: a new record. */
  id?: string | number | null | undefined;
  /** The municipality’s number, one of yours; required with a new one. */
  municipality?: string | number | null | undefined;
  /** True: remove it; the other fields are not looked at. */
  remove?: boolean | null | undefined;
  /** First day, from 1970-01-01, inclusive. Null: not stated. */
  validFrom?: string | null | undefined;
  /** End, to 2100-01-01, exclusive. Null: no end is known. */
  validTo?: string | null | undefined;
  /** The version that the change is based on; another one is CONFLICT. Required with what is there already, absent with what is new. */
  version?: number | null | undefined;
};

/** What has changed. */
export type AlertKind =
  /** A crisis-centre agreement has come within six months of its end, or an end was stated. */
  | 'AGREEMENT_ENDING'
  /** A duty that nothing was known to meet: something is now. */
  | 'GAP_CLOSED'
  /** A duty that something was known to meet: nothing is any more. See `coverageGaps`. */
  | 'GAP_OPENED'
  /** How the share of decisions within 14 days of the last twelve released months stands beside the nation’s. */
  | 'SIGNAL_CHANGED';

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

/** Which audit events; what is absent does not narrow. */
export type AuditFilter = {
  /** Those that touched this coordinate, such as `Contact.name`, or any field of a type, such as `Contact`. */
  coordinate?: string | null | undefined;
  /** On this day in Norway or later. */
  from?: string | null | undefined;
  /** True: without those of your own organisation. */
  notMe?: boolean | null | undefined;
  /** Of this organisation only: nine digits. */
  organisationNumber?: string | number | null | undefined;
  /** Of this outcome only. */
  outcome?: AuditOutcome | null | undefined;
  /** Before this day in Norway. */
  until?: string | null | undefined;
};

/** What an audited operation came to. */
export type AuditOutcome =
  /** It was answered, or the change was made. */
  | 'ALLOWED'
  /** The change was based on an older version, and was not made. */
  | 'CONFLICT'
  /** It was refused, in part or as a whole. */
  | 'DENIED'
  /** It broke off; nothing was changed. */
  | 'FAILED';

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

/** A new, changed or removed contact of an office. Absent fields stay. Its particulars are shown within your own and your governor’s reach alone; earlier ones are not stored. */
export type ContactItemInput = {
  /** Direct e-mail. Null: not known. */
  email?: string | null | undefined;
  /** The id of this record in your own system, 1 to 200 characters. Its first use creates a record; later uses address that record without `id` and `version`. Visible to your client alone. Never a person’s national identity number. */
  externalId?: string | null | undefined;
  /** The record to change or remove. Absent: a new record. */
  id?: string | number | null | undefined;
  /** The person’s name, 1 to 200 characters. Null: not known. */
  name?: string | null | undefined;
  /** The office’s four-digit number; required for a new record. It must serve a municipality of yours. */
  office?: string | number | null | undefined;
  /** Direct phone as people write it. Null: not known. */
  phone?: string | null | undefined;
  /** True: remove it; the other fields are not looked at. */
  remove?: boolean | null | undefined;
  /** What the contact does. Required with a new one. */
  role?: ContactRole | null | undefined;
  /** The version that the change is based on; another one is CONFLICT. Required with what is there already, absent with what is new. */
  version?: number | null | undefined;
};

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

/** What was done. */
export type HistoryKind =
  /** It was put in. */
  | 'CREATED'
  /** It was taken away. */
  | 'DELETED'
  /** It was changed. */
  | 'UPDATED'
  /** Somebody confirmed that it is right; nothing else changed. */
  | 'VERIFIED';

/** Whether a change can be taken back. */
export type HistoryUndo =
  /** Something later rests on it: take that back first. */
  | 'CHANGED_SINCE'
  /** There is nothing to take back: somebody confirmed it. */
  | 'NOTHING_CHANGED'
  /** No: a reader of deliveries or the platform wrote it. Write what is to hold instead. */
  | 'NOT_A_CLIENTS'
  /** No: it is not the municipalities’ to write. */
  | 'NOT_WRITABLE'
  /** No: former values of a contact are not stored, so that personal data can be erased. Write the contact again. */
  | 'PERSON_NOT_KEPT'
  /** By `revert`. */
  | 'POSSIBLE';

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

/** A stretch of whole months. */
export type MonthPeriodInput = {
  /** First day: the first of a month. Anything else is BAD_USER_INPUT. */
  from: string;
  /** End, exclusive: the first of a month after `from`. */
  to: string;
};

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

/** A new, changed or removed line of an office. Absent fields stay. */
export type PhoneItemInput = {
  /** What else to know of it, such as its hours in words (nb), 1 to 500 characters. Null: nothing. */
  comment?: string | null | undefined;
  /** The id of this record in your own system, 1 to 200 characters. Its first use creates a record; later uses address that record without `id` and `version`. Visible to your client alone. Never a person’s national identity number. */
  externalId?: string | null | undefined;
  /** The record to change or remove. Absent: a new record. */
  id?: string | number | null | undefined;
  /** The number as people write it; Norwegian without a country code. Required with a new line. */
  number?: string | null | undefined;
  /** The office’s four-digit number; required for a new record. It must serve a municipality of yours. */
  office?: string | number | null | undefined;
  /** What it is for, not CRISIS_LINE. Required with a new line. */
  purpose?: PhonePurpose | null | undefined;
  /** True: remove it; the other fields are not looked at. */
  remove?: boolean | null | undefined;
  /** The version that the change is based on; another one is CONFLICT. Required with what is there already, absent with what is new. */
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

/** A new, changed or removed place of an office. Absent fields stay. */
export type ReceptionItemInput = {
  /** How to get there or in (nb), 1 to 10 000 characters. Null: not reported. */
  accessDescription?: string | null | undefined;
  /** Whether it is step-free, and what else can be relied on. Null: nothing is stated. */
  accessibility?: AccessibilityInput | null | undefined;
  /** Where it is. Null: not reported. */
  address?: AddressInput | null | undefined;
  /** The id of this record in your own system, 1 to 200 characters. Its first use creates a record; later uses address that record without `id` and `version`. Visible to your client alone. Never a person’s national identity number. */
  externalId?: string | null | undefined;
  /** The record to change or remove. Absent: a new record. */
  id?: string | number | null | undefined;
  /** What it is open for. Required with a new place. */
  kind?: ReceptionKind | null | undefined;
  /** The name, 1 to 200 characters, no other place of the office has it. Required with a new place. */
  name?: string | null | undefined;
  /** The office’s four-digit number; required for a new record. It must serve a municipality of yours. */
  office?: string | number | null | undefined;
  /** True: remove it; the other fields are not looked at. */
  remove?: boolean | null | undefined;
  /** The version that the change is based on; another one is CONFLICT. Required with what is there already, absent with what is new. */
  version?: number | null | undefined;
};

/** What a place is open for. */
export type ReceptionKind =
  /** For meetings booked beforehand only. */
  | 'MEETING_PLACE'
  /** The public can come. */
  | 'VISIT';

/** A change that is to be taken back, as `history` shows it. */
export type RevertInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The id or number of the entity, as it was asked about. */
  entityId: string | number;
  /** What the history is of, as it was asked about. */
  entityType: EntityType;
  /** `HistoryEntry.id`; see its `undo`. */
  entry: string | number;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
};

/** What a caller is to the platform. */
export type Role =
  /** The platform’s own: client register, circulars, audit. */
  | 'ADMINISTRATOR'
  /** An analyst: ad-hoc statistics. */
  | 'ANALYST'
  /** A county governor: oversight of its own municipalities. */
  | 'GOVERNOR'
  /** A municipality: reads partner data and changes its own. */
  | 'MUNICIPALITY'
  /** A registered frontend: as PUBLIC, with higher limits. */
  | 'PORTAL'
  /** Anybody, without a token. */
  | 'PUBLIC';

/** Changes of crisis-centre agreements: one, or many at once; or all that the caller has. */
export type SaveAgreementsInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
  /** The items, 1 to 10000. Each record may occur in one item only. */
  items: Array<AgreementItemInput>;
  /** Whether the items are changes, or all that you have under ids of your own. Absent: CHANGES. */
  mode?: SaveMode | null | undefined;
  /** What becomes of the rest where an item is rejected. Absent: REJECT_ALL. */
  onRejected?: OnRejected | null | undefined;
  /** With FULL, the most that may be withdrawn, 0 or more. Absent: one in ten of what you have, and always one. Beyond it nothing is written. */
  removalsMax?: number | null | undefined;
};

/** Changes of offices’ contacts: one, or many at once; or all that the caller has. */
export type SaveContactsInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
  /** The items, 1 to 10000. Each record may occur in one item only. */
  items: Array<ContactItemInput>;
  /** Whether the items are changes, or all that you have under ids of your own. Absent: CHANGES. */
  mode?: SaveMode | null | undefined;
  /** What becomes of the rest where an item is rejected. Absent: REJECT_ALL. */
  onRejected?: OnRejected | null | undefined;
  /** With FULL, the most that may be withdrawn, 0 or more. Absent: one in ten of what you have, and always one. Beyond it nothing is written. */
  removalsMax?: number | null | undefined;
};

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

/** Changes of offices’ lines: one, or many at once; or all that the caller has. */
export type SavePhonesInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
  /** The items, 1 to 10000. Each record may occur in one item only. */
  items: Array<PhoneItemInput>;
  /** Whether the items are changes, or all that you have under ids of your own. Absent: CHANGES. */
  mode?: SaveMode | null | undefined;
  /** What becomes of the rest where an item is rejected. Absent: REJECT_ALL. */
  onRejected?: OnRejected | null | undefined;
  /** With FULL, the most that may be withdrawn, 0 or more. Absent: one in ten of what you have, and always one. Beyond it nothing is written. */
  removalsMax?: number | null | undefined;
};

/** Changes of offices’ places: one, or many at once; or all that the caller has. */
export type SaveReceptionsInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
  /** The items, 1 to 10000. Each record may occur in one item only. */
  items: Array<ReceptionItemInput>;
  /** Whether the items are changes, or all that you have under ids of your own. Absent: CHANGES. */
  mode?: SaveMode | null | undefined;
  /** What becomes of the rest where an item is rejected. Absent: REJECT_ALL. */
  onRejected?: OnRejected | null | undefined;
  /** With FULL, the most that may be withdrawn, 0 or more. Absent: one in ten of what you have, and always one. Beyond it nothing is written. */
  removalsMax?: number | null | undefined;
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

/** Municipalities of about the same size, by their published cases a year on level P in the period, not by inhabitants. */
export type SizeGroup =
  /** 100 to 299. */
  | 'FROM_100_TO_299'
  /** 300 to 999. */
  | 'FROM_300_TO_999'
  /** 1000 or more. */
  | 'FROM_1000'
  /** Up to 99 published cases a year. */
  | 'UNDER_100'
  /** None published, not reported, or not yet released. */
  | 'UNKNOWN';

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

/** How long the points of a trend are. */
export type TrendPeriod =
  /** Calendar months. */
  | 'MONTH'
  /** Calendar quarters. */
  | 'QUARTER'
  /** The four quarters that end with each quarter: seasons even out, and neighbouring points share cases. */
  | 'ROLLING_YEAR'
  /** Calendar years. */
  | 'YEAR';

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

/** Changes of when somebody last looked at things: one, or many at once. */
export type VerifyInput = {
  /** True: say what would come of it and write nothing; the key is not used up. Absent: false. */
  dryRun?: boolean | null | undefined;
  /** The caller’s own key, 8 to 100 characters: the same key with the same input does the batch once and answers alike, however often it is sent. */
  idempotencyKey: string;
  /** The items, 1 to 10000. Each record may occur in one item only. */
  items: Array<VerifyItemInput>;
  /** What becomes of the rest where an item is rejected. Absent: REJECT_ALL. */
  onRejected?: OnRejected | null | undefined;
};

/** A record to confirm as correct. */
export type VerifyItemInput = {
  /** Its id; of OPENING_HOURS, the office’s number. */
  entityId: string | number;
  /** OFFICE, RECEPTION, PHONE, CONTACT, OPENING_HOURS, SERVICE (an own wording) or AGREEMENT. */
  entityType: EntityType;
  /** Which of the fields that sources speak of were looked at, as in `Observation.field`. Absent: all of them. */
  fields?: Array<string> | null | undefined;
  /** The version that was looked at; another one is CONFLICT. Absent: any. */
  version?: number | null | undefined;
};

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

export type OversightAlertsQueryVariables = Exact<{
  governor: string | number;
  since: string;
  language: Language;
}>;


export type OversightAlertsQuery = { oversightAlerts: { totalCount: number, nodes: Array<{ id: string, kind: AlertKind, message: string, on: string | null, municipality: { number: string, name: string } }> } | null };

export type ResidentHouseholdRateQueryVariables = Exact<{
  household: HouseholdInput;
  on: string;
  municipality?: string | number | null | undefined;
}>;


export type ResidentHouseholdRateQuery = { householdRate: { status: RateStatus, basis: RateBasis, circular: string | null, validFrom: string | null, explanation: string | null, totalPerMonth: number | null, notIncluded: Array<string>, lines: Array<{ category: string, persons: number, amountPerMonth: number, subtotalPerMonth: number }> }, rateCategories: Array<{ code: string, label: string }> };

export type ResidentMunicipalityQueryVariables = Exact<{
  number: string | number;
  at: string;
  on: string;
  language: Language;
}>;


export type ResidentMunicipalityQuery = { municipality: { number: string, name: string, county: { name: string }, governor: { name: string, website: string | null }, helpLines: Array<{ id: string, name: string, number: string | null, isFree: boolean | null, chatUrl: string | null, doubt: string | null, menuChoice: string | null, audience: string | null, purposes: Array<HelpLinePurpose>, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }>, offices: Array<{ number: string, name: string, website: string | null, visitingAddress: { street: string, postalCode: string, city: string, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> } | null, notices: Array<{ id: string, text: string, url: string | null, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }>, profile: { chat: string | null, applyUrl: string | null, bookingUrl: string | null, languages: Array<string> | null, openUntil: string | null, successor: { name: string } | null, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> } | null, receptions: Array<{ id: string, name: string, accessibility: { stepFree: boolean | null, hearingLoop: boolean | null, parking: boolean | null, guide: boolean | null } | null }>, specialDays: Array<{ id: string, from: string, until: string, state: OpeningStateValue, reason: string | null, channels: Array<Channel> | null, spans: Array<{ opens: string, closes: string }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }>, dropIn: { note: string | null, unconfirmed: boolean, channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, noteWritten: string | null, lastKnown: Array<{ days: Array<Weekday>, opens: string, closes: string }>, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }, phone: { note: string | null, unconfirmed: boolean, channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, noteWritten: string | null, lastKnown: Array<{ days: Array<Weekday>, opens: string, closes: string }>, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }, emergency: { note: string | null, unconfirmed: boolean, channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, noteWritten: string | null, lastKnown: Array<{ days: Array<Weekday>, opens: string, closes: string }>, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }, week: Array<{ date: string, channel: Channel, state: OpeningStateValue, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, note: string | null, unconfirmed: boolean, noteWritten: string | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }>, unknownSpans: Array<{ opens: string, closes: string }>, reception: { id: string, name: string } | null, phone: { id: string, number: string } | null }>, phones: Array<{ number: string, purpose: PhonePurpose, comment: string | null, commentWritten: string | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null }, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }> }>, services: { nodes: Array<{ id: string, code: ServiceCode, name: string, summary: string, howToApply: string | null, language: Language, conditions: Array<string>, whatToBring: Array<string>, deadlines: Array<{ text: string, basis: DeadlineBasis }>, statutory: { rights: Array<string>, language: Language }, legalBasis: Array<{ act: string, section: string, url: string | null }>, complaint: { deadline: string, basis: DeadlineBasis, body: string, route: string } | null, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }> }, guidelineRates: { status: RateStatus, circular: string | null, confirmedTo: string | null, validFrom: string | null, explanation: string | null, rates: Array<{ category: string, amountPerMonth: number }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }, crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, crisisCentreAgreements: Array<{ confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, crisisCentre: { id: string, name: string, website: string | null, openAroundTheClock: boolean | null, addressWithheld: boolean, visitingAddress: { street: string, postalCode: string, city: string } | null, phones: Array<{ number: string, disputed: boolean, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string } }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> } }> } | null };

export type CrisisHelpFragment = { crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, crisisCentreAgreements: Array<{ confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, crisisCentre: { id: string, name: string, website: string | null, openAroundTheClock: boolean | null, addressWithheld: boolean, visitingAddress: { street: string, postalCode: string, city: string } | null, phones: Array<{ number: string, disputed: boolean, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string } }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> } }> };

export type OfficePhonesFragment = { phones: Array<{ number: string, purpose: PhonePurpose, comment: string | null, commentWritten: string | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null }, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }> };

export type ShownOfficeFragment = { number: string, name: string, website: string | null, visitingAddress: { street: string, postalCode: string, city: string, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> } | null, notices: Array<{ id: string, text: string, url: string | null, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }>, profile: { chat: string | null, applyUrl: string | null, bookingUrl: string | null, languages: Array<string> | null, openUntil: string | null, successor: { name: string } | null, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> } | null, receptions: Array<{ id: string, name: string, accessibility: { stepFree: boolean | null, hearingLoop: boolean | null, parking: boolean | null, guide: boolean | null } | null }>, specialDays: Array<{ id: string, from: string, until: string, state: OpeningStateValue, reason: string | null, channels: Array<Channel> | null, spans: Array<{ opens: string, closes: string }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }>, dropIn: { note: string | null, unconfirmed: boolean, channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, noteWritten: string | null, lastKnown: Array<{ days: Array<Weekday>, opens: string, closes: string }>, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }, phone: { note: string | null, unconfirmed: boolean, channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, noteWritten: string | null, lastKnown: Array<{ days: Array<Weekday>, opens: string, closes: string }>, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }, emergency: { note: string | null, unconfirmed: boolean, channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, noteWritten: string | null, lastKnown: Array<{ days: Array<Weekday>, opens: string, closes: string }>, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }, week: Array<{ date: string, channel: Channel, state: OpeningStateValue, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, note: string | null, unconfirmed: boolean, noteWritten: string | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }>, unknownSpans: Array<{ opens: string, closes: string }>, reception: { id: string, name: string } | null, phone: { id: string, number: string } | null }>, phones: Array<{ number: string, purpose: PhonePurpose, comment: string | null, commentWritten: string | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null }, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }> };

export type ShownServiceFragment = { id: string, code: ServiceCode, name: string, summary: string, howToApply: string | null, language: Language, conditions: Array<string>, whatToBring: Array<string>, deadlines: Array<{ text: string, basis: DeadlineBasis }>, statutory: { rights: Array<string>, language: Language }, legalBasis: Array<{ act: string, section: string, url: string | null }>, complaint: { deadline: string, basis: DeadlineBasis, body: string, route: string } | null, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> };

export type BriefStateFragment = { channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null };

export type ShownStateFragment = { channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> };

export type ResidentStateFragment = { note: string | null, unconfirmed: boolean, channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, noteWritten: string | null, lastKnown: Array<{ days: Array<Weekday>, opens: string, closes: string }>, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> };

export type ShownConfirmationFragment = { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string };

export type ShownSourceFragment = { title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null };

export type OversightPageQueryVariables = Exact<{
  governor: string | number;
  from: string;
  to: string;
  on: string;
  language: Language;
}>;


export type OversightPageQuery = { oversight: { status: CellStatus, notices: Array<string>, governor: { id: string, name: string }, deadline: { text: string }, release: { id: string, publishedOn: string, coversThrough: string, synthetic: boolean } | null, municipalities: Array<{ staleFacts: number, municipality: { number: string, name: string }, applications: { value: number | null, low: number, high: number, status: CellStatus }, decisionsWithinDeadline: { value: number | null, low: number | null, high: number | null, status: CellStatus }, medianHandlingDays: { value: number | null, low: number | null, high: number | null, status: CellStatus }, complaints: { value: number | null, low: number, high: number, status: CellStatus }, complaintsChanged: { value: number | null, status: CellStatus }, comparison: { sizeGroup: SizeGroup, municipalitiesInGroup: number, groupDecisionsWithinDeadline: { value: number | null, status: CellStatus }, groupMedianHandlingDays: { value: number | null, status: CellStatus } }, crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, rateDeviation: { status: RateDeviationStatus, differencePerMonth: number | null } }> } | null, secondInstance: { status: CellStatus, notices: Array<string>, requirement: { text: string }, total: { decisions: number, withinThreeMonths: number, shareWithinThreeMonths: number | null, medianDays: number | null, p90Days: number | null, firstInstanceMedianDays: number | null, reversalShare: number | null, pending: number, pendingOverThreeMonths: number }, municipalities: Array<{ municipality: { number: string, name: string }, figures: { decisions: number, withinThreeMonths: number, shareWithinThreeMonths: number | null, medianDays: number | null, p90Days: number | null, firstInstanceMedianDays: number | null, reversalShare: number | null, pending: number, pendingOverThreeMonths: number } }> } | null, coverageGaps: Array<{ duty: CoverageDuty, reason: string, since: string | null, municipality: { number: string, name: string }, legalBasis: { act: string, section: string } }> | null };

export type OversightSheetQueryVariables = Exact<{
  number: string | number;
  governor: string | number;
  on: string;
  language: Language;
}>;


export type OversightSheetQuery = { availability: { nodes: Array<{ municipality: { number: string }, office: { name: string } | null, dropIn: { hours: number | null }, emergencyLine: { status: EmergencyLineStatus, hoursPerWeek: number | null }, confirmation: { status: AvailabilityConfirmationStatus, lastConfirmedOn: string | null } }> } | null, findings: { totalCount: number, nodes: Array<{ id: string, kind: FindingKind, severity: FindingSeverity, message: string, openedOn: string }> } | null, municipality: { number: string, name: string, crisisCentreAgreements: Array<{ validFrom: string | null, validTo: string | null, crisisCentre: { name: string } }> } | null };

export type OversightRowFragment = { staleFacts: number, municipality: { number: string, name: string }, applications: { value: number | null, low: number, high: number, status: CellStatus }, decisionsWithinDeadline: { value: number | null, low: number | null, high: number | null, status: CellStatus }, medianHandlingDays: { value: number | null, low: number | null, high: number | null, status: CellStatus }, complaints: { value: number | null, low: number, high: number, status: CellStatus }, complaintsChanged: { value: number | null, status: CellStatus }, comparison: { sizeGroup: SizeGroup, municipalitiesInGroup: number, groupDecisionsWithinDeadline: { value: number | null, status: CellStatus }, groupMedianHandlingDays: { value: number | null, status: CellStatus } }, crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, rateDeviation: { status: RateDeviationStatus, differencePerMonth: number | null } };

export type SecondInstanceShownFragment = { decisions: number, withinThreeMonths: number, shareWithinThreeMonths: number | null, medianDays: number | null, p90Days: number | null, firstInstanceMedianDays: number | null, reversalShare: number | null, pending: number, pendingOverThreeMonths: number };

export type OwnDaysOfficesQueryVariables = Exact<{
  municipality: string | number;
}>;


export type OwnDaysOfficesQuery = { municipality: { number: string, name: string, offices: Array<{ number: string, name: string }> } | null };

export type OwnDaysPlaceFragment = { number: string, name: string, offices: Array<{ number: string, name: string }> };

export type OwnDaysQueryVariables = Exact<{
  municipality: string | number;
  office: string | number;
  channel: Channel;
  from: string;
  days: number;
  day: string;
}>;


export type OwnDaysQuery = { municipality: { number: string, name: string, offices: Array<{ number: string, name: string }> } | null, office: { number: string, name: string, municipalities: Array<{ number: string }>, month: Array<{ date: string, state: OpeningStateValue, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }> }>, day: Array<{ channel: Channel, date: string, state: OpeningStateValue, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, reception: { name: string } | null, phone: { number: string } | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }> }>, specialDays: Array<{ id: string, from: string, until: string, state: OpeningStateValue, channels: Array<Channel> | null, reason: string | null, version: number, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }> }> } | null };

export type OwnDayFragment = { date: string, state: OpeningStateValue, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }> };

export type SaveOwnDaysMutationVariables = Exact<{
  input: SaveSpecialDaysInput;
}>;


export type SaveOwnDaysMutation = { saveSpecialDays: { results: Array<{ userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, preview: Array<{ office: string, channel: Channel, days: Array<{ date: string, state: OpeningStateValue, reason: string | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }> }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type OwnMunicipalityQueryVariables = Exact<{
  number: string | number;
  at: string;
  language: Language;
}>;


export type OwnMunicipalityQuery = { municipality: { number: string, name: string, offices: Array<{ number: string, name: string, version: number, verifiedAt: string | null, phones: Array<{ number: string }>, visitingAddress: { street: string, postalCode: string, city: string } | null, dropIn: { channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }, receptions: Array<{ id: string, name: string }> }> } | null, findings: { totalCount: number, nodes: Array<{ id: string, kind: FindingKind, severity: FindingSeverity, message: string, openedOn: string, observations: Array<{ value: string, chosen: boolean, source: { title: string, publisher: string } }> }> } | null };

export type AnswerFindingMutationVariables = Exact<{
  input: AnswerFindingsInput;
}>;


export type AnswerFindingMutation = { answerFindings: { results: Array<{ outcome: ItemOutcome, userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type VerifyOfficeMutationVariables = Exact<{
  input: VerifyInput;
}>;


export type VerifyOfficeMutation = { verify: { results: Array<{ outcome: ItemOutcome, userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type OwnOfficeQueryVariables = Exact<{
  number: string | number;
}>;


export type OwnOfficeQuery = { office: { number: string, name: string, version: number, municipalities: Array<{ number: string, name: string }>, hoursRules: Array<{ channel: Channel, reception: { id: string, name: string } | null, phone: { id: string, number: string } | null, weekly: Array<{ days: Array<Weekday>, hoursUnknown: boolean, validFrom: string | null, validTo: string | null, everyWeeks: number, cycleFrom: string | null, note: string | null, season: { from: string, until: string } | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }>, sources: Array<{ title: string, publisher: string }> }> }>, phones: Array<{ id: string, number: string, purpose: PhonePurpose, comment: string | null, version: number }>, receptions: Array<{ id: string, name: string, kind: ReceptionKind, version: number, accessDescription: string | null, address: { street: string, postalCode: string, city: string } | null }>, contacts: Array<{ id: string, role: ContactRole, name: string | null, phone: string | null, email: string | null, version: number }> } | null, history: { nodes: Array<{ id: string, at: string, kind: HistoryKind, entityType: EntityType, actor: ActorKind, actorName: string | null, undo: HistoryUndo | null, hours: { channels: Array<Channel>, reception: { name: string } | null, phone: { number: string } | null } | null, fields: Array<{ field: string, before: string | null, after: string | null }> }> } | null };

export type OwnRuleFragment = { days: Array<Weekday>, hoursUnknown: boolean, validFrom: string | null, validTo: string | null, everyWeeks: number, cycleFrom: string | null, note: string | null, season: { from: string, until: string } | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }>, sources: Array<{ title: string, publisher: string }> };

export type SetOwnHoursMutationVariables = Exact<{
  input: SetOfficeHoursInput;
}>;


export type SetOwnHoursMutation = { setOfficeHours: { preview: Array<{ date: string, state: OpeningStateValue, reason: string | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string, path: Array<string> }> } | null };

export type RevertOwnMutationVariables = Exact<{
  input: RevertInput;
}>;


export type RevertOwnMutation = { revert: { results: Array<{ userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type SaveOwnPhonesMutationVariables = Exact<{
  input: SavePhonesInput;
}>;


export type SaveOwnPhonesMutation = { savePhones: { results: Array<{ userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type SaveOwnReceptionsMutationVariables = Exact<{
  input: SaveReceptionsInput;
}>;


export type SaveOwnReceptionsMutation = { saveReceptions: { results: Array<{ userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type SaveOwnContactsMutationVariables = Exact<{
  input: SaveContactsInput;
}>;


export type SaveOwnContactsMutation = { saveContacts: { results: Array<{ userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type SavedOwnFragment = { results: Array<{ userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> };

export type OwnReadersQueryVariables = Exact<{
  municipality: string | number;
  filter: AuditFilter;
}>;


export type OwnReadersQuery = { auditEvents: { totalCount: number, byMonth: Array<{ month: string, clientName: string | null, organisationNumber: string | null, outcome: AuditOutcome, count: number }>, nodes: Array<{ id: string, at: string, clientName: string | null, organisationNumber: string | null, role: Role, outcome: AuditOutcome, coordinates: Array<string> }> } | null };

export type OwnRecordsQueryVariables = Exact<{
  municipality: string | number;
  on: string;
}>;


export type OwnRecordsQuery = { municipality: { number: string, name: string, ownRates: Array<{ category: string, amountPerMonth: number, validFrom: string, validTo: string | null, sources: Array<{ title: string, publisher: string, updatedOn: string | null }> }>, crisisCentreAgreements: Array<{ id: string, form: AgreementForm, capacityPlaces: number | null, validFrom: string | null, validTo: string | null, version: number, crisisCentre: { name: string } }> } | null, rateCategories: Array<{ code: string, label: string }>, crisisCentres: { nodes: Array<{ id: string, name: string }> } };

export type SaveOwnRatesMutationVariables = Exact<{
  input: SaveOwnRatesInput;
}>;


export type SaveOwnRatesMutation = { saveOwnRates: { results: Array<{ userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type SaveOwnAgreementsMutationVariables = Exact<{
  input: SaveAgreementsInput;
}>;


export type SaveOwnAgreementsMutation = { saveAgreements: { results: Array<{ userErrors: Array<{ code: UserErrorCode, explanation: string }> }>, userErrors: Array<{ code: UserErrorCode, explanation: string }> } | null };

export type SearchEverythingQueryVariables = Exact<{
  text: string;
  place: string;
  at: string;
  language?: Language | null | undefined;
}>;


export type SearchEverythingQuery = { findOffices: { totalCount: number, advice: string | null, nodes: Array<{ name: string, isCertain: boolean, explanation: string, municipality: { number: string, name: string, county: { name: string } } | null, office: { number: string, name: string, municipalities: Array<{ number: string, name: string, county: { name: string } }> } | null }> }, helpLines: Array<{ id: string, name: string, number: string | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null } }>, services: { totalCount: number, suggestions: Array<string>, emergency: Array<{ name: string, number: string | null }>, notHere: Array<{ term: string, url: string, explanation: string }>, nodes: Array<{ code: ServiceCode, name: string, summary: string, howToApply: string | null, providedByNav: boolean, language: Language, municipality: { number: string } | null }> } };

export type FoundMunicipalityFragment = { number: string, name: string, county: { name: string } };

export type StatutoryServiceQueryVariables = Exact<{
  id: string | number;
  language?: Language | null | undefined;
}>;


export type StatutoryServiceQuery = { service: { code: ServiceCode, name: string, summary: string, howToApply: string | null, providedByNav: boolean, language: Language } | null };

export type HelpInMunicipalityQueryVariables = Exact<{
  number: string | number;
  at: string;
  on: string;
  language?: Language | null | undefined;
}>;


export type HelpInMunicipalityQuery = { municipality: { number: string, name: string, website: string | null, offices: Array<{ number: string, name: string, profile: { applyUrl: string | null } | null, dropIn: { channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null }, phone: { channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null }, phones: Array<{ number: string, purpose: PhonePurpose, comment: string | null, commentWritten: string | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null }, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }> }>, services: { nodes: Array<{ code: ServiceCode, name: string, summary: string, howToApply: string | null, providedByNav: boolean, language: Language }> }, crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, crisisCentreAgreements: Array<{ confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, crisisCentre: { id: string, name: string, website: string | null, openAroundTheClock: boolean | null, addressWithheld: boolean, visitingAddress: { street: string, postalCode: string, city: string } | null, phones: Array<{ number: string, disputed: boolean, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string } }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> } }> } | null };

export type FoundServiceFragment = { code: ServiceCode, name: string, summary: string, howToApply: string | null, providedByNav: boolean, language: Language };

export type FoundLineFragment = { id: string, name: string, number: string | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null } };

export type HelpingOfficeFragment = { number: string, name: string, profile: { applyUrl: string | null } | null, dropIn: { channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null }, phone: { channel: Channel, state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null, reasonEnglish: string | null, reasonNynorsk: string | null }, phones: Array<{ number: string, purpose: PhonePurpose, comment: string | null, commentWritten: string | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null }, confirmation: { status: ConfirmationStatus, lastConfirmedOn: string | null, explanation: string }, sources: Array<{ title: string, publisher: string, updatedOn: string | null, retrievedOn: string, url: string | null }> }> };

export type SearchSuggestionsQueryVariables = Exact<{
  text: string;
}>;


export type SearchSuggestionsQuery = { findOffices: { nodes: Array<{ name: string }> } };

export type OversightTrendQueryVariables = Exact<{
  governor: string | number;
  from: string;
  to: string;
  filter: CaseStatisticsFilter;
  per: TrendPeriod;
  measure: CaseMeasure;
  compare: ComparisonInput;
}>;


export type OversightTrendQuery = { oversight: { governor: { name: string, municipalities: Array<{ number: string, name: string }> }, release: { id: string, publishedOn: string, coversThrough: string, synthetic: boolean } | null } | null, caseTrend: { totalCount: number, nodes: Array<{ signal: TrendSignal, explanation: string, municipality: { number: string, name: string }, limits: { low: number, high: number } | null, points: Array<{ value: number | null, low: number | null, high: number | null, status: CellStatus, period: { from: string, to: string } }>, comparedWith: Array<{ kind: ComparisonKind, label: string, points: Array<{ value: number | null, low: number | null, high: number | null, status: CellStatus, period: { from: string, to: string } }> }> }> } | null };

export type EveryMunicipalityQueryVariables = Exact<{ [key: string]: never; }>;


export type EveryMunicipalityQuery = { counties: Array<{ name: string, municipalities: Array<{ number: string, name: string }> }> };

export type OversightAvailabilityQueryVariables = Exact<{
  governor: string | number;
  on: string;
  before: string;
}>;


export type OversightAvailabilityQuery = { availability: { totalCount: number, notices: Array<{ message: string }>, nodes: Array<{ municipality: { number: string, name: string }, office: { number: string, name: string } | null, dropIn: { hours: number | null, status: WeeklyHoursStatus, changedSince: boolean | null }, emergencyLine: { status: EmergencyLineStatus, hoursPerWeek: number | null }, confirmation: { status: AvailabilityConfirmationStatus, lastConfirmedOn: string | null } }> } | null };

export type ShownPointFragment = { value: number | null, low: number | null, high: number | null, status: CellStatus, period: { from: string, to: string } };

export type SignedInViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInViewerQuery = { viewer: { role: Role, governor: { id: string, name: string } | null, municipalities: Array<{ number: string, name: string }> } };

export const ShownConfirmationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]} as unknown as DocumentNode<ShownConfirmationFragment, unknown>;
export const ShownSourceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ShownSourceFragment, unknown>;
export const CrisisHelpFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CrisisHelp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<CrisisHelpFragment, unknown>;
export const OfficePhonesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficePhones"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"commentWritten"},"name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<OfficePhonesFragment, unknown>;
export const BriefStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BriefState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}}]}}]} as unknown as DocumentNode<BriefStateFragment, unknown>;
export const ShownStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BriefState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ShownStateFragment, unknown>;
export const ResidentStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResidentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownState"}},{"kind":"Field","name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"noteWritten"},"name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"lastKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BriefState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]} as unknown as DocumentNode<ResidentStateFragment, unknown>;
export const ShownOfficeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownOffice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficePhones"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chat"}},{"kind":"Field","name":{"kind":"Name","value":"applyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"bookingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"openUntil"}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"accessibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stepFree"}},{"kind":"Field","name":{"kind":"Name","value":"hearingLoop"}},{"kind":"Field","name":{"kind":"Name","value":"parking"}},{"kind":"Field","name":{"kind":"Name","value":"guide"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"specialDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropIn"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResidentState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"phone"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResidentState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"emergency"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMERGENCY_PHONE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResidentState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"week"},"name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"7"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}},{"kind":"Field","name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"noteWritten"},"name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unknownSpans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BriefState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficePhones"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"commentWritten"},"name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResidentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownState"}},{"kind":"Field","name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"noteWritten"},"name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"lastKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}}]}}]} as unknown as DocumentNode<ShownOfficeFragment, unknown>;
export const ShownServiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"whatToBring"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statutory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"route"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ShownServiceFragment, unknown>;
export const OversightRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OversightRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MunicipalityOversight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionsWithinDeadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianHandlingDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintsChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sizeGroup"}},{"kind":"Field","name":{"kind":"Name","value":"municipalitiesInGroup"}},{"kind":"Field","name":{"kind":"Name","value":"groupDecisionsWithinDeadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groupMedianHandlingDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"rateDeviation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"differencePerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staleFacts"}}]}}]} as unknown as DocumentNode<OversightRowFragment, unknown>;
export const SecondInstanceShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecondInstanceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondInstanceFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisions"}},{"kind":"Field","name":{"kind":"Name","value":"withinThreeMonths"}},{"kind":"Field","name":{"kind":"Name","value":"shareWithinThreeMonths"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}},{"kind":"Field","name":{"kind":"Name","value":"firstInstanceMedianDays"}},{"kind":"Field","name":{"kind":"Name","value":"reversalShare"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"pendingOverThreeMonths"}}]}}]} as unknown as DocumentNode<SecondInstanceShownFragment, unknown>;
export const OwnDaysPlaceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnDaysPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OwnDaysPlaceFragment, unknown>;
export const OwnDayFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnDay"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningDay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<OwnDayFragment, unknown>;
export const OwnRuleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnRule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WeeklyRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"hoursUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"everyWeeks"}},{"kind":"Field","name":{"kind":"Name","value":"cycleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"season"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]} as unknown as DocumentNode<OwnRuleFragment, unknown>;
export const SavedOwnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedOwn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<SavedOwnFragment, unknown>;
export const FoundMunicipalityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundMunicipality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<FoundMunicipalityFragment, unknown>;
export const FoundServiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]} as unknown as DocumentNode<FoundServiceFragment, unknown>;
export const FoundLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}}]}}]} as unknown as DocumentNode<FoundLineFragment, unknown>;
export const HelpingOfficeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpingOffice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyUrl"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficePhones"}},{"kind":"Field","alias":{"kind":"Name","value":"dropIn"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"phone"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficePhones"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"commentWritten"},"name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BriefState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}}]}}]} as unknown as DocumentNode<HelpingOfficeFragment, unknown>;
export const ShownPointFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrendPoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<ShownPointFragment, unknown>;
export const OversightAlertsDocument = {"__meta__":{"hash":"sha256:b1c3398c27d7b95cc25005d65e18f47c8c7b2f30875cbebf639f9903b80940f1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OversightAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"governor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oversightAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OversightAlertsQuery, OversightAlertsQueryVariables>;
export const ResidentHouseholdRateDocument = {"__meta__":{"hash":"sha256:7f763eacb9478f247f54d4d6ce5b173aa4b26e38bdc77ace8431727e526f4a47"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResidentHouseholdRate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"household"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HouseholdInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"householdRate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"household"},"value":{"kind":"Variable","name":{"kind":"Name","value":"household"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"totalPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"notIncluded"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"subtotalPerMonth"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateCategories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<ResidentHouseholdRateQuery, ResidentHouseholdRateQueryVariables>;
export const ResidentMunicipalityDocument = {"__meta__":{"hash":"sha256:4e7f37bd7b164c6b4d9f0778539800900290d53dbf02c0ab785269cabbf8318d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResidentMunicipality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}}]}},{"kind":"Field","name":{"kind":"Name","value":"helpLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"isFree"}},{"kind":"Field","name":{"kind":"Name","value":"chatUrl"}},{"kind":"Field","name":{"kind":"Name","value":"doubt"}},{"kind":"Field","name":{"kind":"Name","value":"menuChoice"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownOffice"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CrisisHelp"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownService"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidelineRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedTo"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficePhones"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"commentWritten"},"name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BriefState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResidentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownState"}},{"kind":"Field","name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"noteWritten"},"name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"lastKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownOffice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficePhones"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chat"}},{"kind":"Field","name":{"kind":"Name","value":"applyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"bookingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"openUntil"}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"accessibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stepFree"}},{"kind":"Field","name":{"kind":"Name","value":"hearingLoop"}},{"kind":"Field","name":{"kind":"Name","value":"parking"}},{"kind":"Field","name":{"kind":"Name","value":"guide"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"specialDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropIn"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResidentState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"phone"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResidentState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"emergency"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMERGENCY_PHONE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResidentState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"week"},"name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"7"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}},{"kind":"Field","name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"noteWritten"},"name":{"kind":"Name","value":"note"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unknownSpans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CrisisHelp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"whatToBring"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statutory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"route"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]} as unknown as DocumentNode<ResidentMunicipalityQuery, ResidentMunicipalityQueryVariables>;
export const OversightPageDocument = {"__meta__":{"hash":"sha256:be4510f64b793b7ca43dfe73d3bcff33d99777ee5d1a525f601dbba8384a0ecd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OversightPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"governor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oversight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notices"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"coversThrough"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OversightRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondInstance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notices"}},{"kind":"Field","name":{"kind":"Name","value":"requirement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecondInstanceShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecondInstanceShown"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverageGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duty"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OversightRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MunicipalityOversight"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionsWithinDeadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianHandlingDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintsChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sizeGroup"}},{"kind":"Field","name":{"kind":"Name","value":"municipalitiesInGroup"}},{"kind":"Field","name":{"kind":"Name","value":"groupDecisionsWithinDeadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groupMedianHandlingDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"rateDeviation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"differencePerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staleFacts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecondInstanceShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondInstanceFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisions"}},{"kind":"Field","name":{"kind":"Name","value":"withinThreeMonths"}},{"kind":"Field","name":{"kind":"Name","value":"shareWithinThreeMonths"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}},{"kind":"Field","name":{"kind":"Name","value":"firstInstanceMedianDays"}},{"kind":"Field","name":{"kind":"Name","value":"reversalShare"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"pendingOverThreeMonths"}}]}}]} as unknown as DocumentNode<OversightPageQuery, OversightPageQueryVariables>;
export const OversightSheetDocument = {"__meta__":{"hash":"sha256:e11a3079a0dd32f8b8fa18028b01100820334614a78a348a35fda71b4b34c7fc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OversightSheet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"governor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropIn"},"name":{"kind":"Name","value":"weeklyHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergencyLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"OPEN"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OversightSheetQuery, OversightSheetQueryVariables>;
export const OwnDaysOfficesDocument = {"__meta__":{"hash":"sha256:dbb95d7a6e9730febb359a396e76d3676f02b396c3da83dc1b9b120264de1287"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnDaysOffices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnDaysPlace"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnDaysPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OwnDaysOfficesQuery, OwnDaysOfficesQueryVariables>;
export const OwnDaysDocument = {"__meta__":{"hash":"sha256:d635332c44cbb837919e821d36e349bf8b99f2e5dff723e34519adc42e779796"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnDays"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Channel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"days"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnDaysPlace"}}]}},{"kind":"Field","name":{"kind":"Name","value":"office"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"month"},"name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"Variable","name":{"kind":"Name","value":"days"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnDay"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"day"},"name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}},{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnDay"}},{"kind":"Field","name":{"kind":"Name","value":"reception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"specialDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnDaysPlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnDay"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningDay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<OwnDaysQuery, OwnDaysQueryVariables>;
export const SaveOwnDaysDocument = {"__meta__":{"hash":"sha256:b2f40c188c792649142af6b254aa5fe918bca4dc99f36fbb9ee56065c8f98f8e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOwnDays"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveSpecialDaysInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveSpecialDays"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]} as unknown as DocumentNode<SaveOwnDaysMutation, SaveOwnDaysMutationVariables>;
export const OwnMunicipalityDocument = {"__meta__":{"hash":"sha256:0811cf283c4b190d83598f87bfa5471432eb1ee65520631aa77e9866f55892cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnMunicipality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropIn"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"OPEN"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"observations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BriefState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]} as unknown as DocumentNode<OwnMunicipalityQuery, OwnMunicipalityQueryVariables>;
export const AnswerFindingDocument = {"__meta__":{"hash":"sha256:e91f036a95897decaa0115f2f8e4a55f280f71f5d8f1694f6dcc078f3fc7eefc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerFindingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerFindings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerFindingMutation, AnswerFindingMutationVariables>;
export const VerifyOfficeDocument = {"__meta__":{"hash":"sha256:780de693b1f93beee532bc6bd0917c01f5601e1d0b4ca563411737f030ac37dd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyOffice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyOfficeMutation, VerifyOfficeMutationVariables>;
export const OwnOfficeDocument = {"__meta__":{"hash":"sha256:78d3a035056ae4f6ffc4f868713cc40b58d1b3e19ac76c66dab519b4ff7673eb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnOffice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hoursRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"reception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnRule"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"accessDescription"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"entityType"},"value":{"kind":"EnumValue","value":"OFFICE"}},{"kind":"Argument","name":{"kind":"Name","value":"entityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"15"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entityType"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"reception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"undo"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnRule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WeeklyRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"hoursUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"everyWeeks"}},{"kind":"Field","name":{"kind":"Name","value":"cycleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"season"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]} as unknown as DocumentNode<OwnOfficeQuery, OwnOfficeQueryVariables>;
export const SetOwnHoursDocument = {"__meta__":{"hash":"sha256:68b8f0ceb147d82ca2794ea9d8f0c3c104ce29b30a261d8925edab78bbc72cdd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetOwnHours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetOfficeHoursInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setOfficeHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SetOwnHoursMutation, SetOwnHoursMutationVariables>;
export const RevertOwnDocument = {"__meta__":{"hash":"sha256:382814e1282569446a67f9883168b8e28386c62a26f9c48c0ce18fbacee79fbb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevertOwn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedOwn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedOwn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<RevertOwnMutation, RevertOwnMutationVariables>;
export const SaveOwnPhonesDocument = {"__meta__":{"hash":"sha256:ac51e575ec0be9ac9ac076896b1ec9769b18ac0612dc30ab87c99c0f9051db9d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOwnPhones"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavePhonesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savePhones"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedOwn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedOwn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<SaveOwnPhonesMutation, SaveOwnPhonesMutationVariables>;
export const SaveOwnReceptionsDocument = {"__meta__":{"hash":"sha256:5fd17d0f5c4eb86197ae0c72a32e2f1720df94c73decc506e22ad8d715e47d21"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOwnReceptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveReceptionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveReceptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedOwn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedOwn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<SaveOwnReceptionsMutation, SaveOwnReceptionsMutationVariables>;
export const SaveOwnContactsDocument = {"__meta__":{"hash":"sha256:5daacdbe0a66a93fc2716cbdbf3dabe7208303e03129109048190639a873d065"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOwnContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveContactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedOwn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedOwn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<SaveOwnContactsMutation, SaveOwnContactsMutationVariables>;
export const OwnReadersDocument = {"__meta__":{"hash":"sha256:406d31e21a7d6b63e0e3e759bb50161292edce6c2eacc3a7e7033cddf7d1906c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnReaders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"byMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"clientName"}},{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"clientName"}},{"kind":"Field","name":{"kind":"Name","value":"organisationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"}}]}}]}}]}}]} as unknown as DocumentNode<OwnReadersQuery, OwnReadersQueryVariables>;
export const OwnRecordsDocument = {"__meta__":{"hash":"sha256:c1802ef68c0e98cc2ca54c0ce312a3ef18c881eb0e3d06cadcab1d327cd176c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ownRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"capacityPlaces"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateCategories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentres"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<OwnRecordsQuery, OwnRecordsQueryVariables>;
export const SaveOwnRatesDocument = {"__meta__":{"hash":"sha256:986b494c5fc53d82ff137a7fb048f3367659434e0bdb80688ed8531dea8ead07"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOwnRates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveOwnRatesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveOwnRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedOwn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedOwn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<SaveOwnRatesMutation, SaveOwnRatesMutationVariables>;
export const SaveOwnAgreementsDocument = {"__meta__":{"hash":"sha256:53a8561420341b1547d5701fef7212f1e1d0d31153168bacf8b490225bf59289"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOwnAgreements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveAgreementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedOwn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedOwn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<SaveOwnAgreementsMutation, SaveOwnAgreementsMutationVariables>;
export const SearchEverythingDocument = {"__meta__":{"hash":"sha256:43f6d312a0251498da416cf4fbee0ed75b996136f809f07336f3ce42dc1fcbcf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchEverything"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"place"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findOffices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"place"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"advice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isCertain"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundMunicipality"}}]}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundMunicipality"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"helpLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"purposes"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEBT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundService"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundMunicipality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]} as unknown as DocumentNode<SearchEverythingQuery, SearchEverythingQueryVariables>;
export const StatutoryServiceDocument = {"__meta__":{"hash":"sha256:a715ae82bbc19b9b7e20c6fd8a37a8a26b637f1aa04646554d90cfb04375a3e0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatutoryService"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundService"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]} as unknown as DocumentNode<StatutoryServiceQuery, StatutoryServiceQueryVariables>;
export const HelpInMunicipalityDocument = {"__meta__":{"hash":"sha256:21339fa7e4d5c5d4e1d44fd14e9ae0631870f32e1ba7635451ed97e770918469"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HelpInMunicipality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HelpingOffice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundService"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CrisisHelp"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownConfirmation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Confirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"retrievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficePhones"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"commentWritten"},"name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"NB"}}]},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BriefState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpeningState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"reasonNynorsk"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpingOffice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Office"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyUrl"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficePhones"}},{"kind":"Field","alias":{"kind":"Name","value":"dropIn"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"phone"},"name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BriefState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"howToApply"}},{"kind":"Field","name":{"kind":"Name","value":"providedByNav"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CrisisHelp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Municipality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownConfirmation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownSource"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HelpInMunicipalityQuery, HelpInMunicipalityQueryVariables>;
export const SearchSuggestionsDocument = {"__meta__":{"hash":"sha256:d438a69e64078f00816dd77a096cdeac47c4079b7c5e38783605c2844e38723d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchSuggestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findOffices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SearchSuggestionsQuery, SearchSuggestionsQueryVariables>;
export const OversightTrendDocument = {"__meta__":{"hash":"sha256:cee8c07b2103e1f6a8a1f593bddd0e307b088869877dd0439180a249ad2a966c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OversightTrend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"governor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStatisticsFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"per"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrendPeriod"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseMeasure"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compare"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ComparisonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oversight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"coversThrough"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseTrend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"per"},"value":{"kind":"Variable","name":{"kind":"Name","value":"per"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"compare"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compare"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownPoint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownPoint"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrendPoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<OversightTrendQuery, OversightTrendQueryVariables>;
export const EveryMunicipalityDocument = {"__meta__":{"hash":"sha256:0a08a9833bae8c9eae78f4002bed2165dcf94a269120a456ae4a383567b8e836"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EveryMunicipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"counties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<EveryMunicipalityQuery, EveryMunicipalityQueryVariables>;
export const OversightAvailabilityDocument = {"__meta__":{"hash":"sha256:dd1780d0ef183c5303f16a97d09bda78762dc75286fb202a9c17b26d2f83191f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OversightAvailability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"governor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"governor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"governor"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dropIn"},"name":{"kind":"Name","value":"weeklyHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changedSince"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"emergencyLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmedOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OversightAvailabilityQuery, OversightAvailabilityQueryVariables>;
export const SignedInViewerDocument = {"__meta__":{"hash":"sha256:32ad8ea64e5a8433b40aa9d42cd1ddf55b563186a4bd6bb3fdd297afacc76e7e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignedInViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SignedInViewerQuery, SignedInViewerQueryVariables>;