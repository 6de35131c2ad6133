import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../../../services/identity/viewer.ts';
import type { RequestRecord } from '../request-record.ts';
import type { RequestHeaders } from './request-headers.ts';

/** A request whose sender is known and whose body is here. */
export interface ReceivedRequest {
  readonly request: Pick<IncomingMessage, 'url' | 'headers'>;
  readonly headers: RequestHeaders;
  readonly viewer: Viewer;
  readonly correlationId: string;
  readonly record: RequestRecord;
  /** The body of a POST; null: it is a GET. */
  readonly body: Buffer | null;
}
