import { afterEach, describe, expect, it } from 'vitest';
import { findMutants } from '../../mutation/find-mutants.ts';
import { NONE, type Switch, withSwitches } from '../../mutation/switches.ts';

const world = globalThis as { __mutant?: Switch };
afterEach(() => {
  delete world.__mutant;
});

/** What a rule answers with each of its mutants on in turn, and which it reached without one. */
function answers(rule: string, ...given: unknown[]) {
  const mutants = findMutants('rule.ts', rule);
  const text = withSwitches(rule, new Map(mutants.entries()));
  const run = (on: number) => {
    world.__mutant = { on, reached: new Uint8Array(mutants.length), spend: () => undefined };
    return Function('given', `${text}; return rule(...given);`)(given);
  };
  const unchanged = run(NONE);
  const reached = [...world.__mutant!.reached];
  return { unchanged, reached, changed: mutants.map((_, number) => run(number)) };
}

describe('a rule with all its mutants in', () => {
  it('answers as it is written while none is on, and as each mutant would', () => {
    expect(answers('const rule = (a) => a < 5 && !(a < 0);', 5)).toMatchObject({
      unchanged: false,
      // Of the first <= and >=; 6 and 4; && becomes ||; the negation is lost; of the second <= and >=; 1.
      changed: [true, true, true, false, true, false, false, false, false],
    });
  });

  it('calls the other method, also where nothing may be there', () => {
    expect(answers('const rule = (a) => a.some((b) => b)', [true, false])).toMatchObject({ unchanged: true });
    expect(answers('const rule = (a) => a.some((b) => b)', [true, false]).changed).toEqual([false]);
    expect(answers('const rule = (a) => a\n  ?.some((b) => b)', undefined).changed).toEqual([undefined]);
    expect(answers('const rule = (a) => Math.max(a, 2)', 3)).toMatchObject({ unchanged: 3, changed: [2, 3, 3] });
  });

  it('marks by the first mutant of an expression what was evaluated, and nothing that was passed by', () => {
    const { reached } = answers('const rule = (a) => (a === 7 ? 8 : 9)', 7);
    // ===, 7 up and down, 8 up and down; 9 is not reached.
    expect(reached).toEqual([1, 1, 0, 1, 0, 0, 0]);
  });
});
