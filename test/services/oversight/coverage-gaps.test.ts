import { describe, expect, test } from 'vitest';
import { coverageGaps } from '../../../services/oversight/coverage-gaps.ts';

const ON = '2026-11-23';
const always = { validFrom: null, validTo: null };
const until = (validTo: string) => ({ validFrom: '2020-01-01', validTo });

describe('coverage gaps of a municipality', () => {
  test('none where an agreement and an office are known on the day', () => {
    expect(coverageGaps({ agreements: [always], offices: [always] }, ON)).toEqual([]);
  });

  test('each duty by itself, with its act and section', () => {
    const gaps = coverageGaps({ agreements: [], offices: [] }, ON);
    expect(gaps.map(({ duty, legalBasis, since }) => [duty, legalBasis.act, legalBasis.section, since])).toEqual([
      ['CRISIS_CENTRE', 'Krisesenterlova', '§ 2', null],
      ['NAV_OFFICE', 'NAV-loven', '§ 13', null],
    ]);
  });

  test('a reason says what is not known, and never that a municipality lacks it', () => {
    for (const periods of [[], [until('2025-01-01')], [{ validFrom: '2027-01-01', validTo: null }]]) {
      for (const { reason } of coverageGaps({ agreements: periods, offices: periods }, ON)) {
        expect(reason.nb).toMatch(/betyr ikke at|Vi vet ikke om/);
        expect(reason.nn).toMatch(/tyder ikkje at|Vi veit ikkje om/);
        expect(reason.en).toMatch(/does not mean that|We do not know whether/);
        expect(reason.nb).not.toMatch(/har ikke (et |noe )?(kontor|krisesenter)/);
      }
    }
  });

  test('one that ended is a gap from the day its end says, not before', () => {
    const known = { agreements: [until('2026-11-23')], offices: [until('2026-11-23')] };
    expect(coverageGaps(known, '2026-11-22')).toEqual([]);
    expect(coverageGaps(known, '2026-11-23').map(({ since }) => since)).toEqual(['2026-11-23', '2026-11-23']);
  });

  test('of several that ended, the last counts', () => {
    const offices = [until('2024-01-01'), until('2025-06-01'), until('2022-01-01')];
    expect(coverageGaps({ agreements: [always], offices }, ON)[0]?.since).toBe('2025-06-01');
  });
});
