import { in3, type Texts } from '../../languages/language.ts';
import { SourceError } from '../parsing/parsed-delivery.ts';
import { elementsOf, isTrue } from './workbook-parts.ts';

/** The rows of a table in a sheet: its header and what is below. */
export interface SheetRows {
  /** By the row's number in the sheet, from 1. */
  readonly lines: readonly number[];
  /** Columns that have a name or a value, from 1. */
  readonly columns: ReadonlySet<number>;
}

/**
 * Refuses a sheet with cells that the sender does not see, or with one cell for several rows: their meaning would be a guess.
 * @throws SourceError `SHEET_HIDDEN_CELLS`, `SHEET_MERGED_CELLS`.
 */
export function refuseDoubtfulSheet(xml: string, { lines, columns }: SheetRows): void {
  const isLine = new Set(lines);
  const hiddenRows = elementsOf(xml, 'row').flatMap(({ r, hidden }) =>
    isTrue(hidden) && isLine.has(Number(r)) ? Number(r) : [],
  );
  const hiddenColumns = elementsOf(xml, 'col').flatMap(({ min, max, hidden }) =>
    isTrue(hidden) ? [...columns].filter((column) => column >= Number(min) && column <= Number(max)) : [],
  );
  if (hiddenRows.length > 0) throw new SourceError('SHEET_HIDDEN_CELLS', listed(ROWS, hiddenRows.map(String)));
  if (hiddenColumns.length > 0)
    throw new SourceError('SHEET_HIDDEN_CELLS', listed(COLUMNS, hiddenColumns.map(lettersOf)));
  const merged = elementsOf(xml, 'mergeCell').flatMap(({ ref = '' }) => (meets(ref, isLine, columns) ? ref : []));
  if (merged.length > 0) throw new SourceError('SHEET_MERGED_CELLS', listed(CELLS, merged));
}

/** Whether an area such as `A4:B8` has cells of the table. */
function meets(area: string, lines: ReadonlySet<number>, columns: ReadonlySet<number>): boolean {
  const [from, to = from] = area.split(':').map(placeOf);
  if (from == null || to == null) return false;
  const isWithin = (value: number, first: number, last: number) => value >= first && value <= last;
  return (
    [...lines].some((line) => isWithin(line, from.line, to.line)) &&
    [...columns].some((column) => isWithin(column, from.column, to.column))
  );
}

function placeOf(cell: string): { line: number; column: number } | null {
  const [, letters, line] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? [];
  if (letters === undefined) return null;
  return { line: Number(line), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  return (column > 26 ? lettersOf((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}

const LISTED_MAX = 10;

const ROWS = in3('rad', 'rad', 'row');
const COLUMNS = in3('kolonne', 'kolonne', 'column');
const CELLS = in3('cellene', 'cellene', 'cells');

function listed(what: Texts, places: readonly string[]): Texts {
  const list = places.slice(0, LISTED_MAX).join(', ') + (places.length > LISTED_MAX ? ' …' : '');
  return in3(`Det gjelder ${what.nb} ${list}.`, `Det gjeld ${what.nn} ${list}.`, `It is about ${what.en} ${list}.`);
}
