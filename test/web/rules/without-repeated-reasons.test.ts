import { expect, test } from 'vitest';
import { withoutRepeatedReasons } from '../../../web/parts/without-repeated-reasons.ts';

const closed = (reason: string | null) => ({ state: 'CLOSED' as const, reason });

test('days in a row that are closed for the same reason say it once', () => {
  const days = [closed('Flytting'), closed('Flytting'), closed('Kurs'), closed(null), closed('Kurs')];
  expect(withoutRepeatedReasons(days).map(({ reason }) => reason)).toEqual(['Flytting', null, 'Kurs', null, 'Kurs']);
});

test('a day that is open says why, though the closed day before gave the same reason', () => {
  const open = { state: 'OPEN' as const, reason: 'Jul' };
  expect(withoutRepeatedReasons([closed('Jul'), open]).map(({ reason }) => reason)).toEqual(['Jul', 'Jul']);
});
