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

/** A day, or several, with other hours than the weekly ones. */
export type OpeningExceptionInput = {
  /** The day, or the first of them. */
  date: string;
  /** Why (nb), 1 to 200 characters; shown to the public. */
  reason?: string | null | undefined;
  /** The hours of those days. Absent: all day. */
  spans?: Array<OpeningSpanInput> | null | undefined;
  /** OPEN, BY_APPOINTMENT or CLOSED; holds all day where `spans` is absent. */
  state: OpeningStateValue;
  /** The first day that is ordinary again, exclusive. Absent: one day. */
  until?: string | null | undefined;
};

/** A stretch of a day, half-open [opens, closes), wall time of Europe/Oslo. */
export type OpeningSpanInput = {
  /** First minute outside, `HH:MM`; earlier than `opens` means the next day; never equal. */
  closes: string;
  /** First minute inside, `HH:MM`. */
  opens: string;
  /** OPEN (where absent) or BY_APPOINTMENT. */
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

/** Whose rate an amount is. */
export type RateBasis =
  /** Some lines are the municipality’s own rates, the others the state’s. */
  | 'MIXED'
  /** The municipality’s own rate. */
  | 'MUNICIPAL_RATE'
  /** The state’s guideline rate. */
  | 'STATE_GUIDELINE';

/** Whether figures may be relied on. */
export type RateStatus =
  /** In force on the day asked about; in a history: today. */
  | 'IN_FORCE'
  /** No source confirms a rate for the day: what is given are the last confirmed figures, and none before the first period. */
  | 'NOT_CONFIRMED'
  /** In a history: replaced by a later period. */
  | 'SUPERSEDED';

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

/** New hours of one channel of an office from a day on. */
export type SetOfficeHoursInput = {
  /** The channel. */
  channel: Channel;
  /** Days with other hours, from `validFrom` on; they replace those held for the same days. */
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
  /** The week. Empty: closed on every day. */
  weekly: Array<WeeklyHoursInput>;
};

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
  /** The days, 1 to 7, no repeats. A day that no entry names is closed. */
  days: Array<Weekday>;
  /** When, not overlapping. Empty: closed. */
  spans: Array<OpeningSpanInput>;
};

export type CrisisCentreQueryVariables = Exact<{
  municipality: string | number;
  on: string;
}>;


export type CrisisCentreQuery = { municipality: { crisisCentreCoverage: { status: CoverageStatus, reason: string | null }, crisisCentreAgreements: Array<{ form: AgreementForm, validFrom: string | null, validTo: string | null, crisisCentre: { id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, phones: Array<{ number: string, disputed: boolean }>, visitingAddress: { street: string, postalCode: string, city: string } | null, servedMunicipalities: Array<{ number: string, name: string }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null }> } }> } | null };

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

export type MunicipalityPageQueryVariables = Exact<{
  number: string | number;
  at: string;
  on: string;
}>;


export type MunicipalityPageQuery = { municipality: { number: string, name: string, county: { number: string, name: string }, governor: { id: string, name: string }, offices: Array<{ number: string, name: string, phone: string | null, verifiedAt: string | null, visitingAddress: { street: string, postalCode: string, city: string } | null, openingState: { state: OpeningStateValue, until: string | null, nextOpening: string | null, reason: string | null }, openingHours: Array<{ date: string, channel: Channel, state: OpeningStateValue, reason: string | null, spans: Array<{ opens: string, closes: string, state: OpeningStateValue }> }> }>, services: { totalCount: number, nodes: Array<{ id: string, name: string, summary: string, legalBasis: Array<{ act: string, section: string }>, complaint: { deadline: string, basis: DeadlineBasis, body: string } | null }> }, crisisCentreAgreements: Array<{ validFrom: string | null, validTo: string | null, form: AgreementForm, crisisCentre: { id: string, name: string, openAroundTheClock: boolean | null, addressWithheld: boolean, phones: Array<{ number: string }>, visitingAddress: { street: string, postalCode: string, city: string } | null } }>, guidelineRates: { status: RateStatus, circular: string | null, validFrom: string | null, validTo: string | null, rates: Array<{ category: string, amountPerMonth: number }> } } | null };

export type RateHistoryQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type RateHistoryQuery = { guidelineRateHistory: Array<{ validFrom: string | null, validTo: string | null, circular: string | null, status: RateStatus, rates: Array<{ category: string, amountPerMonth: number }> }> };

export type ServiceSearchQueryVariables = Exact<{
  text: string;
  municipality?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServiceSearchQuery = { services: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, summary: string, category: ServiceCategory, municipality: { number: string, name: string } | null, legalBasis: Array<{ act: string, section: string }>, sources: Array<{ title: string, publisher: string, updatedOn: string | null, url: string | null }> }> } };

export type SetOfficeHoursMutationVariables = Exact<{
  input: SetOfficeHoursInput;
}>;


export type SetOfficeHoursMutation = { setOfficeHours: { office: { number: string, openingHours: Array<{ date: string, channel: Channel, state: OpeningStateValue, reason: string | null, spans: Array<{ opens: string, closes: string }> }> } | null, change: { id: string, cursor: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };


export const CrisisCentreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CrisisCentre"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crisisCentreCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedMunicipalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CrisisCentreQuery, CrisisCentreQueryVariables>;
export const FindOpenOfficeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindOpenOffice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Channel"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"openAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindOpenOfficeQuery, FindOpenOfficeQueryVariables>;
export const HouseholdRateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdRate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"household"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HouseholdInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"householdRate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"household"},"value":{"kind":"Variable","name":{"kind":"Name","value":"household"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"totalPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"subtotalPerMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notIncluded"}}]}}]}}]} as unknown as DocumentNode<HouseholdRateQuery, HouseholdRateQueryVariables>;
export const MunicipalityPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MunicipalityPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"governor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"DROP_IN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextOpening"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"7"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentreAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"crisisCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"addressWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"visitingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidelineRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MunicipalityPageQuery, MunicipalityPageQueryVariables>;
export const RateHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RateHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guidelineRateHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"circular"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}}]}}]}}]}}]} as unknown as DocumentNode<RateHistoryQuery, RateHistoryQueryVariables>;
export const ServiceSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServiceSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"municipality"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipality"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ServiceSearchQuery, ServiceSearchQueryVariables>;
export const SetOfficeHoursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetOfficeHours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetOfficeHoursInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setOfficeHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2026-11-23","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"7"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SetOfficeHoursMutation, SetOfficeHoursMutationVariables>;