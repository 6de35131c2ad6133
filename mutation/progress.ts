/** Input of the test process: mutants by number, and what is known of them already. */
export interface Plan {
  /** File to which it appends one line of Progress after the other. */
  progress: string;
  /** How many mutants there are in the code; `mutants` are the numbers of those that are to be judged. */
  count: number;
  mutants: number[];
  /** For each mutant, the first mutant of the same expression: it tells for all of them whether a test reaches it. */
  first: number[];
  /** For each test file, the mutants that an earlier process has run it with. */
  judged: Record<string, number[]>;
  /** Time (ms since 1970) from which no further mutant is asked about. */
  until: number;
}

export type Progress =
  /** It failed without a mutant, and how. */
  | { test: string; failsUnchanged: string }
  | { test: string; seconds: number; reached: number[] }
  /** `until` is the process's time (CPU seconds) from which the mutant is taken not to end. */
  | { mutant: number; started: string; until: number }
  | { mutant: number; passes: string }
  | { mutant: number; killedBy: string }
  /** Mutants have left the process in disorder: it ends, and another goes on from this file. */
  | { restartAt: string };
