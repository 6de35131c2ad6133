import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { CaseDimension, CaseMeasure } from '../../schema/case-statistics/case-question.enums.ts';
import { limits, roleMultipliers } from '../../schema/limits/limits.ts';
import type { Role, Viewer } from '../../services/identity/viewer.ts';
import { LANGUAGE_OF_CODE } from '../../services/languages/language.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { ContextFor } from '../request-context.ts';
import { documentOf, sendDocument } from '../send-document.ts';
import { figuresAsked } from './statistics-exports/metrics.ts';
import { LANGUAGE_CODES } from './statistics-exports/pxweb-metadata.ts';
import { type ExportVariables, questionFromAddress, questionFromBody } from './statistics-exports/read-question.ts';
import {
  type ExportedPage,
  type ExportedStatistics,
  type ExportQuestion,
  exportOperation,
} from './statistics-exports/stored-operation.ts';
import { CSV_FORMATS, type CsvFormat, writeCsv } from './statistics-exports/to-csv.ts';
import { writeJsonStat } from './statistics-exports/to-json-stat.ts';
import { toXlsx } from './statistics-exports/to-xlsx.ts';

export interface StatisticsExports {
  readonly graphql: ApolloServer<RequestContext>;
  readonly contextFor: ContextFor;
}

interface Format {
  readonly type: string;
  /** The file is text, which may be compressed. */
  readonly isText: boolean;
  readonly write: (statistics: ExportedStatistics, question: ExportQuestion, csvFormat: CsvFormat) => Promise<Buffer>;
}

const FORMATS: Readonly<Record<'csv' | 'json' | 'xlsx', Format>> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', isText: true, write: writeCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isText: false,
    write: toXlsx,
  },
  json: {
    type: 'application/json; charset=utf-8',
    isText: true,
    write: writeJsonStat,
  },
};

/** The HTTP status of a GraphQL error, for an export has no partial answer. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  FORBIDDEN: 403,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** A file of 100 000 cells is some seconds of work, in turns; on a busy machine more than an ordinary answer may take. */
const SLOW = { config: { answerMs: limits.batchAnswerMs } };

/**
 * Case statistics as files, at plain addresses: `/statistics/cases.csv`, `.xlsx` and `.json` (JSON-stat 2), with
 * the question in the address or, by POST, as JSON. A file is the answer to one stored operation, run as any other: the
 * same access table, limits and audit, and the same figures. To be registered where requests are authenticated.
 */
export function registerStatisticsExports(scope: FastifyInstance, parts: StatisticsExports): void {
  for (const extension of ['csv', 'json', 'xlsx'] as const) {
    scope.get(`/statistics/cases.${extension}`, SLOW, (request, reply) =>
      answer(parts, FORMATS[extension], `cases.${extension}`, request, reply, () => {
        const { format: _, lang: __, ...question } = request.query as Parameters;
        return questionFromAddress(question);
      }),
    );
    scope.post(`/statistics/cases.${extension}`, SLOW, (request, reply) =>
      answer(parts, FORMATS[extension], `cases.${extension}`, request, reply, () => questionFromBody(request.body)),
    );
  }
}

type Parameters = Readonly<Record<string, string | string[]>>;

/** @throws InputError rule EXPORT_FORMAT for a form that no CSV has */
function csvFormatOf({ query }: FastifyRequest): CsvFormat {
  const { format = 'standard' } = query as Parameters;
  const known = CSV_FORMATS.find((one) => one === format);
  if (known === undefined)
    throw new InputError(['format'], 'EXPORT_FORMAT', `expected one of ${CSV_FORMATS.join(', ')}`);
  return known;
}

/** @throws InputError rule EXPORT_LANGUAGE for a language that texts are not written in */
function languageOf({ query }: FastifyRequest): ExportQuestion['language'] {
  const { lang = 'nb' } = query as Parameters;
  const known = LANGUAGE_CODES.find((one) => one === lang);
  if (known === undefined)
    throw new InputError(['lang'], 'EXPORT_LANGUAGE', `expected one of ${LANGUAGE_CODES.join(', ')}`);
  return known;
}

