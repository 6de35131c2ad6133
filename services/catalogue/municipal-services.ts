import { toOpeningHoursString } from '../opening-hours/formats/to-opening-hours-string.ts';
import { type DescribedMunicipality, type DescribedOffice, type DescribedService, ordinaryPhone } from './described.ts';
import { BOKMAL, CONTACT_POINT, NYNORSK, themesOf } from './generic-services.ts';
import type { Identifiers } from './identifiers.ts';
import { day, link, page, type Resource, resource, text, words } from './rdf/resource.ts';

/**
 * A municipality’s service as an instance of the statutory one: its authority, place and contact, and its own texts where
 * it gives some. The statutory text is not repeated; the generic service has it.
 */
export function municipalService(
  { id, entry, wording, texts, source }: DescribedService,
  municipality: DescribedMunicipality,
  offices: readonly DescribedOffice[],
  ids: Identifiers,
): Resource {
  const isOwn = wording === 'OWN';
  const language = isOwn && municipality.languageForm === 'NYNORSK' ? 'nn' : 'nb';
  const contacts =
    entry.providedByNav && offices.length > 0 ? offices.map(({ number }) => ids.office(number)) : [ids.finder];
  return resource(ids.service(id), ['cpsv:PublicService'], {
    'dct:identifier': [text(id)],
    'dct:title': [words(texts.name, language)],
    'dct:description': [words(texts.summary, language), isOwn ? words(texts.description, language) : null],
    'dct:isVersionOf': [link(ids.generic(entry.code))],
    'dct:relation': [link(ids.generic(entry.code))],
    'cv:isClassifiedBy': [link(ids.level('instance'))],
    'cv:hasCompetentAuthority': [link(ids.organisation(municipality))],
    'dct:spatial': [link(ids.place(municipality.number))],
    'cv:contactPoint': contacts.map(link),
    'cpsv:produces': [link(ids.output(entry.code))],
    'cv:thematicArea': themesOf(entry.code),
    'cv:hasLegalResource': entry.legalBasis.map(({ act, section }) => link(ids.law(act, section))),
    'dct:language': [link(language === 'nn' ? NYNORSK : BOKMAL)],
    ...(isOwn && {
      'dct:modified': [source.updatedOn === null ? null : day(source.updatedOn)],
      'dct:source': [words(source.publisher, 'nb')],
    }),
  });
}

/** A municipality as an authority, and the place that it is. */
export function municipalityResources(municipality: DescribedMunicipality, ids: Identifiers): Resource[] {
  const { number, name, organisationNumber, facts } = municipality;
  const title = [words(`${name} kommune`, 'nb')];
  return [
    resource(ids.organisation(municipality), ['cv:PublicOrganisation'], {
      'dct:identifier': [text(organisationNumber ?? number)],
      'dct:title': title,
      'skos:prefLabel': title,
      'dct:spatial': [link(ids.place(number))],
      'foaf:homepage': [page(facts?.website ?? null)],
    }),
    resource(ids.place(number), ['dct:Location'], {
      'dct:identifier': [text(number)],
      'dct:title': [words(name, 'nb')],
    }),
  ];
}

/** Days that the hours are exact for, holidays among them. */
const HOURS_DAYS = 366;

/** A NAV office as a point of contact: its phone, address and the hours that one can walk in. */
export function officeResource(office: DescribedOffice, ids: Identifiers, today: string): Resource {
  const phone = ordinaryPhone(office);
  const hours = office.schedules
    .filter(({ schedule }) => schedule.channel === 'DROP_IN')
    .map(({ schedule }) => toOpeningHoursString(schedule, today, HOURS_DAYS));
  const address = office.receptions.find(({ kind }) => kind === 'VISIT')?.address ?? null;
  return resource(ids.office(office.number), CONTACT_POINT, {
    'vcard:fn': [words(office.name, 'nb')],
    'vcard:hasTelephone': [phone === null ? null : link(`tel:${phone}`)],
    'cv:telephone': [phone === null ? null : text(phone)],
    'vcard:hasURL': [page(office.website)],
    'cv:contactPage': [page(office.website)],
    'vcard:street-address': [words(address?.street ?? null, 'nb')],
    'vcard:postal-code': [address === null ? null : text(address.postalCode)],
    'vcard:locality': [words(address?.city ?? null, 'nb')],
    'schema:openingHours': hours.map((one) => (one === null ? null : text(one))),
  });
}
