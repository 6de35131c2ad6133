import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GIVE_UP_AFTER_MS, nextAttempt } from '../../../services/webhooks/next-attempt.ts';

const START = Date.UTC(2026, 10, 20);

/** The instants at which a receiver that is down for good is asked, the first one included. */
function attemptsOf(random: () => number): number[] {
  const made = [START];
  while (true) {
    const now = made.at(-1) ?? START;
    const next = nextAttempt({ attempts: made.length, firstAttemptAt: START, now, random: random() });
    if (next.kind === 'GIVE_UP') return made;
    made.push(next.at);
  }
}

test('a receiver that is down is asked often at first, then every few hours, the last time after three days', () => {
  const made = attemptsOf(() => 1);
  const waits = made.slice(1).map((at, index) => (at - (made[index] ?? 0)) / 1_000);
  expect(waits.slice(0, 8)).toEqual([5, 15, 45, 135, 405, 1_215, 3_645, 10_935]);
  expect(waits.slice(8, -1).every((wait) => wait === 4 * 3_600)).toBe(true);
  expect(made.at(-1)).toBe(START + GIVE_UP_AFTER_MS);
  expect(made.length).toBeLessThan(40);
});

test('however the waits are drawn, each is half its length at the least, none passes the end, and it does end', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }), (drawn) => {
      let turn = 0;
      const made = attemptsOf(() => drawn[turn++ % drawn.length] ?? 0);
      expect(made.at(-1)).toBe(START + GIVE_UP_AFTER_MS);
      for (const [index, at] of made.slice(1, -1).entries())
        expect(at - (made[index] ?? 0)).toBeGreaterThanOrEqual(2_500);
      expect(made.length).toBeLessThan(60);
    }),
    { numRuns: 50 },
  );
});
