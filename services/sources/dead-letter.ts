import { stringify } from 'csv-stringify/sync';
import { CSV_TEMPLATES, type CsvTemplateName } from './csv/csv-templates.ts';
import { EXTRA_CELLS } from './csv/parse-csv.ts';
import type { CsvTemplate } from './csv/template-columns.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';

/**
 * A rejected row as a delivery of its own, to be read again once it, or the rule that rejected it, has been put right.
 * All readers of registers take a list, so the row is put in one.
 */
export function deliveryOfRow(content: JsonValue): string {
  return JSON.stringify([content]);
}

/** A rejected row of a template as a file of its own. Cells outside the columns stay outside them. */
export function deliveryOfCsvRow(template: CsvTemplateName, content: JsonValue): string {
  const { columns }: CsvTemplate = CSV_TEMPLATES[template];
  const header = Object.values(columns).map(({ name }) => name);
  const cell = (name: string) => (isJsonObject(content) ? String(content[name] ?? '') : '');
  const beyond = cell(EXTRA_CELLS);
  const row = [...header.map(cell), ...(beyond === '' ? [] : [beyond])];
  return stringify([header, row], { delimiter: ';' });
}
