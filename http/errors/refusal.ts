import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ErrorCodeName } from '../../schema/errors/error-codes.ts';
import { type LimitBroken, limitError } from '../../schema/limits/limit-broken.ts';
import { withoutStacks } from '../../services/text-rules/without-stacks.ts';

/** An operation that is not run at all, with its HTTP status. */
export function refusal(
  message: string,
  code: ErrorCodeName,
  status: number,
  more: Readonly<Record<string, unknown>> = {},
  headers: HeaderMap = new HeaderMap(),
): GraphQLError {
  const extensions: Readonly<Record<string, unknown>> = { code, ...more, http: { status, headers } };
  return withoutStacks(() => new GraphQLError(message, { extensions }));
}

/** @throws the refusal of the contract where a limit is broken */
export function refuseTooComplex(checked: LimitBroken | { readonly code: 'OK' } | null): void {
  if (checked !== null && checked.code !== 'OK') throw limitError(checked);
}
