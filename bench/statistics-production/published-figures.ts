import { answerCells } from '../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../services/disclosure-control/query/answer-query.ts';
import type { CaseDimension } from '../../services/disclosure-control/query/dimensions.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import type { MunicipalitiesToChange } from './changed-municipalities.ts';

/** A figure as it is answered. */
export interface Shown {
  readonly value: number | null;
  readonly status: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** What is answered of the municipalities whose cases were changed, beside what is true of them. */
export function figuresPublished(table: ProtectedTable, chosen: MunicipalitiesToChange) {
  const cellOf = (
    municipality: string,
    dimension: CaseDimension,
    code: string,
    [from, to] = ['2025-01-01', '2026-01-01'],
  ) => {
    const filter = { municipalities: [municipality], from, to };
    const groupBy = [dimension];
    const answer = answerQuery(table, { filter, groupBy, measures: ['COUNT', 'SHARE_WITHIN_DEADLINE'] });
    return answerCells(answer, groupBy).find(({ keys }) => keys[0]!.code === code)!;
  };
  const outcome = (municipality: string, code: string): Shown => cellOf(municipality, 'OUTCOME', code).count;
  const { withdrawn, corrected, granted, refused } = chosen;
  const january = cellOf(withdrawn, 'MONTH', '2026-01', ['2026-01-01', '2026-02-01']);
  return [
    { title: '60 of 120 withdrawn, 2025', truth: 60, figure: cellOf(withdrawn, 'MUNICIPALITY', withdrawn).count },
    { title: '… January 2026', truth: 27, figure: january.count },
    { title: '115 refusals corrected to grants: REFUSED', truth: 0, figure: outcome(corrected, 'REFUSED') },
    { title: '… GRANTED', truth: 240, figure: outcome(corrected, 'GRANTED') },
    { title: '97 % of 300 granted: GRANTED', truth: 291, figure: outcome(granted, 'GRANTED') },
    { title: '… REFUSED', truth: 9, figure: outcome(granted, 'REFUSED') },
    { title: '120 of 120 refused: REFUSED', truth: 120, figure: outcome(refused, 'REFUSED') },
    {
      title: '… share within fourteen days',
      truth: 0,
      figure: cellOf(refused, 'MUNICIPALITY', refused).ratios.SHARE_WITHIN_DEADLINE!,
    },
  ] satisfies { title: string; truth: number; figure: Shown }[];
}

/** Complaint shares of municipalities by year and service, and how many of them say exactly none. */
export function complaintSharesShown(table: ProtectedTable): { zeros: number; shares: number } {
  let [zeros, shares] = [0, 0];
  for (const groupBy of [
    ['MUNICIPALITY', 'YEAR'],
    ['MUNICIPALITY', 'YEAR', 'SERVICE'],
  ] as const) {
    const answer = answerQuery(table, { groupBy, measures: ['COMPLAINT_SHARE'] });
    for (const { ratios } of answerCells(answer, groupBy)) {
      const { value, low } = ratios.COMPLAINT_SHARE!;
      if (low === null) continue;
      shares++;
      if (value === 0) zeros++;
    }
  }
  return { zeros, shares };
}
