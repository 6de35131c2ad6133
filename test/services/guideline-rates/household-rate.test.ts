import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUSEHOLD_ADULTS, type Household } from '../../../services/guideline-rates/household.ts';
import { householdRate, type RateKnowledge } from '../../../services/guideline-rates/household-rate.ts';
import { categories, osloSingle, periods } from './known-rates.ts';

type Knowledge = RateKnowledge<(typeof periods)[number]>;

/** Asks, and holds what must be true of every answer: nothing is added, lost or counted twice. */
function ask(household: Household, on: string, more: Partial<Knowledge> = {}) {
  const answer = householdRate(household, { on, categories, periods, ownRates: [], ...more });
  if (answer.totalPerMonth === null) {
    expect(answer).toMatchObject({ lines: [], status: 'NOT_CONFIRMED', period: null });
    return answer;
  }
  expect(answer.lines.reduce((sum, line) => sum + line.subtotalPerMonth, 0)).toBe(answer.totalPerMonth);
  const persons = answer.lines.reduce((sum, line) => sum + line.persons, 0);
  expect(persons).toBe(household.childAges.length + (household.adults === 'COUPLE' ? 2 : 1));
  for (const line of answer.lines) {
    expect(line.subtotalPerMonth).toBe(
      line.category === 'COUPLE' ? line.amountPerMonth : line.persons * line.amountPerMonth,
    );
  }
  const inForce = answer.lines.every((line) => line.status === 'IN_FORCE');
  expect(answer.status).toBe(inForce ? 'IN_FORCE' : 'NOT_CONFIRMED');
  expect(answer.explanation === null).toBe(inForce);
  return answer;
}

describe('by the state’s guideline', () => {
  test('a couple with children of 3 and 8 gets the couple’s amount once and each child’s', () => {
    const answer = ask({ adults: 'COUPLE', childAges: [3, 8] }, '2024-03-01');
    expect(answer).toMatchObject({ status: 'IN_FORCE', basis: 'STATE_GUIDELINE', totalPerMonth: 20_900 });
    expect(answer.lines).toMatchObject([
      { category: 'COUPLE', persons: 2, amountPerMonth: 13_100, subtotalPerMonth: 13_100 },
      { category: 'CHILD_0_5', persons: 1, amountPerMonth: 3850, subtotalPerMonth: 3850 },
      { category: 'CHILD_6_10', persons: 1, amountPerMonth: 3950, subtotalPerMonth: 3950 },
    ]);
  });

  test('one adult in a shared household has a rate of their own, lower than one who lives alone', () => {
    expect(ask({ adults: 'SHARED_HOUSEHOLD', childAges: [] }, '2024-03-01').totalPerMonth).toBe(6600);
    expect(ask({ adults: 'SINGLE', childAges: [] }, '2024-03-01').totalPerMonth).toBe(7850);
  });

  test.each([
    [0, 3850],
    [5, 3850],
    [6, 3950],
    [10, 3950],
    [11, 5150],
    [17, 5150],
  ])('a child of %i years gets %i kroner a month', (age, amount) => {
    expect(ask({ adults: 'SINGLE', childAges: [age] }, '2024-03-01').lines[1]?.subtotalPerMonth).toBe(amount);
  });

  test('children of one age band stand on one line, youngest band first', () => {
    const { lines } = ask({ adults: 'SINGLE', childAges: [16, 2, 11, 0] }, '2024-03-01');
    expect(lines.map(({ category, persons }) => [category, persons])).toEqual([
      ['SINGLE', 1],
      ['CHILD_0_5', 2],
      ['CHILD_11_17', 2],
    ]);
  });

  test('the rate changes on the day of a change in mid-year', () => {
    expect(ask({ adults: 'SINGLE', childAges: [] }, '2023-06-30').totalPerMonth).toBe(6850);
    expect(ask({ adults: 'SINGLE', childAges: [] }, '2023-07-01').totalPerMonth).toBe(7550);
  });

  test('after the last confirmed day the last figures are given, marked as not confirmed', () => {
    expect(ask({ adults: 'SINGLE', childAges: [] }, '2024-12-31').status).toBe('IN_FORCE');
    const answer = ask({ adults: 'SINGLE', childAges: [] }, '2025-01-01');
    expect(answer).toMatchObject({ status: 'NOT_CONFIRMED', totalPerMonth: 7850, validFrom: '2024-01-01' });
    expect(answer.explanation?.nb).toContain('1. januar 2024');
  });

  test('before the first period there are no figures at all', () => {
    expect(ask({ adults: 'SINGLE', childAges: [4] }, '2022-12-31')).toMatchObject({
      totalPerMonth: null,
      validFrom: null,
    });
    expect(ask({ adults: 'SINGLE', childAges: [4] }, '2023-01-01').totalPerMonth).toBe(6850 + 3350);
  });
});

