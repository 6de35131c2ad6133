import type { Client } from './client.ts';
import { MunicipalityPageDocument, type MunicipalityPageQuery } from './generated/graphql.ts';

type Office = NonNullable<MunicipalityPageQuery['municipality']>['offices'][number];

/** A sentence for each NAV office of a municipality: in Oslo there are fifteen. */
export async function whenIsNavOpen(tjenestegraf: Client, municipality: string, now = new Date()): Promise<string[]> {
  const { data } = await tjenestegraf.request(MunicipalityPageDocument, {
    number: municipality,
    at: now.toISOString(),
    on: now.toISOString().slice(0, 10),
  });
  const offices = data.municipality?.offices ?? [];
  return offices.length === 0 ? ['Vi vet ikke hvilket NAV-kontor kommunen har.'] : offices.map(sentenceOf);
}

function sentenceOf({ name, phone, openingState: { state, until, nextOpening } }: Office): string {
  const call = phone === null ? '' : ` Ring ${phone}.`;
  switch (state) {
    case 'OPEN':
      return `${name} er åpent${until === null ? '' : ` til ${inNorway(until)}`}.`;
    case 'BY_APPOINTMENT':
      return `${name} tar imot deg som har avtale.${call}`;
    case 'CLOSED':
      return `${name} er stengt.${nextOpening === null ? call : ` Det åpner ${inNorway(nextOpening)}.`}`;
    case 'UNKNOWN':
      return `Vi vet ikke når ${name} er åpent.${call}`;
  }
}

function inNorway(instant: string): string {
  const form = { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat('nb-NO', form).format(new Date(instant));
}
