import type { Duty } from './quality-view.ts';

/**
 * The duties of every municipality by the social services act (§§ 17, 18, 19, 27, 28, 29), and the words that show that a
 * description covers them.
 */
export const DUTIES: readonly Omit<Duty, 'name'>[] = [
  { code: 'GUIDANCE', coveredBy: [] },
  { code: 'DEBT_COUNSELLING', coveredBy: ['FINANCIAL_COUNSELLING'] },
  { code: 'FINANCIAL_ASSISTANCE', coveredBy: [] },
  { code: 'SPECIAL_CASES', coveredBy: ['FINANCIAL_ASSISTANCE'] },
  { code: 'TEMPORARY_HOUSING', coveredBy: [] },
  { code: 'INDIVIDUAL_PLAN', coveredBy: [] },
  { code: 'QUALIFICATION_PROGRAMME', coveredBy: [] },
];
