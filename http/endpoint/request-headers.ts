import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import {
  type AuthorizationHeader,
  readAuthorizationHeader,
} from '../../services/identity/read-authorization-header.ts';
import { tokenDigest } from '../identity/token-cache.ts';
import { varyingHeaders } from '../response-cache/cache-key.ts';

/** What the headers of a request say, as far as an ordinary question is answered by it. */
export interface RequestHeaders {
  /** Where in the headers the length of the body stands; -1: nowhere. */
  readonly lengthAt: number;
  /** Whether nothing is there that would be looked at on the usual way, beside what the other parts hold. */
  readonly isPlain: boolean;
  readonly authorization: AuthorizationHeader;
  /** Of the token; null: there is none. */
  readonly digest: string | null;
  /** See `lookedHeaders`. */
  readonly looked: string | null;
  readonly acceptEncoding: string | undefined;
}

interface Known {
  readonly rawHeaders: readonly string[];
  readonly head: RequestHeaders;
}
const lastOf = new WeakMap<Socket, Known>();

/**
 * Reads the headers of a question to `/graphql`, or takes what was read on the same connection before: a client sends the
 * same ones with every question, but for the length, and reading them cost as much as finding a kept answer.
 */
export function headersOf(request: IncomingMessage): RequestHeaders {
  const { socket, rawHeaders } = request;
  const last = lastOf.get(socket);
  if (last !== undefined && isRepeated(last, rawHeaders)) return last.head;
  const head = readHead(request);
  lastOf.set(socket, { rawHeaders, head });
  return head;
}

/** The length of the body, as the request says it; NaN: it does not. */
export function bodyLength({ rawHeaders }: IncomingMessage, { lengthAt }: RequestHeaders): number {
  return Number(rawHeaders[lengthAt]);
}

function isRepeated({ rawHeaders: before, head: { lengthAt } }: Known, rawHeaders: readonly string[]): boolean {
  if (before.length !== rawHeaders.length) return false;
  for (let index = 0; index < before.length; index += 1) {
    if (before[index] !== rawHeaders[index] && index !== lengthAt) return false;
  }
  return true;
}

/** Where the value of a header stands; -1: nowhere. Of one that is repeated, the first: Node refuses two lengths. */
function valueAt(rawHeaders: readonly string[], name: string): number {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) return index + 1;
  }
  return -1;
}

function readHead({ headers, rawHeaders }: IncomingMessage): RequestHeaders {
  const authorization = readAuthorizationHeader(rawHeaders, '');
  return {
    lengthAt: valueAt(rawHeaders, 'content-length'),
    isPlain: headers['content-encoding'] === undefined && headers.expect === undefined,
    authorization,
    digest: authorization.kind === 'token' ? tokenDigest(authorization.token) : null,
    looked: varyingHeaders(headers),
    acceptEncoding: headers['accept-encoding'],
  };
}
