import { expect, test } from 'vitest';
import { rateDeviation } from '../../../services/guideline-rates/rate-deviation.ts';
import { osloSingle, periods } from './known-rates.ts';

test('Oslo’s own rate in 2024 is 880 kroner above the guideline', () => {
  expect(rateDeviation(periods, [osloSingle], '2024-03-01')).toEqual({
    status: 'IN_FORCE',
    municipalPerMonth: 8730,
    guidelinePerMonth: 7850,
    deviationPerMonth: 880,
  });
});

test('a municipality below the guideline deviates by less than zero', () => {
  const low = { ...osloSingle, amountPerMonth: 7000 };
  expect(rateDeviation(periods, [low], '2024-03-01').deviationPerMonth).toBe(-850);
});

test('after the last confirmed day the deviation stands for the year of both figures, and is not confirmed', () => {
  expect(rateDeviation(periods, [osloSingle], '2024-12-31').status).toBe('IN_FORCE');
  expect(rateDeviation(periods, [osloSingle], '2025-01-01')).toMatchObject({
    status: 'NOT_CONFIRMED',
    deviationPerMonth: 880,
  });
});

test('figures that were never confirmed for the same day are not compared', () => {
  const older = { ...osloSingle, validFrom: '2023-07-01', confirmedTo: '2024-01-01' };
  expect(rateDeviation(periods, [older], '2023-12-31').deviationPerMonth).toBe(8730 - 7550);
  expect(rateDeviation(periods, [older], '2024-01-01')).toMatchObject({
    status: 'NOT_CONFIRMED',
    deviationPerMonth: null,
  });
});

test('an own rate that begins where the guideline’s confirmation ends is not compared with it', () => {
  const later = { ...osloSingle, validFrom: '2025-01-01', confirmedTo: '2026-01-01' };
  expect(rateDeviation(periods, [later], '2025-03-01').deviationPerMonth).toBeNull();
});

test('without an own rate on the day there is no deviation, which is not a deviation of zero', () => {
  for (const [rates, on] of [
    [[], '2024-03-01'],
    [[osloSingle], '2023-12-31'],
  ] as const) {
    expect(rateDeviation(periods, rates, on)).toMatchObject({ municipalPerMonth: null, deviationPerMonth: null });
  }
  const ended = { ...osloSingle, validTo: '2024-07-01' };
  expect(rateDeviation(periods, [ended], '2024-07-01').municipalPerMonth).toBeNull();
});

test('before the first known guideline there is nothing to compare with', () => {
  const early = { ...osloSingle, validFrom: '2020-01-01' };
  expect(rateDeviation(periods, [early], '2022-01-01')).toMatchObject({
    guidelinePerMonth: null,
    deviationPerMonth: null,
  });
});
