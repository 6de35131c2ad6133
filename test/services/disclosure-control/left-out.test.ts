import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AGE_BANDS,
  COMPLAINT_OUTCOMES,
  DEADLINE_FLAGS,
  OUTCOMES,
  SERVICES,
} from '../../../services/disclosure-control/codes.ts';
import { answerQuery } from '../../../services/disclosure-control/query/answer-query.ts';
import { operationHashOf, questionOf } from '../../../services/disclosure-control/query/operation-hash.ts';
import { canonicalQuery } from '../../../services/disclosure-control/query/receipt.ts';
import type { CaseFilter, CodeLists } from '../../../services/disclosure-control/query/statistics-query.ts';
import { keysOf, releaseInSteps, smallCountry, smallGeography, THROUGH, tableOf } from './small-country.ts';

const geography = smallGeography(24, 4);
const table = tableOf(
  geography,
  releaseInSteps(geography, smallCountry(geography, 6_000), keysOf('left out'), [THROUGH]),
  'P',
);
const CODES: Readonly<Record<keyof CodeLists, readonly string[]>> = {
  municipalities: geography.municipalities.map(({ number }) => number),
  counties: geography.counties,
  governors: [...new Set(geography.municipalities.map(({ governor }) => governor))],
  services: SERVICES,
  ageBands: AGE_BANDS,
  outcomes: OUTCOMES,
  complaintOutcomes: COMPLAINT_OUTCOMES,
  withinDeadline: DEADLINE_FLAGS,
};

function rows(filter: CaseFilter): number {
  const { count } = answerQuery(table, { filter, groupBy: [], measures: [] });
  const [value = 0] = count.value;
  return count.value.length === 0 || Number.isNaN(value) ? 0 : value;
}

describe('what is left out', () => {
  test.each(Object.keys(CODES) as (keyof CodeLists)[])('of %s and what is kept are the whole together', (name) => {
    fc.assert(
      fc.property(fc.subarray([...CODES[name]]), (some) => {
        expect(rows({ [name]: some }) + rows({ except: { [name]: some } })).toBe(rows({}));
      }),
      { numRuns: 25 },
    );
  });

  test('is taken from what the other lists keep', () => {
    const kept = { services: ['GUIDANCE', 'DEBT_COUNSELLING'] };
    expect(rows({ ...kept, except: { services: ['GUIDANCE'] } })).toBe(rows({ services: ['DEBT_COUNSELLING'] }));
    expect(rows({ counties: ['11'], except: { counties: ['11'] } })).toBe(0);
  });

  test('by any of its lists is left out', () => {
    const both = rows({ except: { services: ['GUIDANCE'], ageBands: ['AGE_25_34'] } });
    const overlap = rows({ services: ['GUIDANCE'], ageBands: ['AGE_25_34'] });
    expect(both).toBe(rows({}) - rows({ services: ['GUIDANCE'] }) - rows({ ageBands: ['AGE_25_34'] }) + overlap);
  });

  test('with an unknown code is refused where it stands', () => {
    expect(() => rows({ except: { services: ['GARDENING'] } })).toThrow(
      expect.objectContaining({ rule: 'unknown-code', path: ['filter', 'except', 'services', '0'] }),
    );
    expect(() => rows({ except: { municipalities: ['0000'] } })).toThrow(
      expect.objectContaining({ path: ['filter', 'except', 'municipalities', '0'] }),
    );
  });

  test('is part of the question’s receipt; leaving nothing out is the question without it', () => {
    const ask = (except: CodeLists | null) => ({ filter: { except }, groupBy: [], measures: [] }) as const;
    expect(canonicalQuery(ask({ services: null }))).toBe(canonicalQuery(ask(null)));
    const query = ask({ services: ['GUIDANCE', 'DEBT_COUNSELLING'], counties: ['12', '11'] });
    const hash = operationHashOf({ query, level: 'P' });
    const read = questionOf(hash, ['hash']);
    expect(read.query.filter?.except).toEqual({ counties: ['11', '12'], services: ['DEBT_COUNSELLING', 'GUIDANCE'] });
    expect(operationHashOf(read)).toBe(hash);
  });
});
