import type { ShownMunicipality, ShownOffice } from '../load-municipality.ts';

/** Search engines read midnight to midnight as closed all day. */
const CLOSED = '00:00';
/** The form that they ask for where it is open from midnight to midnight. */
const ALL_DAY = '23:59';

/**
 * The page's offices as search engines read them (schema.org `GovernmentOffice`). Hours are those of the days shown, each
 * for its own date; a day that nobody has stated the hours of is left out, never given as closed.
 */
export function officesJsonLd({ name, offices }: Pick<ShownMunicipality, 'name' | 'offices'>): string {
  return jsonForHtml({
    '@context': 'https://schema.org',
    '@graph': offices.map((office) => ({
      '@type': 'GovernmentOffice',
      '@id': `urn:tjenestegraf:office:${office.number}`,
      name: office.name,
      areaServed: { '@type': 'AdministrativeArea', name },
      ...(office.website !== null && { url: office.website }),
      ...(office.phones[0] !== undefined && { telephone: office.phones[0].number }),
      ...(office.visitingAddress !== null && { address: addressOf(office.visitingAddress) }),
      ...hoursOf(office),
    })),
  });
}

function addressOf({ street, postalCode, city }: NonNullable<ShownOffice['visitingAddress']>) {
  return { '@type': 'PostalAddress', streetAddress: street, postalCode, addressLocality: city, addressCountry: 'NO' };
}

/** The hours of the first reception with drop-in: the type has one set of hours. */
function hoursOf({ week }: ShownOffice) {
  const dropIn = week.filter(({ channel, state }) => channel === 'DROP_IN' && state !== 'UNKNOWN');
  const place = dropIn[0]?.reception?.id ?? null;
  const days = dropIn.filter(({ reception, unconfirmed }) => (reception?.id ?? null) === place && !unconfirmed);
  if (days.length === 0) return {};
  const specification = days.flatMap(({ date, spans }) => {
    const open = spans.filter(({ state }) => state === 'OPEN');
    const hours = open.length === 0 ? [{ opens: CLOSED, closes: CLOSED }] : open;
    return hours.map(({ opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: date,
      validThrough: date,
      opens: opens.slice(0, 5),
      closes: opens === closes && open.length > 0 ? ALL_DAY : closes.slice(0, 5),
    }));
  });
  return { specialOpeningHoursSpecification: specification };
}

/** JSON that is safe inside a `script` element: no text of a source can end the element or begin another. */
export function jsonForHtml(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
