import { SourceError } from '../parsing/parsed-delivery.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { isOldWorkbook, isZip } from '../workbook/workbook-parts.ts';
import { type CsvFile, parseCsv, tableOf } from './parse-csv.ts';
import { type CsvTemplate, neededColumns } from './template-columns.ts';

/**
 * A filled-in template: CSV, or a workbook (.xlsx, .xlsm). A workbook says what a date and a time is; here they become the
 * text that a person would have written.
 *
 * @throws SourceError those of `readWorkbook` and of `parseCsv`.
 */
export async function readTable(delivery: Uint8Array, template: CsvTemplate): Promise<CsvFile> {
  const columns = neededColumns(template);
  if (isOldWorkbook(delivery)) throw new SourceError('XLSX_UNREADABLE');
  if (!isZip(delivery)) return parseCsv(delivery, { columns });
  const { rows, passedOver } = await readWorkbook(delivery, columns);
  const table = tableOf(rows, columns);
  return { ...table, passedOver: [...passedOver, ...table.passedOver], encoding: 'XLSX', isGuess: false };
}
