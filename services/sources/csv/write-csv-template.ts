import { stringify } from 'csv-stringify/sync';
import { CSV_TEMPLATES, type CsvTemplateName } from './csv-templates.ts';
import type { CsvTemplate } from './template-columns.ts';

/** A column in words, for the page the template is downloaded from. */
export interface ColumnDescription {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly example: string;
}

/**
 * The template as a file for a Norwegian spreadsheet: semicolons, a byte order mark, CRLF. The line that begins with #
 * is an example; the reader skips such lines, so that nobody's file is refused for having left it in.
 */
export function writeCsvTemplate(template: CsvTemplateName): string {
  const columns = columnDescriptions(template);
  const example = columns.map((column, index) => (index === 0 ? `# ${column.example}` : column.example));
  const rows = [columns.map(({ name }) => name), example];
  return stringify(rows, { delimiter: ';', bom: true, record_delimiter: 'windows' });
}

/** What each column is for, in the order of the file. */
export function columnDescriptions(template: CsvTemplateName): ColumnDescription[] {
  const { columns }: CsvTemplate = CSV_TEMPLATES[template];
  return Object.values(columns).map(({ name, required, description, example }) => ({
    name,
    required,
    description,
    example,
  }));
}
