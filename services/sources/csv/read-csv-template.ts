import { z } from 'zod';
import { nameOfWeekday } from '../../calendar/norwegian-words.ts';
import { in3, type Texts } from '../../languages/language.ts';
import { isOvernightVisit } from '../../opening-hours/overnight-visit.ts';
import { fromSevenBit, isErrorValue } from '../../text-rules/damaged-text.ts';
import { isNotGiven } from '../../text-rules/not-given.ts';
import { isPlainText } from '../../text-rules/plain-text.ts';
import { isJsonObject, type JsonValue } from '../json-value.ts';
import type { RawRow, RowRules } from '../parsing/check-rows.ts';
import { NOT_GIVEN, type NormalisedValue, type Reading, SourceError } from '../parsing/parsed-delivery.ts';
import type { RuleName } from '../parsing/rules.ts';
import { checkGroups } from './check-groups.ts';
import { CSV_TEMPLATES, type CsvTemplateName } from './csv-templates.ts';
import { type CsvFile, EXTRA_CELLS, parseCsv } from './parse-csv.ts';
import { type CsvTemplate, neededColumns, type TemplateColumn, type TemplateRow } from './template-columns.ts';

/** The column that a file of rejected rows has beside those of its template: it may stay when the rows are sent again. */
export const FAULT_COLUMN = 'feil';

/** The municipalities for which the sender may write. */
export interface SenderReach {
  readonly municipalities: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** Ids of the crisis centres there are; absent: rows name none. */
  readonly centres?: ReadonlySet<string>;
}

export type CsvRow<Name extends CsvTemplateName> = TemplateRow<(typeof CSV_TEMPLATES)[Name]>;

export interface CsvReading<Row> extends Reading<Row> {
  readonly encoding: CsvFile['encoding'];
  readonly isGuess: boolean;
  readonly normalised: readonly NormalisedValue[];
  /** Parts of the file that were not read, in words for the sender. */
  readonly passedOver: CsvFile['passedOver'];
}

/**
 * Reads a filled-in template. Every fault is reported with its row, its line in the file and its column, and the rows without
 * faults are read. Besides the columns these are checked: the sender's reach, periods and spans, formulas, and rows that
 * share a key.
 *
 * @param reach null: the platform's own staff, who may write for all.
 * @throws SourceError when the file cannot be read at all, or its header is not the template's.
 */
export function readCsvTemplate<Name extends CsvTemplateName>(
  delivery: Uint8Array | string | CsvFile,
  name: Name,
  reach: SenderReach | null,
): CsvReading<CsvRow<Name>> {
  return readTemplate(delivery, CSV_TEMPLATES[name] as CsvTemplate, reach) as unknown as CsvReading<CsvRow<Name>>;
}

/** The same of any template. */
export function readTemplate<Template extends CsvTemplate>(
  delivery: Uint8Array | string | CsvFile,
  template: Template,
  reach: SenderReach | null,
): CsvReading<TemplateRow<Template>> {
  const file =
    typeof delivery === 'object' && 'records' in delivery
      ? delivery
      : parseCsv(delivery, { columns: neededColumns(template) });
  checkHeader(file, template);
  const raw: RawRow[] = file.records.map(({ line, cells }, index) => ({ row: index + 1, line, content: cells }));
  const rules: RowRules<ReturnType<typeof rowShape>> = {
    shape: rowShape(template),
    columns: true,
    keyOf: (row) => keyText(template.key.map((property) => row[columnOf(template, property)])),
    keyOfRaw: (content) => rawKey(template, content),
    refuse: (row) => refusal(row, reach) ?? template.refuse?.(byProperty(template, row)) ?? null,
    ...(template.contradicting && {
      contradicting: (rows) =>
        template.contradicting?.(rows.map(({ row, value }) => ({ row, value: byProperty(template, value) }))) ??
        new Set(),
    }),
    hintFor: (rule, at) => wordsOf(template, rule, at),
  };
  const reading = checkGroups(
    raw,
    rules,
    (template.group ?? []).map((property) => columnOf(template, property)),
  );
  const rows = reading.rows.map((row) => byProperty(template, row)) as unknown as TemplateRow<Template>[];
  const rejected = new Set(reading.rejected.map(({ row }) => row));
  const accepted = raw.filter(({ row }) => !rejected.has(row));
  const normalised = accepted.flatMap((row) => normalisedCells(template, row));
  return { ...reading, rows, encoding: file.encoding, isGuess: file.isGuess, normalised, passedOver: file.passedOver };
}

