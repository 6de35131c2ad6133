import { stringify } from 'csv-stringify/sync';
import { CSV_TEMPLATES, type CsvTemplateName } from './csv-templates.ts';
import { NATIONAL_TEMPLATES, type NationalTemplateName } from './national-templates.ts';
import type { CsvTemplate } from './template-columns.ts';

/** A column in words, for the page the template is downloaded from. */
export interface ColumnDescription {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly example: string;
}

/**
 * The template as a file for a Norwegian spreadsheet: semicolons, a byte order mark, CRLF. The lines that begin with #
 * are an example, and what belongs in each column; the reader skips such lines, so that nobody's file is refused for having
 * left them in.
 */
export function writeCsvTemplate(template: CsvTemplateName | NationalTemplateName): string {
  const columns = columnDescriptions(template);
  const example = columns.map((column, index) => (index === 0 ? `# ${column.example}` : column.example));
  // A semicolon would put quotation marks before the #.
  const help = columns.map(({ name, description }) => [`# ${name}: ${description.replaceAll(';', ',')}`]);
  const rows = [columns.map(({ name }) => name), example, ...help];
  return stringify(rows, { delimiter: ';', bom: true, record_delimiter: 'windows' });
}

/** The purpose of each column, in the order of the file. */
export function columnDescriptions(template: CsvTemplateName | NationalTemplateName): ColumnDescription[] {
  const { columns }: CsvTemplate = { ...CSV_TEMPLATES, ...NATIONAL_TEMPLATES }[template];
  return Object.values(columns).map(({ name, required, description, example }) => ({
    name,
    required,
    description,
    example,
  }));
}
