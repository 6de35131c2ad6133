import { propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { ObserveRequest } from './observed-request.ts';

/** A span for each request, in its caller's trace where it has one. */
export function recordSpans(tracer: Tracer): ObserveRequest {
  return ({ operation, role, status, answeredFrom, cost, durationMs, correlationId, traceParent }) => {
    const parent = propagation.extract(ROOT_CONTEXT, traceParent === undefined ? {} : { traceparent: traceParent });
    const endTime = Date.now();
    const attributes = {
      'graphql.operation.name': operation ?? 'OTHER',
      'http.response.status_code': status,
      'tjenestegraf.role': role ?? 'NONE',
      'tjenestegraf.answered_from': answeredFrom ?? 'NONE',
      'tjenestegraf.cost': cost,
      'tjenestegraf.correlation_id': correlationId,
    };
    const options = { kind: SpanKind.SERVER, startTime: endTime - durationMs, attributes };
    const span = tracer.startSpan(`request ${operation ?? 'OTHER'}`, options, parent);
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(endTime);
  };
}
