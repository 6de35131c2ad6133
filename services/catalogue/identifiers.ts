import { type DescribedMunicipality, slugOf } from './described.ts';

/** Organisations as data.norge.no knows them: what it harvests is tied to its register by these. */
const ORGANISATIONS = 'https://organization-catalog.fellesdatakatalog.digdir.no/organizations/';

/** The IRIs of what a catalogue describes, below the platform’s own address. */
export function identifiersAt(origin: string) {
  const base = `${origin}/catalogue`;
  return {
    base,
    catalogue: `${base}/services`,
    dataCatalogue: `${base}/data`,
    service: (id: string) => `${base}/services/${id}`,
    generic: (code: string) => `${base}/services/${slugOf(code)}`,
    output: (code: string) => `${base}/outputs/${slugOf(code)}`,
    level: (level: 'generic' | 'instance') => `${base}/levels/${level}`,
    place: (number: string) => `${base}/places/${number}`,
    office: (number: string) => `${base}/offices/${number}`,
    law: (act: string, section: string) => `${base}/laws/${encodeURIComponent(`${act} ${section}`)}`,
    organisation: ({ number, organisationNumber }: Pick<DescribedMunicipality, 'number' | 'organisationNumber'>) =>
      organisationNumber === null ? `${base}/organisations/${number}` : ORGANISATIONS + organisationNumber,
    finder: `${base}/contact`,
  };
}
export type Identifiers = ReturnType<typeof identifiersAt>;
