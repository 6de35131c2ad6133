import type { NonEmptyArray } from 'type-graphql';
import { AdministrationResolver } from './administration.resolver.ts';
import { CaseStatisticsResolver } from './case-statistics.resolver.ts';
import { ChangeResolver } from './change.resolver.ts';
import { CountyResolver, GovernorResolver } from './county.resolver.ts';
import { CoverageGapsResolver } from './coverage-gaps.resolver.ts';
import {
  CrisisCentreAgreementResolver,
  CrisisCentreResolver,
  MunicipalityCrisisCentreResolver,
} from './crisis-centre.resolver.ts';
import { FindingResolver } from './finding.resolver.ts';
import { GuidelineRateResolver, MunicipalityRateResolver } from './guideline-rate.resolver.ts';
import { CoverageResolver, MunicipalityResolver } from './municipality.resolver.ts';
import { ObservationResolver } from './observation.resolver.ts';
import { OfficeResolver } from './office.resolver.ts';
import { OpeningHoursResolver } from './opening-hours.resolver.ts';
import { OversightResolver } from './oversight.resolver.ts';
import { MunicipalityServiceResolver, ServiceResolver } from './service.resolver.ts';
import { SetOfficeHoursResolver } from './set-office-hours.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

/** Every resolver class: what is not in this list is not in the schema. */
export const resolvers: NonEmptyArray<NewableFunction> = [
  AdministrationResolver,
  ChangeResolver,
  CaseStatisticsResolver,
  CountyResolver,
  CoverageGapsResolver,
  CoverageResolver,
  CrisisCentreAgreementResolver,
  CrisisCentreResolver,
  FindingResolver,
  GovernorResolver,
  GuidelineRateResolver,
  MunicipalityCrisisCentreResolver,
  MunicipalityRateResolver,
  MunicipalityResolver,
  MunicipalityServiceResolver,
  ObservationResolver,
  OfficeResolver,
  OpeningHoursResolver,
  OversightResolver,
  ServiceResolver,
  SetOfficeHoursResolver,
  ViewerResolver,
];
