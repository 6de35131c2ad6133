import { expect, test } from 'vitest';
import { rulesOn } from '../../../services/opening-hours/rules-on.ts';
import type { Schedule } from '../../../services/opening-hours/schedule.ts';

const rule = {
  days: ['MONDAY'] as const,
  spans: [],
  hoursUnknown: false,
  verifiedAt: null,
  everyWeeks: 1 as const,
  cycleFrom: null,
  season: null,
  comment: null,
};
const schedule: Schedule = {
  id: 'drop-in',
  channel: 'DROP_IN',
  timeZone: 'Europe/Oslo',
  weekly: [
    { ...rule, id: 'old', sourceId: 'source-2020', validFrom: '2020-06-29', validTo: '2023-07-20' },
    { ...rule, id: 'new', sourceId: 'source-2023', validFrom: '2023-07-20', validTo: null },
  ],
  exceptions: [
    {
      id: 'moving',
      from: '2026-12-28',
      to: '2026-12-29',
      state: 'CLOSED',
      spans: [],
      reason: null,
      sourceId: 'source-owner',
      verifiedAt: null,
    },
  ],
};
const sourcesOn = (day: string) => rulesOn(schedule, day).map(({ sourceId }) => sourceId);

test('a day’s hours are on the word of the rules then in force, not of a superseded one', () => {
  expect(sourcesOn('2023-07-19')).toEqual(['source-2020']);
  expect(sourcesOn('2023-07-20')).toEqual(['source-2023']);
});

test('an exception is named before the rule that it overrides, and only on its days', () => {
  expect(sourcesOn('2026-12-28')).toEqual(['source-owner', 'source-2023']);
  expect(sourcesOn('2026-12-29')).toEqual(['source-2023']);
});

test('before any rule nobody’s word is given', () => {
  expect(sourcesOn('2019-01-01')).toEqual([]);
});
