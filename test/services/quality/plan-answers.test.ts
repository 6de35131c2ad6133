import { describe, expect, test } from 'vitest';
import { expiryOf, findingState } from '../../../services/quality/finding-answer.ts';
import {
  type AnswerableFinding,
  type AnswerItem,
  planAnswers,
  tidyComment,
} from '../../../services/quality/plan-answers.ts';

const TODAY = '2026-11-23';
const open: AnswerableFinding = {
  id: 'ours',
  municipalities: ['3430'],
  openedOn: '2026-11-01',
  resolvedOn: null,
  answer: null,
};
const answered = { kind: 'RIGHT_AS_IT_IS', comment: null, answeredOn: '2026-11-10', expiresOn: '2027-11-10' } as const;
const findings = new Map<string, AnswerableFinding>(
  [
    open,
    { ...open, id: 'theirs', municipalities: ['0301'] },
    { ...open, id: 'everybody', municipalities: null },
    { ...open, id: 'resolved', resolvedOn: '2026-11-20' },
    { ...open, id: 'answered', answer: answered },
  ].map((one) => [one.id, one]),
);
const plan = (items: readonly AnswerItem[], keepGood = true) =>
  planAnswers(items, findings, (municipality) => municipality === '3430', TODAY, keepGood).map(
    ({ outcome, problem }) => problem?.rule ?? outcome,
  );

describe('an answer to a finding', () => {
  test.each([
    ['ours', 'UPDATED'],
    ['theirs', 'REACH'],
    ['everybody', 'CONCERNS_ALL'],
    ['resolved', 'RESOLVED'],
    ['unheard-of', 'ID'],
  ])('of what is %s is judged by itself', (finding, expected) => {
    expect(plan([{ finding, kind: 'NOT_OURS' }])).toEqual([expected]);
  });

  test('that holds already changes nothing; another kind or another comment does', () => {
    expect(plan([{ finding: 'answered', kind: 'RIGHT_AS_IT_IS' }])).toEqual(['UNCHANGED']);
    expect(plan([{ finding: 'answered', kind: 'NOT_OURS' }])).toEqual(['UPDATED']);
    expect(plan([{ finding: 'answered', kind: 'RIGHT_AS_IT_IS', comment: 'Sjekket igjen.' }])).toEqual(['UPDATED']);
  });

  test.each([
    ['a national identity number', 'Spør etter 138972 00001', 'NATIONAL_ID'],
    ['characters that are no text', 'Rettet\u0007', 'TEXT_CHARACTERS'],
    ['150 marks on a letter', `A${'\u0301'.repeat(150)}`, 'TEXT_CHARACTERS'],
  ])('is refused with %s in its comment', (_what, comment, rule) => {
    expect(plan([{ finding: 'ours', kind: 'NOT_OURS', comment }])).toEqual([rule]);
  });

  test('keeps its comment in one form', () => {
    expect(tidyComment('\ufeffRettet\r\ni dag\u200b ')).toBe('Rettet\ni dag');
  });

  test('is given once, with a comment of 1 to 1 000 characters', () => {
    const ours = { finding: 'ours', kind: 'MENDED' } as const;
    expect(plan([ours, ours])).toEqual(['UPDATED', 'DUPLICATE']);
    expect(plan([{ ...ours, comment: '  ' }])).toEqual(['TEXT_LENGTH']);
    expect(plan([{ ...ours, comment: 'x'.repeat(1_000) }])).toEqual(['UPDATED']);
    expect(plan([{ ...ours, comment: 'x'.repeat(1_001) }])).toEqual(['TEXT_LENGTH']);
  });

  test('is held back where another one is wrong and the batch is all or nothing', () => {
    const items: AnswerItem[] = [
      { finding: 'ours', kind: 'MENDED' },
      { finding: 'theirs', kind: 'MENDED' },
    ];
    expect(plan(items, false)).toEqual(['HELD_BACK', 'REACH']);
  });
});

describe('a finding', () => {
  test('is open again on the day its answer expires: after 14 days where it was to be mended, else after a year', () => {
    const mended = { answeredOn: TODAY, expiresOn: expiryOf('MENDED', TODAY) };
    expect([mended.expiresOn, expiryOf('NOT_OURS', TODAY)]).toEqual(['2026-12-07', '2027-11-23']);
    expect(findingState(open, mended, '2026-12-06')).toBe('ANSWERED');
    expect(findingState(open, mended, '2026-12-07')).toBe('OPEN');
  });

  test('that was resolved, or is back since the answer, is not answered', () => {
    expect(findingState({ ...open, resolvedOn: TODAY }, answered, TODAY)).toBe('RESOLVED');
    expect(findingState({ ...open, openedOn: '2026-11-11' }, answered, TODAY)).toBe('OPEN');
    expect(findingState(open, null, TODAY)).toBe('OPEN');
  });
});
