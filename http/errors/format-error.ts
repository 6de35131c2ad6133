import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../../schema/errors/error-codes.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import { isDatabaseUnavailable, STATEMENT_TIMED_OUT } from './database-unavailable.ts';

/** An error with any other code is masked, as an unforeseen one is. */
const isContractCode = (code: unknown): code is string =>
  typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' && Object.hasOwn(ERROR_CODES, code);

/**
 * The error contract of GraphQL answers: the platform's own errors pass with their code; whatever else was thrown is
 * masked, for its text may hold SQL, parameters or paths.
 * @param report called with every masked error, for the log
 */
export function formatError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = unwrapResolverError(thrown);
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (original instanceof InputError) {
    return answer(original.message, 'BAD_USER_INPUT', { argument: original.argument.join('.'), rule: original.rule });
  }
  const code = codeOf(original);
  if (code === STATEMENT_TIMED_OUT) return answer('The answer took too long', 'TIMEOUT');
  if (isDatabaseUnavailable(code)) {
    return answer('The database cannot be reached just now', 'SERVICE_UNAVAILABLE');
  }
  const contractCode = formatted.extensions?.['code'];
  if (isContractCode(contractCode)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, ...place, extensions };
  }
  report(original);
  return answer('Internal error', 'INTERNAL_SERVER_ERROR');

  function answer(message: string, code: string, more: Readonly<Record<string, string>> = {}): GraphQLFormattedError {
    return { message, ...place, extensions: { code, ...more } };
  }
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
