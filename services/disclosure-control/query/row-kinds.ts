import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, NOT_YET, OUTCOMES, SERVICES, UNDECIDED } from '../codes.ts';
import { splitAttributes } from '../row-attributes.ts';
import type { GroupPlan } from './group-plan.ts';
import { KIND_COUNT } from './protected-table.ts';

/** The contribution of a row of each kind to the ratios: 1 or 0. */
export interface KindFacts {
  /** Has a decision whose handling time is measured. */
  readonly measured: Uint8Array;
  readonly within: Uint8Array;
  /** Its complaint column is published. */
  readonly known: Uint8Array;
  readonly complained: Uint8Array;
  /** Its complaint was decided by the governor, not withdrawn; and the decision was changed or set aside. */
  readonly tried: Uint8Array;
  readonly reversed: Uint8Array;
}

/** The same for every question. */
export const KIND_FACTS: KindFacts = (() => {
  const facts = {
    measured: new Uint8Array(KIND_COUNT),
    within: new Uint8Array(KIND_COUNT),
    known: new Uint8Array(KIND_COUNT),
    complained: new Uint8Array(KIND_COUNT),
    tried: new Uint8Array(KIND_COUNT),
    reversed: new Uint8Array(KIND_COUNT),
  };
  for (const kind of facts.measured.keys()) {
    const [, , complaint, deadline] = splitAttributes(Math.floor(kind / SERVICES.length));
    facts.measured[kind] = deadline < UNDECIDED ? 1 : 0;
    facts.within[kind] = deadline === 0 ? 1 : 0;
    facts.known[kind] = complaint === NOT_YET.complaint ? 0 : 1;
    facts.tried[kind] = /_BY_GOVERNOR$/.test(COMPLAINT_OUTCOMES[complaint]!) ? 1 : 0;
    facts.reversed[kind] = /^(CHANGED|SET_ASIDE)_BY_GOVERNOR$/.test(COMPLAINT_OUTCOMES[complaint]!) ? 1 : 0;
    facts.complained[kind] = complaint > 0 && complaint !== NOT_YET.complaint ? 1 : 0;
  }
  return facts;
})();

/** Outcome of each kind. */
export const OUTCOME_OF_KIND = Uint8Array.from(
  { length: KIND_COUNT },
  (_, kind) => splitAttributes(Math.floor(kind / SERVICES.length))[1],
);

const NO_CELLS = new Int32Array(0);

/** Parts of a cell's number by kind; −1: filtered out. */
export interface CellsOfKinds {
  readonly cell: Int32Array;
  /** Without outcome, complaint and deadline, by which nothing is filtered out either. */
  readonly plain: Int32Array;
}

/** @param plainOf the rows that plain cells are wanted of; null: of none. */
export function cellsOfKinds(plan: GroupPlan, plainOf: 'ALL' | 'WITHHELD' | null): CellsOfKinds {
  const part = (name: 'service' | 'age' | 'outcome' | 'complaint' | 'deadline'): Int32Array =>
    plan[name].groupOf.map((group) => (group < 0 ? -1 : group * plan[name].stride));
  const [services, ages, outcomes] = [part('service'), part('age'), part('outcome')];
  const [complaints, deadlines] = [part('complaint'), part('deadline')];
  const cells = {
    cell: new Int32Array(KIND_COUNT).fill(-1),
    plain: plainOf === null ? NO_CELLS : new Int32Array(KIND_COUNT).fill(-1),
  };
  let kind = 0;
  for (let a = 0; a < AGE_BANDS.length; a++) {
    for (let o = 0; o < OUTCOMES.length; o++) {
      for (let c = 0; c < COMPLAINT_OUTCOMES.length; c++) {
        const kept = outcomes[o]! >= 0 && complaints[c]! >= 0;
        const sensitive = outcomes[o]! + complaints[c]!;
        for (let d = 0; d < DEADLINE_FLAGS.length; d++) {
          for (let s = 0; s < SERVICES.length; s++, kind++) {
            if (ages[a]! < 0 || services[s]! < 0) continue;
            const plain = ages[a]! + services[s]!;
            if (plainOf === 'ALL' || (plainOf !== null && o === NOT_YET.outcome)) cells.plain[kind] = plain;
            if (kept && deadlines[d]! >= 0) cells.cell[kind] = plain + sensitive + deadlines[d]!;
          }
        }
      }
    }
  }
  return cells;
}