/** The words that a column takes, for whoever wrote another one. */
function wordsOf({ columns }: CsvTemplate, rule: RuleName, at: string | null): Texts | null {
  const { words } = Object.values(columns).find(({ name }) => name === at) ?? {};
  if (words === undefined || rule !== 'WRONG_VALUE') return null;
  const list = words.join(', ');
  return in3(`Bruk en av: ${list}.`, `Bruk ein av: ${list}.`, `Use one of: ${list}.`);
}

/** What a cell came to, where that is not what the sender wrote. */
function normalisedCells({ columns }: CsvTemplate, { row, line, content }: RawRow): NormalisedValue[] {
  return Object.values(columns).flatMap((column) => {
    const given = isJsonObject(content) ? String(content[column.name] ?? '') : '';
    const read = given === '' ? null : readAnew(column, given);
    return read === null ? [] : [{ row, line, column: column.name, given, read }];
  });
}

/** How a cell was read, for its sender; null: as it stands. */
function readAnew({ shape, isShownAsRead, words }: TemplateColumn, given: string): string | null {
  const isWord = given.trim() !== '' && isNotGiven(given);
  if (isShownAsRead !== true && !isWord && (words !== undefined || isPlainLine(given))) return null;
  const value = shape.safeParse(given).data;
  if (value === null && isWord) return NOT_GIVEN;
  const read = Array.isArray(value) ? value.map(nameOfWeekday).join(', ') : String(value ?? '');
  const asGiven = isShownAsRead === true ? given.trim().toLowerCase() : given.trim();
  return read === '' || read === asGiven ? null : read;
}

/** A text on one line that is kept letter for letter. */
const isPlainLine = (text: string) => isPlainText(text) && !/\n| {2}/.test(text);

/** The key of a row that was read: the same for the same entity in every file, to compare with the stored ones. */
export function csvKey<Name extends CsvTemplateName>(name: Name, row: CsvRow<Name>): string {
  const template: CsvTemplate = CSV_TEMPLATES[name];
  const values: Readonly<Record<string, unknown>> = row;
  return keyText(template.key.map((property) => values[property]));
}

/** The key of a row with faults, where the faults are not in the key itself. */
function rawKey({ key, columns }: CsvTemplate, content: JsonValue): string | null {
  const parts = key.map((property) => {
    const { name, shape } = columns[property] ?? {};
    return isJsonObject(content) && name !== undefined ? shape?.safeParse(content[name]) : undefined;
  });
  return parts.every((part) => part?.success) ? keyText(parts.map((part) => part?.data)) : null;
}

function keyText(values: readonly unknown[]): string {
  return values.map((value) => String(value ?? '')).join(' ');
}

function checkHeader({ header }: CsvFile, template: CsvTemplate): void {
  const wanted = Object.values(template.columns).map(({ name }) => name);
  const missing = neededColumns(template).filter((name) => !header.includes(name));
  if (header.some((name) => missing.includes(fromSevenBit(name)))) throw new SourceError('SOURCE_ENCODING');
  if (missing.length > 0) {
    const list = missing.join(', ');
    throw new SourceError('COLUMNS_MISSING', in3(`Mangler: ${list}.`, `Manglar: ${list}.`, `Missing: ${list}.`));
  }
  const known = (name: string) => name === '' || name === FAULT_COLUMN || wanted.includes(name);
  const unknown = header.flatMap((name, index) => (known(name) ? [] : [index + 1]));
  // Their place and not their names: a header may be somebody's data.
  if (unknown.length > 0) {
    const [places, names] = [unknown.join(', '), wanted.join(', ')];
    throw new SourceError(
      'COLUMNS_UNKNOWN',
      in3(
        `Ukjent: kolonne ${places}. Malen har: ${names}.`,
        `Ukjend: kolonne ${places}. Malen har: ${names}.`,
        `Unknown: column ${places}. The template has: ${names}.`,
      ),
    );
  }
}

