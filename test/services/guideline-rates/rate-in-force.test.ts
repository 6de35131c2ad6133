import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyStatus, rateHistory, rateInForce } from '../../../services/guideline-rates/rate-in-force.ts';
import { periods } from './known-rates.ts';

const [early, late, last] = periods;
const day = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the rate on a day', () => {
  test.each([
    ['the day before the first known rate', '2022-12-31', 'NOT_CONFIRMED', null],
    ['the first day of the first rate', '2023-01-01', 'IN_FORCE', early],
    ['the last day before a change in mid-year', '2023-06-30', 'IN_FORCE', early],
    ['the day of a change in mid-year', '2023-07-01', 'IN_FORCE', late],
    ['the last day of the year', '2023-12-31', 'IN_FORCE', late],
    ['New Year, with a new circular', '2024-01-01', 'IN_FORCE', last],
    ['the last confirmed day', '2024-12-31', 'IN_FORCE', last],
    ['the first day no source confirms', '2025-01-01', 'NOT_CONFIRMED', last],
    ['years after the last confirmed day', '2026-11-23', 'NOT_CONFIRMED', last],
  ])('%s (%s) is %s', (_title, on, status, period) => {
    expect(rateInForce(periods, on)).toMatchObject({ status, period: period ?? null });
  });

  test('a person is told the last confirmed period in words, and nothing when the rate is in force', () => {
    expect(rateInForce(periods, '2026-01-01').explanation).toMatchObject({
      nb: expect.stringMatching(/1\. januar 2024 .* 1\. januar 2025/),
      nn: expect.stringMatching(/1\. januar 2024 .* 1\. januar 2025/),
      en: expect.stringMatching(/1 January 2024 .* 1 January 2025/),
    });
    expect(rateInForce(periods, '2020-01-01').explanation?.nb).toBe('Vi kjenner ingen satser for denne datoen.');
    expect(rateInForce(periods, '2024-06-01').explanation).toBeNull();
  });

  test('a rate that has ended is not carried into a gap', () => {
    const withGap = [periods[0], periods[2]].filter((period) => period !== undefined);
    expect(rateInForce(withGap, '2023-07-01')).toMatchObject({ status: 'NOT_CONFIRMED', period: early });
  });

  test('an announced end counts also where the confirmation reaches further', () => {
    const ended = { validFrom: '2024-01-01', validTo: '2024-07-01', confirmedTo: '2025-01-01' };
    expect(rateInForce([ended], '2024-06-30').status).toBe('IN_FORCE');
    expect(rateInForce([ended], '2024-07-01').status).toBe('NOT_CONFIRMED');
  });

  test('figures in force always belong to a period that holds and is confirmed on the day, in any order of the data', () => {
    fc.assert(
      fc.property(day, fc.shuffledSubarray([...periods]), (on, known) => {
        const { status, period } = rateInForce(known, on);
        const holding = known.filter((p) => p.validFrom <= on && on < (p.validTo ?? p.confirmedTo));
        expect(status).toBe(holding.length === 1 ? 'IN_FORCE' : 'NOT_CONFIRMED');
        if (status === 'IN_FORCE') expect(period).toBe(holding[0]);
        if (period === null) expect(known.every((p) => on < p.validFrom)).toBe(true);
      }),
    );
  });
});

describe('the history of rates', () => {
  test.each([
    ['a period is superseded from the day it ends', '2024-01-01', ['SUPERSEDED', 'SUPERSEDED', 'IN_FORCE']],
    ['and in force the day before', '2023-12-31', ['SUPERSEDED', 'IN_FORCE', 'NOT_CONFIRMED']],
    ['the last period is in force on its last confirmed day', '2024-12-31', ['SUPERSEDED', 'SUPERSEDED', 'IN_FORCE']],
    ['and not confirmed from then on', '2025-01-01', ['SUPERSEDED', 'SUPERSEDED', 'NOT_CONFIRMED']],
    ['a period yet to begin is never in force', '2022-12-31', ['NOT_CONFIRMED', 'NOT_CONFIRMED', 'NOT_CONFIRMED']],
  ])('%s (seen on %s)', (_title, today, statuses) => {
    expect(periods.map((period) => historyStatus(period, today))).toEqual(statuses);
  });

  test.each([
    ['everything when no bounds are given', null, null, [early, late, last]],
    ['not the period that ends on the first day asked for', '2023-07-01', null, [late, last]],
    ['the period whose last day is the first asked for', '2023-06-30', null, [early, late, last]],
    ['not the period that begins on the end, which is outside', null, '2024-01-01', [early, late]],
    ['the period that begins on the last day asked for', null, '2024-01-02', [early, late, last]],
    ['nothing for an interval without days', '2023-05-01', '2023-05-01', []],
    ['nothing for an interval that is turned round', '2024-05-01', '2023-05-01', []],
  ])('holds %s', (_title, from, to, expected) => {
    expect(rateHistory([...periods].reverse(), from, to)).toEqual(expected);
  });
});
