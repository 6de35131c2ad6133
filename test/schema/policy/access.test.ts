import { readFile } from 'node:fs/promises';
import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { resolvers } from '../../../resolvers/index.ts';
import { buildDescribedSchema } from '../../../schema/build-schema.ts';
import { policy } from '../../../schema/policy/access.ts';
import { reachableTypes } from '../../../schema/policy/coordinates/reachable-types.ts';
import { compareMatrix } from '../../../schema/policy/matrix/compare-matrix.ts';
import { printMatrix } from '../../../schema/policy/matrix/print-matrix.ts';
import { ROLES } from '../../../services/identity/viewer.ts';

const audience = (coordinate: string) =>
  ROLES.flatMap((role) => {
    const reach = policy.reachOf(coordinate, role);
    return reach === null ? [] : [reach === 'OWN' ? `${role}:own` : role];
  }).join(' ');

describe('the table of access', () => {
  test('is the committed matrix, line by line: what widens shows in the diff', async () => {
    const committed = await readFile(new URL('../../../schema/policy/matrix.txt', import.meta.url), 'utf8');
    const current = printMatrix(policy);
    expect(compareMatrix(committed, current).widened).toEqual([]);
    expect(current).toBe(committed);
  });

  test('keeps a contact’s particulars for partners, each within its own reach', () => {
    for (const field of ['name', 'phone', 'email'])
      expect(audience(`Contact.${field}`)).toBe('MUNICIPALITY:own GOVERNOR:own');
  });

  test('keeps the terms and the capacity of an agreement for the municipality’s governor', () => {
    for (const field of ['terms', 'capacityPlaces'])
      expect(audience(`CrisisCentreAgreement.${field}`)).toBe('GOVERNOR:own');
  });

  const isRestricted = (coordinate: string) => ROLES.some((role) => policy.reachOf(coordinate, role) !== 'ANY');
  const restricted = [...policy.audiences.keys()].filter(isRestricted).sort();

  test('closes these types to the public, and no others', () => {
    expect(restricted.filter((coordinate) => !coordinate.includes('.'))).toEqual([
      'AccessibilityInput',
      'ActorKind',
      'AddressInput',
      'AgreementItemInput',
      'AlertKind',
      'AnswerFindingResult',
      'AnswerFindingsInput',
      'AnswerFindingsPayload',
      'AuditEvent',
      'AuditEventConnection',
      'AuditEventEdge',
      'AuditFilter',
      'AuditMonth',
      'AuditOutcome',
      'AvailabilityConfirmation',
      'AvailabilityConfirmationStatus',
      'AvailabilityConnection',
      'AvailabilityNotice',
      'CaseEventInput',
      'ChangeConnection',
      'ChangePageInfo',
      'ChangeReceipt',
      'Client',
      'ClientConnection',
      'ClientEdge',
      'ClientPayload',
      'ClientPeriodInput',
      'ComplaintRouteInput',
      'ContactItemInput',
      'CoverageDuty',
      'CoverageGap',
      'CoverageItemInput',
      'DecideProposalInput',
      'EmergencyLine',
      'EmergencyLineStatus',
      'Error',
      'Finding',
      'FindingAnswer',
      'FindingAnswerInput',
      'FindingAnswerKind',
      'FindingConnection',
      'FindingDimension',
      'FindingEdge',
      'FindingFilter',
      'FindingGroup',
      'FindingGroupConnection',
      'FindingGroupEdge',
      'FindingKind',
      'FindingPeriod',
      'FindingSeverity',
      'FindingState',
      'HistoryEntry',
      'HistoryEntryConnection',
      'HistoryEntryEdge',
      'HistoryField',
      'HistoryHours',
      'HistoryKind',
      'HistoryUndo',
      'HoursSeasonInput',
      'ImportOutcome',
      'ImportRun',
      'ImportRunConnection',
      'ImportRunEdge',
      'ItemOutcome',
      'MunicipalityComparison',
      'MunicipalityOversight',
      'MunicipalityRank',
      'MunicipalitySecondInstance',
      'Mutation',
      'NoticeItemInput',
      'Observation',
      'ObservationConnection',
      'ObservationEdge',
      'ObservationOrigin',
      'OfficeAvailability',
      'OfficeAvailabilityEdge',
      'OfficeItemInput',
      'OfficeProfileItemInput',
      'OfficeWeekInput',
      'OnRejected',
      'OpeningExceptionInput',
      'OpeningSpanInput',
      'Oversight',
      'OversightAlert',
      'OversightAlertConnection',
      'OversightAlertEdge',
      'OwnRateItemInput',
      'PhoneItemInput',
      'Proposal',
      'ProposalDecision',
      'ProposalKind',
      'ProposalPayload',
      'ProposalState',
      'ProposeInput',
      'ProposedKind',
      'RateDeviation',
      'RateDeviationStatus',
      'ReceptionItemInput',
      'RegisterAlertWebhookInput',
      'RegisterClientInput',
      'RegisterWebhookInput',
      'RejectedCaseEvent',
      'ResumeWebhookInput',
      'RevertInput',
      'SaveAgreementsInput',
      'SaveContactsInput',
      'SaveCoverageInput',
      'SaveMode',
      'SaveNotice',
      'SaveNoticesInput',
      'SaveOfficeProfilesInput',
      'SaveOfficesInput',
      'SaveOwnRatesInput',
      'SavePayload',
      'SavePhonesInput',
      'SaveReceptionsInput',
      'SaveResult',
      'SaveServicesInput',
      'SaveSpecialDaysInput',
      'SaveSpecialDaysPayload',
      'SaveWeeklyHoursInput',
      'SecondInstance',
      'SecondInstanceCount',
      'SecondInstanceFigures',
      'SecondInstanceOutcome',
      'ServiceItemInput',
      'ServicePhaseInput',
      'SetOfficeHoursInput',
      'SetOfficeHoursPayload',
      'SizeGroup',
      'SpecialDayItemInput',
      'SpecialDayPreview',
      'SpecialDayPreviewDay',
      'SpecialDayResult',
      'SubmitCaseEventsInput',
      'SubmitCaseEventsPayload',
      'Subscription',
      'TextFinding',
      'UpdateClientInput',
      'UserError',
      'UserErrorCode',
      'VerifyInput',
      'VerifyItemInput',
      'Webhook',
      'WebhookPayload',
      'WebhookState',
      'WeeklyHours',
      'WeeklyHoursInput',
      'WeeklyHoursStatus',
    ]);
  });

  test('has nobody see more than the public of the others, but where a test here says so', () => {
    const ofOpenTypes = restricted.filter(
      (coordinate) => coordinate.includes('.') && !isRestricted(typeOf(coordinate)),
    );
    expect(ofOpenTypes).toEqual([
      'Contact.email',
      'Contact.name',
      'Contact.phone',
      'CrisisCentreAgreement.capacityPlaces',
      'CrisisCentreAgreement.terms',
      'Query.auditEvents',
      'Query.auditEvents(after:)',
      'Query.auditEvents(filter:)',
      'Query.auditEvents(first:)',
      'Query.auditEvents(municipality:)',
      'Query.availability',
      'Query.availability(after:)',
      'Query.availability(first:)',
      'Query.availability(governor:)',
      'Query.availability(on:)',
      'Query.availability(reasonMissingUnder:)',
      'Query.changes',
      'Query.changes(after:)',
      'Query.changes(first:)',
      'Query.changes(municipality:)',
      'Query.changes(types:)',
      'Query.changesCursor',
      'Query.changesCursor(municipality:)',
      'Query.changesCursor(types:)',
      'Query.clients',
      'Query.clients(after:)',
      'Query.clients(first:)',
      'Query.coverageGaps',
      'Query.coverageGaps(governor:)',
      'Query.coverageGaps(on:)',
      'Query.findings',
      'Query.findings(after:)',
      'Query.findings(filter:)',
      'Query.findings(first:)',
      'Query.history',
      'Query.history(after:)',
      'Query.history(entityId:)',
      'Query.history(entityType:)',
      'Query.history(first:)',
      'Query.importRuns',
      'Query.importRuns(after:)',
      'Query.importRuns(first:)',
      'Query.observations',
      'Query.observations(after:)',
      'Query.observations(entityId:)',
      'Query.observations(entityType:)',
      'Query.observations(field:)',
      'Query.observations(first:)',
      'Query.oversight',
      'Query.oversight(from:)',
      'Query.oversight(governor:)',
      'Query.oversight(to:)',
      'Query.oversightAlerts',
      'Query.oversightAlerts(after:)',
      'Query.oversightAlerts(first:)',
      'Query.oversightAlerts(governor:)',
      'Query.oversightAlerts(since:)',
      'Query.proposals',
      'Query.proposals(state:)',
      'Query.secondInstance',
      'Query.secondInstance(from:)',
      'Query.secondInstance(governor:)',
      'Query.secondInstance(to:)',
      'Query.webhooks',
      'Source.comment',
    ]);
  });
});

test('the rows of the change feed are reached by its guarded page alone', () => {
  const schema = buildDescribedSchema(resolvers);
  for (const role of ROLES) {
    const asked = role === 'MUNICIPALITY' || role === 'ADMINISTRATOR';
    const types = reachableTypes(schema, policy, role);
    expect([role, types.has('Change'), types.has('ChangeEdge')]).toEqual([role, asked, asked]);
  }
  const leading = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => /^Change(Edge)?$/.test(getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(leading).toEqual(['ChangeConnection.edges', 'ChangeConnection.nodes', 'ChangeEdge.node']);
});

const typeOf = (coordinate: string) => coordinate.split('.')[0] ?? '';
