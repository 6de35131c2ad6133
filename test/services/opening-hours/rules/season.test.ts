import { describe, expect, test } from 'vitest';
import { inSeason } from '../../../../services/opening-hours/rules/compiled-rule.ts';

describe('a season', () => {
  test.each([
    ['within a year', { from: '05-15', to: '09-15' }, ['05-15', '07-01', '09-14'], ['05-14', '09-15', '12-31']],
    [
      'over the new year',
      { from: '11-01', to: '03-01' },
      ['11-01', '12-31', '01-01', '02-29'],
      ['10-31', '03-01', '07-01'],
    ],
  ])('%s has its first day and not the one that it ends on', (_, season, inside, outside) => {
    expect(inside.filter((day) => !inSeason(season, day))).toEqual([]);
    expect(outside.filter((day) => inSeason(season, day))).toEqual([]);
  });
});
