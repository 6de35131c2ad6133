import { createHash } from 'node:crypto';
import type { ExchangeMinutes } from '../../db/queries/exchange-minutes.ts';

/** An asker's minute, which this process counts and tells the others of. */
export interface SharedMinute {
  requests: number;
  /** Estimated values of the answers that had to be made. */
  cost: number;
  /** Milliseconds of this process's own clock. */
  startedAt: number;
  /** The sum over all processes at the last exchange. */
  shared: { requests: number; cost: number };
}

/** Marks a minute for the next exchange with the other processes. Returns at once. */
export type ShareMinute = (asker: string, minute: SharedMinute) => void;

export const MINUTE_MS = 60_000;
/** Maximum of askers in one exchange statement. */
const ASKERS_OF_EXCHANGE_MAX = 1_000;
/** Maximum of askers that wait for an exchange; the minutes of further askers are not shared, so that a process without a database does not fill its memory. */
const ASKERS_WAITING_MAX = 10_000;
/** How long a process counts alone after an exchange that failed, milliseconds. */
const AFTER_FAILURE_MS = 1_000;

/**
 * Brings askers' minutes together over all processes, one exchange at a time and beside the requests: no request waits for one.
 * Where exchanges fail, each process goes on counting for itself.
 */
export function createMinuteSharing(
  exchange: ExchangeMinutes,
  now: () => number = () => performance.now(),
): ShareMinute {
  const waiting = new Map<string, SharedMinute>();
  let isRunning = false;

  async function exchangeAll(): Promise<void> {
    while (waiting.size > 0) {
      const minutes = [...waiting].slice(0, ASKERS_OF_EXCHANGE_MAX);
      for (const [asker] of minutes) waiting.delete(asker);
      const at = now();
      const used = minutes.flatMap(([asker, minute]) => (isOver(minute, at) ? [] : takeUnshared(asker, minute, at)));
      if (used.length === 0) continue;
      try {
        const totals = await exchange(used.map(({ told }) => told));
        for (const { told, minute } of used) {
          const total = totals.get(told.askerHash);
          if (total !== undefined) adopt(minute, total, now());
        }
      } catch {
        for (const { told, minute } of used) putBack(minute, told);
        await new Promise((later) => setTimeout(later, AFTER_FAILURE_MS).unref());
      }
    }
  }

  return (asker, minute) => {
    if (waiting.size < ASKERS_WAITING_MAX) waiting.set(asker, minute);
    if (isRunning) return;
    isRunning = true;
    // Minutes marked in the same event-loop turn go into one exchange.
    setImmediate(() => {
      void exchangeAll().finally(() => {
        isRunning = false;
      });
    });
  };
}

/** A minute that is over is dropped. */
const isOver = ({ startedAt }: SharedMinute, at: number) => at >= startedAt + MINUTE_MS;

function takeUnshared(asker: string, minute: SharedMinute, at: number) {
  const { requests, cost, shared, startedAt } = minute;
  const told = {
    askerHash: createHash('sha256').update(asker).digest('hex'),
    ageMs: Math.max(0, Math.round(at - startedAt)),
    requests: requests - shared.requests,
    cost: cost - shared.cost,
  };
  minute.shared = { requests, cost };
  return { told, minute };
}

function putBack(minute: SharedMinute, told: { readonly requests: number; readonly cost: number }): void {
  minute.shared.requests -= told.requests;
  minute.shared.cost -= told.cost;
}

/** All processes' count takes the place of this one's, beside what was used since. Their minute is one and the same. */
function adopt(
  minute: SharedMinute,
  total: { readonly requests: number; readonly cost: number; readonly ageMs: number },
  at: number,
): void {
  minute.requests += total.requests - minute.shared.requests;
  minute.cost += total.cost - minute.shared.cost;
  minute.shared = { requests: total.requests, cost: total.cost };
  minute.startedAt = at - total.ageMs;
}
