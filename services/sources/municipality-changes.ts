import type { LocalDate } from '../calendar/date-time.ts';

/** One change of the division into municipalities: a merger has several with one new number, a split several with one old. */
export interface MunicipalityChange {
  /** Null: the municipality came from no other. */
  readonly oldNumber: string | null;
  readonly oldName: string | null;
  /** Null: it ended without a successor. */
  readonly newNumber: string | null;
  readonly newName: string | null;
  /** The first day of the new division. */
  readonly occurredOn: LocalDate;
}

/**
 * The successor of a number. RENUMBERED: one for one. MERGED: it is now part of a larger one. SPLIT: it has several successors.
 */
export interface Succession {
  readonly occurredOn: LocalDate;
  readonly successors: readonly string[];
  readonly kind: 'RENUMBERED' | 'MERGED' | 'SPLIT' | 'ENDED';
}

/** How the area asked for relates to the numbers of a time. SAME: they are it, or make it up together. PART: it is a part of them. */
export type AreaRelation = 'SAME' | 'PART';

/** The numbers that an area had in [from, to). */
export interface PeriodOfNumbers {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly numbers: readonly string[];
  readonly relation: AreaRelation;
}

/** The division into municipalities through time. Numbers that no change names have always been what they are. */
export interface MunicipalityHistory {
  /** The numbers in force on the day of what had the number before: itself where nothing happened, several after a split, none before it came to be or after it ended. */
  present(number: string, on: LocalDate): readonly string[];
  /** The next successors of a number, by date; empty while it is in force. */
  successorsOf(number: string): readonly Succession[];
  /** Under which numbers the area that `number` had at the end of [from, to) is found in it: to read the statistics of old periods, never to sum persons. */
  mapPeriod(number: string, from: LocalDate, to: LocalDate): readonly PeriodOfNumbers[];
}

/** Changes in any order; those that only change a name (a number to itself and nothing else that day) say nothing about numbers. */
export function municipalityHistory(changes: readonly MunicipalityChange[]): MunicipalityHistory {
  const edges = new Edges(changes);
  return {
    present: (number, on) => {
      const born = edges.bornOn(number);
      return born !== null && on < born ? [] : sorted(edges.follow(number, on));
    },
    successorsOf: (number) => edges.endsOf(number).map((occurredOn) => edges.succession(number, occurredOn)),
    mapPeriod: (number, from, to) => mapPeriod(edges, number, from, to),
  };
}

/** The changes by number and date. */
class Edges {
  readonly #byOld = new Map<string, Map<LocalDate, Set<string>>>();
  readonly #byNew = new Map<string, Map<LocalDate, Set<string>>>();
  readonly dates: readonly LocalDate[];

