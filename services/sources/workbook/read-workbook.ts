import { strToU8, zipSync } from 'fflate';
import { in3, type Texts } from '../../languages/language.ts';
import { headerAt, isTableRow, type Row } from '../csv/parse-csv.ts';
import { SourceError } from '../parsing/parsed-delivery.ts';
import { textOfCell } from './cell-text.ts';
import { refuseDoubtfulSheet } from './sheet-doubts.ts';
import {
  countsFrom1904,
  partText,
  type SheetPart,
  sheetsOf,
  unpackWorkbook,
  type WorkbookParts,
} from './workbook-parts.ts';

/** Sheets that are looked through for the template; a workbook of more is no filled-in template. */
const SHEETS_MAX = 12;

/** The rows of the sheet that has the template, and what in the workbook was not read. */
export interface WorkbookRows {
  readonly rows: readonly Row[];
  readonly passedOver: readonly Texts[];
}

/**
 * Reads the one visible sheet that has the template's columns, else the first with rows. Which rows and columns are hidden, and
 * which cells are merged, is refused; other sheets are passed over and counted.
 *
 * @throws SourceError `XLSX_UNREADABLE`, `SOURCE_TOO_LARGE`, `SHEETS_SEVERAL`, `SHEET_HIDDEN_CELLS`, `SHEET_MERGED_CELLS`.
 */
export async function readWorkbook(workbook: Uint8Array, columns: readonly string[]): Promise<WorkbookRows> {
  const parts = unpackWorkbook(workbook);
  const filled = sheetsOf(parts).map((sheet) => ({ ...sheet, count: filledRows(partText(parts, sheet.path)) }));
  const withRows = filled.filter(({ count }) => count > 0);
  const visible = withRows.filter(({ isHidden }) => !isHidden);
  const tables = await rowsOfSheets(parts, visible);
  const fitting = tables.filter(({ rows }) => headerAt(rows, columns) !== null);
  if (fitting.length > 1 || visible.length > SHEETS_MAX) throw new SourceError('SHEETS_SEVERAL');
  const chosen = fitting[0] ?? tables[0];
  const passedOver = withRows.filter(({ place }) => place !== chosen?.sheet.place).map(sheetPassedOver);
  if (chosen === undefined) return { rows: [], passedOver };
  const start = headerAt(chosen.rows, columns) ?? 0;
  const table = chosen.rows.slice(start);
  refuseDoubtfulSheet(partText(parts, chosen.sheet.path), {
    lines: table.map(({ line }) => line),
    columns: new Set(table.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell === '' ? [] : at + 1)))),
  });
  return { rows: chosen.rows, passedOver };
}

const ROW = /<(?:\w+:)?row\b/;
const VALUE = /<(?:\w+:)?(?:v|t|f)\b/;

/** Rows in which any cell has a value. */
const filledRows = (xml: string) =>
  xml
    .split(ROW)
    .slice(1)
    .filter((row) => VALUE.test(row)).length;

async function rowsOfSheets(parts: WorkbookParts, sheets: readonly SheetPart[]) {
  const read = sheets.slice(0, SHEETS_MAX);
  // Loaded by the first workbook: few deliveries are one, and every start would pay for it.
  const { readSheet } = await import('read-excel-file/universal');
  const { buffer } = Uint8Array.from(zipSync(withFaultsAsText(parts, read), { level: 0 }));
  const from1904 = countsFrom1904(parts);
  return Promise.all(
    read.map(async (sheet) => {
      const data = await readSheet(buffer, sheet.place).catch(() => {
        throw new SourceError('XLSX_UNREADABLE');
      });
      const rows = data.map((cells, index) => ({
        line: index + 1,
        cells: cells.map((cell) => textOfCell(cell, from1904)),
      }));
      return { sheet, rows: rows.filter(({ cells }) => isTableRow(cells)) };
    }),
  );
}

const ERROR_CELL = /(<(?:\w+:)?c\b[^>]*?\st=)(["'])e\2/g;
const FORMULA_ONLY =
  /<((?:\w+:)?)c\b([^>]*)>\s*<\1f\b(?:[^>]*\/>|[^>]*>[^<]*<\/\1f>)\s*(<\1v\s*\/>|<\1v>\s*<\/\1v>)?\s*<\/\1c>/g;

/**
 * Cells that the library leaves out, and that would pass for empty ones, as text: what went wrong as it is shown, `#REF!`, and a
 * formula whose value was never worked out as a formula, `=`.
 */
function withFaultsAsText(parts: WorkbookParts, sheets: readonly SheetPart[]): WorkbookParts {
  const mended = { ...parts };
  for (const { path } of sheets) {
    const xml = partText(parts, path)
      .replace(ERROR_CELL, '$1$2str$2')
      .replace(FORMULA_ONLY, (cell, prefix: string, attributes: string, value?: string) =>
        value !== undefined && /\st=["']str["']/.test(attributes)
          ? cell
          : `<${prefix}c${attributes.replace(/\st=(["'])\w+\1/, '')} t="str"><${prefix}v>=</${prefix}v></${prefix}c>`,
      );
    mended[path] = strToU8(xml);
  }
  // The library knows one of the two ways of writing it.
  const book = 'xl/workbook.xml';
  mended[book] = strToU8(partText(parts, book).replace(/(\sdate1904=["'])true/, '$11'));
  return mended;
}

function sheetPassedOver({ place, count, isHidden }: SheetPart & { readonly count: number }): Texts {
  return in3(
    `Ark ${place} er ikke lest (${isHidden ? 'skjult, ' : ''}${count} ${count === 1 ? 'rad' : 'rader'} med innhold).`,
    `Ark ${place} er ikkje lese (${isHidden ? 'gøymt, ' : ''}${count} ${count === 1 ? 'rad' : 'rader'} med innhald).`,
    `Sheet ${place} was not read (${isHidden ? 'hidden, ' : ''}${count} ${count === 1 ? 'row' : 'rows'} with content).`,
  );
}