type Cells = Readonly<Record<string, unknown>>;

/** Named after the columns, so that a fault names the column as the sender knows it. */
function rowShape({ columns }: CsvTemplate): z.ZodType<Cells> {
  const byName = Object.values(columns).map(({ name, shape }) => [name, z.preprocess(noFormula, shape)] as const);
  return z.object({ ...Object.fromEntries(byName), [EXTRA_CELLS]: z.literal('', 'TOO_MANY_FIELDS') });
}

/** `=A1`, and what spreadsheets take for a formula besides: `+A1`, `-B2*3`, `@SUM(A1)`. A number with its sign is none. */
const FORMULA = /^(?:=|@\p{L}+\(|[+-]\s*(?:\$?[A-Z]{1,3}\$?\d|\p{L}+\())/u;

/** A cell that begins with = is a formula that somebody forgot to turn into its value; an error is what it came to. */
function noFormula(cell: unknown, context: z.RefinementCtx): unknown {
  if (typeof cell !== 'string') return cell;
  const isError = isErrorValue(cell.trim());
  if (!isError && !FORMULA.test(cell.trim())) return cell;
  context.addIssue({ code: 'custom', message: isError ? 'CELL_ERROR' : 'FORMULA' });
  return z.NEVER;
}

function refusal(row: Cells, reach: SenderReach | null): { rule: RuleName; at: string } | null {
  const {
    kommunenummer,
    enhetsnummer,
    krisesenter,
    kommuner,
    gyldig_fra: from,
    gyldig_til: to,
    fra_dato: first,
    til_og_med: last,
  } = row;
  if (reach && typeof kommunenummer === 'string' && !reach.municipalities.has(kommunenummer)) {
    return { rule: 'OTHER_MUNICIPALITY', at: 'kommunenummer' };
  }
  if (reach && Array.isArray(kommuner) && !kommuner.every((number) => reach.municipalities.has(number))) {
    return { rule: 'UNKNOWN_REFERENCE', at: 'kommuner' };
  }
  if (reach && typeof enhetsnummer === 'string' && !reach.offices.has(enhetsnummer)) {
    return { rule: 'OTHER_MUNICIPALITY', at: 'enhetsnummer' };
  }
  if (typeof krisesenter === 'string' && reach?.centres?.has(krisesenter) === false) {
    return { rule: 'UNKNOWN_REFERENCE', at: 'krisesenter' };
  }
  if (typeof from === 'string' && typeof to === 'string' && to <= from) return { rule: 'PERIOD', at: 'gyldig_til' };
  if (typeof first === 'string' && typeof last === 'string' && last < first)
    return { rule: 'DAYS_REVERSED', at: 'til_og_med' };
  return 'tilstand' in row ? spanRefusal(row) : null;
}

/** Both times, or neither on a day that is closed, or on a special day. */
function spanRefusal({ fra, til, tilstand, kanal, ...rest }: Cells): { rule: RuleName; at: string } | null {
  const isWholeDay = tilstand === 'CLOSED' || 'fra_dato' in rest;
  if (fra === null && til === null) return isWholeDay ? null : { rule: 'SPAN', at: 'fra' };
  if (fra === null || fra === '24:00') return { rule: 'SPAN', at: 'fra' };
  if (til === null || til === fra) return { rule: 'SPAN', at: 'til' };
  // Without a channel the hours are those of visits too.
  const isOvernight = isOvernightVisit(String(kanal ?? ''), { opens: String(fra), closes: String(til) });
  return isOvernight ? { rule: 'OVERNIGHT_VISIT', at: 'til' } : null;
}

function columnOf(template: CsvTemplate, property: string): string {
  return template.columns[property]?.name ?? property;
}

function byProperty(template: CsvTemplate, row: Cells): Cells {
  return Object.fromEntries(Object.entries(template.columns).map(([property, { name }]) => [property, row[name]]));
}
