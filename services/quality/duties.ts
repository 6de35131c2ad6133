import type { Duty } from './quality-view.ts';

/**
 * What the social services act obliges every municipality to offer, and what people look for on its pages. Left out: the
 * duty to inform and help in special cases (§§ 12, 13, 19), which no page describes as a service, and the crisis centre,
 * whose coverage is known from its agreement.
 */
export const DUTIES: readonly Duty[] = [
  { code: 'GUIDANCE', name: 'Opplysning, råd og veiledning', coveredBy: [] },
  { code: 'DEBT_COUNSELLING', name: 'Økonomisk rådgivning og gjeldsrådgivning', coveredBy: ['FINANCIAL_COUNSELLING'] },
  { code: 'FINANCIAL_ASSISTANCE', name: 'Økonomisk stønad', coveredBy: [] },
  { code: 'TEMPORARY_HOUSING', name: 'Midlertidig botilbud', coveredBy: [] },
  { code: 'INDIVIDUAL_PLAN', name: 'Individuell plan', coveredBy: [] },
  { code: 'QUALIFICATION_PROGRAMME', name: 'Kvalifiseringsprogrammet', coveredBy: [] },
];
