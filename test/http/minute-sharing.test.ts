import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMinuteSharing, type SharedMinute } from '../../http/endpoint/share-minutes.ts';

type Told = { readonly askerHash: string; readonly ageMs: number; readonly requests: number; readonly cost: number };

/** A process that tells others, which answer with the sum over all. */
function sharing(
  answer: (told: readonly Told[]) => ReadonlyMap<string, { requests: number; cost: number; ageMs: number }>,
) {
  const exchanges: Told[][] = [];
  const share = createMinuteSharing(
    async (told) => {
      exchanges.push(told.map((one) => ({ ...one })));
      return answer(told) as never;
    },
    () => 10_000,
  );
  return { share, exchanges };
}
const minute = (requests: number, cost: number, startedAt = 9_000): SharedMinute => ({
  requests,
  cost,
  startedAt,
  shared: { requests: 0, cost: 0 },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('an asker’s minute over several processes', () => {
  test('is what each used since the last exchange, and becomes the sum of all, as old as the oldest', async () => {
    const { share, exchanges } = sharing(
      (told) => new Map(told.map(({ askerHash }) => [askerHash, { requests: 30, cost: 700, ageMs: 4_000 }])),
    );
    const own = minute(20, 500);
    share('client 1', own);
    share('client 1', own);
    await settled();
    expect(exchanges).toMatchObject([[{ ageMs: 1_000, requests: 20, cost: 500 }]]);
    expect(exchanges[0]![0]!.askerHash).toMatch(/^[0-9a-f]{64}$/);
    expect(own).toEqual({ requests: 30, cost: 700, startedAt: 6_000, shared: { requests: 30, cost: 700 } });
    own.requests += 3;
    own.cost += 10;
    share('client 1', own);
    await settled();
    expect(exchanges[1]).toMatchObject([{ requests: 3, cost: 10 }]);
  });

  test('that is used while the others answer is counted on', async () => {
    const own = minute(20, 500);
    const { share } = sharing(([told]) => {
      own.requests += 2;
      own.cost += 40;
      return new Map([[told!.askerHash, { requests: 25, cost: 600, ageMs: 1_000 }]]);
    });
    share('client 1', own);
    await settled();
    expect(own).toMatchObject({ requests: 27, cost: 640, shared: { requests: 25, cost: 600 } });
  });

  test('that is over is told to nobody; one that has a millisecond left is', async () => {
    const { share, exchanges } = sharing(() => new Map());
    share('over', minute(20, 500, 10_000 - 60_000));
    await settled();
    expect(exchanges).toEqual([]);
    share('last', minute(20, 500, 10_001 - 60_000));
    await settled();
    expect(exchanges).toMatchObject([[{ ageMs: 59_999, requests: 20 }]]);
  });

  test('is told again after a second where the exchange failed, with all that it was', async () => {
    let fails = true;
    const { share, exchanges } = sharing(() => {
      if (fails) throw new Error('the database is away');
      return new Map();
    });
    const own = minute(20, 500);
    share('client 1', own);
    await settled();
    expect([own.shared, exchanges.length]).toEqual([{ requests: 0, cost: 0 }, 1]);
    fails = false;
    share('client 1', own);
    await vi.advanceTimersByTimeAsync(999);
    expect(exchanges).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(exchanges[1]).toMatchObject([{ requests: 20, cost: 500 }]);
    expect(own).toMatchObject({ requests: 20, cost: 500, shared: { requests: 20, cost: 500 } });
  });

  test('waits with at most 9 999 others, of whom 1 000 are told at a time', async () => {
    const { share, exchanges } = sharing(() => new Map());
    for (let asker = 0; asker < 10_005; asker += 1) share(`client ${asker}`, minute(20, 500));
    await settled();
    expect(exchanges.map(({ length }) => length)).toEqual(Array(10).fill(1_000));
  });
});
