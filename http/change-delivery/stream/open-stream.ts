import {
  type ExecutionResult,
  type FormattedExecutionResult,
  getOperationAST,
  OperationTypeNode,
  parse,
} from 'graphql';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import { limits } from '../../../schema/limits/limits.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import type { RequestParameters } from '../../endpoint/request/request-parameters.ts';
import { formatError } from '../../errors/format-error.ts';
import { refusal } from '../../errors/refusal.ts';
import { renewViewer } from '../../identity/renew-viewer.ts';
import { executeOperation } from '../../operations/execute-operation.ts';
import { type Backpressure, createBackpressure } from './backpressure.ts';
import { type FeedFollower, followFeed, openFeed } from './follow-feed.ts';
import type { StreamEnd } from './stream-end.ts';
import type { StreamParts } from './stream-parts.ts';
import { waitFor } from './wait-for.ts';

/** The start of an operation: it is refused as a whole, or its pages come one after another. */
export type Begun =
  | { readonly kind: 'REFUSED'; readonly status: number; readonly result: FormattedExecutionResult }
  | { readonly kind: 'PAGES'; readonly pages: AsyncGenerator<ExecutionResult> };

/** One stream from its operation to its end. */
export interface OpenStream {
  /** Judges the operation and reads the first page. */
  readonly begin: (parameters: RequestParameters) => Promise<Begun>;
  readonly end: (why: StreamEnd) => void;
  readonly written: Backpressure;
  readonly signal: AbortSignal;
}

/** The caller of a stream, and the parts that its first page is made with. */
export interface Asker extends StreamParts {
  readonly viewer: Viewer;
  readonly correlationId: string;
  /** The charge and the language of the first page's context; later pages are not charged to the asker. */
  readonly asked: Partial<Pick<RequestContext, 'charge' | 'language'>>;
}

/** `setTimeout` counts in 32 bits; a token lives for an hour at the most. */
const TIMER_MAX_MS = 2 ** 31 - 1;

export function openStream({ viewer, correlationId, withinLimit, asked, ...parts }: Asker): OpenStream {
  const { graphql, authentication, contextFor, directory, report } = parts;
  const ending = new AbortController();
  const { signal } = ending;
  const written = createBackpressure();
  const end = (why: StreamEnd) => ending.abort(why);
  atTokensEnd(viewer, signal, () => end('TOKEN_EXPIRED'));
  const { language = null } = asked;
  const follower: FeedFollower = {
    context: () => contextFor(viewer, correlationId, { language }),
    execute: (question, context) => executeOperation(graphql, question, context),
    stillOpen: async () => endByRegister(viewer, await renewViewer(authentication, viewer)),
    newerThan: async (version, until) => {
      if (directory.current().version !== version) return;
      await waitFor(until, directory.onNewVersion);
    },
    withinLimit,
    written,
    signal,
    correlationId,
    report,
  };
  return {
    written,
    signal,
    end,
    async begin(parameters) {
      const question = questionOf(parameters);
      try {
        graphql.guard(question, viewer.role);
        refuseOthers(parameters);
      } catch (error) {
        return { kind: 'REFUSED', status: 400, result: { errors: [formatError(asFormatted(error), error, report)] } };
      }
      const opened = await openFeed(question, contextFor(viewer, correlationId, asked), follower);
      const { status, result } = opened.first;
      if (status >= 400) return { kind: 'REFUSED', status, result };
      return { kind: 'PAGES', pages: followFeed(question, opened, follower) };
    },
  };
}

/** The parts of a question that can be run; what is of another form is left out, for GraphQL to say. */
export function questionOf({ query, variables, operationName }: RequestParameters) {
  return {
    query: typeof query === 'string' ? query : '',
    ...(isObject(variables) && { variables }),
    ...(typeof operationName === 'string' && { operationName }),
  };
}

/** Null: the text cannot be parsed, or has no such operation. */
export function operationKind({ query, operationName }: RequestParameters): OperationTypeNode | null {
  try {
    const document = parse(String(query), { noLocation: true, maxTokens: limits.tokensMax });
    return getOperationAST(document, typeof operationName === 'string' ? operationName : null)?.operation ?? null;
  } catch {
    return null;
  }
}

/** A stream is as good as the token it came with, to the second. @param signal says that nobody waits for it any more */
export function atTokensEnd({ tokenExpiresAt }: Viewer, signal: AbortSignal, then: () => void): void {
  if (tokenExpiresAt === null) return;
  const left = Math.min(Math.max(0, Date.parse(tokenExpiresAt) - Date.now()), TIMER_MAX_MS);
  const timer = setTimeout(then, left).unref();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function endByRegister(viewer: Viewer, now: Awaited<ReturnType<typeof renewViewer>>): StreamEnd | null {
  if (now.kind === 'forbidden') return 'FORBIDDEN';
  return now.viewer.scopeKey === viewer.scopeKey && now.viewer.clientId === viewer.clientId ? null : 'REACH_CHANGED';
}

/** An operation that cannot be parsed gets the usual error message. */
function refuseOthers(parameters: RequestParameters): void {
  const operation = operationKind(parameters);
  if (operation === null || operation === OperationTypeNode.SUBSCRIPTION) return;
  throw refusal('Only subscriptions are answered here: ask queries and mutations at /graphql', 'BAD_REQUEST', 400, {
    rule: 'OPERATION_KIND',
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asFormatted(error: unknown) {
  return error instanceof Error && 'toJSON' in error && typeof error.toJSON === 'function'
    ? error.toJSON()
    : { message: '' };
}
