import type { AccessTable } from '../table.ts';

/** Access to the root fields. */
export const roots: AccessTable = {
  Query: {
    PUBLIC: `
      viewer directoryStatus
      municipality(number asOf) municipalities(filter first after asOf) municipalitiesByFormerNumber(number asOf)
      county(number asOf) counties(asOf) governor(id asOf) governors(asOf)
      office(number asOf) offices(filter first after asOf) findOffices(text near first after)
      service(id language asOf) services(filter first after language asOf)
      postalCode(code asOf) helpLines(purposes language asOf) enumLabels(names language) baseAmount(on asOf) baseAmounts(asOf)
      crisisCentre(id asOf) crisisCentres(first after asOf)
      guidelineRates(on asOf) guidelineRateHistory(from to asOf) rateCategories(on asOf)
      householdRate(household on municipality asOf) circulars(asOf)
      caseStatistics(filter groupBy measures withinDays release)
      caseTrend(filter measure per compare withinDays first after) statisticsReceipt(hash release) statisticsRevisions(first after)
      recipients(filter first after)
      officialTables officialFigures(table municipality from to first after)
      node(id) nodes(ids) _service _entities(representations)`,
    'GOVERNOR:own ADMINISTRATOR':
      'oversight(governor from to) coverageGaps(governor on) availability(governor on reasonMissingUnder first after) oversightAlerts(governor since first after)',
    'GOVERNOR:own': 'secondInstance(governor from to)',
    'MUNICIPALITY:own ADMINISTRATOR': 'auditEvents(municipality filter first after)',
    'MUNICIPALITY:own GOVERNOR:own ADMINISTRATOR':
      'findings(filter first after) observations(entityType entityId field first after) history(entityType entityId first after)',
    ADMINISTRATOR: 'clients(first after) importRuns(first after)',
    'MUNICIPALITY ADMINISTRATOR':
      'changes(after first types municipality) changesCursor(types municipality) proposals(state)',
    'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'webhooks',
  },
  Mutation: {
    MUNICIPALITY: `
      setOfficeHours(input) submitCaseEvents(input)
      saveOffices(input) savePhones(input) saveReceptions(input) saveContacts(input) saveServices(input)
      saveAgreements(input) saveSpecialDays(input) saveWeeklyHours(input) saveOwnRates(input) saveOfficeProfiles(input) saveNotices(input) saveCoverage(input) propose(input) verify(input) answerFindings(input) revert(input)`,
    'MUNICIPALITY ADMINISTRATOR': 'registerWebhook(input) decideProposal(input)',
    'GOVERNOR ADMINISTRATOR': 'registerAlertWebhook(input)',
    'MUNICIPALITY GOVERNOR ADMINISTRATOR':
      'removeWebhook(id dryRun) rotateWebhookSecret(id dryRun) resumeWebhook(input) resendDeadLetters(id dryRun)',
    ADMINISTRATOR: 'registerClient(input) updateClient(input)',
  },
  Subscription: { 'MUNICIPALITY ADMINISTRATOR': 'changes(after first types municipality)' },
  Viewer: { PUBLIC: 'role scopes municipalities governor' },
  DirectoryStatus: { PUBLIC: 'version isCurrent knownAt origin' },
  DirectoryOrigin: { PUBLIC: 'DATABASE SNAPSHOT' },
  Role: { PUBLIC: 'PUBLIC PORTAL MUNICIPALITY GOVERNOR ANALYST ADMINISTRATOR' },
  Municipality: {
    PUBLIC: `
      id number name languageForm administrativeCentre organisationNumber formerNumbers county governor
      officialName names population populationByYear areaKm2 website kostraGroup centrality samiAdministrativeArea
      samiLanguage samiAreaSince helpLines(purposes language)
      offices coverage services(first after language) guidelineRates(on) ownRates
      crisisCentreAgreements(on) crisisCentreCoverage(on) sources verifiedAt`,
  },
  MunicipalityFilter: { PUBLIC: 'county governor numbers text' },
  MunicipalityConnection: { PUBLIC: 'nodes edges pageInfo totalCount advice(language)' },
  MunicipalityEdge: { PUBLIC: 'cursor node' },
};
