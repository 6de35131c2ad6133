import { describe, expect, test } from 'vitest';
import { outcomeOfExit } from '../../../../services/sources/schedule/import-outcome.ts';
import { readSchedule } from '../../../../services/sources/schedule/read-schedule.ts';

const one = (entry: object) => () => readSchedule(JSON.stringify([entry]));

describe('the schedule of imports', () => {
  test('is read from its setting: when, and what', () => {
    expect(one({ cron: '15 4 * * *', import: ['norg2', 'https://example.no/kontorer'] })()).toEqual([
      { cron: '15 4 * * *', command: ['norg2', 'https://example.no/kontorer'] },
    ]);
  });

  test.each([
    ['no JSON', () => readSchedule('norg2 daily'), 'must be JSON'],
    ['a time that is none', one({ cron: '61 4 * * *', import: ['norg2'] }), 'must be a cron expression'],
    ['an import that is none', one({ cron: '15 4 * * *', import: ['norg3'] }), 'must begin with one of'],
    ['no import at all', one({ cron: '15 4 * * *', import: [] }), 'import'],
    [
      'a person’s word given once for ever',
      one({ cron: '15 4 * * *', import: ['norg2', 'https://example.no', '--allow-small'] }),
      'a person’s word',
    ],
  ])('%s is refused, saying what is wrong', (_, read, problem) => {
    expect(read).toThrow(problem);
  });

  test('a run ends as the import command says', () => {
    expect([0, 1, 2, 3, 4, null].map(outcomeOfExit)).toEqual([
      'TAKEN_IN',
      'REFUSED',
      'ROWS_REJECTED',
      'FAILED',
      'KEPT',
      'STOPPED',
    ]);
  });
});
