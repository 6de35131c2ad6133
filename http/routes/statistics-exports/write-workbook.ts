import { setImmediate } from 'node:timers/promises';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { createStringTable } from './workbook-strings.ts';

/** A column of the sheet of figures. */
export interface WorkbookColumn {
  readonly heading: string;
  /** The format of its numbers, in the spreadsheet's notation; null: its cells are texts. */
  readonly format: string | null;
}

/** One value a column; null: empty. */
export type WorkbookRow = readonly (string | number | null)[];

/** What a workbook says of its figures, and the names of its sheets. */
export interface WorkbookTexts {
  readonly about: readonly string[];
  readonly names: { readonly figures: string; readonly about: string };
}

const [WIDTH, ABOUT_WIDTH] = [18, 110];
const FIGURES_PART = 'xl/worksheets/sheet1.xml';
const STRINGS_PART = 'xl/sharedStrings.xml';
/** Rows written in one turn of the event loop: a few milliseconds. */
const ROWS_OF_TURN = 100;
/** A quarter larger than the best, in a third of the time. */
const PACKING = { level: 2 } as const;

/**
 * Writes a workbook in parts: a sheet of figures, whose first row stays in sight, and one of words about them. The library writes
 * one with a single row, which has every style; the other rows are added to its sheet as they come, for the library takes only
 * whole tables, and a large one would be ready long after others have stopped waiting for its first byte.
 */
export async function* writeWorkbook(
  columns: readonly WorkbookColumn[],
  rows: AsyncIterable<readonly WorkbookRow[]>,
  texts: WorkbookTexts,
): AsyncGenerator<Buffer> {
  const { parts, head, tail, styles } = await sampleWorkbook(columns, texts);
  const strings = createStringTable(parts.get(STRINGS_PART)!);
  const letters = columns.map((_, column) => columnLetters(column));
  const written: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    written.push(part);
  });
  const add = (name: string, text: string): void => {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(strToU8(text), true);
  };
  for (const [name, text] of parts) if (name !== FIGURES_PART && name !== STRINGS_PART) add(name, text);
  yield Buffer.concat(written.splice(0));
  const figures = new ZipDeflate(FIGURES_PART, PACKING);
  zip.add(figures);
  figures.push(strToU8(head));
  let number = 1;
  const rowText = (row: WorkbookRow): string => {
    number++;
    let text = `<row r="${number}">`;
    for (const [column, value] of row.entries()) {
      if (value === null || value === '') continue;
      const place = `r="${letters[column]}${number}"${styles[column]}`;
      text +=
        typeof value === 'number'
          ? `<c ${place}><v>${value}</v></c>`
          : `<c ${place} t="s"><v>${strings.indexOf(value)}</v></c>`;
    }
    return `${text}</row>`;
  };
  for await (const some of rows) {
    for (let from = 0; from < some.length; from += ROWS_OF_TURN) {
      figures.push(
        strToU8(
          some
            .slice(from, from + ROWS_OF_TURN)
            .map(rowText)
            .join(''),
        ),
      );
      if (written.length > 0) yield Buffer.concat(written.splice(0));
      await setImmediate();
    }
  }
  figures.push(strToU8(tail), true);
  add(STRINGS_PART, strings.part());
  zip.end();
  yield Buffer.concat(written);
}

/** A workbook of the library with one row of figures: its parts, what comes before and after that row, and each column's style. */
async function sampleWorkbook(columns: readonly WorkbookColumn[], { about, names }: WorkbookTexts) {
  const sample = columns.map(({ format }) =>
    format === null ? { value: 'x', type: String } : { value: 1, type: Number, format },
  );
  const heading = columns.map(({ heading: value }) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
  }));
  const bytes = await writeXlsxFile([
    {
      sheet: names.figures,
      data: [heading, sample],
      columns: columns.map(() => ({ width: WIDTH })),
      stickyRowsCount: 1,
    },
    {
      sheet: names.about,
      data: about.map((value) => [{ value, type: String, wrap: true }]),
      columns: [{ width: ABOUT_WIDTH }],
    },
  ]).toBuffer();
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const sheet = /^(.*)<row r="2">(.*)<\/row>(<\/sheetData>.*)$/s.exec(parts.get(FIGURES_PART) ?? '');
  const styles = [...(sheet?.[2] ?? '').matchAll(/<c r="[A-Z]+2"( s="\d+")?/g)].map(([, style = '']) => style);
  if (sheet === null || styles.length !== columns.length || !parts.has(STRINGS_PART))
    throw new Error('write-excel-file writes its sheets in another form');
  return { parts, head: sheet[1]!, tail: sheet[3]!, styles };
}

/** `A` to `Z`, then `AA`. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
