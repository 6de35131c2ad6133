import type { AccessTable } from '../table.ts';

/** What may be asked, and by whom. */
export const roots: AccessTable = {
  Query: {
    PUBLIC: `
      viewer
      municipality(number) municipalities(filter first after) municipalitiesByFormerNumber(number)
      county(number) counties governor(id) governors
      office(number) offices(filter first after)
      service(id) services(filter first after)
      crisisCentre(id) crisisCentres(first after)
      guidelineRates(on) guidelineRateHistory(from to) rateCategories(on) householdRate(household on municipality) circulars
      caseStatistics(filter groupBy measures) statisticsReceipt(hash release)
      recipients(filter first after)
      officialTables officialFigures(table municipality from to first after)`,
    'GOVERNOR:own ADMINISTRATOR': 'oversight(governor from to) coverageGaps(governor on)',
    'MUNICIPALITY:own ADMINISTRATOR': 'auditEvents(municipality first after)',
    'MUNICIPALITY:own GOVERNOR:own ADMINISTRATOR':
      'findings(filter first after) observations(entityType entityId field first after)',
    ADMINISTRATOR: 'clients(first after) importRuns(first after)',
    'MUNICIPALITY ADMINISTRATOR': 'changes(after first types municipality) changesCursor(types municipality) webhooks',
  },
  Mutation: {
    MUNICIPALITY: `
      setOfficeHours(input) submitCaseEvents(input)
      saveOffices(input) savePhones(input) saveReceptions(input) saveContacts(input) saveServices(input)
      saveAgreements(input) verify(input)`,
    'MUNICIPALITY ADMINISTRATOR':
      'registerWebhook(input) removeWebhook(id) rotateWebhookSecret(id) resumeWebhook(input) resendDeadLetters(id)',
  },
  Subscription: { 'MUNICIPALITY ADMINISTRATOR': 'changes(after first types municipality)' },
  Viewer: { PUBLIC: 'role scopes municipalities governor' },
  Role: { PUBLIC: 'PUBLIC PORTAL MUNICIPALITY GOVERNOR ANALYST ADMINISTRATOR' },
  Municipality: {
    PUBLIC: `
      number name languageForm administrativeCentre organisationNumber formerNumbers county governor
      offices coverage services(first after) guidelineRates(on) ownRates
      crisisCentreAgreements(on) crisisCentreCoverage(on) sources verifiedAt`,
  },
  MunicipalityFilter: { PUBLIC: 'county governor' },
  MunicipalityConnection: { PUBLIC: 'nodes edges pageInfo totalCount' },
  MunicipalityEdge: { PUBLIC: 'cursor node' },
};
