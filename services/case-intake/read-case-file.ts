import { parse } from 'csv-parse/sync';
import type { LocalDate } from '../calendar/date-time.ts';
import { addObject, type CaseBatch, type CaseCollector, collectCases } from './case-batch.ts';
import type { CaseProblem, CaseRule } from './case-problem.ts';
import { CASE_COLUMNS, type CaseColumn, REQUIRED_COLUMNS } from './columns.ts';

/** How a file of cases is written. */
export type CaseFileFormat = 'NDJSON' | 'CSV';

/** A file larger than this is refused before it is read: a hundred thousand cases are about 20 MB. */
export const CASE_FILE_BYTES_MAX = 256 * 1024 * 1024;

/**
 * Reads a file of cases: NDJSON, or CSV with commas, semicolons or tabs, with or without a byte order mark. Every row is
 * checked; bad ones are reported by line and rule.
 * @param today the latest day anything can have happened, Norwegian time.
 */
export function readCaseFile(bytes: Uint8Array, format: CaseFileFormat, today: LocalDate): CaseBatch {
  const collector = collectCases(today);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    collector.refuse({ line: 1, column: null, rule: 'encoding' });
    return collector.finish();
  }
  if (format === 'NDJSON') readLines(text, collector);
  else readCsv(text, collector);
  return collector.finish();
}

function readLines(text: string, collector: CaseCollector): void {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const content = text.slice(start, end < 0 ? text.length : end).trim();
    start = end < 0 ? text.length : end + 1;
    line++;
    if (content === '') continue;
    const row = objectOf(content);
    if (row === null) collector.refuse({ line, column: null, rule: 'json-syntax' });
    else addObject(collector, row, line);
  }
}

/** Null: no JSON object. The parser's own words hold a piece of the text and are dropped. */
function objectOf(content: string): object | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function readCsv(text: string, collector: CaseCollector): void {
  const refuse = (line: number, rule: CaseRule, column: CaseProblem['column'] = null): void =>
    collector.refuse({ line, column, rule });
  let header: readonly CaseColumn[] | null = null;
  let headerRead = false;
  const onRecord = (fields: string[], line: number): void => {
    if (!headerRead) {
      headerRead = true;
      header = readHeader(fields, line, refuse);
    } else if (header !== null && fields.length !== header.length) {
      refuse(line, 'column-count');
    } else if (header !== null) {
      collector.add(Object.fromEntries(header.map((column, i) => [column, fields[i]])), line);
    }
  };
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (fields: string[], { lines }) => {
        onRecord(fields, lines);
        return null;
      },
    });
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    refuse(line, 'csv-syntax');
  }
  if (!headerRead) refuse(1, 'header-missing');
}

/** Null: the columns cannot be identified, so no row can be read. */
function readHeader(
  fields: readonly string[],
  line: number,
  refuse: (line: number, rule: CaseRule, column?: CaseProblem['column']) => void,
): readonly CaseColumn[] | null {
  const columns: CaseColumn[] = [];
  let good = true;
  for (const [i, name] of fields.entries()) {
    const column = CASE_COLUMNS.find((known) => known === name);
    if (column !== undefined && !columns.includes(column)) {
      columns.push(column);
      continue;
    }
    good = false;
    refuse(line, column === undefined ? 'unknown-column' : 'header-repeated', column ?? `#${i + 1}`);
  }
  for (const column of REQUIRED_COLUMNS) {
    // A list of withdrawn cases needs no more than their ids.
    if (columns.includes(column) || (columns.includes('withdrawn') && column !== 'caseId')) continue;
    good = false;
    refuse(line, 'required', column);
  }
  return good ? columns : null;
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
}
