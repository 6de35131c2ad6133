import type { AccessTable } from '../table.ts';

/** Access to writes of a municipality's own records; each item is then checked for its owner. */
export const directoryWrites: AccessTable = {
  SaveOfficesInput: { MUNICIPALITY: 'items onRejected dryRun idempotencyKey' },
  SavePhonesInput: { MUNICIPALITY: 'items onRejected dryRun mode removalsMax idempotencyKey' },
  SaveReceptionsInput: { MUNICIPALITY: 'items onRejected dryRun mode removalsMax idempotencyKey' },
  SaveContactsInput: { MUNICIPALITY: 'items onRejected dryRun mode removalsMax idempotencyKey' },
  SaveServicesInput: { MUNICIPALITY: 'items onRejected dryRun idempotencyKey' },
  SaveAgreementsInput: { MUNICIPALITY: 'items onRejected dryRun mode removalsMax idempotencyKey' },
  VerifyInput: { MUNICIPALITY: 'items onRejected dryRun idempotencyKey' },
  SaveSpecialDaysInput: { MUNICIPALITY: 'items onRejected dryRun mode removalsMax idempotencyKey' },
  SaveOwnRatesInput: { MUNICIPALITY: 'municipality items onRejected dryRun idempotencyKey' },
  SaveOfficeProfilesInput: { MUNICIPALITY: 'items onRejected dryRun idempotencyKey' },
  SaveNoticesInput: { MUNICIPALITY: 'items onRejected dryRun mode removalsMax idempotencyKey' },
  SaveCoverageInput: { MUNICIPALITY: 'items onRejected dryRun idempotencyKey' },
  OfficeProfileItemInput: {
    MUNICIPALITY:
      'office version remove website chat applyUrl bookingUrl languages limitedHoursReason openFrom openUntil ending successor',
  },
  NoticeItemInput: { MUNICIPALITY: 'id externalId office version remove text url from until' },
  CoverageItemInput: { MUNICIPALITY: 'id version validFrom validTo' },
  AccessibilityInput: { MUNICIPALITY: 'stepFree hearingLoop parking guide' },
  SaveMode: { MUNICIPALITY: 'CHANGES FULL' },
  OnRejected: { MUNICIPALITY: 'REJECT_ALL KEEP_GOOD' },
  OfficeItemInput: { MUNICIPALITY: 'number version name' },
  PhoneItemInput: { MUNICIPALITY: 'id externalId office version remove number purpose comment' },
  ReceptionItemInput: {
    MUNICIPALITY: 'id externalId office version remove name kind address accessDescription accessibility',
  },
  AddressInput: { MUNICIPALITY: 'street postalCode city' },
  ContactItemInput: { MUNICIPALITY: 'id externalId office version remove role name phone email' },
  ServiceItemInput: {
    MUNICIPALITY: `
      municipality code version remove name summary description targetGroup conditions howToApply whatToBring phases
      complaint`,
  },
  ServicePhaseInput: { MUNICIPALITY: 'title description' },
  ComplaintRouteInput: { MUNICIPALITY: 'deadline basis body route' },
  AgreementItemInput: {
    MUNICIPALITY: 'id externalId municipality version remove centre form validFrom validTo capacityPlaces',
  },
  SpecialDayItemInput: {
    MUNICIPALITY: 'id externalId office version remove reception channels from until state spans reason',
  },
  OwnRateItemInput: { MUNICIPALITY: 'category validFrom validTo amountPerMonth version remove' },
  VerifyItemInput: { MUNICIPALITY: 'entityType entityId fields version' },
  SavePayload: {
    MUNICIPALITY: 'results created updated unchanged removed verified rejected withdrawn change userErrors',
  },
  SaveSpecialDaysPayload: {
    MUNICIPALITY: 'results created updated unchanged removed verified rejected withdrawn change userErrors preview',
  },
  SpecialDayResult: { MUNICIPALITY: 'index id outcome version userErrors notices findings specialDay' },
  SpecialDayPreview: { MUNICIPALITY: 'office reception channel days' },
  SpecialDayPreviewDay: { MUNICIPALITY: 'date state spans reason' },
  SpecialDay: {
    PUBLIC: 'id office reception channels from until state spans reason version sources verifiedAt',
  },
  SaveResult: { MUNICIPALITY: 'index id outcome version userErrors notices findings' },
  TextFinding: { MUNICIPALITY: 'kind found message path' },
  SaveNotice: { MUNICIPALITY: 'code message path' },
  ItemOutcome: { MUNICIPALITY: 'CREATED UPDATED UNCHANGED REMOVED VERIFIED REJECTED HELD_BACK' },
};
