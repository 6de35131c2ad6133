import type { AccessTable } from '../table.ts';

/** Who sees what of areas, offices and sources: the directory is everybody's, a contact's particulars are partners'. */
export const directory: AccessTable = {
  County: { PUBLIC: 'number name governor municipalities sources verifiedAt' },
  Governor: { PUBLIC: 'id name counties municipalities sources verifiedAt' },
  LanguageForm: { PUBLIC: 'BOKMAL NYNORSK NEUTRAL' },
  Language: { PUBLIC: 'NB NN EN' },
  FormerNumber: { PUBLIC: 'number name validTo sources verifiedAt' },

  Office: {
    PUBLIC:
      'number name type phone phones visitingAddress receptions contacts coverage municipalities version sources verifiedAt openingState(at channel) openingHours(from days channel) openingHoursString(channel)',
  },
  OfficeType: { PUBLIC: 'LOCAL COUNTY' },
  OfficeFilter: { PUBLIC: 'municipality county openAt' },
  OpenAtFilter: { PUBLIC: 'at channel' },
  OfficeConnection: { PUBLIC: 'nodes edges pageInfo totalCount' },
  OfficeEdge: { PUBLIC: 'cursor node' },
  Coverage: { PUBLIC: 'office municipality district validFrom validTo sources verifiedAt' },
  District: { PUBLIC: 'number name' },
  Reception: { PUBLIC: 'id name kind address accessDescription version sources verifiedAt' },
  ReceptionKind: { PUBLIC: 'VISIT MEETING_PLACE' },
  Address: { PUBLIC: 'street postalCode city sources verifiedAt' },
  Phone: { PUBLIC: 'id number purpose disputed disputeReason comment version sources verifiedAt' },
  PhonePurpose: { PUBLIC: 'SWITCHBOARD EMERGENCY CRISIS_LINE DEBT_ADVICE OTHER' },
  Contact: {
    PUBLIC: 'id role version sources verifiedAt',
    'MUNICIPALITY:own GOVERNOR:own': 'name phone email',
  },
  ContactRole: { PUBLIC: 'OFFICE_MANAGER PROFESSIONAL_LEAD DEBT_COUNSELLOR SWITCHBOARD' },

  Source: { PUBLIC: 'id title publisher url updatedOn retrievedOn synthetic', MUNICIPALITY: 'comment' },
  PageInfo: { PUBLIC: 'hasNextPage endCursor' },
};
