/**
 * What the examples ask about: Os (3430), its NAV office (1640) and the governor of Innlandet. By coordinate, as GraphQL
 * text; mutations only try (`dryRun`) where they can. What has no line is asked with the usual values.
 */
export const SAMPLE_ARGUMENTS: Readonly<Record<string, string>> = {
  'Query._entities': 'representations: [{ __typename: "Municipality", number: "3430" }]',
  'Query.auditEvents':
    'municipality: "3430", filter: { outcome: DENIED, from: "2026-11-01", until: "2026-12-01", notMe: true }, first: 2',
  'Query.availability': 'governor: "innlandet", on: "2026-11-23", reasonMissingUnder: 20, first: 2',
  'Query.baseAmount': 'on: "2026-11-23"',
  'Query.caseStatistics':
    'filter: { municipalities: ["3430"], from: "2025-01-01", to: "2026-01-01", services: [FINANCIAL_ASSISTANCE] }, groupBy: [MUNICIPALITY, QUARTER], measures: [COUNT, SHARE_WITHIN_DEADLINE, SHARE_WITHIN_DAYS], withinDays: 30, release: null',
  'Query.caseTrend':
    'filter: { municipalities: ["3430"], from: "2023-01-01", to: "2026-01-01", services: [FINANCIAL_ASSISTANCE] }, measure: SHARE_WITHIN_DAYS, withinDays: 30, per: QUARTER, compare: { with: [NATION, COUNTY] }, first: 2',
  'Query.changes': 'types: [OFFICE, CONTACT], municipality: "3430", first: 2',
  'Query.changesCursor': 'types: [OFFICE, CONTACT], municipality: "3430"',
  'Query.clients': 'first: 2',
  'Query.county': 'number: "34"',
  'Query.coverageGaps': 'governor: "innlandet", on: "2026-11-23"',
  'Query.crisisCentre': 'id: "gudbrandsdal-krisesenter"',
  'Query.crisisCentres': 'first: 2',
  'Query.enumLabels': 'names: ["Channel"], language: NN',
  'Query.findOffices': 'text: "7374", first: 5',
  'Query.findings': 'filter: { municipality: "3430", state: OPEN }, first: 5',
  'Query.governor': 'id: "innlandet"',
  'Query.guidelineRateHistory': 'from: "2020-01-01", to: "2025-01-01"',
  'Query.guidelineRates': 'on: "2026-11-23"',
  'Query.helpLines': 'purposes: [VIOLENCE, EMERGENCY_POLICE], language: NB',
  'Query.history': 'entityType: MUNICIPALITY, entityId: "3430", first: 5',
  'Query.householdRate': 'household: { adults: COUPLE, childAges: [3, 8] }, on: "2024-03-01", municipality: "3430"',
  'Query.importRuns': 'first: 2',
  'Query.municipalities': 'filter: { county: "34", text: "Os" }, first: 2',
  'Query.municipalitiesByFormerNumber': 'number: "0441"',
  'Query.municipality': 'number: "3430"',
  'Query.node': 'id: "municipality-3430"',
  'Query.nodes': 'ids: ["municipality-3430", "office-1640"]',
  'Query.observations': 'entityType: MUNICIPALITY, entityId: "3430", field: "name", first: 5',
  'Query.office': 'number: "1640"',
  'Query.offices': 'filter: { municipality: "3430" }, first: 2',
  'Query.officialFigures': 'table: "13995", municipality: "3430", from: "2020", to: "2024", first: 2',
  'Query.oversightAlerts': 'governor: "innlandet", since: "2026-11-23T12:30:00+01:00", first: 2',
  'Query.oversight': 'governor: "innlandet", from: "2025-01-01", to: "2026-01-01"',
  'Query.postalCode': 'code: "7374"',
  'Query.rateCategories': 'on: "2026-11-23"',
  'Query.recipients': 'filter: { municipality: "3430" }, first: 2',
  'Query.service': 'id: "financial-assistance", language: NN',
  'Query.services': 'filter: { text: "gjeldsrådgivning", municipality: "3430" }, first: 2, language: NB',
  'Query.statisticsReceipt':
    'hash: "95460d85d7e16b9bf6af2d8aa6703a81987987dfd492165b59bd9c1be9c78cb8.P.W1tbImZyb20iLCIyMDI1LTAxLTAxIl0sWyJ0byIsIjIwMjYtMDEtMDEiXV0sWyJZRUFSIl0sWyJDT1VOVCJdXQ", release: "1"',
  'Query.statisticsRevisions': 'first: 2',
  'CaseStatistics.cells': 'first: 2, sort: COUNT_HIGHEST, withTies: true',
  'Confirmation.explanation': 'language: NB',
  'CrisisCentre.servedMunicipalities': 'on: "2026-11-23"',
  'CrisisCentre.note': 'language: NN',
  'CrisisCentreCoverage.helpLines': 'language: NB',
  'CrisisCentreCoverage.reason': 'language: NB',
  'Oversight.deadline': 'language: NN',
  'RateCategory.label': 'language: NN',
  'SecondInstance.requirement': 'language: EN',
  'Source.publisher': 'language: EN',
  'FindingConnection.groups': 'by: [MUNICIPALITY, KIND], first: 5',
  'FoundOffice.explanation': 'language: NB',
  'FoundOfficeConnection.advice': 'language: NB',
  'HouseholdRate.notIncluded': 'language: EN',
  'HelpLine.openingState': 'at: "2026-11-23T12:30:00+01:00"',
  'Mutation.decideProposal':
    'input: { id: "forslag-0", decision: REFUSE, reason: "Kontoret er ikke i NAVs register ennå.", dryRun: true, idempotencyKey: "avgjort-2026-11" }',
  'Mutation.propose':
    'input: { kind: COVERAGE, municipality: "3430", office: "1640", validFrom: "2027-07-01", dryRun: true, idempotencyKey: "forslag-2026-11" }',
  'Query.proposals': 'state: PENDING',
  'Mutation.registerClient':
    'input: { organisationNumber: "974760673", name: "Eksempel kommune", role: MUNICIPALITY, municipalityNumbers: ["3430"], dryRun: true, idempotencyKey: "registrering-2026-11-23" }',
  'Mutation.updateClient':
    'input: { id: "municipality-0000", active: false, dryRun: true, idempotencyKey: "uttrekk-2026-11-23" }',
  'Municipality.crisisCentreAgreements': 'on: "2026-11-23"',
  'Municipality.crisisCentreCoverage': 'on: "2026-11-23"',
  'Municipality.guidelineRates': 'on: "2026-11-23"',
  'Municipality.helpLines': 'purposes: [VIOLENCE], language: NB',
  'Municipality.services': 'first: 2',
  'NotHere.explanation': 'language: NB',
  'Office.notices': 'on: "2026-11-23"',
  'Office.openingHours': 'from: "2026-11-23", days: 7, channel: DROP_IN',
  'Office.openingHoursString': 'channel: DROP_IN',
  'Office.openingState': 'at: "2026-11-23T12:30:00+01:00", channel: DROP_IN',
  'OfficeAvailability.weeklyHours': 'channel: DROP_IN',
  'Phone.openingState': 'at: "2026-11-23T12:30:00+01:00"',
  'Reception.openingHours': 'from: "2026-11-23", days: 7, channel: DROP_IN',
  'Phone.comment': 'language: NN',
  'AvailabilityNotice.message': 'language: NN',
  'CaseCellKey.label': 'language: NN',
  'CaseStatistics.notices': 'language: NN',
  'CaseTrend.explanation': 'language: NN',
  'Oversight.notices': 'language: NN',
  'RecipientYear.label': 'language: NN',
  'RecipientYear.notices': 'language: NN',
  'SecondInstance.notices': 'language: NN',
  'StatisticsRevision.message': 'language: NN',
  'TrendComparison.label': 'language: NN',
  'Phone.disputeReason': 'language: NN',
  'ServiceConnection.emergency': 'language: NB',
  'WeeklyHours.changedSince': 'date: "2026-01-01"',
  'Mutation.answerFindings':
    'input: { items: [{ finding: "finding-000000000000000000000000", kind: RIGHT_AS_IT_IS, comment: "Kontrollert med kontoret." }], dryRun: true, idempotencyKey: "svar-2026-11-23" }',
  'Mutation.registerAlertWebhook':
    'input: { governor: "innlandet", url: "https://statsforvalteren.example.no/varsler", dryRun: true, idempotencyKey: "varsler-1" }',
  'Mutation.registerWebhook':
    'input: { url: "https://kommune.example.no/endringer", types: [OFFICE], municipality: "3430", dryRun: true, idempotencyKey: "webhook-1" }',
  'Mutation.removeWebhook': 'id: "webhook-0", dryRun: true',
  'Mutation.resendDeadLetters': 'id: "webhook-0", dryRun: true',
  'Mutation.resumeWebhook': 'input: { id: "webhook-0", dryRun: true }',
  'Mutation.revert':
    'input: { entityType: OFFICE, entityId: "1640", entry: "history-0", dryRun: true, idempotencyKey: "angre-2026-11-23" }',
  'Mutation.rotateWebhookSecret': 'id: "webhook-0", dryRun: true',
  'Mutation.saveAgreements':
    'input: { items: [{ municipality: "3430", centre: "glamdal-interkommunale-krisesenter", form: PURCHASE_AGREEMENT, validFrom: "2027-01-01", externalId: "avtale-17" }], dryRun: true, idempotencyKey: "avtaler-2027" }',
  'Mutation.saveContacts':
    'input: { items: [{ office: "1640", role: OFFICE_MANAGER, name: "Kari Eksempel", email: "kari.eksempel@example.no" }], dryRun: true, idempotencyKey: "kontakter-2026-11" }',
  'Mutation.saveCoverage':
    'input: { items: [{ id: "999999999", version: 1, validTo: "2027-07-01" }], dryRun: true, idempotencyKey: "dekning-2027" }',
  'Mutation.saveNotices':
    'input: { items: [{ office: "1640", text: "Heisen står til over påske.", from: "2027-03-20", until: "2027-04-06" }], dryRun: true, idempotencyKey: "oppslag-2027-03" }',
  'Mutation.saveOfficeProfiles':
    'input: { items: [{ office: "1640", website: "https://www.example.no/nav", languages: ["nb", "sma", "uk"], limitedHoursReason: "Drop-in to dager i uka, ellers timeavtaler.", bookingUrl: "https://www.example.no/time" }], dryRun: true, idempotencyKey: "kontor-2026-11" }',
  'Mutation.saveOffices':
    'input: { items: [{ number: "1640", name: "Nav Røros, Os og Holtålen", version: 1 }], dryRun: true, onRejected: KEEP_GOOD, idempotencyKey: "navn-2026-11" }',
  'Mutation.saveOwnRates':
    'input: { municipality: "3430", items: [{ category: "SINGLE", validFrom: "2026-01-01", amountPerMonth: 8200 }], dryRun: true, idempotencyKey: "egne-satser-2026" }',
  'Mutation.savePhones':
    'input: { items: [{ office: "1640", number: "22 22 55 55", purpose: DEBT_ADVICE, externalId: "linje-1" }], dryRun: true, idempotencyKey: "telefoner-2026-11" }',
  'Mutation.saveReceptions':
    'input: { items: [{ office: "1640", kind: VISIT, name: "Rådhuset", address: { street: "Rytrøa 14", postalCode: "2550", city: "Os i Østerdalen" } }], dryRun: true, idempotencyKey: "mottak-2026-11" }',
  'Mutation.saveServices':
    'input: { items: [{ municipality: "3430", code: DEBT_COUNSELLING, name: "Gjeldsrådgivning", summary: "Vi hjelper deg å få oversikt over gjelda." }], dryRun: true, idempotencyKey: "tekster-2026-11" }',
  'Mutation.saveSpecialDays':
    'input: { items: [{ office: "1640", channels: [DROP_IN], from: "2026-12-24", until: "2027-01-02", state: CLOSED, reason: "Julestengt" }], dryRun: true, idempotencyKey: "julestengt-2026" }',
  'Mutation.saveWeeklyHours':
    'input: { items: [{ office: "1640", channel: DROP_IN, validFrom: "2027-01-01", weekly: [{ days: [MONDAY], spans: [{ opens: "12:00", closes: "14:00" }] }], version: 1 }, { office: "1640", reception: "1640-roros", channel: PUBLIC_COMPUTER, validFrom: "2027-01-01", weekly: [], closedEveryDay: true, version: 1 }], dryRun: true, idempotencyKey: "uka-2027" }',
  'Mutation.setOfficeHours':
    'input: { office: "1640", channel: DROP_IN, validFrom: "2027-01-01", weekly: [{ days: [MONDAY], spans: [{ opens: "12:00", closes: "14:00" }] }], version: 1, dryRun: true, idempotencyKey: "nye-tider-2027" }',
  'Mutation.submitCaseEvents':
    'input: { municipality: "3430", rows: [{ caseId: "sak-000123", personId: "person-000045", service: "FINANCIAL_ASSISTANCE", received: "2026-01-05", decided: "2026-01-20", outcome: "GRANTED", birthYear: "1980" }], keepGoodRows: true, dryRun: true, idempotencyKey: "saker-2026-01" }',
  'Mutation.verify':
    'input: { items: [{ entityType: OFFICE, entityId: "1640" }], dryRun: true, idempotencyKey: "kontroll-2026-11" }',
  'Subscription.changes': 'types: [OFFICE], municipality: "3430", first: 1',
};

/** Other ways to ask a root's field, where one question cannot show all of its arguments. */
export const OTHER_WAYS: Readonly<Record<string, string>> = {
  'Query.caseStatistics':
    'filter: { except: { services: [FINANCIAL_ASSISTANCE] } }, groupBy: [MUNICIPALITY], measures: [COUNT], release: "synthetic-2025-12"',
  'Query.findOffices': 'near: { latitude: 62.575, longitude: 11.383 }, first: 5',
};

/** What required arguments usually are, by name. */
export const USUAL_VALUES: Readonly<Record<string, string>> = {
  at: '"2026-11-23T12:30:00+01:00"',
  channel: 'DROP_IN',
  days: '7',
  from: '"2025-01-01"',
  governor: '"innlandet"',
  language: 'NB',
  municipality: '"3430"',
  number: '"3430"',
  on: '"2026-11-23"',
  to: '"2026-01-01"',
};
