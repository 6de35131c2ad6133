import { CsvError, type Info, parse } from 'csv-parse/sync';
import { in3, type Texts } from '../../languages/language.ts';
import { isErrorValue } from '../../text-rules/damaged-text.ts';
import { type DecodeOptions, decodeText, type Encoding } from '../parsing/decode-text.ts';
import { SourceError } from '../parsing/parsed-delivery.ts';

/** Most rows of one file: what one bulk write takes. */
export const CSV_ROWS_MAX = 10_000;

/** Name for cells right of the last column or under a column without a name: mostly a separator inside an unquoted text. */
export const EXTRA_CELLS = '(utenfor kolonnene)';

export interface CsvRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvFile {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly encoding: Encoding | 'XLSX';
  /** The file does not say its encoding, and another one is possible. */
  readonly isGuess: boolean;
  /** Parts of the file that were not read, in words for the sender. */
  readonly passedOver: readonly Texts[];
}

export interface CsvOptions extends Pick<DecodeOptions, 'maxBytes'> {
  /** Names of columns by which the header is found below a title; absent: the first row is the header. */
  readonly columns?: readonly string[];
}

/**
 * A file as spreadsheets save it: semicolons, commas or tabs (detected in the header), with or without byte order mark, in
 * UTF-8, UTF-16 or Windows-1252; `sep=;` before the header is accepted. Empty lines and lines that begin with # are skipped.
 *
 * @throws SourceError `CSV_SYNTAX` with the line, `SOURCE_IS_HTML`, `COLUMNS_TWICE`, `TOO_MANY_ROWS`, and those of `decodeText`.
 */
export function parseCsv(delivery: Uint8Array | string, { columns = [], ...options }: CsvOptions = {}): CsvFile {
  const { text, encoding, isGuess } = decodeText(delivery, { ...options, allowWindows1252: true });
  return { ...tableOf(rowsOfText(text, columns), columns), encoding, isGuess };
}

function rowsOfText(text: string, columns: readonly string[]): Row[] {
  // An XML file saved by Excel 2003 is a workbook, not a web page.
  if (/^\s*<\?xml[\s\S]{0,400}(?:mso-application|urn:schemas-microsoft-com:office)/i.test(text)) {
    throw new SourceError('XLSX_UNREADABLE');
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new SourceError('SOURCE_IS_HTML');
  const declared = /^sep=(.)\r?\n/.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  return rowsOf(body, declared?.[1] ?? delimiterOf(body, columns), declared ? 1 : 0);
}

/** Rows among which a header is looked for: a title and some lines of explanation stand above it at most. */
const TITLE_ROWS_MAX = 20;

const nameIn = (cell: string) => cell.trim().normalize('NFC').toLocaleLowerCase('nb');

/** The place of the first row that has all columns; null: none of the first rows has. */
export function headerAt(rows: readonly Row[], columns: readonly string[]): number | null {
  const at = rows.slice(0, TITLE_ROWS_MAX).findIndex(({ cells }) => {
    const names = new Set(cells.map(nameIn));
    return columns.every((name) => names.has(name));
  });
  return at < 0 ? null : at;
}

/** Whether cells are a row of the table: neither empty nor a comment. A cell that went wrong begins with # too. */
export function isTableRow(cells: readonly string[]): boolean {
  const [first = ''] = cells;
  return cells.some((cell) => cell !== '') && (!first.startsWith('#') || isErrorValue(first));
}

/**
 * Rows of cells as a table: the header is the first row with all the columns, else the first of all.
 *
 * @throws SourceError `SOURCE_EMPTY`, `COLUMNS_TWICE`, `TOO_MANY_ROWS`.
 */
export function tableOf(
  rows: readonly Row[],
  columns: readonly string[] = [],
): Pick<CsvFile, 'header' | 'records' | 'passedOver'> {
  const above = headerAt(rows, columns) ?? 0;
  const [head, ...records] = rows.slice(above);
  if (!head) throw new SourceError('SOURCE_EMPTY');
  const header = head.cells.map(nameIn);
  const named = header.filter((name) => name !== '');
  if (new Set(named).size < named.length) throw new SourceError('COLUMNS_TWICE', '', head.line);
  if (records.length > CSV_ROWS_MAX)
    throw new SourceError(
      'TOO_MANY_ROWS',
      in3(`Grensen er ${CSV_ROWS_MAX}.`, `Grensa er ${CSV_ROWS_MAX}.`, `The limit is ${CSV_ROWS_MAX}.`),
    );
  return {
    header,
    records: records.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries([
        ...header.map((name, index) => [name, cells[index] ?? ''] as const),
        [
          EXTRA_CELLS,
          cells
            .filter((_, index) => (header[index] ?? '') === '')
            .join('')
            .trim(),
        ],
      ]),
    })),
    passedOver: above === 0 ? [] : [linesAbove(above)],
  };
}

function linesAbove(count: number): Texts {
  return count === 1
    ? in3(
        'Linjen over overskriftene er ikke lest.',
        'Linja over overskriftene er ikkje lesen.',
        'The line above the header was not read.',
      )
    : in3(
        `De ${count} linjene over overskriftene er ikke lest.`,
        `Dei ${count} linjene over overskriftene er ikkje lesne.`,
        `The ${count} lines above the header were not read.`,
      );
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell that went wrong at the beginning of a line: in quotation marks it is no comment. */
const ERROR_FIRST = /^(#[¡¿]?[\p{L}\d_/]+[!?]|#N\/A|#I\/T|#{2,})(?=[;,\t])/gmu;

function rowsOf(body: string, delimiter: string, linesBefore: number): Row[] {
  try {
    const parsed = parse(body.replace(ERROR_FIRST, '"$1"'), {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      comment: '#',
      comment_no_infix: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      bom: true,
    }) as unknown as { record: string[]; info: Info }[];
    // The library tells the line a record ends on; a record with line breaks inside its quotes begins above.
    return parsed.map(({ record, info }) => ({
      line: info.lines + linesBefore - record.join('').split('\n').length + 1,
      cells: record,
    }));
  } catch (error) {
    if (error instanceof CsvError) throw new SourceError('CSV_SYNTAX', '', lineOf(error, linesBefore));
    throw error;
  }
}

function lineOf(error: CsvError, linesBefore: number): number | null {
  return typeof error.lines === 'number' ? error.lines + linesBefore : null;
}

/** The separator that the header has most of; a semicolon where it has none. */
function delimiterOf(body: string, columns: readonly string[]): string {
  const lines = body.split(/\r\n?|\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const isHeader = (line: string) => columns.every((name) => nameIn(line).includes(name));
  const header = lines.slice(0, TITLE_ROWS_MAX).find(isHeader) ?? lines[0] ?? '';
  const counted = [';', ',', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.mark ?? ';';
}
