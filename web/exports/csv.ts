import { stringify } from 'csv-stringify/sync';
import type { ExportCell, ExportTable } from './export-table.ts';
import { fileResponse } from './file-response.ts';

/** Writes CSV that Norwegian Excel opens by a double click: semicolons, decimal comma, day before month, a byte order mark for UTF-8. */
export function csvResponse({ header, rows }: ExportTable, name: string): Response {
  const text = stringify(
    [header, ...rows].map((row) => row.map(asText)),
    {
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
    },
  );
  return fileResponse(text, 'text/csv; charset=utf-8', name);
}

function asText(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'string'
    ? withoutFormula(cell)
    : cell.toISOString().slice(0, 10).split('-').reverse().join('.');
}

/** A text that a spreadsheet would take for a formula is written as text. */
const withoutFormula = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
