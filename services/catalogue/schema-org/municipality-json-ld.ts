import { governmentOffice } from '../../opening-hours/formats/to-json-ld.ts';
import { type DescribedOffice, ordinaryPhone } from '../described.ts';
import { type Identifiers, identifiersAt } from '../identifiers.ts';
import type { DescribedPlace } from '../municipality-at.ts';

/** Number of days for which dated hours are given. */
const DAYS = 90;

/** A municipality, its NAV offices and its services, as search engines read them (schema.org). */
export function municipalityJsonLd({ municipality, offices }: DescribedPlace, origin: string, today: string) {
  const ids = identifiersAt(origin);
  const { number, name, facts, services } = municipality;
  const authority = { '@id': ids.organisation(municipality) };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'GovernmentOrganization',
        ...authority,
        name: `${name} kommune`,
        identifier: number,
        ...(facts?.website && { url: facts.website }),
        areaServed: { '@type': 'AdministrativeArea', '@id': ids.place(number), name },
      },
      ...offices.map((office) => officeJsonLd(office, ids, today)),
      ...services.map(({ id, entry, texts, wording }) => ({
        '@type': 'GovernmentService',
        '@id': ids.service(id),
        name: texts.name,
        description: texts.summary,
        serviceType: entry.name,
        jurisdiction: { '@id': ids.place(number) },
        provider: authority,
        ...(wording !== 'OWN' && { isSimilarTo: { '@id': ids.generic(entry.code) } }),
        ...(entry.providedByNav &&
          offices.length > 0 && {
            availableChannel: offices.map((office) => ({
              '@type': 'ServiceChannel',
              serviceLocation: { '@id': ids.office(office.number) },
            })),
          }),
      })),
    ],
  };
}

function officeJsonLd(office: DescribedOffice, ids: Identifiers, today: string) {
  const place = {
    id: ids.office(office.number),
    name: office.name,
    url: office.website,
    telephone: ordinaryPhone(office),
    address: office.receptions.find(({ kind }) => kind === 'VISIT')?.address ?? null,
  };
  const hours = office.schedules.find(({ schedule }) => schedule.channel === 'DROP_IN');
  return governmentOffice(place, hours?.schedule ?? null, today, DAYS);
}
