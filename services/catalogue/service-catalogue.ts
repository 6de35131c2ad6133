import { type DescribedDirectory, officesOf } from './described.ts';
import { CONTACT_POINT, genericService, themeResources } from './generic-services.ts';
import { type Identifiers, identifiersAt } from './identifiers.ts';
import { municipalityResources, municipalService, officeResource } from './municipal-services.ts';
import { link, type Resource, resource, text, words } from './rdf/resource.ts';

/**
 * Every service of the directory as CPSV-AP-NO describes services: the statutory entries once, each municipality’s as an
 * instance of them, with authorities, places and points of contact. Each resource once; the catalogue itself comes last.
 * @param origin where the platform is, such as `https://tjenestegraf.example.no`
 * @param today offices that no longer serve a municipality are left out
 */
export function* serviceCatalogue(directory: DescribedDirectory, origin: string, today: string): Generator<Resource> {
  const ids = identifiersAt(origin);
  const entries = [...directory.catalogue.values()];
  const municipalities = [...directory.municipalities.values()];
  const authorities = municipalities.map((one) => ids.organisation(one));
  const once = new Set<string>();
  const services: string[] = [];
  yield* unmet(once, [...fixedResources(ids), ...themeResources(entries.map(({ code }) => code))]);
  for (const entry of entries) {
    services.push(ids.generic(entry.code));
    yield* unmet(once, genericService(entry, authorities, ids));
  }
  for (const municipality of municipalities) {
    const offices = officesOf(municipality, today);
    yield* unmet(once, municipalityResources(municipality, ids));
    yield* unmet(
      once,
      offices.map((office) => officeResource(office, ids, today)),
    );
    for (const service of municipality.services) {
      services.push(ids.service(service.id));
      yield municipalService(service, municipality, offices, ids);
    }
  }
  yield catalogueOf(ids, services);
}

function* unmet(once: Set<string>, resources: readonly Resource[]): Generator<Resource> {
  for (const one of resources) {
    if (once.has(one['@id'])) continue;
    once.add(one['@id']);
    yield one;
  }
}

function catalogueOf(ids: Identifiers, services: readonly string[]): Resource {
  return resource(ids.catalogue, ['dcat:Catalog'], {
    'dct:identifier': [text(ids.catalogue)],
    'dct:title': [words('Kommunale sosiale tjenester', 'nb'), words('Municipal social services', 'en')],
    'dct:description': [
      words('Lovpålagte sosiale tjenester, og hver kommunes tjenester som eksemplarer av dem.', 'nb'),
      words('Statutory social services, and each municipality’s as instances of them.', 'en'),
    ],
    'dct:publisher': [link(`${ids.base}/publisher`)],
    'cv:contactPoint': [link(ids.finder)],
    'dcatno:containsService': services.map(link),
  });
}

/** Resources that every catalogue refers to: the publisher, the two levels, and the contact point. */
function fixedResources(ids: Identifiers): Resource[] {
  const level = (name: 'generic' | 'instance', nb: string, en: string) =>
    resource(ids.level(name), ['skos:Concept'], { 'skos:prefLabel': [words(nb, 'nb'), words(en, 'en')] });
  return [
    publisher(ids),
    level(
      'generic',
      'Lovpålagt tjeneste, felles for alle kommuner',
      'Statutory service, the same for every municipality',
    ),
    level('instance', 'En kommunes tjeneste', 'A municipality’s service'),
    finder(ids),
  ];
}

export function publisher(ids: Identifiers): Resource {
  return resource(`${ids.base}/publisher`, ['foaf:Agent'], {
    'dct:identifier': [text('tjenestegraf')],
    'dct:title': [words('Tjenestegraf', 'nb')],
    'foaf:name': [words('Tjenestegraf', 'nb')],
  });
}

/** The point of contact where no office is known: the page that finds it by postal code or place. */
export function finder(ids: Identifiers): Resource {
  const address = new URL('/', ids.base).href;
  return resource(ids.finder, CONTACT_POINT, {
    'vcard:fn': [words('Finn kommunens NAV-kontor', 'nb')],
    'vcard:hasURL': [link(address)],
    'cv:contactPage': [link(address)],
  });
}
