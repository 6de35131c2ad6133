import type { MunicipalityNode } from '../../db/read-model/model.ts';
import type { ComparisonKind, TrendPeriod } from '../../schema/case-statistics/trend.enums.ts';
import { monthText } from '../../services/disclosure-control/codes.ts';
import { answerCells, noFigure, type RatioValue } from '../../services/disclosure-control/query/answer-cells.ts';
import type { RatioMeasure } from '../../services/disclosure-control/query/answer-columns.ts';
import { type CaseFilter, DERIVED_MEASURES } from '../../services/disclosure-control/query/statistics-query.ts';
import { explainSignal } from '../../services/oversight/explain-signal.ts';
import { controlLimits, trendSignal } from '../../services/oversight/trend-signal.ts';
import { assertNever } from '../../services/text-rules/assert-never.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import { type Asking, askStatistics } from './ask-statistics.ts';
import { comparisons } from './trend-comparison.ts';

/** A trend as asked; the measure is checked by {@link trendMeasure}. */
export interface TrendQuestion {
  readonly filter: CaseFilter;
  readonly measure: RatioMeasure;
  readonly withinDays: number | null;
  readonly per: TrendPeriod;
  readonly kinds: readonly ComparisonKind[];
  readonly chosen: readonly string[] | null;
}

interface Points {
  readonly points: readonly {
    readonly period: { readonly from: string; readonly to: string };
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly status: RatioValue['status'];
  }[];
  readonly whole: RatioValue;
}

/** @throws InputError rule TREND_MEASURE for a count, or what is worked out from counts: they have no interval of chance */
export function trendMeasure(measure: string): RatioMeasure {
  if (measure === 'COUNT' || (DERIVED_MEASURES as readonly string[]).includes(measure))
    throw new InputError(
      ['measure'],
      'TREND_MEASURE',
      'expected a share, mean or rank; counts are asked for with caseStatistics',
    );
  return measure as RatioMeasure;
}

/** @returns a function that works out one municipality’s trend; `comparisonCount`: how many are compared in all. */
export function trends(context: Asking, question: TrendQuestion, comparisonCount: number) {
  const cache = new Map<string, Points>();
  const comparison = comparisons(context, question.chosen, comparisonCount);
  const pointsOf = (places: Partial<CaseFilter>): Points => {
    const key = JSON.stringify(places);
    const known = cache.get(key) ?? ask(context, question, places);
    cache.set(key, known);
    return known;
  };
  return (municipality: MunicipalityNode) => {
    const own = pointsOf({ municipalities: [municipality.number] });
    const compared = question.kinds.map((kind) => {
      const { label, places, isEmpty } = comparison(kind, municipality);
      return { kind, label, isEmpty, ...pointsOf(places) };
    });
    const [first] = compared;
    const signal = first === undefined ? 'TOO_FEW' : trendSignal(own.whole, first.whole, comparisonCount);
    const explanation = explainSignal(signal, first ?? null, comparisonCount);
    const limits = first === undefined ? null : controlLimits(own.whole, first.whole, comparisonCount);
    return { municipality, points: own.points, comparedWith: compared, signal, limits, explanation };
  };
}

function ask(
  context: Asking,
  { filter, measure, withinDays, per }: TrendQuestion,
  places: Partial<CaseFilter>,
): Points {
  const { municipalities: _, counties: __, governors: ___, ...rest } = filter;
  const figures = (groupBy: readonly TrendPeriod[]) => {
    const query = { filter: { ...rest, ...places }, groupBy, measures: [measure], withinDays };
    const { answer } = askStatistics(context, query, 'P');
    return answerCells(answer, groupBy).map(({ keys, ratios }) => ({
      code: keys[0]?.code ?? '',
      figure: ratios[measure] ?? noFigure('NOT_REPORTED'),
    }));
  };
  return {
    points: figures([per]).map(({ code, figure: { value, chanceLow, chanceHigh, status } }) => {
      return { period: datesOf(code, per), value, low: chanceLow, high: chanceHigh, status };
    }),
    whole: figures([])[0]?.figure ?? noFigure('NOT_REPORTED'),
  };
}

/** @param code `2025`, `2025-Q2` or `2025-04`; of a rolling year the quarter that it ends with */
function datesOf(code: string, per: TrendPeriod): { from: string; to: string } {
  const [from, to] = monthsOf(code, per);
  return { from: `${monthText(from)}-01`, to: `${monthText(to)}-01` };
}

/** The first month of a period, and the first one after it; `year × 12 + month − 1`. */
function monthsOf(code: string, per: TrendPeriod): readonly [from: number, to: number] {
  const january = Number(code.slice(0, 4)) * 12;
  const quarter = january + (Number(code.slice(-1)) - 1) * 3;
  switch (per) {
    case 'MONTH': {
      const month = january + Number(code.slice(-2)) - 1;
      return [month, month + 1];
    }
    case 'QUARTER':
      return [quarter, quarter + 3];
    case 'YEAR':
      return [january, january + 12];
    case 'ROLLING_YEAR':
      return [quarter - 9, quarter + 3];
    default:
      return assertNever(per, 'period of a trend');
  }
}
