import { fileResponse } from './file-response.ts';
import type { ExportCell } from './oversight-rows.ts';
import { xmlText } from './xml-text.ts';

interface Workbook {
  /** The first row is the header. */
  readonly rows: readonly (readonly ExportCell[])[];
  /** Columns of shares, which are below one: shown in per cent, and numbers all the same. */
  readonly shares: ReadonlySet<number>;
  /** What one must know to read the figures, a line each. */
  readonly about: readonly string[];
  readonly name: string;
}

const WIDE = 24;
const NARROW = 14;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as Excel has it, with a second sheet that says what the figures mean. */
export async function xlsxResponse({ rows: [header = [], ...rows], shares, about, name }: Workbook): Promise<Response> {
  // Loaded by the first workbook that is asked for: every start would pay for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const content = await writeXlsxFile([
    {
      data: [
        header.map((value) => ({ value: xmlText(String(value)), fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) => row.map((value, column) => toCell(value, shares.has(column)))),
      ],
      sheet: 'Tall',
      stickyRowsCount: 1,
      columns: header.map((_, index) => ({ width: index === 1 ? WIDE : NARROW })),
    },
    {
      data: about.map((line) => [{ value: xmlText(line), type: String, wrap: true }]),
      sheet: 'Om tallene',
      columns: [{ width: 110 }],
    },
  ]).toBuffer();
  return fileResponse(new Uint8Array(content), TYPE, name);
}

function toCell(value: ExportCell, isShare: boolean) {
  if (value === null) return null;
  if (typeof value === 'string') return { value: xmlText(value), type: String };
  const plain = Number.isInteger(value) ? '#,##0' : '#,##0.0';
  return { value, type: Number, format: isShare ? '0.0%' : plain };
}
