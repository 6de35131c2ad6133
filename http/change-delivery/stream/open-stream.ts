import type { FastifyRequest } from 'fastify';
import { type ExecutionResult, getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { RequestParams, Response } from 'graphql-sse';
import type { Viewer } from '../../../services/identity/viewer.ts';
import { formatError } from '../../errors/format-error.ts';
import { refusal } from '../../errors/refusal.ts';
import { renewViewer } from '../../identity/renew-viewer.ts';
import { executeOperation } from '../../operations/execute-operation.ts';
import { type Backpressure, createBackpressure } from './backpressure.ts';
import { type FeedFollower, followFeed, openFeed } from './follow-feed.ts';
import type { StreamEnd } from './stream-end.ts';
import type { StreamParts } from './stream-parts.ts';
import { waitFor } from './wait-for.ts';

/** One stream from its request to its end. */
export interface OpenStream {
  /** Judges the operation and reads the first page. @returns the pages, or an answer that there are none */
  readonly begin: (params: RequestParams) => Promise<Response | AsyncGenerator<ExecutionResult>>;
  readonly end: (why: StreamEnd) => void;
  readonly written: Backpressure;
  readonly signal: AbortSignal;
}

interface StreamRequest extends StreamParts {
  readonly withinLimit: FeedFollower['withinLimit'];
  readonly viewer: Viewer;
  readonly request: FastifyRequest;
}

/** `setTimeout` counts in 32 bits; a token lives for an hour at the most. */
const TIMER_MAX_MS = 2 ** 31 - 1;

export function openStream({ viewer, request, withinLimit, ...parts }: StreamRequest): OpenStream {
  const { graphql, authentication, contextFor, directory, report } = parts;
  const ending = new AbortController();
  const { signal } = ending;
  const written = createBackpressure();
  const end = (why: StreamEnd) => ending.abort(why);
  endWithToken(viewer, signal, end);
  const follower: FeedFollower = {
    context: () => contextFor(viewer, request.id),
    execute: (question, context) => executeOperation(graphql, question, context),
    stillOpen: async () => endByRegister(viewer, await renewViewer(authentication, viewer)),
    newerThan: async (version, until) => {
      if (directory.current().version !== version) return;
      await waitFor(until, directory.onNewVersion);
    },
    withinLimit,
    written,
    signal,
    correlationId: request.id,
    report,
  };
  return {
    written,
    signal,
    end,
    async begin({ query, variables, operationName }) {
      const question = {
        query,
        ...(variables && { variables }),
        ...(typeof operationName === 'string' && { operationName }),
      };
      try {
        graphql.guard(question, viewer.role);
        refuseOthers(query, operationName);
      } catch (error) {
        return answer(400, { errors: [formatError(asFormatted(error), error, report)] });
      }
      const opened = await openFeed(question, follower);
      const { status, result } = opened.first;
      return status >= 400 ? answer(status, result) : followFeed(question, opened, follower);
    },
  };
}

/** A stream is as good as the token it came with, to the second. */
function endWithToken({ tokenExpiresAt }: Viewer, signal: AbortSignal, end: (why: StreamEnd) => void): void {
  if (tokenExpiresAt === null) return;
  const left = Math.min(Math.max(0, Date.parse(tokenExpiresAt) - Date.now()), TIMER_MAX_MS);
  const timer = setTimeout(() => end('TOKEN_EXPIRED'), left).unref();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function endByRegister(viewer: Viewer, now: Awaited<ReturnType<typeof renewViewer>>): StreamEnd | null {
  if (now.kind === 'forbidden') return 'FORBIDDEN';
  return now.viewer.scopeKey === viewer.scopeKey && now.viewer.clientId === viewer.clientId ? null : 'REACH_CHANGED';
}

/** What cannot be parsed is left to the ordinary words for it. */
function refuseOthers(query: string, operationName: string | null | undefined): void {
  const operation = operationOf(query, operationName);
  if (operation === null || operation === OperationTypeNode.SUBSCRIPTION) return;
  throw refusal('Only subscriptions are answered here: ask queries and mutations at /graphql', 'BAD_REQUEST', 400, {
    rule: 'OPERATION_KIND',
  });
}

function operationOf(query: string, operationName: string | null | undefined): OperationTypeNode | null {
  try {
    return getOperationAST(parse(query, { noLocation: true }), operationName)?.operation ?? null;
  } catch {
    return null;
  }
}

function asFormatted(error: unknown) {
  return error instanceof Error && 'toJSON' in error && typeof error.toJSON === 'function'
    ? error.toJSON()
    : { message: '' };
}

function answer(status: number, result: object): Response {
  const headers: Record<string, string> = status === 503 ? { 'retry-after': '1' } : {};
  return [JSON.stringify(result), { status, statusText: '', headers }];
}
