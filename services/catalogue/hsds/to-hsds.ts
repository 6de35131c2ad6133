import { toWeeklyRuns } from '../../opening-hours/formats/to-weekly-runs.ts';
import type { Schedule } from '../../opening-hours/schedule.ts';
import { type DescribedOffice, type DescribedService, ordinaryPhone } from '../described.ts';
import { type Identifiers, identifiersAt } from '../identifiers.ts';
import type { DescribedPlace } from '../municipality-at.ts';
import { uuidOf } from './named-uuid.ts';

/** Text for a service that the municipality has not described itself: the statutory texts must not look like its own. */
const NOT_DESCRIBED = 'Kommunen har ikke beskrevet tjenesten selv. Tjenesten er lovpålagt.';
const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A municipality’s service as a service of Open Referral HSDS 3, with its organisation, terms, places and hours. */
export function toHsds(service: DescribedService, place: DescribedPlace, origin: string, today: string) {
  const ids = identifiersAt(origin);
  const { municipality, offices } = place;
  const { id, entry, texts, wording, source } = service;
  const isOwn = wording === 'OWN';
  const iri = ids.service(id);
  const website = municipality.facts?.website ?? null;
  return {
    id: uuidOf(iri),
    name: texts.name,
    status: 'active',
    ...(isOwn ? own(service) : { alert: NOT_DESCRIBED }),
    url: iri,
    organization: {
      id: uuidOf(ids.organisation(municipality)),
      name: `${municipality.name} kommune`,
      description: `Kommune ${municipality.number}`,
      ...(website !== null && { website }),
    },
    attributes: [term(ids, id, 'service', entry.code, entry.name), term(ids, id, 'wording', wording, wording)],
    service_at_locations: entry.providedByNav ? offices.map((office) => location(ids, id, office, place, today)) : [],
    ...(isOwn && { last_modified: `${source.updatedOn ?? source.retrievedOn}T00:00:00Z` }),
  };
}

function own({ texts }: DescribedService) {
  const { summary, description, targetGroup, howToApply } = texts;
  return {
    description: description ?? summary,
    ...(targetGroup !== null && { eligibility_description: targetGroup }),
    ...(howToApply !== null && { application_process: howToApply }),
  };
}

function term(ids: Identifiers, service: string, taxonomy: 'service' | 'wording', code: string, name: string) {
  const iri = `${ids.base}/terms/${taxonomy}/${code}`;
  return {
    id: uuidOf(`${ids.service(service)}#${taxonomy}`),
    link_id: uuidOf(ids.service(service)),
    link_entity: 'service',
    taxonomy_term: { id: uuidOf(iri), code, name, description: name, term_uri: iri },
  };
}

function location(
  ids: Identifiers,
  service: string,
  office: DescribedOffice,
  { county }: DescribedPlace,
  today: string,
) {
  const iri = ids.office(office.number);
  const phone = ordinaryPhone(office);
  const address = office.receptions.find(({ kind }) => kind === 'VISIT')?.address ?? null;
  return {
    id: uuidOf(`${ids.service(service)}#${office.number}`),
    location: {
      id: uuidOf(iri),
      location_type: 'physical',
      name: office.name,
      ...(office.website !== null && { url: office.website }),
      addresses: address === null ? [] : [addressOf(iri, address, county)],
      phones: phone === null ? [] : [{ id: uuidOf(`${iri}#phone`), number: phone }],
      schedules: office.schedules
        .filter(({ schedule }) => schedule.channel === 'DROP_IN')
        .flatMap(({ schedule }) => weekly(schedule, today)),
    },
  };
}

function addressOf(
  iri: string,
  { street, postalCode, city }: NonNullable<DescribedOffice['receptions'][number]['address']>,
  county: string,
) {
  return {
    id: uuidOf(`${iri}#address`),
    address_1: street,
    city,
    state_province: county,
    postal_code: postalCode,
    country: 'NO',
    address_type: 'physical',
  };
}

/** Days that the hours are exact for: eight weeks, for the list is repeated in each service of an office. */
const HOURS_DAYS = 56;

/** The hours that one can walk in: schedules of the standard add to each other, so that closings are gaps between them. */
function weekly(schedule: Schedule, today: string) {
  return toWeeklyRuns(schedule, today, HOURS_DAYS).map(({ weekdays, opens, closes, from, through, note }) => {
    const byday = weekdays.map((day) => BYDAY[day]).join(',');
    return {
      id: uuidOf(`urn:tjenestegraf:schedule:${schedule.id}#${byday} ${opens}-${closes} ${from}`),
      freq: 'WEEKLY',
      interval: 1,
      byday,
      opens_at: `${opens}:00+01:00`,
      closes_at: `${closes}:00+01:00`,
      valid_from: from,
      valid_to: through,
      ...(note !== null && { notes: note }),
    };
  });
}
