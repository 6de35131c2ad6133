import { AuditOutcome } from '../administration/audit-event.type.ts';
import { ImportOutcome } from '../administration/import-run.type.ts';
import { ChangeKind, EntityType } from '../change/change.enums.ts';
import { ItemOutcomeEnum, OnRejected, SaveMode } from '../directory-writes/save.enums.ts';
import { ActorKind, HistoryKind, HistoryUndo } from '../history/history.type.ts';
import { OfficePart, OfficeSharing } from '../office/office-editing.type.ts';
import { OfficeEndingEnum } from '../office/office-profile.type.ts';
import { ProposalDecision, ProposalKindEnum, ProposalState, ProposedKind } from '../proposal/proposal.type.ts';
import {
  FindingAnswerKind,
  FindingDimension,
  FindingKind,
  FindingSeverity,
  FindingState,
  ObservationOrigin,
} from '../quality/finding.enums.ts';
import { DirectoryOrigin } from '../shared/directory-status.type.ts';
import { UserErrorCode } from '../shared/user-error.type.ts';
import { Role } from '../viewer/viewer.type.ts';
import { WebhookState } from '../webhook/webhook.type.ts';
import { labelled, words } from './labelled.ts';

/** Changes, findings, histories and writes in words. */
export const operationLabels = [
  labelled(ActorKind, {
    CLIENT: words('Registrert klient', 'Registrert klient', 'Registered client'),
    IMPORTER: words('Import', 'Import', 'Import'),
    PLATFORM: words('Plattformen', 'Plattforma', 'The platform'),
    UNKNOWN: words('Ukjent', 'Ukjend', 'Unknown'),
  }),
  labelled(AuditOutcome, {
    ALLOWED: words('Tillatt', 'Tillate', 'Allowed'),
    CONFLICT: words('Konflikt', 'Konflikt', 'Conflict'),
    DENIED: words('Nektet', 'Nekta', 'Denied'),
    FAILED: words('Mislyktes', 'Mislykkast', 'Failed'),
  }),
  labelled(ChangeKind, {
    CREATED: words('Opprettet', 'Oppretta', 'Created'),
    DELETED: words('Slettet', 'Sletta', 'Deleted'),
    HIDDEN: words('Skjult', 'Skjult', 'Hidden'),
    MERGED: words('Slått sammen', 'Slått saman', 'Merged'),
    UPDATED: words('Endret', 'Endra', 'Changed'),
    VERIFIED: words('Bekreftet', 'Stadfesta', 'Confirmed'),
  }),
  labelled(DirectoryOrigin, {
    DATABASE: words('Fra databasen', 'Frå databasen', 'From the database'),
    SNAPSHOT: words('Fra en kopi på serveren', 'Frå ein kopi på tenaren', 'From a copy on the server'),
  }),
  labelled(OfficeEndingEnum, {
    CLOSED: words('Lagt ned', 'Lagt ned', 'Closed for good'),
    MERGED: words('Slått sammen', 'Slått saman', 'Merged'),
    MOVED: words('Flyttet', 'Flytta', 'Moved'),
    RENAMED: words('Nytt navn', 'Nytt namn', 'Renamed'),
  }),
  labelled(OfficePart, {
    NAME: words('Navn', 'Namn', 'Name'),
    WEEKLY_HOURS: words('Faste åpningstider', 'Faste opningstider', 'Ordinary hours'),
    SPECIAL_DAYS: words('Spesielle dager', 'Spesielle dagar', 'Special days'),
    PHONES: words('Telefonnumre', 'Telefonnummer', 'Phone numbers'),
    RECEPTIONS: words('Steder', 'Stader', 'Places'),
    CONTACTS: words('Kontakter', 'Kontaktar', 'Contacts'),
    PROFILE: words('Nettside og andre opplysninger', 'Nettside og andre opplysningar', 'Website and other facts'),
    NOTICES: words('Oppslag', 'Oppslag', 'Notices'),
    COVERAGE: words('Når det betjener kommunen', 'Når det betener kommunen', 'When it serves the municipality'),
  }),
  labelled(OfficeSharing, {
    EVERY_OWNER: words('Hver av dem, for alle', 'Kvar av dei, for alle', 'Any of them, for all'),
    OWN_ONLY: words('Hver sitt eget', 'Kvar sitt eige', 'Each its own'),
  }),
  labelled(ProposalDecision, {
    APPROVE: words('Godkjenn', 'Godkjenn', 'Approve'),
    REFUSE: words('Avslå', 'Avslå', 'Refuse'),
  }),
  labelled(ProposalKindEnum, {
    COVERAGE: words(
      'At et kontor betjener en kommune',
      'At eit kontor betener ein kommune',
      'That an office serves a municipality',
    ),
    CRISIS_CENTRE: words('Et krisesenter', 'Eit krisesenter', 'A crisis centre'),
    OFFICE: words('Et nytt kontor', 'Eit nytt kontor', 'A new office'),
    REGISTRATION: words('En registrering', 'Ei registrering', 'A registration'),
  }),
  labelled(ProposalState, {
    APPROVED: words('Godkjent', 'Godkjend', 'Approved'),
    PENDING: words('Venter', 'Ventar', 'Pending'),
    REFUSED: words('Avslått', 'Avslått', 'Refused'),
  }),
  labelled(ProposedKind, {
    COVERAGE: words(
      'At et kontor betjener en kommune',
      'At eit kontor betener ein kommune',
      'That an office serves a municipality',
    ),
    CRISIS_CENTRE: words('Et krisesenter', 'Eit krisesenter', 'A crisis centre'),
    OFFICE: words('Et nytt kontor', 'Eit nytt kontor', 'A new office'),
  }),
  labelled(EntityType, {
    AGREEMENT: words('Avtale', 'Avtale', 'Agreement'),
    CIRCULAR: words('Rundskriv', 'Rundskriv', 'Circular'),
    CONTACT: words('Kontakt', 'Kontakt', 'Contact'),
    COUNTY: words('Fylke', 'Fylke', 'County'),
    CRISIS_CENTRE: words('Krisesenter', 'Krisesenter', 'Crisis centre'),
    GOVERNOR: words('Statsforvalter', 'Statsforvaltar', 'County governor'),
    GUIDELINE_RATE: words('Veiledende sats', 'Rettleiande sats', 'Guideline rate'),
    MUNICIPALITY: words('Kommune', 'Kommune', 'Municipality'),
    OFFICE: words('Kontor', 'Kontor', 'Office'),
    OPENING_HOURS: words('Åpningstider', 'Opningstider', 'Opening hours'),
    PHONE: words('Telefonnummer', 'Telefonnummer', 'Phone number'),
    RATE_CATEGORY: words('Satskategori', 'Satskategori', 'Rate category'),
    RECEPTION: words('Mottak', 'Mottak', 'Reception'),
    SERVICE: words('Tjeneste', 'Teneste', 'Service'),
    SOURCE: words('Kilde', 'Kjelde', 'Source'),
  }),
  labelled(FindingAnswerKind, {
    MENDED: words('Rettet', 'Retta', 'Mended'),
    NOT_OURS: words('Ikke vårt', 'Ikkje vårt', 'Not ours'),
    RIGHT_AS_IT_IS: words('Riktig som det er', 'Rett som det er', 'Right as it is'),
  }),
  labelled(FindingDimension, {
    ENTITY_TYPE: words('Gjelder', 'Gjeld', 'Concerns'),
    KIND: words('Slag', 'Slag', 'Kind'),
    MUNICIPALITY: words('Kommune', 'Kommune', 'Municipality'),
    SEVERITY: words('Alvor', 'Alvor', 'Severity'),
    STATE: words('Tilstand', 'Tilstand', 'State'),
  }),
  labelled(FindingKind, {
    CHANGED_BY_CO_OWNER: words('Endret av en annen eier', 'Endra av ein annan eigar', 'Changed by another owner'),
    CONFLICT: words('Kilder er uenige', 'Kjelder er usamde', 'Sources disagree'),
    COVERAGE_GAP: words('Ikke dekket', 'Ikkje dekt', 'Not covered'),
    DEAD_SOURCE: words('Kilden er borte', 'Kjelda er borte', 'Source is gone'),
    INVALID_VALUE: words('Kan ikke være riktig', 'Kan ikkje vere rett', 'Cannot be right'),
    MISSING_DUTY: words('Plikt som ikke er omtalt', 'Plikt som ikkje er omtala', 'Duty not mentioned'),
    OBSOLETE_TERM: words('Utgått navn', 'Utgått namn', 'Replaced name'),
    STALE: words('Ikke bekreftet på lenge', 'Ikkje stadfesta på lenge', 'Not confirmed for long'),
    SUPERSEDED_REFERENCE: words(
      'Viser til noe som er erstattet',
      'Viser til noko som er erstatta',
      'Refers to what is replaced',
    ),
    SUSPICIOUS_CONTACT: words(
      'Mistenkelig kontaktinformasjon',
      'Mistenkjeleg kontaktinformasjon',
      'Suspicious contact data',
    ),
  }),
  labelled(FindingSeverity, {
    INFO: words('Til orientering', 'Til orientering', 'For information'),
    SERIOUS: words('Alvorlig', 'Alvorleg', 'Serious'),
    WARNING: words('Bør rettes', 'Bør rettast', 'Should be put right'),
  }),
  labelled(FindingState, {
    ANSWERED: words('Besvart', 'Svart på', 'Answered'),
    OPEN: words('Åpent', 'Ope', 'Open'),
    RESOLVED: words('Løst', 'Løyst', 'Resolved'),
  }),
  labelled(HistoryKind, {
    CREATED: words('Opprettet', 'Oppretta', 'Created'),
    DELETED: words('Slettet', 'Sletta', 'Deleted'),
    UPDATED: words('Endret', 'Endra', 'Changed'),
    VERIFIED: words('Bekreftet', 'Stadfesta', 'Confirmed'),
  }),
  labelled(HistoryUndo, {
    CHANGED_SINCE: words('Endret igjen siden', 'Endra igjen sidan', 'Changed again since'),
    NOTHING_CHANGED: words('Ingenting ble endret', 'Ingenting vart endra', 'Nothing was changed'),
    NOT_A_CLIENTS: words('Ikke gjort av en klient', 'Ikkje gjort av ein klient', 'Not made by a client'),
    NOT_WRITABLE: words('Kan ikke skrives', 'Kan ikkje skrivast', 'Cannot be written'),
    PERSON_NOT_KEPT: words(
      'Personopplysninger er ikke bevart',
      'Personopplysningar er ikkje tekne vare på',
      'Personal data are not kept',
    ),
    POSSIBLE: words('Kan angres', 'Kan angrast', 'Can be taken back'),
  }),
  labelled(ImportOutcome, {
    FAILED: words('Mislyktes', 'Mislykkast', 'Failed'),
    KEPT: words('Lagret uendret', 'Lagra uendra', 'Kept'),
    REFUSED: words('Avvist', 'Avvist', 'Refused'),
    ROWS_REJECTED: words('Noen rader avvist', 'Nokre rader avviste', 'Some rows rejected'),
    STOPPED: words('Stanset', 'Stansa', 'Stopped'),
    TAKEN_IN: words('Tatt inn', 'Teke inn', 'Taken in'),
  }),
  labelled(ItemOutcomeEnum, {
    CREATED: words('Opprettet', 'Oppretta', 'Created'),
    HELD_BACK: words('Holdt tilbake', 'Halde tilbake', 'Held back'),
    REJECTED: words('Avvist', 'Avvist', 'Rejected'),
    REMOVED: words('Fjernet', 'Fjerna', 'Removed'),
    UNCHANGED: words('Uendret', 'Uendra', 'Unchanged'),
    UPDATED: words('Endret', 'Endra', 'Changed'),
    VERIFIED: words('Bekreftet', 'Stadfesta', 'Confirmed'),
  }),
  labelled(ObservationOrigin, {
    EXAMPLE: words('Oppdiktet eksempel', 'Oppdikta døme', 'Made-up example'),
    OWNER: words('Eieren selv', 'Eigaren sjølv', 'The owner'),
    PAGE: words('Nettside', 'Nettside', 'Web page'),
    REGISTER: words('Register', 'Register', 'Register'),
  }),
  labelled(OnRejected, {
    KEEP_GOOD: words('Lagre resten', 'Lagre resten', 'Keep the rest'),
    REJECT_ALL: words('Avvis alt', 'Avvis alt', 'Reject all'),
  }),
  labelled(Role, {
    ADMINISTRATOR: words('Administrator', 'Administrator', 'Administrator'),
    ANALYST: words('Analytiker', 'Analytikar', 'Analyst'),
    GOVERNOR: words('Statsforvalter', 'Statsforvaltar', 'County governor'),
    MUNICIPALITY: words('Kommune', 'Kommune', 'Municipality'),
    PORTAL: words('Portal', 'Portal', 'Portal'),
    PUBLIC: words('Publikum', 'Publikum', 'The public'),
  }),
  labelled(SaveMode, {
    CHANGES: words('Endringer', 'Endringar', 'Changes'),
    FULL: words('Hele listen', 'Heile lista', 'The whole list'),
  }),
  labelled(UserErrorCode, {
    BAD_USER_INPUT: words('Ugyldige opplysninger', 'Ugyldige opplysningar', 'Invalid input'),
    CONFLICT: words('Endret av noen andre', 'Endra av nokon andre', 'Changed by somebody else'),
    FORBIDDEN: words('Ikke tilgang', 'Ikkje tilgang', 'No access'),
    IDEMPOTENCY_KEY_REUSED: words('Nøkkelen er brukt før', 'Nøkkelen er brukt før', 'Key used before'),
    NOT_FOUND: words('Finnes ikke', 'Finst ikkje', 'Not found'),
  }),
  labelled(WebhookState, {
    ACTIVE: words('Virker', 'Verkar', 'Working'),
    FAILING: words('Feiler', 'Feilar', 'Failing'),
    PAUSED: words('Satt på pause', 'Sett på pause', 'Paused'),
  }),
];
