import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readScope } from '../../../db/directory-writes/locked-entities.ts';
import { WRITE_TABLES } from '../../../db/directory-writes/write-tables.ts';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import { limits } from '../../../schema/limits/limits.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import { preferredLanguage } from '../../../services/languages/accept-language.ts';
import { type Language, textIn } from '../../../services/languages/language.ts';
import { writeCsvTemplate } from '../../../services/sources/csv/write-csv-template.ts';
import { createClientSlots } from '../../client-slots.ts';
import { RequestError } from '../../errors/request-error.ts';
import type { ContextFor } from '../../request-context.ts';
import { readInThread } from './read-in-thread.ts';
import { isUploadKind, reachOf, UPLOAD_KINDS, type UploadKind, type UploadKindName } from './upload-kinds.ts';
import { heldBack, NOTHING_SAVED, reportOf, type Saved, type UploadReport } from './upload-report.ts';

export interface Imports {
  readonly graphql: ApolloServer<RequestContext>;
  readonly contextFor: ContextFor;
}

/** The progress of an upload, and at last its result. */
type Step =
  | { readonly step: 'READ'; readonly rows: number; readonly rejected: number }
  | { readonly step: 'WRITING'; readonly items: number }
  | { readonly step: 'DONE'; readonly report: UploadReport };

const LINES = 'application/x-ndjson';

/**
 * Templates of municipalities, filled in: `POST /imports/contacts` with a CSV or xlsx file as its body, `GET` for the empty
 * template. Rows become items of the mutation that writes such records, run like any other: the same access table, checks,
 * limits and audit. `?dryRun=true` writes nothing. Register it in a scope that authenticates requests.
 */
export function registerImports(scope: FastifyInstance, parts: Imports): void {
  const slots = createClientSlots({
    perClientMax: limits.bulkRequestsOfClientMax,
    totalMax: limits.bulkRequestsMax,
  });
  // A file is a file, whatever its sender calls it: text/plain too.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: limits.uploadBytesMax }, (_request, body, done) =>
    done(null, body),
  );
  scope.get('/imports/:kind', (request, reply) => {
    const kind = kindOf(request);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${kind}.csv"`)
      .send(writeCsvTemplate(kind));
  });
  scope.post(
    '/imports/:kind',
    {
      config: { price: limits.uploadCost, answerMs: limits.batchAnswerMs },
      preParsing: async (request) => refuseOthers(request),
    },
    async (request, reply) => {
      const kind = kindOf(request);
      const file = bodyOf(request);
      const { charge } = request.record;
      const refused = charge(Math.ceil(file.length / 1_000) * limits.uploadKilobyteCost);
      if (refused !== null) throw refused;
      // Templates are Norwegian, and so are their messages where no language is preferred.
      const language = preferredLanguage(request.headers['accept-language']) ?? 'NB';
      const context = parts.contextFor(request.viewer as Viewer, request.id, { charge, language });
      const slot = slots.take(context.viewer.clientId ?? '');
      if (typeof slot === 'string')
        throw new RequestError('RATE_LIMITED', 'Other uploads are under way: try again when they are done');
      try {
        return await answer(reply, upload(parts, kind, file, isDryRun(request), context), request.headers.accept);
      } finally {
        slot();
      }
    },
  );
}

/** Before the body is read. */
function refuseOthers(request: FastifyRequest): void {
  kindOf(request);
  isDryRun(request);
  const { role } = request.viewer as Viewer;
  if (role !== 'MUNICIPALITY') {
    throw new RequestError('FORBIDDEN', 'Files are taken from municipalities: send the token of one');
  }
}

function kindOf({ params }: FastifyRequest): UploadKindName {
  const { kind } = params as { readonly kind: string };
  if (isUploadKind(kind)) return kind;
  throw new RequestError('NOT_FOUND', `There are imports of ${Object.keys(UPLOAD_KINDS).join(', ')}`);
}

function isDryRun({ query }: FastifyRequest): boolean {
  const { dryRun = 'false', ...others } = query as Readonly<Record<string, unknown>>;
  if ((dryRun === 'true' || dryRun === 'false') && Object.keys(others).length === 0) return dryRun === 'true';
  throw new RequestError('BAD_REQUEST', 'Send dryRun=true or dryRun=false, and nothing else, in the address');
}

function bodyOf({ body }: FastifyRequest): Uint8Array {
  if (body instanceof Uint8Array && body.length > 0) return body;
  throw new RequestError('BAD_REQUEST', 'Send the file as the body: CSV or xlsx', {
    extensions: { rule: 'SOURCE_EMPTY' },
  });
}

