import type { AccessTable } from '../table.ts';

/** What a municipality writes of its own; whose each item is, is judged item by item. */
export const directoryWrites: AccessTable = {
  SaveOfficesInput: { MUNICIPALITY: 'items onRejected idempotencyKey' },
  SavePhonesInput: { MUNICIPALITY: 'items onRejected idempotencyKey' },
  SaveReceptionsInput: { MUNICIPALITY: 'items onRejected idempotencyKey' },
  SaveContactsInput: { MUNICIPALITY: 'items onRejected idempotencyKey' },
  SaveServicesInput: { MUNICIPALITY: 'items onRejected idempotencyKey' },
  SaveAgreementsInput: { MUNICIPALITY: 'items onRejected idempotencyKey' },
  VerifyInput: { MUNICIPALITY: 'items onRejected idempotencyKey' },
  OnRejected: { MUNICIPALITY: 'REJECT_ALL KEEP_GOOD' },
  OfficeItemInput: { MUNICIPALITY: 'number version name' },
  PhoneItemInput: { MUNICIPALITY: 'id office version remove number purpose comment' },
  ReceptionItemInput: { MUNICIPALITY: 'id office version remove name kind address accessDescription' },
  AddressInput: { MUNICIPALITY: 'street postalCode city' },
  ContactItemInput: { MUNICIPALITY: 'id office version remove role name phone email' },
  ServiceItemInput: {
    MUNICIPALITY: `
      municipality code version remove name summary description targetGroup conditions howToApply whatToBring phases
      complaint`,
  },
  ServicePhaseInput: { MUNICIPALITY: 'title description' },
  ComplaintRouteInput: { MUNICIPALITY: 'deadline basis body route' },
  AgreementItemInput: { MUNICIPALITY: 'id municipality version remove centre form validFrom validTo' },
  VerifyItemInput: { MUNICIPALITY: 'entityType entityId fields version' },
  SavePayload: { MUNICIPALITY: 'results created updated unchanged removed verified rejected change userErrors' },
  SaveResult: { MUNICIPALITY: 'index id outcome version userErrors' },
  ItemOutcome: { MUNICIPALITY: 'CREATED UPDATED UNCHANGED REMOVED VERIFIED REJECTED HELD_BACK' },
};
