import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../services/case-intake/case-event.ts';
import { checkCase } from '../../../services/case-intake/check-case.ts';
import { CASE_COLUMNS, type RawCase } from '../../../services/case-intake/columns.ts';
import { countedPart } from '../../../services/case-intake/sensitive-part.ts';
import { COMPLAINT_OUTCOMES, DEADLINE_FLAGS, OUTCOMES } from '../../../services/disclosure-control/codes.ts';
import { nationalId } from './made-up-national-id.ts';

const TODAY = '2026-11-23';
const good: RawCase = {
  caseId: 'sak-000123',
  personId: 'p-000042',
  service: 'FINANCIAL_ASSISTANCE',
  received: '2026-03-02',
  decided: '2026-03-16',
  outcome: 'GRANTED',
  birthYear: 1990,
};
const rulesOf = (changes: RawCase): string[] => {
  const check = checkCase({ ...good, ...changes }, 7, TODAY);
  return 'problems' in check ? check.problems.map(({ line, column, rule }) => `${line} ${column} ${rule}`) : [];
};
const eventOf = (changes: RawCase): CaseEvent => {
  const check = checkCase({ ...good, ...changes }, 1, TODAY);
  if ('problems' in check || check.row.kind !== 'CASE') throw new Error('expected a case');
  return check.row.event;
};

test('a case with its decision is taken', () => {
  const event = eventOf({});
  expect(OUTCOMES[event.outcome]).toBe('GRANTED');
  expect(countedPart(event)).toEqual({ complaint: 0, deadline: DEADLINE_FLAGS.indexOf('WITHIN'), days: 14 });
});

test("Digisos' words for an outcome mean the same", () => {
  expect(eventOf({ outcome: 'DELVIS_INNVILGET' }).outcome).toBe(OUTCOMES.indexOf('PARTLY_GRANTED'));
});

test('fifteen days are over the norm, no decision is neither', () => {
  expect(countedPart(eventOf({ decided: '2026-03-17' })).deadline).toBe(DEADLINE_FLAGS.indexOf('OVER'));
  const open = countedPart(eventOf({ decided: null, outcome: null }));
  expect(open).toEqual({ complaint: 0, deadline: DEADLINE_FLAGS.indexOf('UNDECIDED'), days: null });
});

test('a national identity number or an e-mail address is refused in any column', () => {
  for (const column of CASE_COLUMNS) {
    expect(rulesOf({ [column]: nationalId('010190') })).toEqual([`7 ${column} national-id`]);
    expect(rulesOf({ [column]: 'kari@example.no' })).toEqual([`7 ${column} email`]);
  }
  expect(rulesOf({ birthYear: Number(nationalId('410190')) })).toEqual(['7 birthYear national-id']);
});

test('what a withdrawn row says beside its id is not looked at, unless it is personal data', () => {
  expect(checkCase({ caseId: 'sak-000123', withdrawn: true }, 1, TODAY)).toEqual({
    row: { kind: 'WITHDRAWN', caseId: 'sak-000123' },
  });
  expect(rulesOf({ withdrawn: true, personId: nationalId('010190') })).toEqual(['7 personId national-id']);
});

test('a person who asked to be left out leaves the id only', () => {
  expect(checkCase({ ...good, optOut: 'SANN' }, 1, TODAY)).toEqual({
    row: { kind: 'OPTED_OUT', caseId: 'sak-000123' },
  });
});

describe('a rule is named with line and column', () => {
  test.each<[RawCase, string]>([
    [{ caseId: '' }, '7 caseId required'],
    [{ personId: 'Kari Eksempel' }, '7 personId free-text'],
    [{ caseId: '-123' }, '7 caseId id-form'],
    [{ caseId: 1234567 }, '7 caseId type'],
    [{ service: 'SOSIALHJELP' }, '7 service unknown-code'],
    [{ outcome: 'PENDING' }, '7 outcome unknown-code'],
    [{ received: '02.03.2026' }, '7 received date-form'],
    [{ received: '2026-02-30' }, '7 received date-form'],
    [{ decided: '2026-11-24' }, '7 decided date-range'],
    [{ decided: '2026-03-01' }, '7 decided date-order'],
    [{ decided: null }, '7 outcome outcome-without-decision'],
    [{ outcome: null }, '7 decided decision-without-outcome'],
    [{ birthYear: 1890 }, '7 birthYear birth-year'],
    [{ birthYear: { year: 1990 } }, '7 birthYear type'],
    [{ optOut: 'maybe' }, '7 optOut true-or-false'],
    [{ replaces: 'sak-000123' }, '7 replaces replaces-itself'],
    [{ firstInstanceDecided: '2026-04-01', firstInstanceOutcome: 'CHANGED' }, '7 firstInstanceOutcome instance-order'],
  ])('%j', (changes, problem) => {
    expect(rulesOf(changes)).toEqual([problem]);
  });
});

describe('a complaint', () => {
  const complaint = { complaintReceived: '2026-03-20', firstInstanceDecided: '2026-04-01' };
  const governor = { ...complaint, firstInstanceOutcome: 'FORWARDED', secondInstanceDecided: '2026-06-01' };

  test.each<[RawCase, string]>([
    [{ complaintReceived: '2026-03-20' }, 'PENDING'],
    [{ ...complaint, firstInstanceOutcome: 'FORWARDED' }, 'PENDING'],
    [{ ...complaint, firstInstanceOutcome: 'CHANGED' }, 'CHANGED_BY_MUNICIPALITY'],
    [{ ...complaint, firstInstanceOutcome: 'REJECTED' }, 'REJECTED_BY_MUNICIPALITY'],
    [{ ...complaint, firstInstanceOutcome: 'WITHDRAWN' }, 'WITHDRAWN'],
    [{ ...governor, secondInstanceOutcome: 'UPHELD' }, 'UPHELD_BY_GOVERNOR'],
    [{ ...governor, secondInstanceOutcome: 'CHANGED' }, 'CHANGED_BY_GOVERNOR'],
    [{ ...governor, secondInstanceOutcome: 'SET_ASIDE' }, 'SET_ASIDE_BY_GOVERNOR'],
    [{ ...governor, secondInstanceOutcome: 'REJECTED' }, 'REJECTED_BY_GOVERNOR'],
  ])('%j counts as %s', (changes, outcome) => {
    expect(COMPLAINT_OUTCOMES[countedPart(eventOf(changes)).complaint]).toBe(outcome);
  });

  test('reaches the governor only through the municipality', () => {
    const skipped = { ...governor, firstInstanceOutcome: 'CHANGED', secondInstanceOutcome: 'UPHELD' };
    expect(rulesOf(skipped)).toEqual(['7 secondInstanceOutcome instance-order']);
  });
});
