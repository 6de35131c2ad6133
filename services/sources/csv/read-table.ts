import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { in3 } from '../../languages/language.ts';
import { DELIVERY_BYTES_MAX } from '../parsing/decode-text.ts';
import { SourceError } from '../parsing/parsed-delivery.ts';
import { type CsvFile, parseCsv, tableOf } from './parse-csv.ts';

/** Bytes of a workbook once it is unpacked: ten thousand rows of a template are a tenth of it. */
const UNPACKED_BYTES_MAX = DELIVERY_BYTES_MAX;

/**
 * A filled-in template: CSV, or a workbook (.xlsx), of which the first sheet is read. A workbook says what a date and a time
 * is; here they become the text that a person would have written.
 *
 * @throws SourceError `XLSX_UNREADABLE`, `SOURCE_TOO_LARGE`, and those of `parseCsv`.
 */
export async function readTable(delivery: Uint8Array): Promise<CsvFile> {
  if (!isZip(delivery)) return parseCsv(delivery);
  checkUnpackedSize(delivery);
  // Loaded by the first workbook: few deliveries are one, and every start would pay for it.
  const { readSheet } = await import('read-excel-file/universal');
  const sheet = await readSheet(Uint8Array.from(withErrorsAsText(delivery)).buffer).catch(() => {
    throw new SourceError('XLSX_UNREADABLE');
  });
  const rows = sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(textOfCell) }));
  const isRow = (cells: readonly string[]) => cells.some((cell) => cell !== '') && cells[0]?.startsWith('#') !== true;
  return { ...tableOf(rows.filter(({ cells }) => isRow(cells))), encoding: 'XLSX', isGuess: false };
}

const isZip = ([p, k, three, four]: Uint8Array) => p === 0x50 && k === 0x4b && three === 3 && four === 4;

/** Looks at the sizes before anything is unpacked; what is unpacked takes no more than it says here. */
function checkUnpackedSize(workbook: Uint8Array): void {
  let total = 0;
  try {
    unzipSync(workbook, {
      filter({ originalSize }) {
        total += originalSize;
        return false;
      },
    });
  } catch {
    throw new SourceError('XLSX_UNREADABLE');
  }
  if (total > UNPACKED_BYTES_MAX)
    throw new SourceError(
      'SOURCE_TOO_LARGE',
      in3(
        `Grensen er ${UNPACKED_BYTES_MAX} byte.`,
        `Grensa er ${UNPACKED_BYTES_MAX} byte.`,
        `The limit is ${UNPACKED_BYTES_MAX} byte.`,
      ),
    );
}

const ERROR_CELL = /(<(?:\w+:)?c\b[^>]*?\st=)(["'])e\2/g;

/** Cells that went wrong as the text they show, `#REF!`: the library leaves them out, and they would pass for empty ones. */
function withErrorsAsText(workbook: Uint8Array): Uint8Array {
  const parts = unzipped(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.startsWith('xl/worksheets/')) parts[name] = strToU8(strFromU8(bytes).replace(ERROR_CELL, '$1$2str$2'));
  }
  return zipSync(parts, { level: 0 });
}

function unzipped(workbook: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(workbook);
  } catch {
    throw new SourceError('XLSX_UNREADABLE');
  }
}

/** A day, a time of day, or what stands in the cell. A time without a day is of the day on which spreadsheets begin. */
function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const text = cell.toISOString();
  return cell.getUTCFullYear() < 1901 ? text.slice(11, 16) : text.slice(0, 10);
}
