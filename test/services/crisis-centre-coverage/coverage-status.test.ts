import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageStatus } from '../../../services/crisis-centre-coverage/coverage-status.ts';

const year2025 = { validFrom: '2025-01-01', validTo: '2026-01-01' };
const openEnded = { validFrom: '2026-06-01', validTo: null };
const unstated = { validFrom: null, validTo: null };

describe('an agreement covers a municipality', () => {
  test.each([
    ['the day before the agreement', [year2025], '2024-12-31', 'NOT_REPORTED'],
    ['its first day', [year2025], '2025-01-01', 'COVERED'],
    ['its last day', [year2025], '2025-12-31', 'COVERED'],
    ['the day its end is set to', [year2025], '2026-01-01', 'EXPIRED'],
    ['the gap before the next agreement', [year2025, openEnded], '2026-05-31', 'EXPIRED'],
    ['the first day of the next', [year2025, openEnded], '2026-06-01', 'COVERED'],
    ['many years into an agreement without an end', [openEnded], '2036-01-01', 'COVERED'],
    ['any day where the source states no period', [unstated], '2000-01-01', 'COVERED'],
    ['any day without a known agreement', [], '2026-01-01', 'NOT_REPORTED'],
  ])('%s', (_title, agreements, on, status) => {
    expect(coverageStatus(agreements, on).status).toBe(status);
  });
});

test('what is not known is never told as a lack, and the way to help is told', () => {
  for (const agreements of [[], [openEnded]]) {
    const { reason } = coverageStatus(agreements, '2026-01-01');
    expect(reason?.nb).toContain('Det betyr ikke at tilbudet mangler');
    expect(reason?.nb).toContain('et annet krisesenter');
    for (const text of Object.values(reason ?? {})) expect(text).toContain('116 006');
  }
});

test('an expired agreement names the day the last one ended', () => {
  const older = { validFrom: null, validTo: '2020-07-01' };
  expect(coverageStatus([year2025, older], '2026-02-01').reason?.nb).toContain('1. januar 2026');
  expect(coverageStatus([year2025, older], '2024-02-01').reason?.en).toContain('1 July 2020');
});

test('there is a reason exactly when the municipality is not covered, in any order of the agreements', () => {
  const agreement = fc.constantFrom(year2025, openEnded, { validFrom: null, validTo: '2020-07-01' });
  const on = fc.constantFrom('2020-06-30', '2020-07-01', '2025-12-31', '2026-01-01', '2026-06-01');
  fc.assert(
    fc.property(fc.array(agreement, { maxLength: 4 }), on, (agreements, day) => {
      const answer = coverageStatus(agreements, day);
      expect(answer.reason === null).toBe(answer.status === 'COVERED');
      expect(coverageStatus([...agreements].reverse(), day)).toEqual(answer);
    }),
  );
});

test('an agreement of a list that is many years old covers, and the doubt is told with a number to ring', () => {
  const old = {
    validFrom: null,
    validTo: null,
    centre: { name: 'Agder krisesenter', municipalitiesKnown: 'OUTDATED', phones: ['+4738010101'] },
  };
  const { status, reason } = coverageStatus([old], '2026-11-30');
  expect([status, reason?.nb]).toEqual(['COVERED', expect.stringContaining('116 006')]);
  const fresh = { ...old, centre: { ...old.centre, municipalitiesKnown: 'COMPLETE' } };
  expect(coverageStatus([old, fresh], '2026-11-30')).toEqual({ status: 'COVERED', reason: null });
});

test('a centre whose number nobody knows is not told without a number to ring', () => {
  const centre = { name: 'Romerike krisesenter', municipalitiesKnown: 'COMPLETE', phones: [] };
  const answer = coverageStatus([{ validFrom: null, validTo: null, centre }], '2026-11-30');
  expect(answer.status).toBe('COVERED');
  for (const text of Object.values(answer.reason ?? {})) expect(text).toMatch(/Romerike krisesenter.*116 006.*112/u);
  const other = { ...centre, phones: ['+4763841161'] };
  expect(coverageStatus([{ validFrom: null, validTo: null, centre: other }], '2026-11-30').reason).toBeNull();
});
