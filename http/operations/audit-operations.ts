import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { type AuditEvent, writeAuditEvent } from '../../db/queries/write-audit-event.ts';
import type { ReadTally, RequestContext } from '../../resolvers/shared/context.ts';
import { RETRY_AFTER_SECONDS } from '../errors/database-unavailable.ts';
import { formatError } from '../errors/format-error.ts';
import { createQuietPolls } from './quiet-polls.ts';

/**
 * Every denied read and every read of protected fields leaves a row before the answer is sent: an answer that cannot be
 * accounted for is not given. Writes leave theirs in their own transaction. A row names coordinates and municipalities,
 * never a value. Polls of the change feed that show nothing are one row a day.
 */
export function auditOperations(report: (error: unknown) => void): ApolloServerPlugin<RequestContext> {
  const quietPolls = createQuietPolls(Date.now);
  return {
    async requestDidStart() {
      return {
        async willSendResponse(request) {
          const { contextValue, operationName, source } = request;
          const { access, protectedReads, sql } = contextValue;
          if (access === undefined) return;
          const { granted, denied } = protectedReads;
          for (const { coordinate } of [...access.denied, ...access.refused]) denied.coordinates.add(coordinate);
          const event = (outcome: AuditEvent['outcome'], tally: ReadTally): AuditEvent => ({
            ...who(contextValue),
            operationName: operationName ?? null,
            operationHash: createHash('sha256')
              .update(source ?? '')
              .digest('hex'),
            coordinates: [...tally.coordinates].sort(),
            municipalityNumbers: [...tally.municipalities].sort(),
            outcome,
          });
          try {
            if (denied.coordinates.size > 0) await writeAuditEvent(sql, event('DENIED', denied));
            const allowed = event('ALLOWED', granted);
            const showedNothing = protectedReads.changesShown === 0;
            if (granted.coordinates.size === 0 || (showedNothing && quietPolls.isWritten(allowed))) return;
            await writeAuditEvent(sql, allowed);
            if (showedNothing) quietPolls.wrote(allowed);
          } catch (error) {
            withhold(request, error, report);
          }
        },
      };
    },
  };
}

/** Puts the reason in the answer's place: thrown from here, it would be a 500 whatever the reason. */
function withhold(
  { response }: GraphQLRequestContextWillSendResponse<RequestContext>,
  error: unknown,
  report: (error: unknown) => void,
): void {
  const formatted = formatError({ message: '' }, error, report);
  const away = formatted.extensions?.['code'] === 'SERVICE_UNAVAILABLE';
  response.body = { kind: 'single', singleResult: { errors: [formatted] } };
  response.http.status = away ? 503 : 500;
  if (away) response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
}

/** The caller, as the audit stores it. */
export function who({ viewer, correlationId }: RequestContext) {
  return {
    clientId: viewer.clientId,
    organisationNumber: viewer.organisationNumber,
    role: viewer.role,
    scopes: viewer.scopes,
    correlationId,
  };
}
