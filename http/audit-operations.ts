import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { type AuditEvent, writeAuditEvent } from '../db/queries/write-audit-event.ts';
import type { RequestContext } from '../resolvers/context.ts';

/**
 * Every denied read and every read of protected fields leaves a row before the answer is sent: an answer that cannot be
 * accounted for is not given. Writes leave theirs in their own transaction. A row names coordinates and municipalities,
 * never a value.
 */
export function auditOperations(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, operationName, source }) {
          const { access, protectedReads, sql } = contextValue;
          if (access === undefined) return;
          const denied = new Set([...access.denied, ...access.refused].map(({ coordinate }) => coordinate));
          const event = (outcome: AuditEvent['outcome'], coordinates: ReadonlySet<string>): AuditEvent => ({
            ...who(contextValue),
            operationName: operationName ?? null,
            operationHash: createHash('sha256')
              .update(source ?? '')
              .digest('hex'),
            coordinates: [...coordinates].sort(),
            municipalityNumbers: [...protectedReads.municipalities].sort(),
            outcome,
          });
          if (denied.size > 0) await writeAuditEvent(sql, event('DENIED', denied));
          if (protectedReads.coordinates.size > 0)
            await writeAuditEvent(sql, event('ALLOWED', protectedReads.coordinates));
        },
      };
    },
  };
}

/** Who asked, as the audit keeps it. */
export function who({ viewer, correlationId }: RequestContext) {
  return {
    clientId: viewer.clientId,
    organisationNumber: viewer.organisationNumber,
    role: viewer.role,
    scopes: viewer.scopes,
    correlationId,
  };
}
