import type { LocalDate } from '../calendar/date-time.ts';
import type { Texts } from '../languages/language.ts';
import { ageBandOf, ageBandsOn, type RateCategory } from './age-band.ts';
import { adultPersons, checkHousehold, type Household } from './household.ts';
import { type MunicipalRate, municipalRateInForce } from './municipal-rate-in-force.ts';
import {
  type DayStatus,
  notConfirmedExplanation,
  type RateOnDay,
  type RatePeriod,
  rateInForce,
} from './rate-in-force.ts';

/** The state's rates in a period: category code → whole kroner a month. */
export interface GuidelinePeriod extends RatePeriod {
  readonly amounts: ReadonlyMap<string, number>;
}

/** The day asked about and what is known of rates. */
export interface RateKnowledge<P extends GuidelinePeriod> {
  readonly on: LocalDate;
  readonly categories: readonly RateCategory[];
  readonly periods: readonly P[];
  /** The municipality's own rates; empty: no municipality asked about, or none known. */
  readonly ownRates: readonly MunicipalRate[];
}

/** The body that set the rate of an amount. */
export type LineBasis = 'STATE_GUIDELINE' | 'MUNICIPAL_RATE';

/** One category of the household. */
export interface HouseholdRateLine {
  readonly category: string;
  /** Persons the line is for; a couple is two. */
  readonly persons: number;
  /** Whole kroner a month: for a couple the two together, else for each person. */
  readonly amountPerMonth: number;
  /** Whole kroner a month for the line: a couple's amount once, else persons times amount. */
  readonly subtotalPerMonth: number;
  readonly basis: LineBasis;
  readonly status: DayStatus;
}

/** The sum of the rates: a guideline, never a decision. */
export interface HouseholdRate<P extends GuidelinePeriod> {
  /** IN_FORCE only when every line is confirmed for the day. */
  readonly status: DayStatus;
  /** Whole kroner a month, the sum of the lines; null: a figure is missing, so there is no honest total. */
  readonly totalPerMonth: number | null;
  readonly basis: LineBasis | 'MIXED';
  /** The state's period that lines are taken from; null: none is. */
  readonly period: P | null;
  /** First day of the figures: the state's period, or the newest own rate where all are the municipality's; null: none. */
  readonly validFrom: LocalDate | null;
  /** The adults first, then the children's bands, youngest first; empty together with a null total. */
  readonly lines: readonly HouseholdRateLine[];
  /** Explanation for the reader (nb); null when everything is in force. */
  readonly explanation: Texts | null;
}

/**
 * Adds up the guideline rates for a household on a day, or the municipality's own rates where they are known. An own rate goes
 * before the state's, category by category. Past its confirmed days it stays, marked NOT_CONFIRMED, because the state's lower or
 * higher rate would be a guess about that municipality.
 * @throws InputError for a household outside the bounds, see {@link checkHousehold}.
 */
export function householdRate<P extends GuidelinePeriod>(
  household: Household,
  { on, categories, periods, ownRates }: RateKnowledge<P>,
): HouseholdRate<P> {
  checkHousehold(household);
  const state = rateInForce(periods, on);
  // Old figures go with the bands of their time: a later split of a band has no amounts in them.
  const bandsDay = state.status === 'IN_FORCE' || state.period === null ? on : state.period.validFrom;
  const persons = personsByCategory(household, ageBandsOn(categories, bandsDay));
  const drawn = persons?.map(([category, count]) => draw(category, count, state, ownRates, on));
  if (drawn === undefined || !drawn.every((line) => line !== null)) return WITHOUT_FIGURES;
  const lines = drawn.map(({ line }) => line);
  const basis = overallBasis(lines);
  const period = basis === 'MUNICIPAL_RATE' ? null : state.period;
  const unconfirmed = drawn.find(({ line }) => line.status === 'NOT_CONFIRMED');
  return {
    status: unconfirmed === undefined ? 'IN_FORCE' : 'NOT_CONFIRMED',
    totalPerMonth: lines.reduce((sum, line) => sum + line.subtotalPerMonth, 0),
    basis,
    period,
    validFrom: period?.validFrom ?? newestStart(drawn.map(({ from }) => from)),
    lines,
    explanation: unconfirmed === undefined ? null : notConfirmedExplanation(unconfirmed.from),
  };
}

interface DrawnLine {
  readonly line: HouseholdRateLine;
  readonly from: RatePeriod;
}

/** The line of one category; null: no figure is known. */
function draw(
  category: string,
  persons: number,
  state: RateOnDay<GuidelinePeriod>,
  ownRates: readonly MunicipalRate[],
  on: LocalDate,
): DrawnLine | null {
  const own = municipalRateInForce(ownRates, category, on);
  const amountPerMonth = own?.period.amountPerMonth ?? state.period?.amounts.get(category);
  const from = own?.period ?? state.period;
  if (amountPerMonth === undefined || from === null) return null;
  const line: HouseholdRateLine = {
    category,
    persons,
    amountPerMonth,
    subtotalPerMonth: category === 'COUPLE' ? amountPerMonth : persons * amountPerMonth,
    basis: own === null ? 'STATE_GUIDELINE' : 'MUNICIPAL_RATE',
    status: (own ?? state).status,
  };
  return { line, from };
}

/** Adults, then children by band in the bands' order; null: a child whom no band covers. */
function personsByCategory(
  household: Household,
  bands: readonly RateCategory[],
): readonly (readonly [string, number])[] | null {
  const bandOfEach = household.childAges.map((age) => ageBandOf(bands, age));
  if (bandOfEach.includes(null)) return null;
  const children = bands.map(({ code }) => [code, bandOfEach.filter((band) => band?.code === code).length] as const);
  return [[household.adults, adultPersons(household.adults)], ...children.filter(([, count]) => count > 0)];
}

function overallBasis(lines: readonly HouseholdRateLine[]): LineBasis | 'MIXED' {
  const [first, ...others] = new Set(lines.map(({ basis }) => basis));
  return others.length > 0 || first === undefined ? 'MIXED' : first;
}

function newestStart(periods: readonly RatePeriod[]): LocalDate | null {
  const starts = periods.map(({ validFrom }) => validFrom).sort();
  return starts.at(-1) ?? null;
}

const WITHOUT_FIGURES: HouseholdRate<never> = {
  status: 'NOT_CONFIRMED',
  totalPerMonth: null,
  basis: 'STATE_GUIDELINE',
  period: null,
  validFrom: null,
  lines: [],
  explanation: notConfirmedExplanation(null),
};
