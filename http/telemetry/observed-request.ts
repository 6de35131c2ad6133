import type { IncomingMessage } from 'node:http';
import type { Role } from '../../services/identity/viewer.ts';
import type { AnsweredFrom } from '../endpoint/request-record.ts';

/** A request that was answered, as metrics, traces and the log tell of it: no value, nobody's name, no address. */
export interface ObservedRequest {
  readonly correlationId: string;
  /** Name of a published operation or a route; null: the operation is the caller's own. */
  readonly operation: string | null;
  /** Null: it was refused before anybody was known. */
  readonly role: Role | null;
  readonly status: number;
  readonly answeredFrom: AnsweredFrom | null;
  readonly cost: number;
  readonly durationMs: number;
  /** W3C Trace Context of the caller, as it was sent. */
  readonly traceParent: string | undefined;
}

export type ObserveRequest = (request: ObservedRequest) => void;

export function traceParentOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const { traceparent } = headers;
  return typeof traceparent === 'string' ? traceparent : undefined;
}
