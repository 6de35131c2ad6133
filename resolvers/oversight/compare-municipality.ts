import type { CaseFigure } from '../../schema/case-statistics/case-cell.type.ts';
import type { MunicipalityComparison } from '../../schema/oversight/comparison.type.ts';
import { noFigure } from '../../services/disclosure-control/query/answer-cells.ts';
import { monthsOf } from '../../services/oversight/months-of.ts';
import { medianOf, rankAmong, rankRange } from '../../services/oversight/rank-among.ts';
import { sizeGroup } from '../../services/oversight/size-group.ts';
import type { Asking } from '../case-statistics/ask-statistics.ts';
import { byMunicipality, NOTHING, type OversightQuestion } from './ask-oversight.ts';

/** Compares municipalities with the country's others of their size: asked once, on level P, for all of them. */
export function comparing(
  context: Asking,
  { from, to }: OversightQuestion,
): (number: string) => MunicipalityComparison {
  const measures = ['COUNT', 'SHARE_WITHIN_DEADLINE', 'MEDIAN_HANDLING_DAYS'] as const;
  const { cells } = byMunicipality(context, { from, to }, measures, 'P');
  const months = monthsOf(from, to);
  const groups = Map.groupBy(cells.values(), ({ count }) => sizeGroup(count.value, months));
  return (number) => {
    const own = cells.get(number) ?? NOTHING;
    const group = sizeGroup(own.count.value, months);
    const members = groups.get(group) ?? [];
    const figure = (measure: 'SHARE_WITHIN_DEADLINE' | 'MEDIAN_HANDLING_DAYS') => {
      const mine = own.ratios[measure] ?? noFigure(own.count.status);
      const values = members.map(({ ratios }) => ratios[measure]?.value ?? null);
      return { mine, values, median: medianFigure(values) };
    };
    const [share, days] = [figure('SHARE_WITHIN_DEADLINE'), figure('MEDIAN_HANDLING_DAYS')];
    const rank = rankAmong(share.mine.value, share.values);
    const shares = members.map(({ ratios }) => ratios.SHARE_WITHIN_DEADLINE ?? noFigure('NOT_REPORTED'));
    const range = rankRange(share.mine, shares);
    return {
      sizeGroup: group,
      municipalitiesInGroup: members.length,
      rankWithinDeadline: {
        value: rank?.rank ?? null,
        best: range?.best ?? null,
        worst: range?.worst ?? null,
        of: share.values.filter((value) => value !== null).length,
        status: share.mine.status,
      },
      decisionsWithinDeadline: share.mine,
      groupDecisionsWithinDeadline: share.median,
      medianHandlingDays: days.mine,
      groupMedianHandlingDays: days.median,
    };
  };
}

function medianFigure(values: readonly (number | null)[]): CaseFigure {
  const median = medianOf(values);
  if (median === null) return noFigure('TOO_FEW_FOR_RATIO');
  return { ...noFigure('PUBLISHED'), value: Math.round(median * 10_000) / 10_000 };
}