  constructor(changes: readonly MunicipalityChange[]) {
    const days = new Set<LocalDate>();
    for (const { oldNumber, newNumber, occurredOn } of changes) {
      days.add(occurredOn);
      if (oldNumber !== null) add(this.#byOld, oldNumber, occurredOn, newNumber);
      if (newNumber !== null) add(this.#byNew, newNumber, occurredOn, oldNumber);
    }
    this.dates = [...days].sort();
  }

  next(number: string, on: LocalDate): ReadonlySet<string> | null {
    return this.#byOld.get(number)?.get(on) ?? null;
  }

  previous(number: string, on: LocalDate): ReadonlySet<string> | null {
    return this.#byNew.get(number)?.get(on) ?? null;
  }

  /** The day a number came to be; null: before every change known. A number that takes another in has come to be before. */
  bornOn(number: string): LocalDate | null {
    const [first] = [...(this.#byNew.get(number)?.keys() ?? [])].sort();
    if (first === undefined || this.previous(number, first)?.has(number)) return null;
    const firstEnd = [...(this.#byOld.get(number)?.keys() ?? [])].sort()[0];
    return firstEnd !== undefined && firstEnd < first ? null : first;
  }

  /** The days a number became anything else than itself alone. */
  endsOf(number: string): LocalDate[] {
    const days = [...(this.#byOld.get(number) ?? [])];
    return days
      .filter(([, next]) => !(next.size === 1 && next.has(number)))
      .map(([day]) => day)
      .sort();
  }

  succession(number: string, occurredOn: LocalDate): Succession {
    const successors = sorted(this.next(number, occurredOn) ?? []);
    if (successors.length === 0) return { occurredOn, successors, kind: 'ENDED' };
    if (successors.length > 1) return { occurredOn, successors, kind: 'SPLIT' };
    const [only] = successors as [string];
    const parts = this.previous(only, occurredOn) ?? new Set();
    const wasThere = this.bornOn(only) !== occurredOn;
    return { occurredOn, successors, kind: parts.size > 1 || wasThere ? 'MERGED' : 'RENUMBERED' };
  }

  /** Forward from the number's beginning to a day, change by change; dates only grow, so it ends. */
  follow(number: string, on: LocalDate): Set<string> {
    let numbers = new Set([number]);
    const start = this.bornOn(number);
    for (const date of this.dates) {
      if (date > on || (start !== null && date <= start)) continue;
      numbers = new Set([...numbers].flatMap((item) => [...(this.next(item, date) ?? [item])]));
    }
    return numbers;
  }
}

function mapPeriod(edges: Edges, number: string, from: LocalDate, to: LocalDate): PeriodOfNumbers[] {
  if (from >= to) return [];
  const cuts = [from, ...edges.dates.filter((date) => date > from && date < to), to];
  const periods: PeriodOfNumbers[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [start, end] = [cuts[index] as LocalDate, cuts[index + 1] as LocalDate];
    const area = areaOn(edges, number, start, to);
    const last = periods.at(-1);
    if (last && last.relation === area.relation && String(last.numbers) === String(area.numbers)) {
      periods[periods.length - 1] = { ...last, to: end };
    } else periods.push({ from: start, to: end, ...area });
  }
  return periods;
}

/**
 * The area is that of the number in the last division of the period, or in its first one when it came to be later: a
 * change that comes after the period says nothing about it.
 */
function areaOn(
  edges: Edges,
  number: string,
  day: LocalDate,
  to: LocalDate,
): { numbers: readonly string[]; relation: AreaRelation } {
  const lastDay = edges.endsOf(number)[0] ?? null;
  const forward = lastDay !== null && lastDay <= day;
  const born = edges.bornOn(number);
  const isKnownBy = (date: LocalDate) => date < to || (born !== null && date <= born);
  const dates = forward
    ? edges.dates.filter((date) => lastDay <= date && date <= day)
    : edges.dates.filter((date) => date > day && isKnownBy(date) && (lastDay === null || date < lastDay)).reverse();
  let numbers = new Set([number]);
  let relation: AreaRelation = 'SAME';
  for (const date of dates) {
    const step = (item: string) => stepOf(edges, item, date, forward);
    const moved = new Set([...numbers].flatMap((item) => [...step(item)]));
    const back = (item: string) => stepOf(edges, item, date, !forward);
    if ([...moved].some((item) => [...back(item)].some((other) => !numbers.has(other)))) relation = 'PART';
    numbers = moved;
  }
  return { numbers: sorted(numbers), relation };
}

/** Across one date: what a number became, or what it was made of (itself too, when it was there before). */
function stepOf(edges: Edges, number: string, date: LocalDate, forward: boolean): ReadonlySet<string> {
  if (forward) return edges.next(number, date) ?? new Set([number]);
  const parts = edges.previous(number, date);
  if (parts === null) return new Set([number]);
  return edges.bornOn(number) === date ? parts : new Set([...parts, number]);
}

function add(map: Map<string, Map<LocalDate, Set<string>>>, key: string, date: LocalDate, value: string | null): void {
  const dates = map.get(key) ?? new Map<LocalDate, Set<string>>();
  const values = dates.get(date) ?? new Set<string>();
  if (value !== null) values.add(value);
  map.set(key, dates.set(date, values));
}

function sorted(numbers: Iterable<string>): string[] {
  return [...numbers].sort();
}
