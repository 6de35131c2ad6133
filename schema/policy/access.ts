import { type AccessTable, compilePolicy, mergeTables, type Policy } from './table.ts';
import { administration } from './tables/administration.ts';
import { caseIntake } from './tables/case-intake.ts';
import { changes } from './tables/changes.ts';
import { crisisCentres } from './tables/crisis-centres.ts';
import { directory } from './tables/directory.ts';
import { directoryWrites } from './tables/directory-writes.ts';
import { federation } from './tables/federation.ts';
import { history } from './tables/history.ts';
import { officialFigures } from './tables/official-figures.ts';
import { openingHours } from './tables/opening-hours.ts';
import { proposals } from './tables/proposals.ts';
import { quality } from './tables/quality.ts';
import { roots } from './tables/roots.ts';
import { scalars } from './tables/scalars.ts';
import { servicesAndRates } from './tables/services-and-rates.ts';
import { setOfficeHours } from './tables/set-office-hours.ts';
import { statistics } from './tables/statistics.ts';
import { webhooks } from './tables/webhooks.ts';

/** The one table of access. Every coordinate of the schema has its line here, or the build fails with its name. */
export const access: AccessTable = mergeTables(
  scalars,
  roots,
  directory,
  openingHours,
  servicesAndRates,
  crisisCentres,
  setOfficeHours,
  directoryWrites,
  administration,
  proposals,
  changes,
  federation,
  webhooks,
  officialFigures,
  quality,
  history,
  statistics,
  caseIntake,
);

export const policy: Policy = compilePolicy(access);
