import type { ApolloServer, ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { RequestContext } from '../resolvers/context.ts';
import { createLimitCheck } from '../schema/limits/check-limits.ts';
import { limits } from '../schema/limits/limits.ts';
import type { ProtectedSchema } from '../schema/protect-schema.ts';
import { answerErrors } from './answer-errors.ts';
import { auditOperations } from './audit-operations.ts';
import { formatError } from './format-error.ts';
import { guardOperations } from './guard-operations.ts';
import { createSourceGuard } from './guard-source.ts';
import { GuardedServer } from './guarded-server.ts';
import { wordErrors } from './word-errors.ts';

/** Apollo with this project's guards, limits and words; to be started before it is asked. */
export function createGraphqlServer(
  protectedSchema: ProtectedSchema,
  publicIntrospection: boolean,
  log: Logger,
): ApolloServer<RequestContext> {
  const report = (error: unknown) => log.error({ err: error }, 'unexpected');
  const checkLimits = createLimitCheck(protectedSchema.schema);
  const options: ApolloServerOptions<RequestContext> = {
    schema: protectedSchema.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.tokensMax },
    validationOptions: { maxErrors: limits.validationErrorsMax },
    logger: log,
    formatError: (formatted, thrown) => formatError(formatted, thrown, report),
    plugins: [
      // On by default, and it wraps every resolver.
      ApolloServerPluginCacheControlDisabled(),
      guardOperations({ protectedSchema, checkLimits, publicIntrospection }),
      auditOperations(report),
      wordErrors(protectedSchema, publicIntrospection),
      answerErrors(),
    ],
  };
  return new GuardedServer(options, createSourceGuard(checkLimits));
}
