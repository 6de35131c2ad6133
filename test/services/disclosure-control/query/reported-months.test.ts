import { expect, test } from 'vitest';
import { allocateCodes } from '../../../../services/disclosure-control/coded-columns.ts';
import { answerCells } from '../../../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../../../services/disclosure-control/query/answer-query.ts';
import { protectedTable } from '../../../../services/disclosure-control/query/protected-table.ts';
import { FIRST_MONTH, smallGeography, THROUGH } from '../small-country.ts';

test('a municipality has reported the months from its first to its last one, and is not known outside them', () => {
  const geography = smallGeography(2, 1);
  const { number } = geography.municipalities[1]!;
  const table = protectedTable({
    level: 'P',
    rows: allocateCodes(0),
    geography,
    releaseId: 'example',
    releasedThrough: [THROUGH],
    firstMonth: FIRST_MONTH,
    reported: new Map([[number, { from: FIRST_MONTH + 4, to: FIRST_MONTH + 6 }]]),
    intervals: {},
  });
  const answer = answerQuery(table, { filter: { municipalities: [number] }, groupBy: ['MONTH'], measures: ['COUNT'] });
  const statuses = answerCells(answer, ['MONTH']).map(({ count }) => count.status);
  expect([...statuses.keys()].filter((month) => statuses[month] !== 'NOT_REPORTED')).toEqual([4, 5]);
});
