import { stringify } from 'csv-stringify/sync';
import { mapWithPauses } from '../../../db/event-loop-pauses.ts';
import { ruleIn } from '../../../services/directory-writes/problem-in-norwegian.ts';
import { in3, type Language, textIn } from '../../../services/languages/language.ts';
import { CSV_TEMPLATES } from '../../../services/sources/csv/csv-templates.ts';
import { type CsvReading, FAULT_COLUMN } from '../../../services/sources/csv/read-csv-template.ts';
import type { TemplateColumn } from '../../../services/sources/csv/template-columns.ts';
import { columnDescriptions } from '../../../services/sources/csv/write-csv-template.ts';
import { isJsonObject, type JsonValue } from '../../../services/sources/json-value.ts';
import { type NormalisedValue, textOf } from '../../../services/sources/parsing/parsed-delivery.ts';
import { UPLOAD_KINDS, type UploadKind, type UploadKindName } from './upload-kinds.ts';

/** A fault of a row, for the person who sent it. */
export interface RowFault {
  /** From 1; the header and comments are not counted. */
  readonly row: number;
  /** Line of the file, or row of the sheet. */
  readonly line: number | null;
  /** Null: the row as a whole. */
  readonly column: string | null;
  readonly rule: string;
  readonly message: string;
}

/** The same with the row as it came. */
interface Fault extends RowFault {
  readonly content: JsonValue;
}

/** The outcome of an upload. */
export interface UploadReport {
  readonly kind: UploadKindName;
  readonly dryRun: boolean;
  readonly encoding: string;
  /** Parts of the file that were not read, such as other sheets of a workbook. */
  readonly passedOver: readonly string[];
  readonly rows: {
    readonly read: number;
    readonly taken: number;
    readonly rejected: number;
    readonly repeated: number;
  };
  readonly created: number;
  readonly updated: number;
  /** Records that the file repeats as they are. */
  readonly unchanged: number;
  readonly removed: number;
  /** How many of the created, updated and removed are no rows of the file: what was there already makes room for them. */
  readonly madeRoom: number;
  /** How many that were there already beside the rows, such as other special days of the office, stay as they were. */
  readonly unmentioned: number;
  readonly faults: readonly RowFault[];
  /** Cells that are stored in another form: dates and times, texts that were tidied, words for nothing. */
  readonly normalised: readonly NormalisedValue[];
  /** The rejected rows as a file (CSV) to mend and send again, with what is wrong in its last column. Null: none was. */
  readonly rejectedFile: string | null;
}

