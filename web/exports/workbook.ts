import type { ExportCell, ExportTable } from './export-table.ts';
import { fileResponse } from './file-response.ts';
import { xmlText } from './xml-text.ts';

interface Workbook {
  readonly table: ExportTable;
  /** Explanations that a reader of the figures needs, a line each. */
  readonly about: readonly string[];
  readonly name: string;
}

const WIDE = 24;
const NARROW = 14;
/** Reasons are sentences. */
const WIDEST = 60;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as Excel has it, with a second sheet that says what the figures mean. */
export async function xlsxResponse({ table, about, name }: Workbook): Promise<Response> {
  // Loaded by the first workbook that is asked for: every start would pay for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const { header, rows, shares } = table;
  const content = await writeXlsxFile([
    {
      data: [
        header.map((value) => ({ value: xmlText(value), fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) => row.map((value, column) => toCell(value, shares.has(column)))),
      ],
      sheet: 'Tall',
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      columns: header.map((_, index) => ({ width: widthOf(index, header.length) })),
    },
    {
      data: about.map((line) => [{ value: xmlText(line), type: String, wrap: true }]),
      sheet: 'Om tallene',
      columns: [{ width: 110 }],
    },
  ]).toBuffer();
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
