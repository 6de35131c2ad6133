import { expect, test } from 'vitest';
import { STRING_DAYS_MAX } from '../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { RULES_OF_SCHEDULE_MAX } from '../../../services/opening-hours/replace-rules.ts';
import type { OpeningException, WeeklyRule } from '../../../services/opening-hours/schedule.ts';
import { validateSchedule } from '../../../services/opening-hours/validate-schedule.ts';
import { exception, schedule, span, WORKDAYS, weekly } from './build-schedule.ts';

const problems = (weeks: readonly WeeklyRule[], exceptions: readonly OpeningException[] = []) =>
  validateSchedule(schedule(weeks, exceptions)).map((problem) => [problem.path.join('.'), problem.rule]);
const mornings = weekly(WORKDAYS, [span('09:00', '12:00')]);

test('a schedule keeps at most a thousand rules, and its string tells of at most two years', () => {
  expect({ RULES_OF_SCHEDULE_MAX, STRING_DAYS_MAX }).toEqual({ RULES_OF_SCHEDULE_MAX: 1_000, STRING_DAYS_MAX: 732 });
});

test('more than a hundred rules are refused', () => {
  expect(problems(Array.from({ length: 101 }, () => mornings))).toEqual([['weekly', 'TOO_MANY_RULES']]);
});

test('more than a thousand exceptions are refused', () => {
  const days = (count: number) => Array.from({ length: count }, () => exception('2026-03-02', '2026-03-03'));
  const rulesOf = (count: number) => problems([mornings], days(count)).map(([, broken]) => broken);
  expect(rulesOf(1_001)).toEqual(['TOO_MANY_EXCEPTIONS']);
  expect(rulesOf(1_000)).not.toContain('TOO_MANY_EXCEPTIONS');
});

test('an exception may begin on the first day of its rules, last over two that follow each other, and end on the last', () => {
  const valid = (validFrom: string, validTo: string) =>
    weekly(WORKDAYS, [span('09:00', '15:00')], { validFrom, validTo });
  const rules = [valid('2026-02-01', '2026-06-01'), valid('2026-06-01', '2026-12-01')];
  expect(problems(rules, [exception('2026-02-01', '2026-12-01')])).toEqual([]);
});
