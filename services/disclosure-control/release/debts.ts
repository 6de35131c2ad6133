import { type Geography, presentNumber } from '../geography.ts';
import { attributesOf } from '../row-attributes.ts';

/** The sensitive part of a case as released or as it should be; indexes into the code lists, days or NO_DAYS. */
export interface SensitivePart {
  readonly outcome: number;
  readonly complaint: number;
  readonly deadline: number;
  readonly days: number;
}

/** A case that was released and is withdrawn since. */
export interface Withdrawal {
  readonly caseNumber: number;
  /** Number of the municipality. */
  readonly municipality: string;
  readonly service: number;
}

/** A case that was released with `from` and is `to` now. */
export interface Correction extends Withdrawal {
  readonly from: SensitivePart;
  readonly to: SensitivePart;
}

/**
 * What released rows owe, by stream (municipality and service). A withdrawn case is paid by leaving out the stream's next
 * case; a corrected one by giving the stream's next case of the old kind the new kind.
 */
export interface Debts {
  readonly withdrawn: ReadonlyMap<string, number>;
  readonly corrected: ReadonlyMap<string, readonly CorrectionDebt[]>;
}

/** One correction still to be paid, without its case. */
export interface CorrectionDebt {
  readonly from: SensitivePart;
  readonly to: SensitivePart;
}

/** @returns no debts. */
export function noDebts(): Debts {
  return { withdrawn: new Map(), corrected: new Map() };
}

/** @returns the name of a stream in {@link Debts}. */
export function streamKey(municipality: string, service: number): string {
  return `${municipality}/${service}`;
}

/** @returns whether a case of these attributes pays the correction; days do not matter. */
export function pays(debt: CorrectionDebt, outcome: number, complaint: number, deadline: number): boolean {
  return (
    attributesOf(0, outcome, complaint, deadline) ===
    attributesOf(0, debt.from.outcome, debt.from.complaint, debt.from.deadline)
  );
}

/** The debts by the streams of a division: what a municipality owed, the one it has become owes. */
export function debtsIn(geography: Geography, { withdrawn, corrected }: Debts): Debts {
  const now = (stream: string): string => {
    const [municipality = '', service] = stream.split('/');
    return streamKey(presentNumber(geography, municipality) ?? municipality, Number(service));
  };
  const owed = new Map<string, number>();
  for (const [stream, count] of withdrawn) owed.set(now(stream), (owed.get(now(stream)) ?? 0) + count);
  const changed = new Map<string, readonly CorrectionDebt[]>();
  for (const [stream, list] of corrected) changed.set(now(stream), [...(changed.get(now(stream)) ?? []), ...list]);
  return { withdrawn: owed, corrected: changed };
}
