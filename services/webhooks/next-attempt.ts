/** Facts that decide when a failed message is sent again. Instants in milliseconds since 1970. */
export interface FailedAttempt {
  /** Attempts at this message so far, this one included; 1 or more. */
  readonly attempts: number;
  readonly firstAttemptAt: number;
  readonly now: number;
  /** From 0 up to 1: spreads the attempts of many, so that a receiver that comes back is not run over. */
  readonly random: number;
}

export type NextAttempt = { readonly kind: 'AGAIN'; readonly at: number } | { readonly kind: 'GIVE_UP' };

/** A message is tried for three days: a receiver that breaks on a Friday evening can be mended on Monday morning. */
export const GIVE_UP_AFTER_MS = 3 * 86_400_000;
const FIRST_DELAY_MS = 5_000;
const FACTOR = 3;
const DELAY_MAX_MS = 4 * 3_600_000;

/**
 * Five seconds, then three times as long each time, four hours at the most, the latter half of each wait drawn. The last
 * attempt is made when the three days are over.
 */
export function nextAttempt({ attempts, firstAttemptAt, now, random }: FailedAttempt): NextAttempt {
  const last = firstAttemptAt + GIVE_UP_AFTER_MS;
  if (now >= last) return { kind: 'GIVE_UP' };
  const delay = Math.min(FIRST_DELAY_MS * FACTOR ** Math.min(attempts - 1, 20), DELAY_MAX_MS);
  return { kind: 'AGAIN', at: Math.min(last, Math.ceil(now + delay / 2 + (delay / 2) * random)) };
}
