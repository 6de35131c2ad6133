import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_GROUPS } from '../../../services/sources/observation.ts';
import { valuesAgree } from '../../../services/sources/values-agree.ts';

const span = { opens: '12:00', closes: '14:00', state: 'OPEN' };
const hours = (days: string[], spans: object[], hoursUnknown = false) => ({
  weekly: [{ days, spans: spans as never[], hoursUnknown }],
});

describe('two sources say the same', () => {
  test.each([
    ['NAME', 'NAV Røros, Os og Holtålen', 'Nav  Røros, Os og Holtålen '],
    ['PHONE', '55 55 33 33', '+4755553333'],
    ['PHONES', ['61 27 92 20', '414 81 220'], ['+4741481220', '+4761279220']],
    ['EMAIL', 'Post@Example.no', 'post@example.no'],
    ['URL', 'https://www.example.no/', 'http://example.no'],
    ['ADDRESS', { street: 'Rytrøa 14', city: 'OS I ØSTERDALEN' }, { city: 'Os i Østerdalen', street: 'Rytrøa  14' }],
    ['CODES', ['A', 'B'], ['B', 'A', 'A']],
    ['DURATION', { months: 12, extensionMonths: 12 }, { extensionMonths: 12, months: 12 }],
  ] as const)('%s', (group, a, b) => {
    expect(valuesAgree(group, a, b)).toBe(true);
  });
});

describe('two sources contradict each other', () => {
  test.each([
    ['PHONES', ['+4761279220', '+4741481220'], ['+4741481220']],
    ['EMAIL', 'post@nav.no', 'post@navn.no'],
    ['TEXT', 'Fylkesmannen', 'Statsforvalteren'],
    ['FLAG', true, false],
  ] as const)('%s', (group, a, b) => {
    expect(valuesAgree(group, a, b)).toBe(false);
  });

  test('open on Monday and Friday, and closed every day', () => {
    const all = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
    expect(valuesAgree('HOURS', hours(['MONDAY', 'FRIDAY'], [span]), hours(all, []))).toBe(false);
  });
});

test('hours that one source does not speak of, or does not know, contradict nothing', () => {
  const monday = hours(['MONDAY'], [span]);
  expect(valuesAgree('HOURS', monday, hours(['TUESDAY'], []))).toBe(true);
  expect(valuesAgree('HOURS', monday, hours(['MONDAY'], [], true))).toBe(true);
});

test('whatever the values, agreement is mutual and a value agrees with itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_GROUPS), fc.jsonValue(), fc.jsonValue(), (group, a, b) => {
      expect(valuesAgree(group, a as never, b as never)).toBe(valuesAgree(group, b as never, a as never));
      expect(valuesAgree(group, a as never, structuredClone(a) as never)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
