import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MunicipalityNode, ServiceNode } from '../../db/read-model/model.ts';
import { limits } from '../../schema/limits/limits.ts';
import { dataCatalogue } from '../../services/catalogue/data-catalogue.ts';
import { hsdsPage } from '../../services/catalogue/hsds/page.ts';
import { toHsds } from '../../services/catalogue/hsds/to-hsds.ts';
import { municipalityAt } from '../../services/catalogue/municipality-at.ts';
import { municipalityJsonLd } from '../../services/catalogue/schema-org/municipality-json-ld.ts';
import { jsonForHtml } from '../../services/opening-hours/formats/to-json-ld.ts';
import { RequestError } from '../errors/request-error.ts';
import { sendError } from '../errors/send-error.ts';
import { documentOf, sendDocument } from '../send-document.ts';
import type { CatalogueParts } from './catalogue-parts.ts';
import { createChangedSince } from './changed-since.ts';
import { RDF_FORMATS, type RdfFormat, ServiceDocuments, writtenIn } from './rdf-documents.ts';

const JSON_LD = RDF_FORMATS.jsonld.type;
const HSDS_PAGE_MAX = 100;

const PAGE = { config: { price: limits.cataloguePageCost } };
const ITEM = { config: { price: limits.catalogueItemCost } };

interface ById {
  readonly Params: { readonly id: string };
}
interface Named {
  readonly Params: { readonly kind: string; readonly id: string };
}

/**
 * Serves the public catalogues at plain addresses, for harvesters: services as CPSV-AP-NO and data sets as DCAT-AP-NO (`.ttl`,
 * `.jsonld`), services as HSDS 3, municipalities as schema.org.
 */
export function registerCatalogues(scope: FastifyInstance, parts: CatalogueParts): void {
  const { directory, today, origin } = parts;
  const services = new ServiceDocuments();
  const changedSince = createChangedSince(parts, services);
  for (const format of Object.keys(RDF_FORMATS) as RdfFormat[]) {
    const { type } = RDF_FORMATS[format];
    scope.get(`/catalogue/data.${format}`, PAGE, async (request, reply) =>
      sendDocument(request, reply, type, await writtenIn(format, dataCatalogue(origin()))),
    );
    scope.get<{ Querystring: { since?: unknown } }>(
      `/catalogue/services.${format}`,
      { config: { price: priceOf } },
      async (request, reply) => {
        takeOnly(request, ['since']);
        const { since } = request.query;
        const document =
          since === undefined
            ? services.document(directory(), origin(), today(), format)
            : writtenIn(format, await changedSince(since, request.id));
        return sendDocument(request, reply, type, await document);
      },
    );
  }
  scope.get<Named>('/catalogue/:kind/:id', ITEM, async (request, reply) => {
    const format = formatOf(request);
    const { kind, id } = request.params;
    const iri = `${origin()}/catalogue/${kind}/${encodeURIComponent(id)}`;
    const found = (await services.resources(directory(), origin(), today())).find((one) => one['@id'] === iri);
    if (found === undefined) return notThere(reply);
    const document = await writtenIn(format, [found]);
    return sendDocument(request, reply, RDF_FORMATS[format].type, document, { vary: 'accept' });
  });
  registerHsds(scope, parts);
  scope.get<ById>('/catalogue/municipalities/:id.jsonld', PAGE, (request, reply) => {
    const municipality = directory().municipalities.get(request.params.id);
    if (municipality === undefined) return sendError(reply, 'NOT_FOUND', 'No municipality has this number today');
    const place = municipalityAt(municipality, today());
    return sendDocument(request, reply, JSON_LD, documentOf(jsonForHtml(municipalityJsonLd(place, origin(), today()))));
  });
}

function registerHsds(scope: FastifyInstance, { directory, today, origin }: CatalogueParts): void {
  const show = (service: ServiceNode, municipality: MunicipalityNode) =>
    toHsds(service, municipalityAt(municipality, today()), origin(), today());
  const send = (request: FastifyRequest, reply: FastifyReply, value: object) =>
    sendDocument(request, reply, 'application/json; charset=utf-8', documentOf(JSON.stringify(value)));
  scope.get<{ Querystring: { page?: string; per_page?: string; municipality?: string } }>(
    '/catalogue/hsds/services',
    PAGE,
    (request, reply) => {
      takeOnly(request, ['page', 'per_page', 'municipality']);
      const { page = '1', per_page: size = '50', municipality } = request.query;
      if (!isCount(page, 1_000_000)) return sendError(reply, 'BAD_REQUEST', 'page: a number from 1 on');
      if (!isCount(size, HSDS_PAGE_MAX)) return sendError(reply, 'BAD_REQUEST', `per_page: 1 to ${HSDS_PAGE_MAX}`);
      const { municipalities } = directory();
      if (municipality !== undefined && !municipalities.has(municipality)) {
        return sendError(reply, 'NOT_FOUND', 'No municipality has this number today');
      }
      const asked = [...municipalities.values()].filter(({ number }) => [undefined, number].includes(municipality));
      const services = asked.flatMap((one) => one.services.map((service) => ({ service, municipality: one })));
      const shown = hsdsPage(services, Number(page), Number(size));
      return send(request, reply, {
        ...shown,
        contents: shown.contents.map((one) => show(one.service, one.municipality)),
      });
    },
  );
  scope.get<ById>('/catalogue/hsds/services/:id', ITEM, (request, reply) => {
    const service = directory().services.get(request.params.id);
    if (service === undefined || service.municipality === null) return notThere(reply);
    return send(request, reply, show(service, service.municipality));
  });
}

const notThere = (reply: FastifyReply) =>
  sendError(reply, 'NOT_FOUND', 'Nothing is described by this name: /catalogue/services.ttl has all there is');

/** A question about changes costs more: it needs a past directory, described like the present one. */
const priceOf = ({ query }: FastifyRequest) =>
  (query as { since?: unknown }).since === undefined ? limits.catalogueCost : limits.catalogueChangesCost;

/** A misspelt parameter would else be taken for none, and everything be given. @throws RequestError */
function takeOnly({ query }: FastifyRequest, names: readonly string[]): void {
  if (Object.keys(query as object).every((name) => names.includes(name))) return;
  throw new RequestError('BAD_REQUEST', `There is no such parameter; there are: ${names.join(', ')}`);
}

const isCount = (value: string, max: number) => /^[1-9]\d{0,6}$/.test(value) && Number(value) <= max;

/** Turtle, unless JSON-LD is wished for. */
function formatOf({ headers: { accept = '' } }: FastifyRequest): RdfFormat {
  return /\bapplication\/(?:ld\+)?json\b/.test(accept) && !accept.includes('text/turtle') ? 'jsonld' : 'ttl';
}
