import { setImmediate } from 'node:timers/promises';
import { type Options, stringify } from 'csv-stringify/sync';
import type { CaseFigure } from '../../../schema/case-statistics/case-cell.type.ts';
import type { CellStatus } from '../../../schema/case-statistics/case-question.enums.ts';
import type { StatisticsValue } from '../../../services/disclosure-control/query/answer-cells.ts';
import { figuresAsked } from './metrics.ts';
import type { ExportedCell, ExportedStatistics, ExportQuestion } from './stored-operation.ts';

/**
 * Signs for a cell without a figure, as in Norway's official statistics, so that zero (`0`), protected (`:`), not reported (`..`)
 * and not yet released (`...`) are four different states. The status column names the state.
 */
export const SIGNS: Readonly<Record<Exclude<CellStatus, 'PUBLISHED'>, string>> = {
  FEWER_THAN_THRESHOLD: ':',
  TOO_FEW_FOR_RATIO: ':',
  NOT_REPORTED: '..',
  NOT_YET_RELEASED: '...',
  WITHHELD: ':',
  NEAR_NONE: ':',
  NEAR_ALL: ':',
  NO_DENOMINATOR: '..',
};

/** The readers of a CSV file. */
export const CSV_FORMATS = ['standard', 'nb', 'data'] as const;
export type CsvFormat = (typeof CSV_FORMATS)[number];

/** How figures are written; `missing`: what stands where there is none. */
interface Notation {
  readonly number: (value: number) => string;
  readonly missing: (status: Exclude<CellStatus, 'PUBLISHED'>) => string;
  readonly stringify: Options;
}

const empty = () => '';
const NOTATIONS: Readonly<Record<CsvFormat, Notation>> = {
  standard: { number: String, missing: (status) => SIGNS[status], stringify: { bom: true, escape_formulas: true } },
  nb: {
    number: (value) => String(value).replace('.', ','),
    missing: empty,
    stringify: { bom: true, escape_formulas: true, delimiter: ';', record_delimiter: 'windows' },
  },
  data: { number: String, missing: empty, stringify: {} },
};

/** Cells written in one turn of the event loop: some milliseconds. */
const CELLS_OF_TURN = 250;

/** A file in parts, a few cells in each turn of the event loop: others' requests are answered between them. */
export async function* writeCsv(
  { pages, ...answer }: ExportedStatistics,
  question: ExportQuestion,
  format: CsvFormat,
): AsyncGenerator<Buffer> {
  let isStart = true;
  for await (const cells of pages) {
    for (let from = 0; isStart || from < cells.length; from += CELLS_OF_TURN) {
      yield Buffer.from(toCsv(answer, cells.slice(from, from + CELLS_OF_TURN), question, format, isStart));
      isStart = false;
      await setImmediate();
    }
  }
}

/**
 * An answer as CSV (RFC 4180, UTF-8). Each row names its release, its level, and whether it is made up; the column beside a
 * figure says why it is not there. `standard`: commas, a byte-order mark, the signs of official statistics. `nb`: as
 * Norwegian Excel opens it by a double click, with semicolons, decimal comma and empty cells. `data`: for R and pandas, without a
 * mark, with empty cells. For spreadsheets, a text that would be taken for a formula gets an apostrophe before it.
 * @param asked for the head of an answer without rows.
 * @param isStart false: what follows the head and the first rows.
 */
export function toCsv(
  { release, level }: Pick<ExportedStatistics, 'release' | 'level'>,
  cells: readonly ExportedCell[],
  asked: Pick<ExportQuestion, 'groupBy' | 'measures'>,
  format: CsvFormat = 'standard',
  isStart = true,
): string {
  const notation = NOTATIONS[format];
  const figures = figuresAsked(asked.measures);
  const rows = cells.map((cell) => ({
    ...Object.fromEntries(
      cell.keys.flatMap(({ dimension, code, label }) => [
        [columnOf(dimension), code],
        [`${columnOf(dimension)}_label`, label],
      ]),
    ),
    ...countColumns(cell, notation),
    ...Object.fromEntries(
      figures.flatMap(({ field, code }) => figureColumns(cell[field] ?? null, columnOf(code), notation)),
    ),
    release: release?.id ?? '',
    level,
    data: release === null ? '' : release.synthetic ? 'SYNTHETIC' : 'REPORTED',
  }));
  const bom = isStart && notation.stringify.bom === true;
  return stringify(rows, { ...notation.stringify, bom, header: isStart, columns: columnsOf(asked) });
}

function figureColumns(
  figure: Pick<CaseFigure, 'value' | 'low' | 'high' | 'status'> | null,
  column: string,
  notation: Notation,
): (readonly [string, string])[] {
  if (figure === null) return [];
  const bound = (value: number | null) => (value === null ? '' : notation.number(value));
  return [
    [column, textOf(figure, notation)],
    [`${column}_low`, bound(figure.low)],
    [`${column}_high`, bound(figure.high)],
    [`${column}_status`, figure.status],
  ];
}

function countColumns({ count }: ExportedCell, notation: Notation): Readonly<Record<string, string>> {
  const known = ['PUBLISHED', 'FEWER_THAN_THRESHOLD', 'WITHHELD'].includes(count.status);
  const bound = (value: number) => (known ? notation.number(value) : textOf(count, notation));
  return {
    count: textOf(count, notation),
    count_low: bound(count.low),
    count_high: bound(count.high),
    count_status: count.status,
  };
}

function textOf({ value, status }: StatisticsValue, { number, missing }: Notation): string {
  return value === null ? (status === 'PUBLISHED' ? '' : missing(status)) : number(value);
}

function columnOf(name: string): string {
  return name.toLowerCase();
}

function columnsOf({ groupBy, measures }: Pick<ExportQuestion, 'groupBy' | 'measures'>): string[] {
  const groups = groupBy.flatMap((dimension) => [columnOf(dimension), `${columnOf(dimension)}_label`]);
  const figures = ['COUNT', ...figuresAsked(measures).map(({ code }) => code)].flatMap((code) => {
    const column = columnOf(code);
    return [column, `${column}_low`, `${column}_high`, `${column}_status`];
  });
  return [...groups, ...figures, 'release', 'level', 'data'];
}
