import { describe, expect, test } from 'vitest';
import {
  OPERATION_HASH_MAX,
  operationHashOf,
  questionOf,
  readQuestion,
} from '../../../../services/disclosure-control/query/operation-hash.ts';
import { sha256 } from '../../../../services/disclosure-control/query/receipt.ts';
import type { CaseQuery } from '../../../../services/disclosure-control/query/statistics-query.ts';

const question: CaseQuery = {
  filter: {
    municipalities: ['3403', '3401'],
    from: null,
    periods: [{ from: '2024-01-01', to: '2025-01-01' }],
    except: { services: ['GUIDANCE'] },
  },
  groupBy: ['COUNTY', 'PERIOD'],
  measures: ['SHARE_WITHIN_DAYS', 'COUNT'],
  withinDays: 21,
};
const hashOf = (canonical: string, level = 'A') =>
  `${sha256([canonical])}.${level}.${Buffer.from(canonical).toString('base64url')}`;

describe('the hash of a question', () => {
  test('holds the whole question and its level', () => {
    const hash = operationHashOf({ query: question, level: 'P' });
    expect(readQuestion(hash)).toEqual({
      query: {
        filter: {
          municipalities: ['3401', '3403'],
          periods: [{ from: '2024-01-01', to: '2025-01-01' }],
          except: { services: ['GUIDANCE'] },
        },
        groupBy: ['COUNTY', 'PERIOD'],
        measures: ['COUNT', 'SHARE_WITHIN_DAYS'],
        withinDays: 21,
      },
      level: 'P',
    });
    expect(questionOf(hash, ['hash'])).toEqual(readQuestion(hash));
    expect(hash).toMatch(/^[0-9a-f]{64}\.P\./);
  });

  test('of a question without days within which has none', () => {
    const read = readQuestion(operationHashOf({ query: { groupBy: [], measures: ['COUNT'] }, level: 'A' }));
    expect(read).toEqual({ query: { filter: {}, groupBy: [], measures: ['COUNT'] }, level: 'A' });
    expect(Object.keys(read!.query)).not.toContain('withinDays');
  });

  const good = operationHashOf({ query: question, level: 'A' });
  test.each([
    ['of another question', good.replace(/^./, (first) => (first === '0' ? '1' : '0'))],
    ['cut', good.slice(0, -4)],
    ['of no level', good.replace('.A.', '.B.')],
    ['without a question', good.slice(0, 67)],
    ['that is none', 'hash'],
    ['of no JSON', hashOf('not JSON')],
    ['of JSON that is no question', hashOf('{"filter":1}')],
    ['of a filter that there is not', hashOf('[[["offices",["1640"]]],[],["COUNT"]]')],
    [
      'of a question in another order than its own',
      hashOf('[[["to","2025-01-01"],["from","2024-01-01"]],[],["COUNT"]]'),
    ],
  ])('%s is refused', (_, hash) => {
    expect(readQuestion(hash)).toBeNull();
    expect(() => questionOf(hash, ['receipt', 'hash'])).toThrow(
      expect.objectContaining({ argument: ['receipt', 'hash'], rule: 'OPERATION_HASH' }),
    );
  });

  test('is read up to its greatest length, and no further', () => {
    const ofLength = (length: number) => {
      const canonical = (extra: number) => `[[["municipalities",["${'x'.repeat(extra)}"]]],[],[]]`;
      const extra = Math.floor(((length - 67) * 3) / 4) - canonical(0).length;
      return hashOf(canonical(extra));
    };
    // No text is encoded in 15 933 characters, which would make 16 000.
    const [longest, longer] = [ofLength(OPERATION_HASH_MAX - 1), ofLength(OPERATION_HASH_MAX + 1)];
    expect([longest.length, longer.length]).toEqual([15_999, 16_001]);
    expect(readQuestion(longest)).not.toBeNull();
    expect(readQuestion(longer)).toBeNull();
  });
});
