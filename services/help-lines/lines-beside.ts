import type { LinePurpose } from './help-line.ts';
import { DANGER_AT_HOME, linesFor } from './lines-for.ts';

/** Further lines that a person may need beside the one for their purpose. */
const BESIDE: Readonly<Partial<Record<LinePurpose, readonly LinePurpose[]>>> = {
  VIOLENCE: DANGER_AT_HOME,
  SUICIDE_CRISIS: ['EMERGENCY_MEDICAL', 'SUICIDE_CRISIS', 'OUT_OF_HOURS_DOCTOR'],
  HOMELESS_TONIGHT: ['HOMELESS_TONIGHT', 'NAV'],
};

/** The lines that belong beside words of danger, what saves lives first; of no danger none. */
export function linesBeside<Line extends { readonly purposes: readonly LinePurpose[] }>(
  lines: readonly Line[],
  dangers: readonly string[],
): readonly Line[] {
  const purposes = dangers.flatMap((danger) => BESIDE[danger as LinePurpose] ?? [danger as LinePurpose]);
  return purposes.length === 0 ? [] : linesFor(lines, purposes);
}
