import type { AccessTable } from '../table.ts';

/** Access to areas, offices and sources: the directory is public, a contact's particulars are for partners. */
export const directory: AccessTable = {
  County: { PUBLIC: 'id number name governor municipalities sources verifiedAt' },
  Governor: { PUBLIC: 'id name website counties municipalities sources verifiedAt' },
  LanguageForm: { PUBLIC: 'BOKMAL NYNORSK NEUTRAL' },
  NameLanguage: { PUBLIC: 'NORWEGIAN NORTHERN_SAMI SOUTHERN_SAMI LULE_SAMI KVEN' },
  MunicipalityName: { PUBLIC: 'name language' },
  Population: { PUBLIC: 'year inhabitants sources verifiedAt' },
  PostalCode: { PUBLIC: 'code place category withdrawnBy municipality offices sources verifiedAt' },
  PostalCategory: { PUBLIC: 'STREET BOX STREET_AND_BOX SERVICE MULTIPLE' },
  Language: { PUBLIC: 'NB NN EN' },
  FormerNumber: { PUBLIC: 'number name validTo sources verifiedAt' },

  Office: {
    PUBLIC:
      'id number name type website phone phones visitingAddress receptions contacts coverage municipalities version sources verifiedAt openingState(at channel) openingHours(from days channel) openingHoursString(channel) hoursRules specialDays profile notices(on) editing',
  },
  OfficeProfile: {
    PUBLIC: `
      website chat applyUrl bookingUrl languages limitedHoursReason openFrom openUntil ending successor version sources verifiedAt`,
  },
  OfficeEditing: { PUBLIC: 'part mutation sharing municipalities' },
  OfficePart: { PUBLIC: 'NAME WEEKLY_HOURS SPECIAL_DAYS PHONES RECEPTIONS CONTACTS PROFILE NOTICES COVERAGE' },
  OfficeSharing: { PUBLIC: 'EVERY_OWNER OWN_ONLY' },
  OfficeEnding: { PUBLIC: 'CLOSED MERGED MOVED RENAMED' },
  Notice: { PUBLIC: 'id text url from until version sources verifiedAt' },
  FoundOffice: { PUBLIC: 'matchedOn name isCertain explanation(language) municipality office' },
  MatchedOn: { PUBLIC: 'POSTAL_CODE MUNICIPALITY OFFICE DISTRICT PLACE FORMER_NUMBER POSITION' },
  FoundOfficeConnection: { PUBLIC: 'nodes edges pageInfo totalCount advice(language)' },
  FoundOfficeEdge: { PUBLIC: 'cursor node' },
  OfficeType: { PUBLIC: 'LOCAL COUNTY' },
  EnumLabels: { PUBLIC: 'name language values' },
  EnumLabel: { PUBLIC: 'value label' },
  GeoPoint: { PUBLIC: 'latitude longitude' },
  OfficeFilter: { PUBLIC: 'municipality county openAt numbers postalCode district text' },
  OpenAtFilter: { PUBLIC: 'at channel' },
  OfficeConnection: { PUBLIC: 'nodes edges pageInfo totalCount advice(language)' },
  OfficeEdge: { PUBLIC: 'cursor node' },
  Coverage: { PUBLIC: 'id version office municipality district validFrom validTo sources verifiedAt' },
  District: { PUBLIC: 'number name' },
  Reception: { PUBLIC: 'id name kind address accessDescription accessibility version sources verifiedAt' },
  Accessibility: { PUBLIC: 'stepFree hearingLoop parking guide' },
  ReceptionKind: { PUBLIC: 'VISIT MEETING_PLACE' },
  Address: { PUBLIC: 'street postalCode city sources verifiedAt' },
  Phone: {
    PUBLIC:
      'id number purpose disputed disputeReason(language) comment(language) openingState(at) confirmation version sources verifiedAt',
  },
  PhonePurpose: { PUBLIC: 'SWITCHBOARD EMERGENCY CRISIS_LINE DEBT_ADVICE NATIONAL_LINE OTHER' },
  Contact: {
    PUBLIC: 'id role version sources verifiedAt',
    'MUNICIPALITY:own GOVERNOR:own': 'name phone email',
  },
  ContactRole: { PUBLIC: 'OFFICE_MANAGER PROFESSIONAL_LEAD DEBT_COUNSELLOR SWITCHBOARD' },

  Source: {
    PUBLIC: 'id title publisher publisher(language:) url updatedOn retrievedOn closedOn synthetic',
    MUNICIPALITY: 'comment',
  },

  HelpLine: {
    PUBLIC: `
      id name language number menuChoice purposes audience isFree numberFromAbroad sms chatUrl chatHours website languages
      isCertain doubt note formerNumber openingState(at) sources verifiedAt`,
  },
  HelpLinePurpose: {
    PUBLIC: `
      EMERGENCY_POLICE EMERGENCY_MEDICAL EMERGENCY_FIRE POLICE_NOT_URGENT OUT_OF_HOURS_DOCTOR VIOLENCE SEXUAL_ABUSE
      ELDER_ABUSE CHILDREN MENTAL_HEALTH SUICIDE_CRISIS HOMELESS_TONIGHT NAV NAV_PENSION NAV_EMPLOYERS DEBT DRUGS GAMBLING
      POISON HOUSING LEGAL_AID TAX_AND_POPULATION_REGISTER WORKING_LIFE`,
  },
  LineHours: { PUBLIC: 'days opens closes' },
  Confirmation: { PUBLIC: 'status lastConfirmedOn explanation(language)' },
  ConfirmationStatus: { PUBLIC: 'CONFIRMED STALE DISPUTED UNCONFIRMED' },
  FormerLineNumber: { PUBLIC: 'number name from to doubt evidence' },
  FormerNumberEvidence: { PUBLIC: 'statement publisher url on' },
  PageInfo: { PUBLIC: 'hasNextPage endCursor hasPreviousPage startCursor' },
  Node: { PUBLIC: 'id' },
  Sourced: { PUBLIC: 'sources verifiedAt' },
};
