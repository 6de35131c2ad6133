import { parentPort } from 'node:worker_threads';
import writeXlsxFile from 'write-excel-file/node';
import type { WorkbookCell, WorkbookPart } from './write-workbook.ts';

/** Writes one workbook in a thread of its own: a large one takes seconds, all in one go. */
const rows: (readonly (WorkbookCell | null)[])[] = [];

const cellOf = (cell: WorkbookCell | null) =>
  cell && {
    value: cell.value,
    type: typeof cell.value === 'number' ? Number : String,
    ...(cell.format !== undefined && { format: cell.format }),
    ...(cell.isHeading && { fontWeight: 'bold' as const }),
    ...(cell.isWrapped && { wrap: true }),
  };

parentPort?.on('message', async (part: WorkbookPart) => {
  if ('rows' in part) {
    rows.push(...part.rows);
    return;
  }
  const sheets = part.sheets.map(({ name, width, columns, about }) => ({
    sheet: name,
    columns: Array.from({ length: columns }, () => ({ width })),
    ...(about === null
      ? { data: rows.map((row) => row.map(cellOf)), stickyRowsCount: 1 }
      : { data: about.map((row) => row.map(cellOf)) }),
  }));
  const bytes = new Uint8Array(await writeXlsxFile(sheets).toBuffer());
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