/** Sends one answer at the end, or a line for each step to a caller who accepts lines. */
async function answer(
  reply: FastifyReply,
  steps: AsyncGenerator<Step>,
  accept: string | undefined,
): Promise<FastifyReply> {
  const first = await steps.next();
  if (accept?.includes(LINES) === true) {
    const all = async function* () {
      yield `${JSON.stringify(first.value)}\n`;
      for await (const step of steps) yield `${JSON.stringify(step)}\n`;
    };
    await reply.header('content-type', LINES).send(Readable.from(all()));
    return reply;
  }
  for await (const step of steps) {
    if (step.step === 'DONE') return reply.send(step.report);
  }
  throw new Error('an upload ends with its report');
}

async function* upload(
  parts: Imports,
  name: UploadKindName,
  file: Uint8Array,
  dryRun: boolean,
  context: RequestContext,
): AsyncGenerator<Step> {
  const kind: UploadKind = UPLOAD_KINDS[name];
  const reading = await readFile(name, file, context);
  yield { step: 'READ', rows: reading.stats.read, rejected: reading.stats.rejected };
  const rows = reading.rows as readonly never[];
  const scopes = [...new Set(rows.map(kind.scopeOf))].sort();
  if (kind.ofOneMunicipality === true && scopes.length > 1) {
    throw new RequestError('BAD_REQUEST', 'Send one file for each municipality', {
      extensions: { rule: 'ONE_MUNICIPALITY' },
    });
  }
  const stored =
    scopes.length === 0 || kind.kind === null
      ? []
      : [...(await readScope(context.sql, WRITE_TABLES[kind.kind], scopes)).values()];
  const items = kind.itemsOf(rows, stored, context);
  yield { step: 'WRITING', items: items.length };
  // Of rows that are taken together, the good ones wait for those that cannot be read: they are tried, and not written.
  const waits = kind.isWhole === true && reading.rejected.length > 0;
  const ofMunicipality = kind.ofOneMunicipality === true ? { municipality: scopes[0] } : {};
  const input = {
    ...ofMunicipality,
    items: items.map(({ item }) => withoutMunicipality(item, ofMunicipality)),
    onRejected: kind.isWhole === true ? 'REJECT_ALL' : 'KEEP_GOOD',
    dryRun: dryRun || waits,
    idempotencyKey: `upload-${randomUUID()}`,
  };
  const tried = items.length === 0 ? NOTHING_SAVED : await save(parts, kind.mutation, input, context);
  const saved = waits ? heldBack(tried) : tried;
  const places = items.map((one) => one.rows);
  yield { step: 'DONE', report: await reportOf(name, reading, saved, places, dryRun, languageOf(context)) };
}

const languageOf = ({ language }: RequestContext): Language => language ?? 'NB';

async function readFile(name: UploadKindName, file: Uint8Array, context: RequestContext) {
  const reading = await readInThread(file, name, reachOf(context));
  if (!('texts' in reading)) return reading;
  const { rule, line, texts } = reading;
  throw new RequestError('BAD_REQUEST', textIn(languageOf(context), texts), {
    extensions: { rule, line },
    isVerbatim: true,
  });
}

function withoutMunicipality(item: object, { municipality }: { readonly municipality?: string | undefined }): object {
  if (municipality === undefined) return item;
  const { municipality: _, ...rest } = item as Readonly<Record<string, unknown>>;
  return rest;
}

async function save(
  { graphql }: Imports,
  mutation: string,
  input: object,
  contextValue: RequestContext,
): Promise<Saved> {
  const type = `S${mutation.slice(1)}Input`;
  const query = `mutation Upload($input: ${type}!) { saved: ${mutation}(input: $input) {
    results { index outcome userErrors { message path } } created updated unchanged removed userErrors { message } } }`;
  const { body } = await graphql.executeOperation<{ saved: Saved | null }>(
    { query, variables: { input } },
    { contextValue },
  );
  if (body.kind !== 'single') throw new Error('a mutation is answered at once');
  const { data, errors = [] } = body.singleResult;
  if (data?.saved) return data.saved;
  const [error] = errors;
  const code = error?.extensions?.['code'];
  if (code === 'RATE_LIMITED') {
    const retryAfterSeconds = Number(error?.extensions?.['retryAfterSeconds']);
    throw new RequestError(code, error?.message ?? 'Too much at a time', {
      extensions: { retryAfterSeconds },
      headers: { 'retry-after': retryAfterSeconds },
      isVerbatim: true,
    });
  }
  if (code === 'FORBIDDEN') throw new RequestError('FORBIDDEN', error?.message ?? 'Forbidden', { isVerbatim: true });
  throw new RequestError(
    code === 'SERVICE_UNAVAILABLE' ? code : 'INTERNAL_SERVER_ERROR',
    error?.message ?? 'Internal error',
    { isVerbatim: error !== undefined },
  );
}
