import { buffer } from 'node:stream/consumers';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { type WorkbookRow, writeWorkbook } from '../../http/routes/statistics-exports/write-workbook.ts';

const TEXTS = { about: ['Om tallene & <hva de betyr>'], names: { figures: 'Tall', about: 'Om tallene' } };
const COLUMNS = [
  { heading: 'Kommune', format: null },
  { heading: 'Saker', format: '#,##0' },
  { heading: 'Andel', format: '0.0000' },
];

async function* inPages(...pages: WorkbookRow[][]): AsyncGenerator<readonly WorkbookRow[]> {
  yield* pages;
}

test('a workbook has every row as it was given: texts, numbers, and empty cells that stay empty', async () => {
  const rows: WorkbookRow[] = [
    ['Bø', 1_234, 0.25],
    ['=1+1 & <b>', null, null],
    ['Bø', 0, 1],
    ['a\u0000b', -3, null],
  ];
  const [figures, about] = await readXlsxFile(
    await buffer(writeWorkbook(COLUMNS, inPages(rows.slice(0, 1), rows.slice(1)), TEXTS)),
  );
  expect(figures).toEqual({
    sheet: 'Tall',
    data: [
      ['Kommune', 'Saker', 'Andel'],
      ['Bø', 1_234, 0.25],
      ['=1+1 & <b>', null, null],
      ['Bø', 0, 1],
      ['a\ufffdb', -3, null],
    ],
  });
  expect(about).toEqual({ sheet: 'Om tallene', data: [['Om tallene & <hva de betyr>']] });
});

test('a workbook without a row has its heading, and one of thirty columns names them beyond Z', async () => {
  const wide = Array.from({ length: 30 }, (_, n) => ({ heading: `Kolonne ${n}`, format: null }));
  const [none] = await readXlsxFile(await buffer(writeWorkbook(COLUMNS, inPages(), TEXTS)));
  expect(none!.data).toEqual([['Kommune', 'Saker', 'Andel']]);
  const values = wide.map((_, n) => `x${n}`);
  const [figures] = await readXlsxFile(await buffer(writeWorkbook(wide, inPages([values]), TEXTS)));
  expect(figures!.data[1]).toEqual(values);
});

test('a large workbook is sent as it is written, a few rows in each turn of the event loop', async () => {
  let made = 0;
  async function* pages(): AsyncGenerator<readonly WorkbookRow[]> {
    for (; made < 100; made += 1) yield Array.from({ length: 500 }, (_, n) => [`Kommune ${made}-${n}`, n, n / 500]);
  }
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const madeAtPart: number[] = [];
  for await (const part of writeWorkbook(COLUMNS, pages(), TEXTS)) if (part.length > 0) madeAtPart.push(made);
  isDone = true;
  expect(madeAtPart[0]).toBeLessThan(10);
  expect(turns).toBeGreaterThan(100);
});

test('rows that cannot be made fail the workbook, and the next one is written', async () => {
  async function* broken(): AsyncGenerator<readonly WorkbookRow[]> {
    yield [['Bø', 1, 1]];
    throw new Error('no such figure');
  }
  await expect(buffer(writeWorkbook(COLUMNS, broken(), TEXTS))).rejects.toThrow('no such figure');
  expect((await buffer(writeWorkbook(COLUMNS, inPages(), TEXTS))).subarray(0, 2).toString()).toBe('PK');
});
