import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardDelivery, limitsOf } from '../../../services/sources/delivery-guard.ts';
import { diffDelivery } from '../../../services/sources/diff-delivery.ts';

const limits = limitsOf('norg2-units');
const whole = { stored: 283, delivered: 283, rejected: 0, unidentified: 0, read: 283, missing: 0 };
const rules = (answer: ReturnType<typeof guardDelivery>) => answer.reasons.map(({ rule }) => rule);

describe('whether what a delivery leaves out may be taken away', () => {
  test('two offices closed in a whole delivery: yes', () => {
    expect(guardDelivery({ ...whole, delivered: 281, missing: 2 }, limits)).toEqual({ mayDelete: true, reasons: [] });
  });

  test('a delivery cut off half-way: no, and it says what to do', () => {
    const answer = guardDelivery({ ...whole, delivered: 141, read: 141, missing: 142 }, limits);
    expect(answer.mayDelete).toBe(false);
    expect(rules(answer)).toEqual(['DELIVERY_BELOW_MINIMUM', 'DELIVERY_SMALL']);
    expect(answer.reasons[1]?.message).toContain('141 av 283');
  });

  test('exactly four fifths is enough, one less is not', () => {
    const own = limitsOf('csv-template');
    expect(
      guardDelivery({ stored: 10, delivered: 8, rejected: 0, unidentified: 0, read: 8, missing: 2 }, own).mayDelete,
    ).toBe(true);
    expect(
      guardDelivery({ stored: 10, delivered: 7, rejected: 0, unidentified: 0, read: 7, missing: 3 }, own).mayDelete,
    ).toBe(false);
  });

  test('one rejected row in ten is ten mistakes, one more is a changed format', () => {
    const tenth = { stored: 100, delivered: 99, rejected: 10, unidentified: 0, read: 100, missing: 1 };
    const own = limitsOf('csv-template');
    expect(guardDelivery(tenth, own)).toEqual({ mayDelete: true, reasons: [] });
    expect(guardDelivery({ ...tenth, rejected: 11 }, own)).toMatchObject({
      mayDelete: false,
      reasons: [{ rule: 'DELIVERY_MANY_REJECTED' }],
    });
  });

  test('a delivery of exactly the least that a whole one has, and one less', () => {
    const least = { stored: 200, delivered: 200, rejected: 0, unidentified: 0, read: 200, missing: 1 };
    expect(guardDelivery(least, limitsOf('norg2-contact')).mayDelete).toBe(true);
    expect(guardDelivery({ ...least, delivered: 199 }, limitsOf('norg2-contact')).reasons).toMatchObject([
      { rule: 'DELIVERY_BELOW_MINIMUM' },
    ]);
  });

  test('many rejected rows: no, the format has changed', () => {
    const answer = guardDelivery(
      { stored: 283, delivered: 283, rejected: 60, unidentified: 0, read: 283, missing: 1 },
      limits,
    );
    expect(rules(answer)).toEqual(['DELIVERY_MANY_REJECTED']);
  });

  test('a person can say that a small delivery is whole, and never that an empty one is', () => {
    expect(guardDelivery({ ...whole, delivered: 220, missing: 63 }, limits, true).mayDelete).toBe(true);
    const empty = guardDelivery({ ...whole, delivered: 0, read: 0, missing: 283 }, limits, true);
    expect(empty.mayDelete).toBe(false);
    expect(rules(empty)).toEqual(['DELIVERY_EMPTY']);
  });

  test('one rejected row that nobody can recognise: no, it may be the one that seems to have gone', () => {
    const answer = guardDelivery({ ...whole, delivered: 282, rejected: 1, unidentified: 1, missing: 1 }, limits);
    expect(rules(answer)).toEqual(['DELIVERY_UNIDENTIFIED_ROWS']);
    expect(answer.mayDelete).toBe(false);
  });

  test('a delivery that leaves nothing out needs no flag', () => {
    expect(
      guardDelivery({ stored: 0, delivered: 3, rejected: 0, unidentified: 0, read: 3, missing: 0 }, limits).mayDelete,
    ).toBe(true);
  });
});

describe('what a delivery would change', () => {
  const stored = new Map([
    ['0101', { name: 'NAV Halden', phone: '1' }],
    ['1640', { name: 'NAV Røros', phone: '2' }],
    ['0315', { name: 'NAV Grünerløkka', phone: '3' }],
  ]);

  test('is told by key and field before anything happens, and without values', () => {
    const delivered = new Map([
      ['1640', { phone: '2', name: 'NAV Røros' }],
      ['0101', { name: 'NAV Halden-Aremark', phone: '1' }],
      ['9999', { name: 'Ny', phone: '4' }],
    ]);
    const diff = diffDelivery(stored, delivered);
    expect(diff).toEqual({
      created: ['9999'],
      changed: [{ key: '0101', fields: ['name'] }],
      unchanged: ['1640'],
      missing: ['0315'],
      untouched: [],
    });
    expect(JSON.stringify(diff)).not.toContain('Halden');
  });

  test('a row that was rejected is not a row that has gone', () => {
    const diff = diffDelivery(stored, new Map(), ['0315']);
    expect(diff.missing).toEqual(['0101', '1640']);
    expect(diff.untouched).toEqual(['0315']);
  });

  test('the same delivery twice changes nothing, and every key is told of once', () => {
    const rows = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.record({ x: fc.nat(3), y: fc.nat(3) }));
    fc.assert(
      fc.property(rows, rows, fc.subarray(['a', 'b']), (before, after, rejected) => {
        const [one, two] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
        const { created, changed, unchanged, missing, untouched } = diffDelivery(one, two, rejected);
        const told = [...created, ...changed.map(({ key }) => key), ...unchanged, ...missing, ...untouched].sort();
        expect(told).toEqual([...new Set([...one.keys(), ...two.keys()])].sort());
        expect(diffDelivery(two, two)).toMatchObject({ created: [], changed: [], missing: [] });
      }),
      { numRuns: 300 },
    );
  });
});
