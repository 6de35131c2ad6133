import type { GraphQLFormattedError } from 'graphql';

/**
 * Why a stream ends. GONE, STALLED: the client no longer reads. CLOSING: the platform stops, and the client reconnects by
 * itself. TOKEN_EXPIRED, FORBIDDEN, REACH_CHANGED: the client gets an error, because it must act before it reconnects.
 */
export type StreamEnd = 'GONE' | 'STALLED' | 'CLOSING' | 'TOKEN_EXPIRED' | 'FORBIDDEN' | 'REACH_CHANGED';

const TOLD: Partial<Record<StreamEnd, { readonly message: string; readonly code: string; readonly rule?: string }>> = {
  TOKEN_EXPIRED: { message: 'The token has expired: go on with a new one', code: 'UNAUTHENTICATED', rule: 'EXPIRED' },
  FORBIDDEN: { message: 'The organisation may not use this platform with this token any more', code: 'FORBIDDEN' },
  REACH_CHANGED: {
    message: 'What you may see has changed: take changesCursor, read the directory anew, and go on from there',
    code: 'SYNC_TOKEN_EXPIRED',
  },
};

/** The error sent as the last event of the stream; null: none. */
export function endOfStream(end: StreamEnd, correlationId: string): GraphQLFormattedError | null {
  const told = TOLD[end];
  if (told === undefined) return null;
  const { message, code, rule } = told;
  const reason = end === 'REACH_CHANGED' ? { argument: 'after', reason: end } : {};
  return { message, extensions: { code, ...(rule && { rule }), ...reason, correlationId } };
}
