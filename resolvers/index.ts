import type { NonEmptyArray } from 'type-graphql';
import { AdministrationResolver, AuditMonthResolver } from './administration.resolver.ts';
import { AnswerFindingsResolver } from './answer-findings.resolver.ts';
import { AvailabilityResolver, WeeklyHoursResolver } from './availability.resolver.ts';
import {
  AvailabilityNoticeTextsResolver,
  CaseCellKeyTextsResolver,
  CaseTrendTextsResolver,
  RecipientYearTextsResolver,
  StatisticsRevisionTextsResolver,
  TrendComparisonTextsResolver,
} from './case-statistics/statistics-texts.resolver.ts';
import { CaseStatisticsResolver } from './case-statistics.resolver.ts';
import { CaseTrendResolver } from './case-trend.resolver.ts';
import { ChangeResolver } from './change.resolver.ts';
import { ClientRegisterResolver } from './client-register.resolver.ts';
import { BaseAmountResolver } from './country/base-amount.resolver.ts';
import {
  AgreementConfirmationResolver,
  ConfirmationResolver,
  OpeningDayConfirmationResolver,
  OpeningStateConfirmationResolver,
  PhoneConfirmationResolver,
  ServiceConfirmationResolver,
} from './country/confirmation.resolver.ts';
import { EnumLabelsResolver } from './country/enum-labels.resolver.ts';
import { HelpLineResolver, MunicipalityHelpLineResolver } from './country/help-line.resolver.ts';
import { MunicipalityFactsResolver } from './country/municipality-facts.resolver.ts';
import { PostalCodeResolver } from './country/postal-code.resolver.ts';
import { CoverageGapsResolver } from './coverage-gaps.resolver.ts';
import { CountyResolver, GovernorResolver } from './directory/county.resolver.ts';
import {
  CrisisCentreAgreementResolver,
  CrisisCentreCoverageResolver,
  CrisisCentreResolver,
  MunicipalityCrisisCentreResolver,
} from './directory/crisis-centre.resolver.ts';
import { FindOfficesResolver, FoundOfficesResolver } from './directory/find-offices.resolver.ts';
import {
  GuidelineRateResolver,
  MunicipalityRateResolver,
  MunicipalRateStatusResolver,
} from './directory/guideline-rate.resolver.ts';
import { OpeningDayNoteResolver, OpeningStateNoteResolver } from './directory/hours-note.resolver.ts';
import { HoursRulesResolver } from './directory/hours-rules.resolver.ts';
import { CoverageResolver, MunicipalityResolver } from './directory/municipality.resolver.ts';
import { NoMunicipalityResolver, NoOfficeResolver } from './directory/nothing-found.resolver.ts';
import { OfficeResolver } from './directory/office.resolver.ts';
import { OfficeEditingResolver, OfficeOwnersResolver } from './directory/office-editing.resolver.ts';
import { OpeningHoursResolver } from './directory/opening-hours.resolver.ts';
import { PhoneResolver } from './directory/phone.resolver.ts';
import {
  GuidelineRateTextsResolver,
  HouseholdRateTextsResolver,
  RateCategoryTextsResolver,
} from './directory/rate-texts.resolver.ts';
import { MunicipalityServiceResolver, ServiceResolver } from './directory/service.resolver.ts';
import { NotHereResolver, ServiceSearchResolver } from './directory/service-search.resolver.ts';
import { ServiceWordsResolver } from './directory/service-words.resolver.ts';
import { SetOfficeHoursResolver } from './directory/set-office-hours.resolver.ts';
import { SourceResolver } from './directory/source.resolver.ts';
import { DirectoryStatusResolver } from './directory-status.resolver.ts';
import {
  OfficeFactsResolver,
  OfficeNoticesResolver,
  OfficeProfileResolver,
} from './directory-writes/office-facts.resolver.ts';
import { OwnRatesResolver } from './directory-writes/own-rates.resolver.ts';
import { SaveResolver } from './directory-writes/save.resolver.ts';
import { SaveResultsResolver, SaveSpecialDaysResultsResolver } from './directory-writes/save-results.resolver.ts';
import { SaveWeeklyHoursResolver } from './directory-writes/save-weekly-hours.resolver.ts';
import { OfficeSpecialDaysResolver, SpecialDaysResolver } from './directory-writes/special-days.resolver.ts';
import { UserErrorResolver } from './directory-writes/user-error.resolver.ts';
import { FederationResolver } from './federation.resolver.ts';
import { FindingResolver } from './finding.resolver.ts';
import { FindingGroupsResolver } from './finding-groups.resolver.ts';
import { HistoryResolver } from './history/history.resolver.ts';
import { RevertResolver } from './history/revert.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { ObservationResolver } from './observation.resolver.ts';
import { OfficialFigureResolver } from './official-figure.resolver.ts';
import { OversightAlertsResolver } from './oversight/alerts.resolver.ts';
import {
  OversightAlertTextsResolver,
  OversightTextsResolver,
  SecondInstanceTextsResolver,
} from './oversight/oversight-texts.resolver.ts';
import { SecondInstanceResolver } from './oversight/second-instance.resolver.ts';
import { OversightResolver } from './oversight.resolver.ts';
import { ProposalResolver } from './proposal.resolver.ts';
import { RecipientsResolver } from './recipients.resolver.ts';
import { SubmitCaseEventsResolver } from './submit-case-events.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';
import { WebhookResolver } from './webhook.resolver.ts';

