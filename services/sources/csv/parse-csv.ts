import { CsvError, type Info, parse } from 'csv-parse/sync';
import { in3 } from '../../languages/language.ts';
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
}

/**
 * A file as spreadsheets save it: semicolons, commas or tabs (detected in the header), with or without byte order mark, in
 * UTF-8, UTF-16 or Windows-1252; `sep=;` before the header is accepted. Empty lines and lines that begin with # are skipped.
 *
 * @throws SourceError `CSV_SYNTAX` with the line, `SOURCE_IS_HTML`, `COLUMNS_TWICE`, `TOO_MANY_ROWS`, and those of `decodeText`.
 */
export function parseCsv(delivery: Uint8Array | string, options: Pick<DecodeOptions, 'maxBytes'> = {}): CsvFile {
  const { text, encoding, isGuess } = decodeText(delivery, { ...options, allowWindows1252: true });
  return { ...tableOf(rowsOfText(text)), encoding, isGuess };
}

function rowsOfText(text: string): Row[] {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new SourceError('SOURCE_IS_HTML');
  const declared = /^sep=(.)\r?\n/.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  return rowsOf(body, declared?.[1] ?? delimiterOf(body), declared ? 1 : 0);
}

/**
 * Rows of cells as a table, the first of them its header.
 *
 * @throws SourceError `SOURCE_EMPTY`, `COLUMNS_TWICE`, `TOO_MANY_ROWS`.
 */
export function tableOf(rows: readonly Row[]): Pick<CsvFile, 'header' | 'records'> {
  const [head, ...records] = rows;
  if (!head) throw new SourceError('SOURCE_EMPTY');
  const header = head.cells.map((name) => name.trim().normalize('NFC').toLocaleLowerCase('nb'));
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
  };
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(body: string, delimiter: string, linesBefore: number): Row[] {
  try {
    const parsed = parse(body, {
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
function delimiterOf(body: string): string {
  const header = body.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const counted = [';', ',', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.mark ?? ';';
}
