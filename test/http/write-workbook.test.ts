import { expect, test } from 'vitest';
import { type WorkbookRow, writeWorkbook } from '../../http/routes/statistics-exports/write-workbook.ts';

const ROWS = 5_000;
/** Rows that may be made between two turns of the event loop. */
const ROWS_OF_TURN_MAX = 300;

test('a large workbook is handed over a few rows in each turn of the event loop, and written in another thread', async () => {
  let sinceTurn = 0;
  let most = 0;
  let isDone = false;
  const turn = () => {
    most = Math.max(most, sinceTurn);
    sinceTurn = 0;
    if (!isDone) setImmediate(turn);
  };
  function* rows(): Generator<WorkbookRow> {
    for (let n = 0; n < ROWS; n += 1) {
      sinceTurn += 1;
      yield [{ value: `Kommune ${n}` }, { value: n, format: '#,##0' }, null];
    }
  }
  setImmediate(turn);
  const workbook = await writeWorkbook(rows(), 3, [[{ value: 'Om tallene' }]]);
  isDone = true;
  expect(workbook.subarray(0, 2).toString()).toBe('PK');
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(ROWS_OF_TURN_MAX);
});

test('rows that cannot be made fail the workbook, and the next one is written', async () => {
  function* broken(): Generator<WorkbookRow> {
    yield [{ value: 1 }];
    throw new Error('no such figure');
  }
  await expect(writeWorkbook(broken(), 1, [])).rejects.toThrow('no such figure');
  expect((await writeWorkbook([[{ value: 1 }]], 1, [])).length).toBeGreaterThan(0);
});
