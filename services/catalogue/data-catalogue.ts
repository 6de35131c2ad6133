import { identifiersAt } from './identifiers.ts';
import { link, type Resource, resource, text, type Value, words } from './rdf/resource.ts';
import { finder, publisher } from './service-catalogue.ts';

interface Described {
  readonly id: string;
  readonly title: readonly [nb: string, en: string];
  readonly description: readonly [nb: string, en: string];
}

interface DataSet extends Described {
  /** EU data theme. */
  readonly theme: 'SOCI' | 'GOVE';
  readonly files: readonly { readonly path: string; readonly format: 'JSON' | 'JSON_LD' | 'RDF_TURTLE' | 'CSV' }[];
}

const DATA_SETS: readonly DataSet[] = [
  {
    id: 'services',
    title: ['Kommunale sosiale tjenester', 'Municipal social services'],
    description: [
      'Lovpålagte tjenester og hver kommunes, med lovhjemmel, ansvarlig myndighet og kontaktpunkt (CPSV-AP-NO).',
      'Statutory services and each municipality’s, with legal basis, authority and contact (CPSV-AP-NO).',
    ],
    theme: 'SOCI',
    files: [
      { path: '/catalogue/services.ttl', format: 'RDF_TURTLE' },
      { path: '/catalogue/services.jsonld', format: 'JSON_LD' },
      { path: '/catalogue/hsds/services', format: 'JSON' },
    ],
  },
  {
    id: 'offices',
    title: ['NAV-kontor', 'NAV offices'],
    description: [
      'NAV-kontor med telefon, besøksadresse og åpningstider, og kommunene de betjener, med kilde.',
      'NAV offices with phones, visiting address, opening hours and the municipalities they serve, with sources.',
    ],
    theme: 'GOVE',
    files: [{ path: '/api/v1/offices', format: 'JSON' }],
  },
  {
    id: 'crisis-centres',
    title: ['Krisesentre', 'Crisis centres'],
    description: [
      'Krisesentre og telefonnumrene deres. Adresser som er skjult, er ikke med.',
      'Crisis centres and their phone numbers. Addresses that are withheld are not held.',
    ],
    theme: 'SOCI',
    files: [{ path: '/api/v1/crisis-centres', format: 'JSON' }],
  },
  {
    id: 'guideline-rates',
    title: ['Veiledende satser for økonomisk stønad', 'Guideline rates for financial assistance'],
    description: [
      'Statens veiledende satser siden 2018, med rundskriv. Satser etter 2024 er ikke bekreftet.',
      'The state’s guideline rates since 2018, with circulars. Rates after 2024 are not confirmed.',
    ],
    theme: 'SOCI',
    files: [{ path: '/api/v1/guideline-rates/history', format: 'JSON' }],
  },
  {
    id: 'case-statistics',
    title: ['Saksstatistikk for sosiale tjenester', 'Case statistics of social services'],
    description: [
      'Vernet statistikk over saker om sosiale tjenester. Små tall er holdt tilbake.',
      'Protected statistics of social-service cases. Small numbers are withheld.',
    ],
    theme: 'SOCI',
    files: [{ path: '/statistics/cases.csv?groupBy=MUNICIPALITY,YEAR&measures=COUNT', format: 'CSV' }],
  },
];

interface Interface extends Described {
  /** The one address that questions go to. */
  readonly endpoint: string;
  /** The address of its machine-readable contract; null: the service describes its own tools. */
  readonly contract: string | null;
}

const INTERFACES: readonly Interface[] = [
  {
    id: 'rest',
    title: ['Tjenestegraf over REST', 'Tjenestegraf by REST'],
    description: ['Faste spørringer, beskrevet med OpenAPI.', 'Fixed questions, described by OpenAPI.'],
    endpoint: '/api/v1',
    contract: '/api/openapi.json',
  },
  {
    id: 'graphql',
    title: ['Tjenestegraf over GraphQL', 'Tjenestegraf by GraphQL'],
    description: ['Frie spørringer over hele skjemaet.', 'Free questions over the whole schema.'],
    endpoint: '/graphql',
    contract: '/graphql/schema.graphql',
  },
  {
    id: 'assistants',
    title: ['Tjenestegraf for assistenter', 'Tjenestegraf for assistants'],
    description: [
      'De faste spørringene som verktøy i Model Context Protocol.',
      'The fixed questions as tools of the Model Context Protocol.',
    ],
    endpoint: '/mcp',
    contract: null,
  },
];

const PUBLIC_ACCESS = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
const THEMES = 'http://publications.europa.eu/resource/authority/data-theme/';
const FILE_TYPES = 'http://publications.europa.eu/resource/authority/file-type/';

/** The platform’s data sets and its API, as DCAT-AP-NO describes them. */
export function dataCatalogue(origin: string): Resource[] {
  const ids = identifiersAt(origin);
  const own = (kind: string, id: string) => `${ids.dataCatalogue}/${kind}/${id}`;
  const described = ({ id, title, description }: Described): Record<string, (Value | null)[]> => ({
    'dct:identifier': [text(id)],
    'dct:title': [words(title[0], 'nb'), words(title[1], 'en')],
    'dct:description': [words(description[0], 'nb'), words(description[1], 'en')],
    'dct:publisher': [link(`${ids.base}/publisher`)],
    'dcat:contactPoint': [link(ids.finder)],
  });
  const dataSets = DATA_SETS.flatMap((one) => {
    const files = one.files.map(({ path, format }, at) =>
      resource(own('files', `${one.id}-${at + 1}`), ['dcat:Distribution'], {
        'dct:title': [words(one.title[0], 'nb')],
        'dcat:accessURL': [link(origin + path)],
        'dct:format': [link(FILE_TYPES + format)],
        'dcat:accessService': [link(own('services', 'rest'))],
      }),
    );
    const dataSet = resource(own('sets', one.id), ['dcat:Dataset'], {
      ...described(one),
      'dcat:theme': [link(THEMES + one.theme)],
      'dct:accessRights': [link(PUBLIC_ACCESS)],
      'dcat:distribution': files.map((file) => link(file['@id'])),
    });
    return [dataSet, ...files];
  });
  const interfaces = INTERFACES.map((one) =>
    resource(own('services', one.id), ['dcat:DataService'], {
      ...described(one),
      'dcat:endpointURL': [link(origin + one.endpoint)],
      'dcat:endpointDescription': [one.contract === null ? null : link(origin + one.contract)],
      'dct:accessRights': [link(PUBLIC_ACCESS)],
      'dcat:servesDataset': DATA_SETS.map(({ id }) => link(own('sets', id))),
    }),
  );
  const catalogue = resource(ids.dataCatalogue, ['dcat:Catalog'], {
    ...described({
      id: ids.dataCatalogue,
      title: ['Data og API fra Tjenestegraf', 'Data and API of Tjenestegraf'],
      description: [
        'Sosiale tjenester, NAV-kontor, krisesentre, satser og statistikk.',
        'Social services, NAV offices, crisis centres, rates and statistics.',
      ],
    }),
    'dct:language': [link('http://publications.europa.eu/resource/authority/language/NOB')],
    'dcat:dataset': DATA_SETS.map(({ id }) => link(own('sets', id))),
    'dcat:service': interfaces.map((one) => link(one['@id'])),
  });
  return [catalogue, ...dataSets, ...interfaces, publisher(ids), finder(ids)];
}
