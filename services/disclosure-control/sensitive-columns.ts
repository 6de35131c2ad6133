/** The sensitive part of cases or rows as columns: how the case ended, never who it was about. */
export interface SensitiveColumns {
  readonly outcome: Uint8Array;
  readonly complaint: Uint8Array;
  readonly deadline: Uint8Array;
  /** Handling time in days, or NO_DAYS. */
  readonly days: Uint16Array;
}

/** @returns columns of zeros. */
export function allocateTuples(length: number): SensitiveColumns {
  return {
    outcome: new Uint8Array(length),
    complaint: new Uint8Array(length),
    deadline: new Uint8Array(length),
    days: new Uint16Array(length),
  };
}

/** Gives position `to` the tuple of `giver` at `from`. */
export function copyTuple(giver: SensitiveColumns, from: number, receiver: SensitiveColumns, to: number): void {
  receiver.outcome[to] = giver.outcome[from]!;
  receiver.complaint[to] = giver.complaint[from]!;
  receiver.deadline[to] = giver.deadline[from]!;
  receiver.days[to] = giver.days[from]!;
}

/** Exchanges the tuples of two positions. */
export function swapTuples(columns: SensitiveColumns, a: number, b: number): void {
  for (const column of [columns.outcome, columns.complaint, columns.deadline, columns.days]) {
    const held = column[a]!;
    column[a] = column[b]!;
    column[b] = held;
  }
}
