import type { LocalDate } from '../calendar/date-time.ts';
import { OUTCOME_PENDING, OUTCOMES, SERVICES } from '../disclosure-control/codes.ts';
import { type CaseEvent, type CheckedRow, FIRST_INSTANCE_OUTCOMES, SECOND_INSTANCE_OUTCOMES } from './case-event.ts';
import type { CaseProblem, CaseRule } from './case-problem.ts';
import { CASE_COLUMNS, type CaseColumn, type RawCase } from './columns.ts';
import { holdsEmail, holdsNationalId } from './personal-data.ts';
import { type Read, readBirthYear, readCode, readDay, readFlag, readId } from './read-values.ts';

/** Digisos' words for the outcomes of a decision, taken as well as the statistics' own. */
const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  INNVILGET: 'GRANTED',
  DELVIS_INNVILGET: 'PARTLY_GRANTED',
  AVSLATT: 'REFUSED',
  AVVIST: 'DISMISSED',
};
/** The codes that a column takes. */
export const CODES_OF_COLUMN = {
  service: SERVICES,
  outcome: OUTCOMES.slice(0, OUTCOME_PENDING),
  firstInstanceOutcome: FIRST_INSTANCE_OUTCOMES,
  secondInstanceOutcome: SECOND_INSTANCE_OUTCOMES,
} as const satisfies Partial<Record<CaseColumn, readonly string[]>>;

/** A checked row, or every rule it breaks. */
export type CaseCheck = { readonly row: CheckedRow } | { readonly problems: readonly CaseProblem[] };

/**
 * Checks one row. What reads as personal data is looked for first and in every column; such a row is refused as a whole.
 * @param line as reported.
 * @param today the latest day anything can have happened, Norwegian time.
 */
export function checkCase(raw: RawCase, line: number, today: LocalDate): CaseCheck {
  const problems: CaseProblem[] = [];
  const broken = (column: CaseColumn, rule: CaseRule) => void problems.push({ line, column, rule });
  for (const column of CASE_COLUMNS) {
    const rule = personalDataIn(raw[column]);
    if (rule !== null) broken(column, rule);
  }
  if (problems.length > 0) return { problems };

  function optional<Value>(column: CaseColumn, read: (value: unknown) => Read<Value>): Value | null {
    const value = raw[column];
    if (value === undefined || value === null || value === '') return null;
    const result = read(value);
    if ('value' in result) return result.value;
    broken(column, result.rule);
    return null;
  }
  function required<Value>(column: CaseColumn, read: (value: unknown) => Read<Value>): Value | null {
    const value = raw[column];
    if (value === undefined || value === null || value === '') broken(column, 'required');
    return optional(column, read);
  }
  const day = (value: unknown): Read<LocalDate> => readDay(value, today);

  const caseId = required('caseId', readId);
  const withdrawn = optional('withdrawn', readFlag);
  const optOut = optional('optOut', readFlag);
  if (problems.length === 0 && caseId !== null && (withdrawn || optOut)) {
    // Whatever else the row says of the person is not even looked at.
    return { row: { kind: withdrawn ? 'WITHDRAWN' : 'OPTED_OUT', caseId } };
  }
  const event = {
    caseId,
    personId: required('personId', readId),
    service: required('service', (value) => readCode(value, CODES_OF_COLUMN.service)),
    received: required('received', day),
    decided: optional('decided', day),
    outcome: optional('outcome', (value) =>
      readCode(typeof value === 'string' ? (OUTCOME_WORDS[value] ?? value) : value, CODES_OF_COLUMN.outcome),
    ),
    complaintReceived: optional('complaintReceived', day),
    firstInstanceDecided: optional('firstInstanceDecided', day),
    firstInstanceOutcome: optional('firstInstanceOutcome', (value) =>
      readCode(value, CODES_OF_COLUMN.firstInstanceOutcome),
    ),
    secondInstanceDecided: optional('secondInstanceDecided', day),
    secondInstanceOutcome: optional('secondInstanceOutcome', (value) =>
      readCode(value, CODES_OF_COLUMN.secondInstanceOutcome),
    ),
    replaces: optional('replaces', readId),
    birthYear: optional('birthYear', (value) => readBirthYear(value, today)),
  };
  const { personId, service, received, outcome } = event;
  if (problems.length > 0 || caseId === null || personId === null || service === null || received === null) {
    return { problems };
  }
  const checked: CaseEvent = {
    ...event,
    caseId,
    personId,
    received,
    service: SERVICES.indexOf(service),
    outcome: outcome === null ? OUTCOME_PENDING : OUTCOMES.indexOf(outcome),
  };
  checkSteps(checked, broken);
  return problems.length > 0 ? { problems } : { row: { kind: 'CASE', event: checked } };
}

/** Only values that can hold words or digits; anything else is refused by its type. */
function personalDataIn(value: unknown): CaseRule | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  if (holdsNationalId(text)) return 'national-id';
  return holdsEmail(text) ? 'email' : null;
}

/** A step needs the one before it, and does not come before it in time. */
function checkSteps(event: CaseEvent, broken: (column: CaseColumn, rule: CaseRule) => void): void {
  if (event.outcome !== OUTCOME_PENDING && event.decided === null) broken('outcome', 'outcome-without-decision');
  if (event.outcome === OUTCOME_PENDING && event.decided !== null) broken('decided', 'decision-without-outcome');
  if (event.complaintReceived !== null && event.decided === null) {
    broken('complaintReceived', 'complaint-without-decision');
  }
  const first = [event.firstInstanceDecided, event.firstInstanceOutcome];
  const second = [event.secondInstanceDecided, event.secondInstanceOutcome];
  if (first.some((part) => part !== null) && (event.complaintReceived === null || first.includes(null))) {
    broken('firstInstanceOutcome', 'instance-order');
  }
  if (second.some((part) => part !== null) && (event.firstInstanceOutcome !== 'FORWARDED' || second.includes(null))) {
    broken('secondInstanceOutcome', 'instance-order');
  }
  let latest: LocalDate = event.received;
  for (const column of ['decided', 'complaintReceived', 'firstInstanceDecided', 'secondInstanceDecided'] as const) {
    const day = event[column];
    if (day === null) continue;
    if (day < latest) broken(column, 'date-order');
    latest = day;
  }
  if (event.replaces === event.caseId) broken('replaces', 'replaces-itself');
}
