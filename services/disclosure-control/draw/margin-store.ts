import { ATTRIBUTES_COUNT } from '../row-attributes.ts';
import { type DrawUnits, SERVICE_COUNT } from './draw-units.ts';
import { attributeCells, type MarginFamily } from './margin-families.ts';

/** Margins of a period that is not over, in units: what the next release goes on from. Secret. */
export interface CarriedMargin {
  /** Published − true. */
  readonly error: Int32Array;
  readonly truth: Int32Array;
}

/** By family and first month of the period. */
export type CarriedMargins = ReadonlyMap<string, CarriedMargin>;

/** A unit of an earlier release whose withheld part is published now. */
export interface CompletedUnits {
  readonly length: number;
  readonly municipality: ArrayLike<number>;
  readonly month: ArrayLike<number>;
  readonly service: ArrayLike<number>;
  /** Attributes while withheld, and from now on. */
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  /** 1: a row of the level stands for it. */
  readonly published: ArrayLike<number>;
}

/** Where the margins lie: period by period, place by place, service by service, attribute cell by attribute cell. */
export interface MarginStore {
  readonly families: readonly MarginFamily[];
  /** Published − true, in units. */
  readonly error: Float64Array;
  /** Units. */
  readonly truth: Float64Array;
  /** Attribute cell at `attributes × families + family`. */
  readonly cellOf: Int32Array;
  /** Sets, per family, where the attribute cells of a place, month and service begin. */
  readonly baseOf: (municipality: number, month: number, service: number, bases: Int32Array) => void;
  /** Per family: first place and number of places of one period, and the first month of each period. */
  readonly blocks: readonly { readonly offset: number; readonly size: number; readonly periods: readonly number[] }[];
}

/** An empty store for the months from `first` to `last`. */
export function marginStore(
  families: readonly MarginFamily[],
  countyOf: Uint8Array,
  first: number,
  last: number,
): MarginStore {
  const start = first - (first % 12);
  const counties = countyOf.reduce((highest, county) => Math.max(highest, county), 0) + 1;
  const areas = { NATION: 1, COUNTY: counties, MUNICIPALITY: countyOf.length };
  const tables = families.map(attributeCells);
  let total = 0;
  const blocks = families.map(({ area, months, byService }, f) => {
    const size = areas[area] * (byService ? SERVICE_COUNT : 1) * tables[f]!.size;
    const periods = Array.from({ length: Math.floor((last - start) / months) + 1 }, (_, i) => start + i * months);
    const offset = total;
    total += size * periods.length;
    return { offset, size, periods };
  });
  const cellOf = new Int32Array(ATTRIBUTES_COUNT * families.length);
  tables.forEach((table, f) => {
    for (let number = 0; number < ATTRIBUTES_COUNT; number++)
      cellOf[number * families.length + f] = table.cellOf[number]!;
  });
  const baseOf = (municipality: number, month: number, service: number, bases: Int32Array): void => {
    for (let f = 0; f < families.length; f++) {
      const { area, months, byService } = families[f]!;
      const place = area === 'NATION' ? 0 : area === 'COUNTY' ? countyOf[municipality]! : municipality;
      const within = (byService ? place * SERVICE_COUNT + service : place) * tables[f]!.size;
      bases[f] = blocks[f]!.offset + Math.floor((month - start) / months) * blocks[f]!.size + within;
    }
  };
  return { families, error: new Float64Array(total), truth: new Float64Array(total), cellOf, baseOf, blocks };
}

/** Enters the units, of which the first `needs[cell]` of each cell in `order` are published. */
export function enterUnits(
  store: MarginStore,
  units: DrawUnits,
  needs: Int32Array,
  step: number,
  order: Int32Array,
): void {
  const { error, truth, cellOf } = store;
  const bases = new Int32Array(store.families.length);
  const { cellStart, municipality, month, service, attributes } = units;
  for (let cell = 0; cell < needs.length; cell++) {
    const at = cellStart[cell]!;
    store.baseOf(municipality[at]!, month[at]!, service[at]!, bases);
    for (let slot = at; slot < cellStart[cell + 1]!; slot++) {
      const number = attributes[order[slot]!]! * bases.length;
      const change = slot < at + needs[cell]! ? step - 1 : -1;
      for (let f = 0; f < bases.length; f++) {
        const margin = bases[f]! + cellOf[number + f]!;
        error[margin]! += change;
        truth[margin]!++;
      }
    }
  }
}

/** Moves completed units from their withheld attributes to the published ones. */
export function enterCompleted(store: MarginStore, completed: CompletedUnits, step: number): void {
  const { error, truth, cellOf } = store;
  const bases = new Int32Array(store.families.length);
  for (let i = 0; i < completed.length; i++) {
    store.baseOf(completed.municipality[i]!, completed.month[i]!, completed.service[i]!, bases);
    const change = completed.published[i] === 1 ? step - 1 : -1;
    for (const [attributes, sign] of [
      [completed.before[i]!, -1],
      [completed.after[i]!, 1],
    ] as const) {
      for (let f = 0; f < bases.length; f++) {
        const margin = bases[f]! + cellOf[attributes * bases.length + f]!;
        error[margin]! += sign * change;
        truth[margin]! += sign;
      }
    }
  }
}

function nameOf({ area, months, byService, attributes }: MarginFamily, firstMonth: number): string {
  return `${area}/${months}/${byService ? 'S' : ''}${attributes.join('')}@${firstMonth}`;
}

/** Adds what earlier releases left; a margin whose size changed with the geography or the families is left out. */
export function enterCarried(store: MarginStore, carried: CarriedMargins): void {
  store.families.forEach((family, f) => {
    const { offset, size, periods } = store.blocks[f]!;
    periods.forEach((firstMonth, period) => {
      const before = carried.get(nameOf(family, firstMonth));
      if (before?.error.length !== size) return;
      const at = offset + period * size;
      for (let i = 0; i < size; i++) {
        store.error[at + i]! += before.error[i]!;
        store.truth[at + i]! += before.truth[i]!;
      }
    });
  });
}

/** @returns the margins of periods that end after `through`. */
export function carriedFrom(store: MarginStore, through: number): CarriedMargins {
  const carried = new Map<string, CarriedMargin>();
  store.families.forEach((family, f) => {
    const { offset, size, periods } = store.blocks[f]!;
    periods.forEach((firstMonth, period) => {
      if (firstMonth + family.months - 1 <= through) return;
      const at = offset + period * size;
      carried.set(nameOf(family, firstMonth), {
        error: Int32Array.from(store.error.subarray(at, at + size)),
        truth: Int32Array.from(store.truth.subarray(at, at + size)),
      });
    });
  });
  return carried;
}
