import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** W3C Trace Context: version, trace, span, flags; a trace of zeros is none. */
const TRACE_PARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:-|$)/;

/**
 * The caller's own id for a request: its `x-correlation-id`, or the trace of its `traceparent`. Null: it has none that can
 * be taken over. Only ids of a fixed form are, for they are written to the log and looked for in answers.
 */
export function sentCorrelationId(headers: IncomingHttpHeaders): string | null {
  const own = headers['x-correlation-id'];
  if (typeof own === 'string' && UUID.test(own)) return own;
  const trace = headers['traceparent'];
  return typeof trace === 'string' ? (TRACE_PARENT.exec(trace)?.[1] ?? null) : null;
}

/** The caller's own, or a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  return sentCorrelationId(headers) ?? randomUUID();
}
