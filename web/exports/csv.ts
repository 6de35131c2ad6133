import { stringify } from 'csv-stringify/sync';
import { fileResponse } from './file-response.ts';
import type { ExportCell } from './oversight-rows.ts';

/** Writes CSV that Norwegian Excel opens by a double click: semicolons, decimal comma, a byte order mark for UTF-8. */
export function csvResponse(rows: readonly (readonly ExportCell[])[], name: string): Response {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : asText(cell ?? ''))),
  );
  const text = stringify(cells, { delimiter: ';', bom: true, record_delimiter: 'windows' });
  return fileResponse(text, 'text/csv; charset=utf-8', name);
}

/** A text that a spreadsheet would take for a formula is written as text. */
const asText = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
