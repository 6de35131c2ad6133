import type { z } from 'zod';
import type { RuleName } from '../parsing/rules.ts';

/** One column of a template: its name, what it is for, and what it accepts. */
export interface TemplateColumn<Shape extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly required: boolean;
  /** The content of the column (nb). */
  readonly description: string;
  /** A made-up value. */
  readonly example: string;
  readonly shape: Shape;
  /** The allowed words, where the column takes no others; the error for another word lists them. */
  readonly words?: readonly string[];
  /** Days, times and weekdays are written in many ways: how one was read is always shown to the sender. */
  readonly isShownAsRead?: boolean;
  /** A file may come without the column: it is newer than files that municipalities have. */
  readonly mayBeAbsent?: boolean;
}

/** A CSV file that a municipality can fill in. */
export interface CsvTemplate<
  Columns extends Readonly<Record<string, TemplateColumn>> = Readonly<Record<string, TemplateColumn>>,
> {
  readonly name: string;
  /** The meaning of a row (nb). */
  readonly description: string;
  /** The columns, keyed by the property that a row gets. */
  readonly columns: Columns;
  /** Columns that make a row's key. */
  readonly key: readonly (keyof Columns & string)[];
  /** Columns whose rows together are one statement: with one of them broken, none is taken. Absent: each stands alone. */
  readonly group?: readonly (keyof Columns & string)[];
  /** A further rule across the columns of a row, by its properties; `at` is a column's name. Null: no violation. */
  readonly refuse?: (row: Readonly<Record<string, unknown>>) => { readonly rule: RuleName; readonly at: string } | null;
  /** Rows that cannot all be right: one says that a day is closed, another one when it is open. By their numbers. */
  readonly contradicting?: (
    rows: readonly { readonly row: number; readonly value: Readonly<Record<string, unknown>> }[],
  ) => ReadonlySet<number>;
}

/** A row of a template, read. */
export type TemplateRow<Template extends CsvTemplate> = {
  readonly [Name in keyof Template['columns']]: z.output<Template['columns'][Name]['shape']>;
};

export function column<Shape extends z.ZodType>(
  name: string,
  required: 'required' | 'optional',
  shape: Shape,
  example: string,
  description: string,
  more: Pick<TemplateColumn, 'words' | 'isShownAsRead' | 'mayBeAbsent'> = {},
): TemplateColumn<Shape> {
  return { name, required: required === 'required', description, example, shape, ...more };
}

/** The names of the columns that a file has to have. */
export function neededColumns({ columns }: CsvTemplate): string[] {
  return Object.values(columns).flatMap(({ name, mayBeAbsent }) => (mayBeAbsent === true ? [] : name));
}
