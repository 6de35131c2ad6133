import { describe, expect, test } from 'vitest';
import {
  AGE_BANDS,
  ageBandOf,
  COMPLAINT_OUTCOMES,
  DEADLINE_FLAGS,
  deadlineFlagOf,
  NOT_YET,
  OUTCOME_PENDING,
  OUTCOMES,
  UNDECIDED,
} from '../../../services/disclosure-control/codes.ts';

describe('the codes of a case', () => {
  test.each([
    ['AGE_UNDER_25', 0, 24],
    ['AGE_25_34', 25, 34],
    ['AGE_35_44', 35, 44],
    ['AGE_45_54', 45, 54],
    ['AGE_55_66', 55, 66],
    ['AGE_67_PLUS', 67, 120],
  ])('%s is from %i to %i years', (band, first, last) => {
    for (const age of [first, last]) expect([age, AGE_BANDS[ageBandOf(2025 - age, 2025)]]).toEqual([age, band]);
  });

  test('an age is unknown without a birth year, before birth and above 120 years', () => {
    for (const birthYear of [null, 2026, 1904]) expect(AGE_BANDS[ageBandOf(birthYear, 2025)]).toBe('AGE_UNKNOWN');
  });

  test('fourteen days are within the norm, fifteen are over it, and none are undecided', () => {
    const flags = [0, 14, 15, null].map((days) => DEADLINE_FLAGS[deadlineFlagOf(days)]);
    expect(flags).toEqual(['WITHIN', 'WITHIN', 'OVER', 'UNDECIDED']);
  });

  test('released rows hold positions in the lists: what is withheld, pending or undecided stands where it stood', () => {
    expect([
      OUTCOMES[NOT_YET.outcome],
      COMPLAINT_OUTCOMES[NOT_YET.complaint],
      DEADLINE_FLAGS[NOT_YET.deadline],
    ]).toEqual(['NOT_YET', 'NOT_YET', 'NOT_YET']);
    expect([OUTCOMES[OUTCOME_PENDING], DEADLINE_FLAGS[UNDECIDED]]).toEqual(['PENDING', 'UNDECIDED']);
  });
});
