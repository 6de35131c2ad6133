import type { z } from 'zod';
import { isJsonObject } from '../json-value.ts';
import { checkRows, type RawRow, type RowRules } from '../parsing/check-rows.ts';
import type { Reading, Rejected } from '../parsing/parsed-delivery.ts';
import { ruleText } from '../parsing/rules.ts';

/**
 * Checks rows of which several make one statement. Where one of them is broken, the others say something else than was
 * meant: a week without its Tuesday. So they are rejected with it, each with its own line.
 *
 * @param columns the columns that rows of one statement share; empty: each row stands alone.
 */
export function checkGroups<Shape extends z.ZodType>(
  raw: readonly RawRow[],
  rules: RowRules<Shape>,
  columns: readonly string[],
): Reading<z.output<Shape>> {
  const reading = checkRows(raw, rules);
  if (columns.length === 0 || reading.rejected.length === 0) return reading;
  const broken = new Set(reading.rejected.map(({ row }) => row));
  const groups = new Set(raw.filter(({ row }) => broken.has(row)).map((row) => groupOf(row, columns)));
  const isDragged = (row: RawRow) => !broken.has(row.row) && groups.has(groupOf(row, columns));
  const dragged = raw.filter(isDragged);
  if (dragged.length === 0) return reading;
  const rest = checkRows(
    raw.filter((row) => !isDragged(row)),
    rules,
  );
  const rejected = [...rest.rejected, ...dragged.map(incomplete)].sort((a, b) => a.row - b.row);
  const stats = { ...rest.stats, read: raw.length, rejected: rest.stats.rejected + dragged.length };
  return { rows: rest.rows, ...(rest.given && { given: rest.given }), rejected, stats };
}

function incomplete({ row, line, content }: RawRow): Rejected {
  const rule = 'GROUP_INCOMPLETE';
  return { row, line, column: null, path: null, key: null, rule, message: ruleText(rule), content };
}

function groupOf({ content }: RawRow, columns: readonly string[]): string {
  const cells = isJsonObject(content) ? columns.map((name) => String(content[name] ?? '')) : [];
  return JSON.stringify(cells.map((cell) => cell.normalize('NFC').trim().toLocaleLowerCase('nb')));
}