/** Every resolver class: what is not in this list is not in the schema. */
export const resolvers: NonEmptyArray<NewableFunction> = [
  AdministrationResolver,
  AuditMonthResolver,
  AnswerFindingsResolver,
  AgreementConfirmationResolver,
  ConfirmationResolver,
  OpeningDayConfirmationResolver,
  OpeningStateConfirmationResolver,
  PhoneConfirmationResolver,
  ServiceConfirmationResolver,
  AvailabilityResolver,
  WeeklyHoursResolver,
  BaseAmountResolver,
  ChangeResolver,
  CaseStatisticsResolver,
  CaseTrendResolver,
  AvailabilityNoticeTextsResolver,
  CaseCellKeyTextsResolver,
  CaseTrendTextsResolver,
  RecipientYearTextsResolver,
  StatisticsRevisionTextsResolver,
  OversightAlertTextsResolver,
  OversightTextsResolver,
  SecondInstanceTextsResolver,
  TrendComparisonTextsResolver,
  CountyResolver,
  ClientRegisterResolver,
  CoverageGapsResolver,
  CoverageResolver,
  CrisisCentreAgreementResolver,
  CrisisCentreCoverageResolver,
  CrisisCentreResolver,
  DirectoryStatusResolver,
  FederationResolver,
  FindingResolver,
  FindingGroupsResolver,
  FindOfficesResolver,
  FoundOfficesResolver,
  NoMunicipalityResolver,
  NoOfficeResolver,
  GovernorResolver,
  GuidelineRateResolver,
  EnumLabelsResolver,
  HelpLineResolver,
  HistoryResolver,
  RevertResolver,
  MunicipalityCrisisCentreResolver,
  MunicipalityFactsResolver,
  MunicipalityHelpLineResolver,
  MunicipalityRateResolver,
  MunicipalityResolver,
  MunicipalityServiceResolver,
  NodeResolver,
  GuidelineRateTextsResolver,
  HouseholdRateTextsResolver,
  RateCategoryTextsResolver,
  OpeningDayNoteResolver,
  OpeningStateNoteResolver,
  SourceResolver,
  MunicipalRateStatusResolver,
  ObservationResolver,
  OfficeResolver,
  OfficeEditingResolver,
  OfficeOwnersResolver,
  OfficeFactsResolver,
  OfficeNoticesResolver,
  OfficeProfileResolver,
  OfficeSpecialDaysResolver,
  HoursRulesResolver,
  OpeningHoursResolver,
  OfficialFigureResolver,
  OversightResolver,
  OversightAlertsResolver,
  SecondInstanceResolver,
  OwnRatesResolver,
  PhoneResolver,
  PostalCodeResolver,
  ProposalResolver,
  RecipientsResolver,
  SaveResolver,
  SaveResultsResolver,
  SaveSpecialDaysResultsResolver,
  NotHereResolver,
  ServiceResolver,
  ServiceSearchResolver,
  ServiceWordsResolver,
  SetOfficeHoursResolver,
  SaveWeeklyHoursResolver,
  SpecialDaysResolver,
  UserErrorResolver,
  SubmitCaseEventsResolver,
  ViewerResolver,
  WebhookResolver,
];
