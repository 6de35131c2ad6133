import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** The parts of the OpenAPI document beside the operations. */
export const OPENAPI: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Tjenestegraf',
      version: '1',
      summary: 'Norwegian municipal social services and NAV: services, offices, opening hours, rates, crisis centres.',
      description:
        'Each address is a stored operation of the GraphQL API and gives its answer: the same access, limits, audit and ' +
        'figures. Every fact carries its source. What is not known is null, an empty list or a status of its own, and the ' +
        'field’s description says what that means. What is asked without a token is open to everybody.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'places', description: 'Municipalities, NAV offices, opening hours.' },
      { name: 'help', description: 'Services, crisis centres, lines that answer now.' },
      { name: 'rates', description: 'Guideline rates for financial assistance, the base amount.' },
      { name: 'oversight', description: 'Statistics, and what municipalities and county governors follow.' },
    ],
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'A token in Maskinporten’s form, for what is not open to everybody.',
        },
      },
    },
    // Either is enough: most is open to everybody.
    security: [{}, { bearer: [] }],
  },
  refResolver: { buildLocalReference: ({ $id }) => String($id) },
};

type Document = Exclude<ReturnType<FastifyInstance['swagger']>, string>;

/**
 * The document with an example of what each address answers.
 * @param examples answers by path
 */
export function withExamples(document: Document, examples: ReadonlyMap<string, unknown>): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const example = examples.get(path);
    if (example === undefined || typeof item !== 'object') return [path, item];
    const { get } = item as { readonly get: OpenApiOperation };
    const content = { 'application/json': { ...get.responses[200].content['application/json'], example } };
    const responses = { ...get.responses, 200: { ...get.responses[200], content } };
    return [path, { ...item, get: { ...get, responses } }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The part of an OpenAPI operation that is read here. */
interface OpenApiOperation {
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': object } } };
}
