import type { z } from 'zod';

/** One column of a template: its name, what it is for, and what it accepts. */
export interface TemplateColumn<Shape extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly required: boolean;
  /** What belongs in it (nb). */
  readonly description: string;
  /** A made-up value. */
  readonly example: string;
  readonly shape: Shape;
}

/** A CSV file that a municipality can fill in. */
export interface CsvTemplate<
  Columns extends Readonly<Record<string, TemplateColumn>> = Readonly<Record<string, TemplateColumn>>,
> {
  readonly name: string;
  /** What a row is (nb). */
  readonly description: string;
  /** By the property a row gets. */
  readonly columns: Columns;
  /** Columns that make a row's key. */
  readonly key: readonly (keyof Columns & string)[];
  /** Columns whose rows together are one statement: with one of them broken, none is taken. Absent: each stands alone. */
  readonly group?: readonly (keyof Columns & string)[];
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
): TemplateColumn<Shape> {
  return { name, required: required === 'required', description, example, shape };
}
