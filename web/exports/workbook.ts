import type { ExportCell, ExportTable } from './export-table.ts';
import { fileResponse } from './file-response.ts';
import { wrapText } from './wrap-text.ts';
import { xmlText } from './xml-text.ts';

interface Workbook {
  readonly table: ExportTable;
  /** Explanations that a reader of the figures needs, a line each. */
  readonly about: readonly string[];
  readonly name: string;
}

const NARROWEST = 8;
/** Reasons are sentences: they go on in the next line of their cell. */
const WIDEST = 45;
const ABOUT_WIDTH = 100;
/** Height of a line of text. Not every program makes a row as high as its text: the heights are in the file. */
const LINE_POINTS = 15;
/** Bold letters are broader than the figures that the width of a column is counted in. */
const BOLD = 0.85;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as Excel has it, with a second sheet that says what the figures mean. */
export async function xlsxResponse({ table, about, name }: Workbook): Promise<Response> {
  // Loaded by the first workbook that is asked for: every start would pay for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const { header, rows, shares } = table;
  const widths = header.map((text, index) =>
    widthOf(
      text,
      rows.map((row) => row[index] ?? null),
    ),
  );
  const linesOf = (text: string, column: number, letters = 1) =>
    wrapText(text, (widths[column] ?? NARROWEST) * letters).length;
  const headerLines = Math.max(1, ...header.map((text, column) => linesOf(text, column, BOLD)));
  const { printOnPages } = await import('./print-on-pages.ts');
  const sheets = [
    {
      data: [
        header.map((value) => ({
          value: xmlText(value),
          fontWeight: 'bold' as const,
          wrap: true,
          alignVertical: 'top' as const,
          height: headerLines * LINE_POINTS,
        })),
        ...rows.map((row) => {
          const lines = Math.max(
            1,
            ...row.map((value, column) => (typeof value === 'string' ? linesOf(value, column) : 1)),
          );
          return row.map((value, column) => toCell(value, shares.has(column), lines * LINE_POINTS));
        }),
      ],
      sheet: 'Tall',
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      orientation: 'landscape' as const,
      columns: widths.map((width) => ({ width })),
    },
    {
      data: about.map((line) => [
        { value: xmlText(line), type: String, wrap: true, height: wrapText(line, ABOUT_WIDTH).length * LINE_POINTS },
      ]),
      sheet: 'Om tallene',
      orientation: 'landscape' as const,
      columns: [{ width: ABOUT_WIDTH }],
    },
  ];
  const content = await writeXlsxFile(sheets, { features: [printOnPages] }).toBuffer();
  return fileResponse(new Uint8Array(content), TYPE, name);
}

/** As wide as its longest word and its longest value, so that many columns have room on a page. */
function widthOf(heading: string, values: readonly ExportCell[]): number {
  const words = heading.split(/\s+/).map((word) => word.length / BOLD);
  const longest = Math.max(...words, ...values.map((value) => (typeof value === 'string' ? value.length : 0)));
  return Math.min(
    WIDEST,
    Math.max(NARROWEST, Math.ceil(longest) + 2, values.some((value) => value instanceof Date) ? 12 : 0),
  );
}

function toCell(value: ExportCell, isShare: boolean, height: number) {
  if (value === null) return null;
  const shown = { alignVertical: 'top' as const, height };
  if (typeof value === 'string') return { ...shown, value: xmlText(value), type: String, wrap: true };
  if (typeof value !== 'number') return { ...shown, value, type: Date, format: 'dd.mm.yyyy' };
  const plain = Number.isInteger(value) ? '#,##0' : '#,##0.0';
  return { ...shown, value, type: Number, format: isShare ? '0.0%' : plain };
}
