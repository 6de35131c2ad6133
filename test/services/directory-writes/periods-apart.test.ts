import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlapping, type Stretch } from '../../../services/directory-writes/periods-apart.ts';

const meet = (a: Stretch, b: Stretch): boolean =>
  a.of === b.of && (a.from ?? '') < (b.to ?? '\uffff') && (b.from ?? '') < (a.to ?? '\uffff');

const day = fc.option(
  fc.integer({ min: 0, max: 12 }).map((number) => `2027-01-${String(number + 1).padStart(2, '0')}`),
  { nil: null },
);
const stretch = fc
  .record({ of: fc.constantFrom('a', 'b'), from: day, to: day })
  .filter(({ from, to }) => from === null || to === null || from < to);

describe('periods of a batch', () => {
  test('that are not refused are apart, and those that meet nothing are never refused', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (periods) => {
        const all = periods.map((period, index) => ({ ...period, index }));
        const refused = overlapping(all);
        const kept = all.filter(({ index }) => !refused.has(index));
        for (const one of kept) for (const other of kept) expect(one !== other && meet(one, other)).toBe(false);
        for (const one of all) {
          if (refused.has(one.index)) expect(all.some((other) => other !== one && meet(one, other))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('yield to what is there already', () => {
    const held = { of: 'a', from: '2027-01-05', to: null, index: null };
    expect([...overlapping([{ of: 'a', from: null, to: '2027-01-06', index: 0 }, held])]).toEqual([0]);
    expect([...overlapping([{ of: 'a', from: null, to: '2027-01-05', index: 0 }, held])]).toEqual([]);
  });
});
