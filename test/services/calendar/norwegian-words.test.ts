import { describe, expect, test } from 'vitest';
import { readDate, readTime, readWeekdays } from '../../../services/calendar/norwegian-words.ts';

const WORKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

describe('weekdays as people write them', () => {
  test.each([
    ['hverdager og lørdag', [...WORKDAYS, 'SATURDAY']],
    ['kvardagar, laurdag', [...WORKDAYS, 'SATURDAY']],
    ['man & ons', ['MONDAY', 'WEDNESDAY']],
    ['fredag og helg', ['FRIDAY', 'SATURDAY', 'SUNDAY']],
    ['man-tir og tors', ['MONDAY', 'TUESDAY', 'THURSDAY']],
  ])('%s', (text, days) => expect(readWeekdays(text)).toEqual(days));

  test.each(['fre-man', 'partallsuker', 'alle dager unntatt søndag', 'første mandag i måneden', 'mon-fri', '1-5', ''])(
    '%s is not guessed at',
    (text) => expect(readWeekdays(text)).toBeNull(),
  );
});

describe('days as people write them', () => {
  test.each(['1.desember 2026', '1. des. 2026', '1 desember 2026', '01.12.2026', '1. 12. 2026', '2026-12-01'])(
    '%s',
    (text) => expect(readDate(text)).toBe('2026-12-01'),
  );

  test.each(['1. marsipan 2026', '1. de 2026', '1. desimal 2026', '31.02.2026', '1.12.26', '01/12/2026', '46357'])(
    '%s is not guessed at',
    (text) => expect(readDate(text)).toBeNull(),
  );
});

test.each(['9,5', '0,375', '9 AM', '12.0', '9-10', '24.30', '9:60', 'halv ni'])('%s is no time', (text) =>
  expect(readTime(text)).toBeNull(),
);
