/** The value of a cell of a file; a day is a Date at the start of that day in UTC. Null: an empty cell. */
export type ExportCell = string | number | Date | null;

/** A table as files have it. */
export interface ExportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** Columns of shares, which are below one: shown in per cent where a file can, and numbers all the same. */
  readonly shares: ReadonlySet<number>;
}

/** A day as a cell that sorts and filters as one. */
export const dayCell = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
