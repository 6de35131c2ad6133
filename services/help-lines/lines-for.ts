import type { LinePurpose } from './help-line.ts';

/** The lines for any of some purposes, in the order of the list; null: all of them. */
export function linesFor<Line extends { readonly purposes: readonly LinePurpose[] }>(
  lines: readonly Line[],
  purposes: readonly LinePurpose[] | null,
): readonly Line[] {
  if (purposes === null) return lines;
  return lines.filter((line) => line.purposes.some((purpose) => purposes.includes(purpose)));
}

/** Lines for somebody who is exposed to violence, wherever they are. */
export const DANGER_AT_HOME: readonly LinePurpose[] = ['EMERGENCY_POLICE', 'EMERGENCY_MEDICAL', 'VIOLENCE'];