describe('where age bands change', () => {
  const split = [
    ...categories.filter(({ code }) => code !== 'CHILD_11_17'),
    { code: 'CHILD_11_17', kind: 'CHILD' as const, ageFrom: 11, ageTo: 17, validFrom: null, validTo: '2025-01-01' },
    { code: 'CHILD_11_14', kind: 'CHILD' as const, ageFrom: 11, ageTo: 14, validFrom: '2025-01-01', validTo: null },
    { code: 'CHILD_15_17', kind: 'CHILD' as const, ageFrom: 15, ageTo: 17, validFrom: '2025-01-01', validTo: null },
  ];
  const amounts = new Map([
    ['SINGLE', 8000],
    ['CHILD_11_14', 5000],
    ['CHILD_15_17', 6000],
  ]);
  const next = { validFrom: '2025-01-01', validTo: null, confirmedTo: '2026-01-01', amounts };
  const teenagers: Household = { adults: 'SINGLE', childAges: [14, 15] };

  test('old and new bands each go with their day', () => {
    const known = [...periods.slice(0, -1), { ...(periods.at(-1) ?? next), validTo: '2025-01-01' }, next];
    expect(ask(teenagers, '2024-12-31', { categories: split, periods: known }).lines).toHaveLength(2);
    expect(ask(teenagers, '2025-01-01', { categories: split, periods: known }).totalPerMonth).toBe(19_000);
  });

  test('last confirmed figures keep the bands of their time', () => {
    expect(ask(teenagers, '2025-01-01', { categories: split }).lines[1]).toMatchObject({
      category: 'CHILD_11_17',
      persons: 2,
    });
  });

  test('a child whom no band covers leaves no total rather than one too low', () => {
    const gap = categories.filter(({ code }) => code !== 'CHILD_6_10');
    expect(ask({ adults: 'SINGLE', childAges: [8] }, '2024-03-01', { categories: gap }).totalPerMonth).toBeNull();
  });

  test('bands that overlap are a fault in the data and stop the calculation', () => {
    const twice = [
      ...categories,
      { code: 'X', kind: 'CHILD' as const, ageFrom: 5, ageTo: 6, validFrom: null, validTo: null },
    ];
    expect(() => ask({ adults: 'SINGLE', childAges: [6] }, '2024-03-01', { categories: twice })).toThrow(
      'age bands overlap',
    );
  });
});

