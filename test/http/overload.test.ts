import { expect, test } from 'vitest';
import { createOverload } from '../../http/endpoint/overload.ts';
import { limits } from '../../schema/limits/limits.ts';

interface Caller {
  readonly clientId: string | null;
}
const PUBLIC: Caller = { clientId: null };
const CLIENT: Caller = { clientId: 'a-registered-client' };

/** A turn of the event loop as it would go: requests are read one after the other, each takes so long. */
function createTurns() {
  let at = 1_000;
  let endTurn = () => {};
  const overload = createOverload({ now: () => at, afterTurn: (ended) => (endTurn = ended) });
  return {
    overload,
    pass: (ms: number) => (at += ms),
    /** @returns for each request whether it was refused */
    turn(requests: number, msOfEach: number, caller = PUBLIC): boolean[] {
      const refused = Array.from({ length: requests }, () => {
        overload.arrived();
        const isRefused = overload.refuses(caller);
        if (!isRefused) at += msOfEach;
        return isRefused;
      });
      endTurn();
      return refused;
    },
  };
}

const count = (refused: readonly boolean[]) => refused.filter(Boolean).length;

test('nobody is refused as long as requests wait less than the limit', () => {
  const { turn } = createTurns();
  for (let n = 0; n < 10; n += 1) expect(count(turn(9, limits.turnWaitMs / 10))).toBe(0);
});

test('a single turn that is too long refuses nobody', () => {
  const { turn, pass } = createTurns();
  expect(count(turn(50, 10))).toBe(0);
  pass(limits.turnWaitMs);
  expect(count(turn(50, 10))).toBe(0);
});

test('in the next one those who waited too long are refused, and those before them answered', () => {
  const { turn } = createTurns();
  turn(50, 10);
  const refused = turn(50, 10);
  expect(refused.slice(0, 26)).toEqual(Array(26).fill(false));
  expect(count(refused)).toBe(50 - 26);
});

test('where less is asked again, nobody is refused', () => {
  const { turn } = createTurns();
  turn(50, 10);
  turn(50, 10);
  turn(5, 10);
  expect(count(turn(50, 10))).toBe(0);
});

test('a crowd of the public does not shut registered clients out', () => {
  const { turn } = createTurns();
  turn(50, 10);
  expect(count(turn(100, 10, CLIENT))).toBe(0);
  expect(count(turn(150, 10, CLIENT))).toBe(150 - 101);
});

test('whoever is refused is told a while later, by the contract’s error, and when to come again', async () => {
  const startedAt = performance.now();
  const { status, bytes, headers } = await createTurns().overload.refusal('an-id', null);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(limits.refusalDelayMs - 5);
  expect([status, headers]).toEqual([503, ['retry-after', expect.any(Number)]]);
  expect(JSON.parse(bytes.toString())).toMatchObject({
    errors: [{ message: expect.any(String), extensions: { code: 'SERVICE_UNAVAILABLE', correlationId: 'an-id' } }],
  });
});