async function answer(
  { graphql, contextFor }: StatisticsExports,
  format: Format,
  fileName: string,
  request: FastifyRequest,
  reply: FastifyReply,
  read: () => ExportVariables,
): Promise<FastifyReply> {
  try {
    const csvFormat = csvFormatOf(request);
    const language = languageOf(request);
    const variables = read();
    const asked = { charge: request.record.charge, language: LANGUAGE_OF_CODE[language] };
    const context = contextFor(request.viewer as Viewer, request.id, asked);
    const statistics = await allPages(graphql, context, variables, () => !reply.sent && !reply.raw.destroyed);
    if (statistics === null) return reply;
    if (request.record.refusal !== null) throw request.record.refusal;
    if ('errors' in statistics) return refuse(reply, statistics.errors);
    const question = {
      groupBy: variables['groupBy'] as readonly CaseDimension[],
      measures: variables['measures'] as readonly CaseMeasure[],
      language,
    };
    const body = await format.write(statistics, question, csvFormat);
    const { release, receipt } = statistics;
    const key = receipt === null ? undefined : `${receipt.checksum}-${csvFormat}-${language}-${fileName}`;
    const mark = release?.synthetic === true ? 'synthetic-' : '';
    reply.header('content-disposition', `attachment; filename="${mark}${fileName}"`);
    return sendDocument(request, reply, format.type, documentOf(body, key), {
      cacheControl: 'private, no-cache',
      vary: 'authorization',
      mayBePacked: format.isText && (request.viewer as Viewer).role === 'PUBLIC',
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const extensions = { code: 'BAD_USER_INPUT', argument: error.argument.join('.'), rule: error.rule };
    return refuse(reply, [{ message: error.message, extensions }]);
  }
}

type Refused = { readonly errors: readonly GraphQLFormattedError[] };

/**
 * All pages share one context: one release, one clock reading, one viewer.
 * @returns null: nobody waits for the file any more.
 */
async function allPages(
  graphql: ApolloServer<RequestContext>,
  context: RequestContext,
  variables: ExportVariables,
  isAwaited: () => boolean,
): Promise<ExportedStatistics | Refused | null> {
  let page = await onePage(graphql, context, variables);
  if ('errors' in page) return page;
  checkSize(page.cells.totalCount, context.viewer.role);
  const nodes = [...page.cells.nodes];
  while (!('errors' in page) && page.cells.pageInfo.hasNextPage) {
    if (!isAwaited()) return null;
    page = await onePage(graphql, context, { ...variables, after: page.cells.pageInfo.endCursor });
    if (!('errors' in page)) nodes.push(...page.cells.nodes);
  }
  return 'errors' in page ? page : { ...page, cells: nodes };
}

/** @throws InputError rule EXPORT_CELLS where the file would be too large for the role */
function checkSize(cells: number, role: Role): void {
  const max = limits.exportCellsMax * roleMultipliers[role];
  if (cells <= max) return;
  throw new InputError(
    ['groupBy'],
    'EXPORT_CELLS',
    `expected at most ${max} cells: narrow the filter and ask in parts`,
  );
}

async function onePage(
  graphql: ApolloServer<RequestContext>,
  contextValue: RequestContext,
  variables: ExportVariables,
): Promise<NonNullable<ExportedPage['caseStatistics']> | Refused> {
  const { measures } = variables;
  const figures = Array.isArray(measures) ? figuresAsked(measures) : [];
  const request = { query: exportOperation(figures), variables };
  const { body } = await graphql.executeOperation<ExportedPage>(request, { contextValue });
  if (body.kind !== 'single') throw new Error('the export operation is answered at once');
  const { data, errors = [] } = body.singleResult;
  return errors.length > 0 || !data?.caseStatistics ? { errors } : data.caseStatistics;
}

function refuse(reply: FastifyReply, errors: readonly GraphQLFormattedError[]): FastifyReply {
  const status = STATUS[String(errors[0]?.extensions?.['code'])] ?? 500;
  const correlationId = reply.request.id;
  const body = errors.map(({ message, extensions }) => ({ message, extensions: { ...extensions, correlationId } }));
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ errors: body }));
}
