import { buffer } from 'node:stream/consumers';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { CaseDimension, CaseMeasure } from '../../schema/case-statistics/case-question.enums.ts';
import { limits } from '../../schema/limits/limits.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import { LANGUAGE_OF_CODE } from '../../services/languages/language.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { RequestRecord } from '../endpoint/request-record.ts';
import type { ContextFor } from '../request-context.ts';
import { documentOf, sendDocument, sendInParts } from '../send-document.ts';
import { LANGUAGE_CODES } from './statistics-exports/pxweb-metadata.ts';
import { cellsByPage, firstPage, pagesAfter } from './statistics-exports/read-pages.ts';
import { type ExportVariables, questionFromAddress, questionFromBody } from './statistics-exports/read-question.ts';
import type { ExportedStatistics, ExportQuestion } from './statistics-exports/stored-operation.ts';
import { CSV_FORMATS, type CsvFormat, writeCsv } from './statistics-exports/to-csv.ts';
import { writeJsonStat } from './statistics-exports/to-json-stat.ts';
import { writeXlsx } from './statistics-exports/to-xlsx.ts';

export interface StatisticsExports {
  readonly graphql: ApolloServer<RequestContext>;
  readonly contextFor: ContextFor;
}

interface Format {
  readonly type: string;
  /** The file is text, which may be compressed. */
  readonly isText: boolean;
  /** The file in parts; a refusal comes before the first one. */
  readonly write: (
    statistics: ExportedStatistics,
    question: ExportQuestion,
    csvFormat: CsvFormat,
  ) => AsyncGenerator<Buffer>;
}

const FORMATS: Readonly<Record<'csv' | 'json' | 'xlsx', Format>> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', isText: true, write: writeCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isText: false,
    write: writeXlsx,
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

/** Until a file begins; one of several pages is sent as it is made, and may take as long as it does. */
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
    const { charge, takePages } = chargePages(request.record);
    const context = contextFor(request.viewer as Viewer, request.id, { charge, language: LANGUAGE_OF_CODE[language] });
    const first = await firstPage(graphql, context, variables);
    if (request.record.refusal !== null) throw request.record.refusal;
    if ('errors' in first) return refuse(reply, first.errors);
    const more = pagesAfter(first);
    takePages(more);
    const question = {
      groupBy: variables['groupBy'] as readonly CaseDimension[],
      measures: variables['measures'] as readonly CaseMeasure[],
      language,
    };
    const { cells, ...about } = first;
    const pages = cellsByPage(graphql, context, variables, first, () => !reply.raw.destroyed);
    const file = format.write({ ...about, cellCount: cells.totalCount, pages }, question, csvFormat);
    const { release, receipt } = about;
    const key = receipt === null ? undefined : `${receipt.checksum}-${csvFormat}-${language}-${fileName}`;
    const delivery = {
      cacheControl: 'private, no-cache',
      vary: 'authorization',
      mayBePacked: format.isText && (request.viewer as Viewer).role === 'PUBLIC',
    };
    const sent = more === 0 || key === undefined ? await buffer(file) : await begun(file);
    const mark = release?.synthetic === true ? 'synthetic-' : '';
    reply.header('content-disposition', `attachment; filename="${mark}${fileName}"`);
    return Buffer.isBuffer(sent)
      ? sendDocument(request, reply, format.type, documentOf(sent, key), delivery)
      : sendInParts(request, reply, format.type, { parts: sent, key: key! }, delivery);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const extensions = { code: 'BAD_USER_INPUT', argument: error.argument.join('.'), rule: error.rule };
    return refuse(reply, [{ message: error.message, extensions }]);
  }
}

/**
 * What the pages of a file cost: the first is charged as any question, all the others before they are made, at its price. A file
 * that has begun is not cut off.
 */
function chargePages(record: RequestRecord) {
  let first: number | null = null;
  return {
    charge: (cost: number) => {
      if (first !== null) return null;
      first = cost;
      return record.charge(cost);
    },
    takePages(pages: number): void {
      const refusal = pages === 0 ? null : record.charge((first ?? 0) * pages);
      if (refusal !== null) throw refusal;
    },
  };
}

/** The same parts, of which the first is made: what forbids the file is known, and can still be answered. */
async function begun(parts: AsyncGenerator<Buffer>): Promise<AsyncGenerator<Buffer>> {
  const { value, done } = await parts.next();
  return (async function* () {
    if (done !== true) yield value;
    yield* parts;
  })();
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
