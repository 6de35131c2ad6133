import type { FastifyReply } from 'fastify';
import type { CachedResponse } from './cache-storage.ts';

/** What became of a question that several may have asked at once; null: nothing that is anybody else's. */
export type SharedOutcome = { readonly kept: CachedResponse } | Failure | null;

/** An answer that the platform could not give, whoever asked. */
export interface Failure {
  readonly kept?: never;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Of the one who was answered so: in the body, where there is one. */
  readonly correlationId: string;
}

const TIMED_OUT = '"code":"TIMEOUT"';

/** Questions that are being answered just now, by their keys. */
export class SingleFlight {
  readonly #under = new Map<string, Promise<SharedOutcome>>();

  under(key: string): Promise<SharedOutcome> | undefined {
    return this.#under.get(key);
  }

  /** Those who ask the same until it has landed are to wait for it. */
  begin(key: string, landing: Promise<SharedOutcome>): void {
    const flight = landing.finally(() => this.#under.delete(key));
    // Nobody may be waiting; whoever asked first is told.
    flight.catch(() => {});
    this.#under.set(key, flight);
  }
}

/**
 * Reads a failure from what is about to be sent: a database that is away or too slow is not to be asked by each of many
 * in turn.
 * @returns null for an answer of any other kind
 */
export function failureIn(reply: FastifyReply, payload: unknown): Failure | null {
  if (typeof payload !== 'string' || (reply.statusCode < 500 && !payload.includes(TIMED_OUT))) return null;
  const headers: Record<string, string> = {};
  for (const name of ['content-type', 'retry-after']) {
    const value = reply.getHeader(name);
    if (value !== undefined) headers[name] = String(value);
  }
  return { status: reply.statusCode, headers, body: payload, correlationId: reply.request.id };
}

/** Tells another caller of the same failure. */
export function sendFailure(reply: FastifyReply, { status, headers, body, correlationId }: Failure): FastifyReply {
  return reply.code(status).headers(headers).send(body.replaceAll(correlationId, reply.request.id));
}
