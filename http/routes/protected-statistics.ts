import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { listRevisions, type Revision } from '../../resolvers/case-statistics/list-revisions.ts';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { codeBook } from '../../schema/case-statistics/code-book.ts';
import { limits } from '../../schema/limits/limits.ts';
import { dayInWords } from '../../services/calendar/day-in-words.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import { matchesEtag } from '../response-cache/if-none-match.ts';
import type { FileSigner } from './statistics-exports/file-signature.ts';
import { PROTECTED_FILE, protectedFile } from './statistics-exports/protected-file.ts';
import { LANGUAGE_CODES, pxwebMetadata } from './statistics-exports/pxweb-metadata.ts';

export interface ProtectedStatistics {
  readonly contextFor: (viewer: Viewer, correlationId: string) => RequestContext;
  /** Null: there is no key, and the file is not signed. */
  readonly fileSigner: FileSigner | null;
}

interface Question {
  Querystring: Readonly<Record<string, string | string[]>>;
}

/**
 * The public level of a release to take home, when figures were revised, its signature and the key to check it with, and what the statistics name.
 * `?release=` asks for an earlier one.
 */
export function registerProtectedStatistics(scope: FastifyInstance, parts: ProtectedStatistics): void {
  const { contextFor, fileSigner } = parts;
  scope.get<Question>(
    `/statistics/${PROTECTED_FILE}`,
    { config: { price: limits.protectedFileCost } },
    (request, reply) => {
      const file = fileOf(contextFor(request.viewer as Viewer, request.id), request.query['release'], reply);
      if (file === null) return reply;
      const tag = `"${createHash('sha256').update(file.bytes).digest('hex')}"`;
      reply.header('cache-control', 'public, no-cache').header('etag', tag);
      if (matchesEtag(request.headers['if-none-match'], tag)) return reply.code(304).send();
      return reply
        .header('content-type', 'application/vnd.apache.parquet')
        .header('content-disposition', `attachment; filename="protected-${file.release}.parquet"`)
        .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
    },
  );
  scope.get<Question>(
    `/statistics/${PROTECTED_FILE}.jws`,
    { config: { price: limits.protectedFileCost } },
    async (request, reply) => {
      if (fileSigner === null) return refuse(reply, 404, 'NOT_SIGNED', 'this platform has no key to sign files with');
      const file = fileOf(contextFor(request.viewer as Viewer, request.id), request.query['release'], reply);
      if (file === null) return reply;
      return reply.header('content-type', 'application/jose').send(await fileSigner.sign(file.bytes));
    },
  );
  scope.get('/statistics/keys.json', (_request, reply) =>
    reply.send(fileSigner === null ? { keys: [] } : fileSigner.publishedKeys),
  );
  scope.get('/statistics/revisions.json', (request, reply) => {
    const { statistics } = contextFor(request.viewer as Viewer, request.id);
    return reply
      .header('content-type', 'application/feed+json; charset=utf-8')
      .header('cache-control', 'public, no-cache')
      .send(JSON.stringify(revisionFeed(statistics === null ? [] : listRevisions(statistics))));
  });
  scope.get<Question>('/statistics/metadata.json', (request, reply) => {
    const language = request.query['lang'] ?? 'nb';
    const known = LANGUAGE_CODES.find((one) => one === language);
    if (known === undefined) return refuse(reply, 400, 'BAD_USER_INPUT', 'lang: expected nb, nn or en');
    const { directory, statistics } = contextFor(request.viewer as Viewer, request.id);
    const table = statistics?.tableFor('P') ?? null;
    return reply.send(pxwebMetadata(codeBook(directory), known, table));
  });
}

/** Revisions as a JSON Feed 1.1, which feed readers follow. The address belongs to its reader, so the feed names none. */
function revisionFeed(revisions: readonly Revision[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Revisjoner av saksstatistikken',
    language: 'nb',
    items: revisions.map(({ release, revisedOn, message }) => ({
      id: `tjenestegraf:revision:${release.id}`,
      title: `Tall revidert ${dayInWords(revisedOn)}`,
      content_text: message.nb,
      date_published: `${revisedOn}T00:00:00Z`,
    })),
  };
}

/** The file of a release; null: the reply says why there is none. */
function fileOf({ statistics, directory }: RequestContext, asked: string | string[] | undefined, reply: FastifyReply) {
  if (statistics === null) {
    refuse(reply, 404, 'NOT_YET_RELEASED', 'nothing is released yet');
    return null;
  }
  const release = statistics.releases.find(({ id }) => id === (asked ?? statistics.releases.at(-1)?.id));
  const table = release === undefined ? null : statistics.tableFor('P', release.id);
  if (release === undefined || table === null) {
    refuse(reply, 404, 'NOT_FOUND', 'release: expected the id of a release, such as 2026-09');
    return null;
  }
  return { bytes: protectedFile(table, release, directory), release: release.id };
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  const extensions = { code, correlationId: reply.request.id };
  return reply.code(status).send({ errors: [{ message, extensions }] });
}
