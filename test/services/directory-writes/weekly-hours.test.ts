import { expect, test } from 'vitest';
import { addDays } from '../../../services/calendar/calendar-day.ts';
import { checkWeek, planWeeks } from '../../../services/directory-writes/weekly-hours.ts';

const weeks = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    checkWeek(
      {
        office: '1640',
        channel: 'DROP_IN',
        validFrom: addDays('2027-01-01', index),
        validTo: addDays('2027-01-01', index + 1),
        weekly: [{ days: ['MONDAY'], spans: [{ opens: '10:00', closes: '11:00' }] }],
        version: 1,
      },
      index,
    ),
  );
const outcomesOf = (count: number) => {
  const asked = weeks(count);
  const schedules = new Map(asked.map(({ index }) => [index, { schedule: 'one', rules: [] }]));
  const world = { versions: new Map([['1640', 1]]), exists: () => true, schedules };
  const { results } = planWeeks(asked, world, false);
  return [...new Set(results.map(({ outcome, problems }) => [outcome, ...problems.map(({ rule }) => rule)].join(' ')))];
};

test('one channel at one place has a thousand weekly rules at the most', () => {
  expect(outcomesOf(1_000)).toEqual(['CREATED']);
  expect(outcomesOf(1_001)).toEqual(['REJECTED TOO_MANY_RULES']);
});
