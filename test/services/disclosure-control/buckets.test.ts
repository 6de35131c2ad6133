import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateCases, type CaseColumns } from '../../../services/disclosure-control/case-columns.ts';
import { NO_DAYS, UNDECIDED } from '../../../services/disclosure-control/codes.ts';
import { emptyPool, joinPool } from '../../../services/disclosure-control/shuffle/case-pool.ts';
import { closeBuckets } from '../../../services/disclosure-control/shuffle/close-buckets.ts';
import { averageDays, permuteInBuckets } from '../../../services/disclosure-control/shuffle/shuffle-bucket.ts';
import { everyPosition } from '../../../services/disclosure-control/stable-sort.ts';
import { FIRST_MONTH, keysOf } from './small-country.ts';

const anyCases = fc
  .array(
    fc.record({
      person: fc.integer({ min: 1, max: 60 }),
      municipality: fc.integer({ min: 0, max: 2 }),
      month: fc.integer({ min: 0, max: 20 }),
      service: fc.integer({ min: 0, max: 2 }),
      ageBand: fc.integer({ min: 0, max: 2 }),
      outcome: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) },
      ),
      days: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 400 },
  )
  .map((list): CaseColumns => {
    const cases = allocateCases(list.length);
    list.forEach((one, at) => {
      cases.caseNumber[at] = at + 1;
      cases.person[at] = one.person;
      cases.municipality[at] = one.municipality;
      cases.month[at] = FIRST_MONTH + one.month;
      cases.service[at] = one.service;
      cases.ageBand[at] = one.ageBand;
      cases.outcome[at] = one.outcome;
      cases.deadline[at] = one.days <= 14 ? 0 : 1;
      cases.days[at] = one.days;
    });
    return cases;
  });

const THROUGH = FIRST_MONTH + 16;

describe('buckets', () => {
  test('each holds at least ten cases, five persons and no outcome above nine tenths', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const pool = joinPool(emptyPool(), cases, everyPosition(cases.length));
        const { bucketOf, count } = closeBuckets(pool, THROUGH);
        for (let bucket = 0; bucket < count; bucket++) {
          const members = everyPosition(cases.length).filter((at) => bucketOf[at] === bucket);
          if (members.length === 0) continue;
          const outcomes = [0, 1, 2, 3].map((outcome) => members.filter((at) => cases.outcome[at] === outcome).length);
          expect(members.length).toBeGreaterThanOrEqual(10);
          expect(new Set(members.map((at) => cases.person[at]!)).size).toBeGreaterThanOrEqual(5);
          expect(Math.max(...outcomes) / members.length).toBeLessThanOrEqual(0.9);
          expect(new Set(members.map((at) => cases.municipality[at]!)).size).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the sensitive parts of a bucket are dealt out anew, none lost and none doubled', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const pool = joinPool(emptyPool(), cases, everyPosition(cases.length));
        const buckets = closeBuckets(pool, THROUGH);
        const from = permuteInBuckets(pool, buckets, keysOf('buckets').A);
        expect(new Set(from).size).toBe(cases.length);
        from.forEach((giver, at) => {
          expect(buckets.bucketOf[giver]).toBe(buckets.bucketOf[at]);
          if (buckets.bucketOf[at] === -1) expect(giver).toBe(at);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a published handling time is shared by five cases and stays on its side of the norm', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const pool = joinPool(emptyPool(), cases, everyPosition(cases.length));
        const buckets = closeBuckets(pool, THROUGH);
        averageDays(pool, buckets);
        const { days, deadline } = pool.cases;
        for (const at of everyPosition(cases.length)) {
          const bucket = buckets.bucketOf[at]!;
          if (bucket < 0 || days[at] === NO_DAYS) continue;
          expect(days[at]! <= 14).toBe(deadline[at] === 0);
          const flagged = everyPosition(cases.length).filter(
            (other) => buckets.bucketOf[other] === bucket && deadline[other] === deadline[at],
          );
          const sharing = flagged.filter((other) => days[other] === days[at]).length;
          expect(sharing).toBeGreaterThanOrEqual(Math.min(5, flagged.length));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('undecided cases have no handling time to average', () => {
    const cases = allocateCases(12);
    for (let at = 0; at < 12; at++) {
      cases.person[at] = at;
      cases.month[at] = FIRST_MONTH;
      cases.outcome[at] = at % 2 === 0 ? 4 : 0;
      cases.deadline[at] = at % 2 === 0 ? UNDECIDED : 0;
      cases.days[at] = at % 2 === 0 ? NO_DAYS : 3;
    }
    const pool = joinPool(emptyPool(), cases, everyPosition(12));
    averageDays(pool, closeBuckets(pool, FIRST_MONTH));
    expect([...pool.cases.days]).toEqual(Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? NO_DAYS : 3)));
  });
});
