import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../services/calendar/calendar-day.ts';
import {
  type RulesOfPeriod,
  replaceRules,
  type StoredRule,
  saysAlready,
} from '../../../services/opening-hours/replace-rules.ts';
import type { CheckedRule } from '../../../services/opening-hours/requested-hours.ts';

const week = (opens: string, more: Partial<CheckedRule> = {}): CheckedRule => ({
  days: ['MONDAY'],
  spans: [{ opens, closes: '15:00', state: 'OPEN' }],
  everyWeeks: 1,
  cycleFrom: null,
  season: null,
  comment: null,
  ...more,
});
const stored = (id: string, validFrom: string | null, validTo: string | null, rule = week('09:00')): StoredRule => ({
  ...rule,
  id,
  hoursUnknown: false,
  validFrom,
  validTo,
});

describe('new hours of a period', () => {
  test('inside older ones leave these before the period, and give them back after it', () => {
    const changes = replaceRules(
      [stored('a', null, null)],
      [{ validFrom: '2027-06-01', validTo: '2027-09-01', rules: [week('12:00')] }],
    );
    expect(changes).toMatchObject({
      removed: [],
      shortened: [{ id: 'a', validFrom: null, validTo: '2027-06-01' }],
      rests: [{ of: 'a', validFrom: '2027-09-01', validTo: null }],
      created: [{ validFrom: '2027-06-01', validTo: '2027-09-01' }],
    });
  });

  test('without an end replace those that begin later, so that a wrong first day can be mended', () => {
    const changes = replaceRules(
      [stored('a', null, '2072-02-01'), stored('typo', '2072-02-01', null)],
      [{ validFrom: '2027-02-01', validTo: null, rules: [week('12:00')] }],
    );
    expect(changes).toMatchObject({ removed: ['typo'], shortened: [{ id: 'a', validTo: '2027-02-01' }], rests: [] });
  });

  test('that hold already change nothing, in whatever groups of days and whichever of its weeks a cycle is counted from', () => {
    const every = stored('a', '2027-01-01', null, week('09:00', { days: ['MONDAY', 'TUESDAY'] }));
    const period = { validFrom: '2027-03-01', validTo: null };
    expect(saysAlready([every], { ...period, rules: [week('09:00'), week('09:00', { days: ['TUESDAY'] })] })).toBe(
      true,
    );
    expect(saysAlready([every], { ...period, rules: [week('09:00')] })).toBe(false);
    const monday = stored('a', '2027-01-01', null);
    expect(saysAlready([monday], { ...period, rules: [week('09:00'), week('09:00', { days: ['TUESDAY'] })] })).toBe(
      false,
    );
    expect(saysAlready([monday], { ...period, rules: [week('10:00')] })).toBe(false);
    expect(
      saysAlready([{ ...monday, validTo: '2027-04-01' }], { ...period, validTo: '2027-05-01', rules: [week('09:00')] }),
    ).toBe(false);
    const second = (cycleFrom: string) => week('09:00', { everyWeeks: 2, cycleFrom });
    const rules = [second('2027-01-20')];
    expect(saysAlready([stored('a', null, null, second('2027-01-11'))], { ...period, rules })).toBe(false);
    expect(saysAlready([stored('a', null, null, second('2027-01-06'))], { ...period, rules })).toBe(true);
    expect(saysAlready([{ ...every, validFrom: '2027-04-01' }], { ...period, rules: [week('09:00')] })).toBe(false);
  });
});

test('whatever was there, each day has what the last word on it says, and no other day changes', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2027-01-01', count));
  const hour = fc.integer({ min: 6, max: 12 }).map((opens) => `${String(opens).padStart(2, '0')}:00`);
  const period = fc
    .record({ validFrom: day, length: fc.option(fc.integer({ min: 1, max: 20 })), opens: hour })
    .map(({ validFrom, length, opens }): RulesOfPeriod => {
      const validTo = length === null ? null : addDays(validFrom, length);
      return { validFrom, validTo, rules: [week(opens)] };
    });
  const opensOn = (rules: readonly (CheckedRule & Pick<StoredRule, 'validFrom' | 'validTo'>)[], on: string) =>
    rules
      .filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= on) && (validTo === null || on < validTo))
      .map(({ spans }) => spans[0]?.opens);
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), (periods) => {
      let rules: StoredRule[] = [];
      const said = new Map<string, string | undefined>();
      for (const [index, one] of periods.entries()) {
        const { removed, shortened, rests, created } = replaceRules(rules, [one]);
        const cut = new Map(shortened.map((rule) => [rule.id, rule]));
        const after = rules.filter(({ id }) => !removed.includes(id)).map((rule) => ({ ...rule, ...cut.get(rule.id) }));
        const restsOf = rests.map(({ of, ...rest }, place) => {
          const rule = rules.find(({ id }) => id === of) as StoredRule;
          return { ...rule, ...rest, id: `rest-${index}-${place}` };
        });
        rules = [...after, ...restsOf, ...created.map((rule) => ({ ...stored(`new-${index}`, null, null), ...rule }))];
        for (let count = 0; count < 70; count += 1) {
          const on = addDays('2027-01-01', count);
          const isIn = on >= one.validFrom && (one.validTo === null || on < one.validTo);
          if (isIn) said.set(on, one.rules[0]?.spans[0]?.opens);
          expect(opensOn(rules, on)).toEqual(said.has(on) ? [said.get(on)] : []);
        }
        expect(saysAlready(rules, one)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