/** The mutation's answer. */
export interface Saved {
  readonly results: readonly {
    readonly index: number;
    readonly outcome: string;
    readonly userErrors: readonly { readonly message: string; readonly path: readonly string[] }[];
  }[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly userErrors: readonly { readonly message: string }[];
}

const CHANGES: readonly string[] = ['CREATED', 'UPDATED', 'REMOVED'];

/** Counts of an upload of which no row could be sent on. */
export const NOTHING_SAVED: Saved = { results: [], created: 0, updated: 0, unchanged: 0, removed: 0, userErrors: [] };

/** The changes that rows would make, held back since others of their file are wrong. */
export function heldBack(saved: Saved): Saved {
  const results = saved.results.map((one) => (CHANGES.includes(one.outcome) ? { ...one, outcome: 'HELD_BACK' } : one));
  return { ...saved, results, created: 0, updated: 0, removed: 0 };
}

/**
 * @param items of each item, the places of its rows among those that were read
 */
export async function reportOf(
  name: UploadKindName,
  reading: CsvReading<unknown>,
  saved: Saved,
  items: readonly (readonly number[])[],
  dryRun: boolean,
  language: Language,
): Promise<UploadReport> {
  const { given = [], stats } = reading;
  const rowsOf = (index: number) => (items[index] ?? []).flatMap((place) => given[place] ?? []);
  const later = saved.results.flatMap(({ index, outcome, userErrors }) => {
    const problems = userErrors.map((one) => ({
      column: columnAt(name, one.path),
      rule: ruleOf(one.message),
      message: one.message,
    }));
    const waits =
      outcome === 'HELD_BACK' ? [{ column: null, rule: 'HELD_BACK', message: textIn(language, HELD_BACK) }] : [];
    return [...problems, ...waits].flatMap((problem) => rowsOf(index).map((from) => ({ ...from, ...problem })));
  });
  const refusal = saved.userErrors[0]?.message;
  const none =
    refusal === undefined
      ? []
      : given.map((from) => ({ ...from, column: null, rule: ruleOf(refusal), message: refusal }));
  const unread = await mapWithPauses(reading.rejected, (one) => ({
    ...one,
    message: textOf(one.rule, one.hint ?? '', language),
  }));
  const faults: Fault[] = [...unread, ...later, ...none].sort((one, other) => one.row - other.row);
  const rejected = new Set(faults.map(({ row }) => row)).size;
  const { created, updated, unchanged, removed } = saved;
  const besideRows = saved.results.filter(({ index }) => items[index]?.length === 0).map(({ outcome }) => outcome);
  const unmentioned = besideRows.filter((outcome) => outcome === 'UNCHANGED').length;
  return {
    kind: name,
    dryRun,
    encoding: reading.encoding,
    passedOver: reading.passedOver.map((texts) => textIn(language, texts)),
    rows: { read: stats.read, taken: stats.read - rejected - stats.repeated, rejected, repeated: stats.repeated },
    created,
    updated,
    unchanged: unchanged - unmentioned,
    removed,
    madeRoom: besideRows.filter((outcome) => CHANGES.includes(outcome)).length,
    unmentioned,
    faults: await mapWithPauses(faults, ({ row, line, column, rule, message }) => ({
      row,
      line,
      column,
      rule,
      message,
    })),
    normalised: reading.normalised,
    rejectedFile: faults.length === 0 ? null : await rejectedFile(name, faults),
  };
}

const HELD_BACK = in3(
  'Raden er riktig, men venter på de andre: alt tas inn samlet.',
  'Rada er rett, men ventar på dei andre: alt blir teke inn samla.',
  'The row is right, but waits for the others: all are taken in together.',
);

/** The column that an item's field is read from; null: the row as a whole. */
function columnAt(name: UploadKindName, [, , , field]: readonly string[]): string | null {
  const columns: Readonly<Record<string, TemplateColumn>> = CSV_TEMPLATES[name].columns;
  const { columnOf = {} }: UploadKind = UPLOAD_KINDS[name];
  return columns[columnOf[field ?? ''] ?? field ?? '']?.name ?? null;
}

const ruleOf = (message: string): string => ruleIn(message) || 'REFUSED';

/** Rows of the file of rejected ones that are written in one turn of the event loop: a few milliseconds. */
const ROWS_OF_TURN = 250;

/** Rows whose content must not be stored are left out: they are corrected in the original file. */
async function rejectedFile(name: UploadKindName, faults: readonly Fault[]): Promise<string> {
  const columns = columnDescriptions(name).map((column) => column.name);
  const byRow = [...Map.groupBy(faults, ({ row }) => row).values()];
  const rows = await mapWithPauses(byRow, (ofRow) => {
    const content = ofRow[0]?.content;
    if (!isJsonObject(content)) return [];
    const what = ofRow.map(({ column, message }) => (column === null ? message : `${column}: ${message}`)).join(' ');
    return [[...columns.map((column) => String(content[column] ?? '')), what].map(withoutFormula)];
  });
  const all = [[...columns, FAULT_COLUMN], ...rows.flat()];
  const starts = Array.from({ length: Math.ceil(all.length / ROWS_OF_TURN) }, (_, part) => part * ROWS_OF_TURN);
  const parts = await mapWithPauses(starts, (from) =>
    stringify(all.slice(from, from + ROWS_OF_TURN), { delimiter: ';', bom: from === 0, record_delimiter: 'windows' }),
  );
  return parts.join('');
}

/** A cell that a spreadsheet would take for a formula is written as text. */
const withoutFormula = (cell: string) => (/^[=+@\t\r-](?!\d)/.test(cell) ? `'${cell}` : cell);
