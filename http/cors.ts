import type { IncomingMessage, ServerResponse } from 'node:http';

/** The origins whose pages may read answers: all of them, or these. */
export type CorsOrigins = 'ALL' | ReadonlySet<string>;

/** Headers that a page may read beside the few that every page may. */
const EXPOSED = [
  'content-disposition',
  'etag',
  'link',
  'x-directory-known-at',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'warning',
  'www-authenticate',
  'x-correlation-id',
].join(', ');
/** Seconds that a browser need not ask again: a day, of which Chromium takes two hours. */
const PREFLIGHT_MAX_AGE = 86_400;
/** Names of headers as HTTP has them. */
const HEADER_NAMES = /^[\w!#$%&'*+.^`|~-]+(?:\s*,\s*[\w!#$%&'*+.^`|~-]+)*$/;
const HEADER_NAMES_CHARACTERS_MAX = 2_000;
const USUAL_HEADERS = 'authorization, content-type';

/** Says to browsers which pages may read answers. */
export interface Cors {
  /** Headers for an answer to a request of this origin: names and values alternate. */
  readonly headersFor: (origin: string | undefined) => readonly string[];
  /** Whether a page of this origin may ask over a WebSocket, of which browsers ask nobody. Absent: no browser says so. */
  readonly allows: (origin: string | undefined) => boolean;
  /** Answers a browser's question whether it may ask. @returns false for any other request */
  readonly answerPreflight: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * Pages of other origins may ask without more ado: a caller is known by its bearer token alone, and no cookie is ever
 * looked at, so a page gets nothing that its own server would not get.
 */
export function createCors(origins: CorsOrigins): Cors {
  const exposed = ['access-control-expose-headers', EXPOSED];
  const open = ['access-control-allow-origin', '*', ...exposed];
  // A shared cache must not give one origin's answer to another.
  const closed = ['vary', 'origin'];
  const headersFor = (origin: string | undefined): readonly string[] => {
    if (origins === 'ALL') return open;
    if (origin === undefined || !origins.has(origin)) return closed;
    return ['access-control-allow-origin', origin, ...exposed, ...closed];
  };
  return {
    headersFor,
    allows: (origin) => origins === 'ALL' || origin === undefined || origins.has(origin),
    answerPreflight({ method, headers }, response) {
      if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return false;
      const asked = headers['access-control-request-headers'] ?? '';
      const isReadable = asked.length <= HEADER_NAMES_CHARACTERS_MAX && HEADER_NAMES.test(asked);
      response.writeHead(204, [
        ...headersFor(headers.origin),
        ...['access-control-allow-methods', 'GET, POST, PUT, DELETE'],
        ...['access-control-allow-headers', isReadable ? asked : USUAL_HEADERS],
        ...['access-control-max-age', String(PREFLIGHT_MAX_AGE)],
        ...['vary', 'access-control-request-headers'],
      ]);
      response.end();
      return true;
    },
  };
}
