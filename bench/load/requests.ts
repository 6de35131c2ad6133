import type { Mode } from '../platform/candidates.ts';
import { type Dialect, requestFor } from '../workloads/dialects.ts';
import { type WorkloadName, workloads } from '../workloads/documents.ts';
import { type Ask, mixedRequests, type Places, variablesOf, zipfPages } from '../workloads/variables.ts';

/** What a window of load asks: one of the workloads, or the country's pages after Zipf's law. */
export type LoadName = WorkloadName | 'zipfPages';

/** Different requests of a run of hits: a portal's most visited pages. */
const HOT = 20;
/** The placeholder of a miss's counter. */
const UNSET = '##########';

/** What is asked in a workload, in the order it is asked. */
export function asksOf(workload: LoadName, mode: Mode, places: Places): Ask[] {
  if (workload === 'zipfPages') return zipfPages(places);
  const { operation } = workloads[workload];
  if (operation === null) return mixedRequests(places);
  const asks = variablesOf(operation, places).map((variables) => ({ operation, variables }));
  return mode === 'hit' ? asks.slice(0, HOT) : asks;
}

export interface Target {
  readonly dialect: Dialect;
  readonly path: string;
  /** The path names the operation: for the server that sends constant buffers. */
  readonly pathByOperation: boolean;
  readonly token: string | null;
}

/** A request as bytes; `counterAt` is where a miss writes its number, null in a run of hits. */
export interface RawRequest {
  readonly bytes: Buffer;
  readonly counterAt: number | null;
}

/**
 * The requests as they go over the line. A miss carries a variable that no operation declares, with a number of its own:
 * GraphQL ignores it, a cache of whole answers cannot, and documents stay the same, so everything that is compiled or
 * prepared once a document stays so.
 */
export function rawRequests(asks: readonly Ask[], mode: Mode, target: Target, places: Places): RawRequest[] {
  return asks.map((ask) => {
    const request = requestFor(target.dialect, ask, places);
    const variables = mode === 'miss' ? { ...request.variables, counter: UNSET } : request.variables;
    const body = JSON.stringify({ ...request, variables });
    const head = [
      `POST ${target.pathByOperation ? `/${ask.operation}` : target.path} HTTP/1.1`,
      'host: localhost',
      'accept: application/json',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      ...(target.token === null ? [] : [`authorization: Bearer ${target.token}`]),
    ];
    const bytes = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
    const counterAt = mode === 'miss' ? bytes.lastIndexOf(UNSET) : null;
    return { bytes, counterAt };
  });
}

/** A copy with the number set: the line may still be sending the one before. */
export function numbered({ bytes, counterAt }: RawRequest, count: number): Buffer {
  if (counterAt === null) return bytes;
  const copy = Buffer.from(bytes);
  copy.write(String(count).padStart(UNSET.length, '0'), counterAt, 'latin1');
  return copy;
}
