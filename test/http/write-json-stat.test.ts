import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { ExportedCell, ExportedStatistics } from '../../http/routes/statistics-exports/stored-operation.ts';
import { writeJsonStat } from '../../http/routes/statistics-exports/to-json-stat.ts';
import type { CaseDimension } from '../../services/disclosure-control/query/dimensions.ts';

/** Cells that have another code in both groups, one a page. */
function write(groupBy: readonly [CaseDimension, CaseDimension], count: number) {
  const cell = (at: number): ExportedCell => ({
    keys: groupBy.map((dimension) => ({ dimension, code: String(at), label: `nr. ${at}` })),
    count: { value: 6, low: 0, high: 12, status: 'PUBLISHED' },
  });
  const pages = async function* () {
    for (let at = 0; at < count; at++) yield [cell(at)];
  };
  const about = { level: 'P', weight: 6, status: 'PUBLISHED', release: null, receipt: null, notices: [] } as const;
  const statistics: ExportedStatistics = { ...about, cellCount: count, pages: pages() };
  return writeJsonStat(statistics, { groupBy, measures: ['COUNT'], language: 'nb' });
}

test.each([
  ['places', ['MUNICIPALITY', 'COUNTY']],
  ['periods', ['MONTH', 'YEAR']],
] as const)('a cube of %s that lie within one another is refused before its file begins', async (_, groupBy) => {
  await expect(write(groupBy, 1_001).next()).rejects.toMatchObject({ rule: 'JSON_STAT_CUBE' });
  expect(JSON.parse((await buffer(write(groupBy, 3))).toString())).toMatchObject({ size: [3, 3, expect.any(Number)] });
});
