/** The vocabularies that the catalogues are written in, by their usual short names. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatno: 'https://data.norge.no/vocabulary/dcatno#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The whole IRI of a short name. */
export function expand(name: string): string {
  const [prefix = '', local = ''] = name.split(':', 2);
  const namespace = (PREFIXES as Readonly<Record<string, string>>)[prefix];
  if (namespace === undefined) throw new Error(`${name} is of no known vocabulary`);
  return namespace + local;
}
