import { createRequire } from 'node:module';

interface Solver {
  solve(problem: string, options: { output_flag: boolean }): { Status: string; ObjectiveValue: number };
}
// The package's types describe its CommonJS build, so that is the build to load.
const loadSolver: () => Promise<Solver> = createRequire(import.meta.url)('highs');

/** A sum over cells that an attacker knows lies in [low, high]; `phase` adds the municipality's unknown phase to it. */
export interface KnownSum {
  readonly cells: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly phase?: boolean;
}

/** Everything an attacker knows about the whole, non-negative counts of some cells. */
export interface Knowledge {
  readonly cellCount: number;
  /** The unknown phase is a whole number from 0 to this. */
  readonly phaseMax: number;
  readonly sums: readonly KnownSum[];
}

/** The bounds of one cell: it is certain where both are equal. */
export interface CellBounds {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The tightest whole-number bounds that follow from the knowledge, by integer linear programming.
 * Throws an Error if the knowledge contradicts itself or leaves a cell unbounded.
 */
export async function auditBounds(knowledge: Knowledge, targets: readonly number[]): Promise<CellBounds[]> {
  const solver = await loadSolver();
  const rules = constraintsText(knowledge);
  return targets.map((cell) => {
    const bound = (goal: 'Minimize' | 'Maximize'): number => {
      const { Status, ObjectiveValue } = solver.solve(`${goal}\n obj: x${cell}\n${rules}`, { output_flag: false });
      if (Status !== 'Optimal') throw new Error(`the bounds of a cell could not be found: ${Status}`);
      return Math.round(ObjectiveValue);
    };
    return { cell, low: bound('Minimize'), high: bound('Maximize') };
  });
}

/** The constraints in CPLEX LP format. */
function constraintsText({ cellCount, phaseMax, sums }: Knowledge): string {
  const lines = ['Subject To'];
  sums.forEach(({ cells, low, high, phase }, i) => {
    const sum = [...cells.map((cell) => `x${cell}`), ...(phase ? ['u'] : [])].join(' + ');
    if (low === high) lines.push(` e${i}: ${sum} = ${low}`);
    else lines.push(` l${i}: ${sum} >= ${low}`, ...(Number.isFinite(high) ? [` h${i}: ${sum} <= ${high}`] : []));
  });
  const names = Array.from({ length: cellCount }, (_, cell) => `x${cell}`);
  lines.push('Bounds', ...names.map((name) => ` 0 <= ${name} <= 1000000`), ` 0 <= u <= ${phaseMax}`);
  return [...lines, 'General', ` ${[...names, 'u'].join(' ')}`, 'End'].join('\n');
}

/** The counts of one municipality as month × service: cell `month × services + service`. */
export interface MunicipalityCounts {
  readonly months: number;
  readonly services: number;
  readonly counts: readonly number[];
}

/** The knowledge from a table that hides counts below a threshold: every sum of at least the threshold is exact. */
export function thresholdKnowledge(
  truth: MunicipalityCounts,
  threshold: number,
  asked: readonly (readonly number[])[],
): Knowledge {
  const sums = asked.map((cells) => {
    const sum = cells.reduce((total, cell) => total + truth.counts[cell]!, 0);
    return sum >= threshold ? { cells, low: sum, high: sum } : { cells, low: 0, high: threshold - 1 };
  });
  return { cellCount: truth.counts.length, phaseMax: 0, sums };
}

/** The sums every statistics table shows: the cells, the months, the services, everything. */
export function tableSums({ months, services }: MunicipalityCounts): number[][] {
  const cells = Array.from({ length: months * services }, (_, cell) => cell);
  return [
    ...cells.map((cell) => [cell]),
    ...Array.from({ length: months }, (_, month) => cells.filter((cell) => Math.floor(cell / services) === month)),
    ...Array.from({ length: services }, (_, service) => cells.filter((cell) => cell % services === service)),
    cells,
  ];
}

/**
 * The knowledge that the protected rows of one level give to someone who knows the method but not the key, and knows that nothing
 * came late or was withdrawn: a row represents a case of its service, of its month or an earlier one of the year; if there are
 * rows of the first month, it has two cases at least; and after each month `⌊(cases so far + phase) / weight⌋` is the rows so
 * far, give or take the one row of level A that a municipality may be out of line for its county.
 * @param rows rows by month × service, of a municipality's first year.
 */
export function protectedKnowledge(rows: MunicipalityCounts, weight: number, rowOutOfLine: number): Knowledge {
  const { months, services, counts } = rows;
  const sums: KnownSum[] = [];
  const upTo = (month: number, isAsked: (service: number) => boolean): number[] =>
    counts.flatMap((_, cell) => (cell < (month + 1) * services && isAsked(cell % services) ? [cell] : []));
  const rowsIn = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + counts[cell]!, 0);
  for (let month = 0; month < months; month++) {
    for (let service = 0; service < services; service++) {
      const cells = upTo(month, (one) => one === service);
      sums.push({ cells, low: rowsIn(cells), high: Number.POSITIVE_INFINITY });
    }
    const cells = upTo(month, () => true);
    if (month === 0 && rowsIn(cells) > 0) sums.push({ cells, low: 2, high: Number.POSITIVE_INFINITY });
    const passed = rowsIn(cells) * weight;
    sums.push({ cells, low: passed - rowOutOfLine, high: passed + weight - 1 + rowOutOfLine, phase: true });
  }
  return { cellCount: counts.length, phaseMax: weight - 1, sums };
}

/** @returns the knowledge with exact totals of years (of `monthsInYear` months) known from elsewhere. */
export function withAnnualTotals(knowledge: Knowledge, truth: MunicipalityCounts, monthsInYear = 12): Knowledge {
  const totals: KnownSum[] = [];
  for (let month = 0; month < truth.months; month += monthsInYear) {
    const end = Math.min(truth.months, month + monthsInYear) * truth.services;
    const cells = Array.from({ length: end - month * truth.services }, (_, i) => month * truth.services + i);
    const total = cells.reduce((sum, cell) => sum + truth.counts[cell]!, 0);
    totals.push({ cells, low: total, high: total });
  }
  return { ...knowledge, sums: [...knowledge.sums, ...totals] };
}

/** @returns the knowledge with exact totals of each service over the whole period known from elsewhere. */
export function withServiceTotals(knowledge: Knowledge, truth: MunicipalityCounts): Knowledge {
  const totals = Array.from({ length: truth.services }, (_, service): KnownSum => {
    const cells = truth.counts.flatMap((__, cell) => (cell % truth.services === service ? [cell] : []));
    const total = cells.reduce((sum, cell) => sum + truth.counts[cell]!, 0);
    return { cells, low: total, high: total };
  });
  return { ...knowledge, sums: [...knowledge.sums, ...totals] };
}

/** @returns the knowledge with single cases known from elsewhere: each cell holds at least those. */
export function withKnownCases(knowledge: Knowledge, known: MunicipalityCounts): Knowledge {
  const sums = known.counts.flatMap((low, cell): KnownSum[] =>
    low === 0 ? [] : [{ cells: [cell], low, high: Number.POSITIVE_INFINITY }],
  );
  return { ...knowledge, sums: [...knowledge.sums, ...sums] };
}