describe('by a municipality’s own rates', () => {
  const single: Household = { adults: 'SINGLE', childAges: [] };
  test('its own rate goes before the state’s', () => {
    const answer = ask(single, '2024-03-01', { ownRates: [osloSingle] });
    expect(answer).toMatchObject({ basis: 'MUNICIPAL_RATE', totalPerMonth: 8730, status: 'IN_FORCE', period: null });
    expect(answer.validFrom).toBe('2024-01-01');
  });

  test('where only some are known the rest is the state’s, and each line says whose it is', () => {
    const answer = ask({ adults: 'SINGLE', childAges: [3] }, '2024-03-01', { ownRates: [osloSingle] });
    expect(answer).toMatchObject({ basis: 'MIXED', totalPerMonth: 8730 + 3850, period: periods[2] });
    expect(answer.lines.map(({ basis }) => basis)).toEqual(['MUNICIPAL_RATE', 'STATE_GUIDELINE']);
  });

  test('where nothing is known of one person there is no total, though the rest is known', () => {
    const answer = ask({ adults: 'SINGLE', childAges: [3] }, '2024-03-01', { ownRates: [osloSingle], periods: [] });
    expect(answer.totalPerMonth).toBeNull();
    expect(ask(single, '2024-03-01', { ownRates: [osloSingle], periods: [] }).totalPerMonth).toBe(8730);
  });

  test('an own rate for another category leaves the state’s alone', () => {
    expect(ask({ adults: 'COUPLE', childAges: [] }, '2024-03-01', { ownRates: [osloSingle] }).basis).toBe(
      'STATE_GUIDELINE',
    );
  });

  test('the state’s rate holds on the day before the own rate begins', () => {
    expect(ask(single, '2023-12-31', { ownRates: [osloSingle] })).toMatchObject({
      totalPerMonth: 7550,
      status: 'IN_FORCE',
    });
  });

  test('past its confirmed days the own rate is not confirmed, even where the state’s is', () => {
    const half = { ...osloSingle, confirmedTo: '2024-07-01' };
    expect(ask(single, '2024-06-30', { ownRates: [half] })).toMatchObject({ totalPerMonth: 8730, status: 'IN_FORCE' });
    expect(ask(single, '2024-07-01', { ownRates: [half] })).toMatchObject({
      totalPerMonth: 8730,
      status: 'NOT_CONFIRMED',
    });
  });

  test('an own rate that has ended by its source gives way to the state’s', () => {
    const ended = { ...osloSingle, validTo: '2024-07-01' };
    expect(ask(single, '2024-06-30', { ownRates: [ended] }).basis).toBe('MUNICIPAL_RATE');
    expect(ask(single, '2024-07-01', { ownRates: [ended] })).toMatchObject({
      basis: 'STATE_GUIDELINE',
      totalPerMonth: 7850,
    });
  });

  test('a confirmed own rate is in force also where the state’s is not confirmed', () => {
    const later = { ...osloSingle, confirmedTo: '2026-01-01' };
    expect(ask(single, '2025-06-01', { ownRates: [later] })).toMatchObject({
      status: 'IN_FORCE',
      basis: 'MUNICIPAL_RATE',
    });
    expect(ask({ adults: 'SINGLE', childAges: [3] }, '2025-06-01', { ownRates: [later] }).status).toBe('NOT_CONFIRMED');
  });
});

describe('for any household', () => {
  const household = fc.record({
    adults: fc.constantFrom(...HOUSEHOLD_ADULTS),
    childAges: fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 20 }),
  });
  const on = fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-07-01', '2024-12-31', '2025-01-01');

  test('lines add up, every person counts once, and the order of the children does not matter', () => {
    fc.assert(
      fc.property(household, on, fc.boolean(), (asked, day, oslo) => {
        const more = { ownRates: oslo ? [osloSingle] : [] };
        const answer = ask(asked, day, more);
        expect(ask({ ...asked, childAges: [...asked.childAges].reverse() }, day, more)).toEqual(answer);
      }),
    );
  });

  test('one more child never lowers the total', () => {
    fc.assert(
      fc.property(household, fc.integer({ min: 0, max: 17 }), ({ adults, childAges }, age) => {
        const fewer = childAges.slice(0, 19);
        const before = ask({ adults, childAges: fewer }, '2024-03-01').totalPerMonth ?? 0;
        const after = ask({ adults, childAges: [...fewer, age] }, '2024-03-01').totalPerMonth ?? 0;
        expect(after).toBeGreaterThan(before);
      }),
    );
  });
});

describe('where figures are missing', () => {
  const [first] = periods;

  test('a household of a kind that the period has no amount for has no figures, and no line without an amount', () => {
    const onlyCouples = [{ ...first!, validFrom: '2024-01-01', amounts: new Map([['COUPLE', 13_100]]) }];
    expect(ask({ adults: 'SINGLE', childAges: [] }, '2024-03-01', { periods: onlyCouples })).toMatchObject({
      lines: [],
      totalPerMonth: null,
    });
  });

  test('with a municipality’s own rates alone, what is answered holds from the day of the newest of them', () => {
    const rate = { municipality: '0301', validTo: null, confirmedTo: '2027-01-01' };
    const ownRates = [
      { ...rate, category: 'SINGLE', amountPerMonth: 8000, validFrom: '2020-01-01' },
      { ...rate, category: 'CHILD_6_10', amountPerMonth: 4000, validFrom: '2022-01-01' },
    ];
    const answer = ask({ adults: 'SINGLE', childAges: [8] }, '2024-03-01', { periods: [], ownRates });
    expect(answer.validFrom).toBe('2022-01-01');
  });
});
