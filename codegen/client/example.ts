import { createClient } from './client.ts';
import { MunicipalityPageDocument } from './generated/graphql.ts';

const tjenestegraf = createClient({ url: 'http://localhost:4000/graphql' });

export async function whenIsNavOpen(municipality: string): Promise<string> {
  const { data } = await tjenestegraf.request(MunicipalityPageDocument, {
    number: municipality,
    at: new Date().toISOString(),
    on: new Date().toISOString().slice(0, 10),
  });
  const [office] = data.municipality?.offices ?? [];
  if (office === undefined) return 'Vi vet ikke hvilket NAV-kontor kommunen har.';
  const { state, until, nextOpening } = office.openingState;
  if (state === 'OPEN') return `${office.name} er åpent til ${until}.`;
  if (state === 'UNKNOWN') return `Vi vet ikke når ${office.name} er åpent. Ring ${office.phone}.`;
  return `${office.name} er stengt. Neste gang åpent: ${nextOpening ?? 'ikke kjent'}.`;
}
