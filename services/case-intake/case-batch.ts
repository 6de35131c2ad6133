import type { LocalDate } from '../calendar/date-time.ts';
import { COMPLAINT_OUTCOMES } from '../disclosure-control/codes.ts';
import type { CaseEvent, CheckedRow } from './case-event.ts';
import type { CaseProblem } from './case-problem.ts';
import { checkCase } from './check-case.ts';
import { CASE_COLUMNS, type RawCase } from './columns.ts';
import { countedPart } from './sensitive-part.ts';

/** The rows of one file or one call, sorted into what is to be done with them. */
export interface CaseBatch {
  readonly events: readonly CaseEvent[];
  /** Cases to be deleted, including opt-outs. */
  readonly withdrawn: readonly string[];
  /** How many of `withdrawn` are there because the person asked to be left out. */
  readonly optedOut: number;
  /** Every rule broken, in the order of the lines. */
  readonly problems: readonly CaseProblem[];
  /** Rows read, good and bad. */
  readonly rows: number;
}

/** Collects rows as they are read. */
export interface CaseCollector {
  /** @param unknown the places (from 1) of columns that no case event has. */
  add(raw: RawCase, line: number, unknown?: readonly number[]): void;
  /** A row that cannot be read as columns at all. */
  refuse(problem: CaseProblem): void;
  finish(): CaseBatch;
}

const SET_ASIDE = COMPLAINT_OUTCOMES.indexOf('SET_ASIDE_BY_GOVERNOR');

/** @param today the latest day anything can have happened, Norwegian time. */
export function collectCases(today: LocalDate): CaseCollector {
  const accepted: { line: number; row: CheckedRow }[] = [];
  const problems: CaseProblem[] = [];
  const seen = new Set<string>();
  let rows = 0;
  return {
    add(raw, line, unknown = []) {
      rows++;
      const check = checkCase(raw, line, today);
      for (const place of unknown) problems.push({ line, column: `#${place}`, rule: 'unknown-column' });
      if ('problems' in check) return void problems.push(...check.problems);
      if (unknown.length > 0) return;
      const caseId = check.row.kind === 'CASE' ? check.row.event.caseId : check.row.caseId;
      if (seen.has(caseId)) return void problems.push({ line, column: 'caseId', rule: 'duplicate-case' });
      seen.add(caseId);
      accepted.push({ line, row: check.row });
    },
    refuse(problem) {
      rows++;
      problems.push(problem);
    },
    finish() {
      const events = new Map<string, CaseEvent>();
      for (const { row } of accepted) if (row.kind === 'CASE') events.set(row.event.caseId, row.event);
      for (const { line, row } of accepted) {
        const replaced =
          row.kind === 'CASE' && row.event.replaces !== null ? events.get(row.event.replaces) : undefined;
        if (replaced === undefined || countedPart(replaced).complaint === SET_ASIDE) continue;
        problems.push({ line, column: 'replaces', rule: 'replaces-not-set-aside' });
        if (row.kind === 'CASE') events.delete(row.event.caseId);
      }
      const gone = accepted.flatMap(({ row }) => (row.kind === 'CASE' ? [] : [row]));
      return {
        events: [...events.values()],
        withdrawn: gone.map(({ caseId }) => caseId),
        optedOut: gone.filter(({ kind }) => kind === 'OPTED_OUT').length,
        problems: problems.sort((a, b) => a.line - b.line),
        rows,
      };
    },
  };
}

/** Checks rows that come as objects, as in a call of the API; `line` is the place from 1. */
export function checkCases(rows: readonly Readonly<Record<string, unknown>>[], today: LocalDate): CaseBatch {
  const collector = collectCases(today);
  rows.forEach((row, i) => {
    addObject(collector, row, i + 1);
  });
  return collector.finish();
}

const KNOWN: ReadonlySet<string> = new Set(CASE_COLUMNS);

/** Adds an object's own columns; others are named by their place. */
export function addObject(collector: CaseCollector, row: object, line: number): void {
  const entries = Object.entries(row);
  const unknown = entries.flatMap(([name], i) => (KNOWN.has(name) ? [] : [i + 1]));
  collector.add(Object.fromEntries(entries.filter(([name]) => KNOWN.has(name))), line, unknown);
}
