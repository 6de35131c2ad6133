import { expect, test } from 'vitest';
import { instantProblem } from '../../../services/opening-hours/input-problem.ts';

test.each([
  [5, 'INSTANT_MALFORMED'],
  [null, 'INSTANT_MALFORMED'],
  ['2026-11-23', 'INSTANT_MALFORMED'],
  ['2026-11-23T12:00:00', 'INSTANT_WITHOUT_OFFSET'],
  ['2026-11-31T12:00:00Z', 'INSTANT_MALFORMED'],
  ['1969-12-31T23:59:59Z', 'DATE_OUT_OF_RANGE'],
  ['2101-01-01T00:00:00Z', 'DATE_OUT_OF_RANGE'],
])('%s is no instant: %s', (value, rule) => expect(instantProblem(value, ['at'])?.rule).toBe(rule));

test.each(['1970-01-01T00:00:00Z', '2026-11-23T12:00:00+01:00', '2100-12-31T23:59:59Z'])('%s is one', (value) =>
  expect(instantProblem(value, ['at'])).toBeNull(),
);
