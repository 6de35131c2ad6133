import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueCodeOf } from '../../../services/sources/readers/hsds-observations.ts';
import { readHsds } from '../../../services/sources/readers/read-hsds.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';
import { problemsOf, read } from './rdf.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const get = (path: string) => fetch(server.url + path);
const text = async (path: string) => (await get(path)).text();

describe('the catalogue of data sets', () => {
  test('is valid by the rules of DCAT-AP-NO, and not without a publisher', async () => {
    const quads = read(await text('/catalogue/data.ttl'));
    expect(await problemsOf(quads, 'dcat-ap-no')).toEqual([]);
    const spoilt = quads.filter(({ predicate }) => !predicate.value.endsWith('publisher'));
    expect((await problemsOf(spoilt, 'dcat-ap-no')).length).toBeGreaterThan(0);
  });

  test('leads to addresses that answer', async () => {
    const addresses = read(await text('/catalogue/data.ttl'))
      .filter(({ predicate }) => /accessURL|endpointDescription/.test(predicate.value))
      .map(({ object }) => object.value);
    expect(addresses.length).toBeGreaterThan(7);
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  });
});

interface HsdsPage {
  readonly total_items: number;
  readonly total_pages: number;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly { readonly id: string; readonly name: string; readonly alert?: string }[];
}
const page = async (query: string) => (await (await get(`/catalogue/hsds/services?${query}`)).json()) as HsdsPage;

describe('services in Open Referral HSDS 3', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const schema = new URL('../../services/catalogue/hsds-schemas/service.json', import.meta.url);
  const isService = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

  test('are valid by the standard’s rules, page by page, each once', async () => {
    const ids = new Set<string>();
    const first = await page('per_page=100');
    for (let number = 1; number <= first.total_pages; number += 1) {
      for (const service of (await page(`per_page=100&page=${number}`)).contents) {
        ids.add(service.id);
        expect([service.name, isService(service), ajv.errorsText(isService.errors)]).toEqual([
          service.name,
          true,
          'No errors',
        ]);
      }
    }
    expect(ids.size).toBe(first.total_items);
    expect(first.total_items).toBe(357 * 14);
  });

  test('are not valid without a name or with a status of no meaning', async () => {
    const [service] = (await page('per_page=1')).contents;
    expect(isService({ ...service, name: undefined })).toBe(false);
    expect(isService({ ...service, status: 'open' })).toBe(false);
  });

  test('go in again by the import as the same services, with nothing refused', async () => {
    const own = await page('municipality=5025&per_page=100');
    const { rows, rejected, omitted = [] } = readHsds(JSON.stringify(own));
    expect([rejected, omitted]).toEqual([[], []]);
    const codes = own.contents.map(({ name }) => name);
    expect(rows).toHaveLength(codes.length);
    const { data } = await server.ask<{
      municipality: { services: { nodes: { code: string; howToApply: string }[] } };
    }>('{ municipality(number: "5025") { services(first: 50) { nodes { code howToApply } } } }');
    const services = data.municipality.services.nodes;
    const catalogue = services.map(({ code }) => ({ code }));
    expect(rows.map((row) => catalogueCodeOf(row, catalogue)).sort()).toEqual(catalogue.map(({ code }) => code).sort());
    const debt = rows.find((row) => catalogueCodeOf(row, catalogue) === 'FINANCIAL_ASSISTANCE');
    expect(debt?.howToApply).toBe(services.find(({ code }) => code === 'FINANCIAL_ASSISTANCE')?.howToApply);
    expect(debt?.places.flatMap(({ hours }) => hours).length).toBeGreaterThan(0);
  });

  test('do not give statutory texts as a municipality’s own', async () => {
    const { contents } = await page('municipality=0301&per_page=100');
    const notOwn = contents.filter(({ alert }) => alert !== undefined);
    expect(notOwn.length).toBeGreaterThan(0);
    for (const service of notOwn) expect(service).not.toHaveProperty('description');
  });

  test('past the end are an empty page, and a page that is none is refused with what is taken', async () => {
    expect(await page('page=9999')).toMatchObject({ empty: true, last_page: true, contents: [] });
    for (const query of ['page=0', 'page=x', 'per_page=1000', 'pagee=2']) {
      const refused = await get(`/catalogue/hsds/services?${query}`);
      expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('page')]);
    }
    expect((await get('/catalogue/hsds/services?municipality=9998')).status).toBe(404);
    expect((await get('/catalogue/hsds/services/nothing')).status).toBe(404);
    expect((await get('/catalogue/hsds/services/5025-guidance')).status).toBe(200);
  });
});

describe('a municipality for search engines', () => {
  test('has its organisation, its office with hours and its services, in schema.org’s words', async () => {
    const document = JSON.parse(await text('/catalogue/municipalities/5025.jsonld')) as {
      '@graph': { '@type': string }[];
    };
    const kinds = new Set(document['@graph'].map((node) => node['@type']));
    expect([...kinds]).toEqual(['GovernmentOrganization', 'GovernmentOffice', 'GovernmentService']);
    expect(document['@graph'].filter((node) => node['@type'] === 'GovernmentService')).toHaveLength(14);
    expect(document['@graph']).toContainEqual(
      expect.objectContaining({
        '@type': 'GovernmentOffice',
        telephone: '+4755553333',
        openingHoursSpecification: expect.arrayContaining([
          expect.objectContaining({ '@type': 'OpeningHoursSpecification' }),
        ]),
      }),
    );
  });

  test('is JSON-LD in which every name is schema.org’s and every reference to a place or an office is met', async () => {
    const document = JSON.parse(await text('/catalogue/municipalities/5025.jsonld')) as object;
    // The vocabulary’s own context maps every name to itself, as far as it is used here.
    const context = { '@context': { '@vocab': 'https://schema.org/', telephone: 'https://schema.org/telephone' } };
    const documentLoader = async (url: string) => ({
      documentUrl: url,
      document: context,
      contextUrl: undefined as never,
    });
    const expanded = (await jsonld.expand(document, { documentLoader })) as unknown as Record<string, unknown>[];
    const ids = new Set(expanded.map((node) => node['@id']));
    const provider = expanded.find((node) => String(node['@type']).includes('GovernmentService'))?.[
      'https://schema.org/provider'
    ];
    expect(ids.has((provider as [{ '@id': string }])[0]['@id'])).toBe(true);
  });

  test('of a number that is none is said not to be there', async () => {
    expect((await get('/catalogue/municipalities/9998.jsonld')).status).toBe(404);
  });
});
