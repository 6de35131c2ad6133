import { expect, test } from 'vitest';
import { checkCases } from '../../../services/case-intake/case-batch.ts';
import { closesOn, lastClosedMonth } from '../../../services/case-intake/closed-month.ts';
import { readReportedMonths, statedByFile } from '../../../services/case-intake/reported-months.ts';

const TODAY = '2026-11-23';

test('a month closes so many days after its end', () => {
  expect(closesOn('2026-09', 30)).toBe('2026-10-31');
  expect(closesOn('2026-12', 0)).toBe('2027-01-01');
});

test('the last closed month is closed, and the one after it is not', () => {
  for (const today of ['2026-10-30', '2026-10-31', '2026-11-23', '2028-03-01', '2027-01-01']) {
    const last = lastClosedMonth(today, 30);
    expect(closesOn(last, 30) <= today).toBe(true);
    const [year, month] = last.split('-').map(Number) as [number, number];
    const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
    expect(closesOn(next, 30) > today).toBe(true);
  }
});

test('a file that says nothing of its months stands for whole years up to the last whole month', () => {
  const rows = ['2025-05-14', '2026-02-01'].map((received, i) => ({
    caseId: `sak-100${i}`,
    personId: 'p-1000',
    service: 'GUIDANCE',
    received,
  }));
  expect(statedByFile(checkCases(rows, TODAY).events, TODAY)).toEqual({ from: '2025-01-01', to: '2026-11-01' });
  expect(statedByFile([], TODAY)).toBeNull();
});

test('months are stated from the first to the last, both over', () => {
  expect(readReportedMonths('2026-01..2026-10', TODAY)).toEqual({ from: '2026-01-01', to: '2026-11-01' });
  for (const wrong of ['2026-01', '2026-05..2026-04', '2026-01..2026-11', '2026-13..2027-01', '2026-1..2026-2']) {
    expect(readReportedMonths(wrong, TODAY)).toBeNull();
  }
});
