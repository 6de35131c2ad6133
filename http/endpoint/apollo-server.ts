import type { ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { createLimitCheck } from '../../schema/limits/check-limits.ts';
import { limits } from '../../schema/limits/limits.ts';
import type { ProtectedSchema } from '../../schema/protect-schema.ts';
import { rewriteErrorMessages } from '../errors/error-messages.ts';
import { completeErrorResponse } from '../errors/error-response.ts';
import { formatError } from '../errors/format-error.ts';
import { auditOperations } from '../operations/audit-operations.ts';
import { createQuestionCheck } from '../operations/check-question.ts';
import { contentLanguagePlugin } from '../operations/content-language-plugin.ts';
import { guardOperations } from '../operations/guard-operations.ts';
import { createSourceGuard } from '../operations/guard-source.ts';
import { createDocumentStore } from './document-store.ts';
import { GuardedServer } from './guarded-server.ts';

/** Apollo with this project's guards, limits and words; to be started before it is asked. */
export function createGraphqlServer(
  protectedSchema: ProtectedSchema,
  publicIntrospection: boolean,
  log: Logger,
): GuardedServer {
  const report = (error: unknown) => log.error({ err: error }, 'unexpected');
  const checkLimits = createLimitCheck(protectedSchema.schema);
  const documents = createDocumentStore();
  const options: ApolloServerOptions<RequestContext> = {
    schema: protectedSchema.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    // No cookie, no client certificate: a foreign page has nothing of its visitor's to send along (docs/adr/0023).
    csrfPrevention: false,
    // Operations are stored beforehand and not by whoever asks: http/stored-operations.
    persistedQueries: false,
    documentStore: documents,
    parseOptions: { maxTokens: limits.tokensMax },
    validationOptions: { maxErrors: limits.validationErrorsMax },
    logger: log,
    formatError: (formatted, thrown) => formatError(formatted, thrown, report),
    plugins: [
      // On by default, and it wraps every resolver.
      ApolloServerPluginCacheControlDisabled(),
      // A federated schema enables it by default and logs that.
      ApolloServerPluginInlineTraceDisabled(),
      // The explorer is at `/utforsk`; Apollo's page would fetch its own from elsewhere.
      ApolloServerPluginLandingPageDisabled(),
      guardOperations({ protectedSchema, checkLimits, publicIntrospection }),
      auditOperations(report),
      rewriteErrorMessages(protectedSchema, publicIntrospection),
      completeErrorResponse(),
      contentLanguagePlugin(),
    ],
  };
  const check = createQuestionCheck({ protectedSchema, checkLimits, publicIntrospection, documents });
  return new GuardedServer(options, createSourceGuard(checkLimits), check);
}
