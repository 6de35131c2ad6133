import { LanguageForm } from '../municipality/municipality.type.ts';
import { NameLanguage } from '../municipality/municipality-facts.type.ts';
import { PostalCategory } from '../municipality/postal-code.type.ts';
import { ContactRole } from '../office/contact.type.ts';
import { MatchedOn } from '../office/found-office.type.ts';
import { OfficeType } from '../office/office.type.ts';
import { PhonePurpose } from '../office/phone.type.ts';
import { ReceptionKind } from '../office/reception.type.ts';
import { Channel } from '../opening-hours/channel.enum.ts';
import { OpeningStateValue } from '../opening-hours/opening-state.type.ts';
import { Weekday } from '../opening-hours/weekday.enum.ts';
import { ConfirmationStatus } from '../shared/confirmation.type.ts';
import { Language } from '../shared/language.enum.ts';
import { labelled, words } from './labelled.ts';

/** Places, offices and hours in words. */
export const placeLabels = [
  labelled(Channel, {
    APPLICATION_DELIVERY: words('Innlevering av søknad', 'Innlevering av søknad', 'Handing in an application'),
    APPOINTMENT: words('Avtalt møte', 'Avtalt møte', 'Appointment'),
    DROP_IN: words('Uten avtale', 'Utan avtale', 'Drop-in'),
    EMERGENCY_PHONE: words('Telefon i nødsituasjon', 'Telefon i naudsituasjon', 'Emergency phone'),
    PHONE: words('Telefon', 'Telefon', 'Phone'),
    PUBLIC_COMPUTER: words('Publikums-PC', 'Publikums-PC', 'Public computer'),
  }),
  labelled(ConfirmationStatus, {
    CONFIRMED: words('Bekreftet', 'Stadfesta', 'Confirmed'),
    DISPUTED: words('Omstridt', 'Omstridd', 'Disputed'),
    STALE: words('Utdatert', 'Utdatert', 'Stale'),
    UNCONFIRMED: words('Ikke bekreftet', 'Ikkje stadfesta', 'Not confirmed'),
  }),
  labelled(ContactRole, {
    DEBT_COUNSELLOR: words('Gjeldsrådgiver', 'Gjeldsrådgjevar', 'Debt counsellor'),
    OFFICE_MANAGER: words('Kontorleder', 'Kontorleiar', 'Office manager'),
    PROFESSIONAL_LEAD: words('Fagleder', 'Fagleiar', 'Professional lead'),
    SWITCHBOARD: words('Sentralbord', 'Sentralbord', 'Switchboard'),
  }),
  labelled(Language, {
    EN: words('Engelsk', 'Engelsk', 'English'),
    NB: words('Bokmål', 'Bokmål', 'Norwegian, bokmål'),
    NN: words('Nynorsk', 'Nynorsk', 'Norwegian, nynorsk'),
  }),
  labelled(LanguageForm, {
    BOKMAL: words('Bokmål', 'Bokmål', 'Bokmål'),
    NEUTRAL: words('Nøytral', 'Nøytral', 'Neutral'),
    NYNORSK: words('Nynorsk', 'Nynorsk', 'Nynorsk'),
  }),
  labelled(MatchedOn, {
    DISTRICT: words('Bydel', 'Bydel', 'City district'),
    FORMER_NUMBER: words('Tidligere nummer eller navn', 'Tidlegare nummer eller namn', 'Former number or name'),
    MUNICIPALITY: words('Kommune', 'Kommune', 'Municipality'),
    OFFICE: words('Kontor', 'Kontor', 'Office'),
    PLACE: words('Sted', 'Stad', 'Place'),
    POSITION: words('Punkt på kartet', 'Punkt på kartet', 'Point on the map'),
    POSTAL_CODE: words('Postnummer', 'Postnummer', 'Postal code'),
  }),
  labelled(NameLanguage, {
    KVEN: words('Kvensk', 'Kvensk', 'Kven'),
    LULE_SAMI: words('Lulesamisk', 'Lulesamisk', 'Lule Sámi'),
    NORTHERN_SAMI: words('Nordsamisk', 'Nordsamisk', 'Northern Sámi'),
    NORWEGIAN: words('Norsk', 'Norsk', 'Norwegian'),
    SOUTHERN_SAMI: words('Sørsamisk', 'Sørsamisk', 'Southern Sámi'),
  }),
  labelled(OfficeType, {
    COUNTY: words('Fylkeskontor', 'Fylkeskontor', 'County office'),
    LOCAL: words('Lokalt kontor', 'Lokalt kontor', 'Local office'),
  }),
  labelled(OpeningStateValue, {
    BY_APPOINTMENT: words('Etter avtale', 'Etter avtale', 'By appointment'),
    CLOSED: words('Stengt', 'Stengt', 'Closed'),
    OPEN: words('Åpent', 'Ope', 'Open'),
    UNKNOWN: words('Ikke kjent', 'Ikkje kjent', 'Not known'),
  }),
  labelled(PhonePurpose, {
    CRISIS_LINE: words('Krisetelefon', 'Krisetelefon', 'Crisis line'),
    DEBT_ADVICE: words('Gjeldsrådgivning', 'Gjeldsrådgjeving', 'Debt advice'),
    EMERGENCY: words('Nødsituasjon', 'Naudsituasjon', 'Emergency'),
    NATIONAL_LINE: words('Landsdekkende nummer', 'Landsdekkjande nummer', 'National line'),
    OTHER: words('Annet', 'Anna', 'Other'),
    SWITCHBOARD: words('Sentralbord', 'Sentralbord', 'Switchboard'),
  }),
  labelled(PostalCategory, {
    BOX: words('Postbokser', 'Postboksar', 'PO boxes'),
    MULTIPLE: words('Flere bruksområder', 'Fleire bruksområde', 'Several uses'),
    SERVICE: words('Servicepostnummer', 'Servicepostnummer', 'Service code'),
    STREET: words('Gateadresser', 'Gateadresser', 'Street addresses'),
    STREET_AND_BOX: words('Gateadresser og postbokser', 'Gateadresser og postboksar', 'Street addresses and PO boxes'),
  }),
  labelled(ReceptionKind, {
    MEETING_PLACE: words('Møtested', 'Møtestad', 'Meeting place'),
    VISIT: words('Publikumsmottak', 'Publikumsmottak', 'Reception'),
  }),
  labelled(Weekday, {
    FRIDAY: words('Fredag', 'Fredag', 'Friday'),
    MONDAY: words('Mandag', 'Måndag', 'Monday'),
    SATURDAY: words('Lørdag', 'Laurdag', 'Saturday'),
    SUNDAY: words('Søndag', 'Søndag', 'Sunday'),
    THURSDAY: words('Torsdag', 'Torsdag', 'Thursday'),
    TUESDAY: words('Tirsdag', 'Tysdag', 'Tuesday'),
    WEDNESDAY: words('Onsdag', 'Onsdag', 'Wednesday'),
  }),
];
