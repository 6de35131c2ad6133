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

const WIDE = 24;
const NARROW = 18;
/** Reasons are sentences. */
const WIDEST = 60;
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
  const widths = header.map((_, index) => widthOf(index, header.length));
  const headerLines = Math.max(
    1,
    ...header.map((text, index) => wrapText(text, (widths[index] ?? NARROW) * BOLD).length),
  );
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
        ...rows.map((row) => row.map((value, column) => toCell(value, shares.has(column)))),
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

const widthOf = (index: number, count: number) => (index === count - 1 ? WIDEST : index === 1 ? WIDE : NARROW);

function toCell(value: ExportCell, isShare: boolean) {
  if (value === null) return null;
  if (typeof value === 'string') return { value: xmlText(value), type: String };
  if (typeof value !== 'number') return { value, type: Date, format: 'dd.mm.yyyy' };
  const plain = Number.isInteger(value) ? '#,##0' : '#,##0.0';
  return { value, type: Number, format: isShare ? '0.0%' : plain };
}
