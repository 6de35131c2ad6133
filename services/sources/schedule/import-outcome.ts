/**
 * How a run of the schedule ended, by what the import command answers. TAKEN_IN: or nothing new. ROWS_REJECTED: the others
 * were taken in. KEPT: suspiciously small, what it leaves out was kept. REFUSED: not readable, or the source is away.
 * FAILED: nothing was changed. STOPPED: the platform ended it.
 */
export const IMPORT_OUTCOMES = ['TAKEN_IN', 'ROWS_REJECTED', 'KEPT', 'REFUSED', 'FAILED', 'STOPPED'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

const BY_EXIT_CODE: Readonly<Record<number, ImportOutcome>> = {
  0: 'TAKEN_IN',
  1: 'REFUSED',
  2: 'ROWS_REJECTED',
  4: 'KEPT',
};

/** @param code the command's exit code; null: a signal ended it. */
export function outcomeOfExit(code: number | null): ImportOutcome {
  return code === null ? 'STOPPED' : (BY_EXIT_CODE[code] ?? 'FAILED');
}
