import { data } from 'react-router';
import { OversightTrendDocument, type OversightTrendQuery } from '../../../generated/graphql.ts';
import type { Loading } from '../../../render/page-context.ts';
import { requireSession, type SignedInPage } from '../../../sign-in/require-session.ts';
import { type Period, readPeriod } from '../read-period.ts';
import { readTrendChoice, type TrendChoice } from './read-trend-choice.ts';

export type ShownTrend = NonNullable<OversightTrendQuery['caseTrend']>['nodes'][number];
export type ShownPoint = ShownTrend['points'][number];

export interface Trends {
  readonly choice: TrendChoice;
  readonly period: Period & { readonly wrong: boolean };
  readonly region: NonNullable<OversightTrendQuery['oversight']>;
  /** Sorted by municipality number. */
  readonly trends: readonly ShownTrend[];
}

const THREE_YEARS = 3;

/**
 * The figures that the address asks for, of the own region or of one municipality in it.
 * @param municipality its number; null: each of the region as one figure for the whole period
 */
export async function loadTrends(
  loading: Loading,
  municipality: string | null,
): Promise<{ page: SignedInPage; shown: Trends }> {
  const page = requireSession(loading, ['GOVERNOR']);
  const { governor } = page.signedIn;
  if (governor === null) throw data(null, { status: 403 });
  const query = new URL(loading.request.url).searchParams;
  const choice = readTrendChoice(query);
  const asked = readPeriod(query, page.today);
  // One municipality is followed over some years; without dates in the address, the last three whole ones.
  const period = municipality === null || query.has('fra') ? asked : { ...asked, from: yearsBefore(asked.to) };
  const { from, to } = period;
  const places = municipality === null ? { governors: [governor] } : { municipalities: [municipality] };
  const { data: answer } = await page.api.ask(OversightTrendDocument, {
    governor,
    from,
    to,
    filter: { ...places, from, to },
    per: municipality === null ? lengthOf(period) : choice.per,
    measure: choice.measure,
    compare: {
      with: [choice.comparison],
      ...(choice.comparison === 'CHOSEN' && { chosen: [...choice.chosen] }),
    },
  });
  const { oversight: region, caseTrend } = answer;
  if (region === null || caseTrend === null) throw data(null, { status: 403 });
  return { page, shown: { choice, period, region, trends: caseTrend.nodes } };
}

/** The length of points of which the whole period is one, so that figure and signal are of the same cases. */
function lengthOf({ from, to }: Period): TrendChoice['per'] {
  const [months, start] = [monthOf(to) - monthOf(from), monthOf(from)];
  if (months === 1) return 'MONTH';
  return months === 3 && start % 3 === 0 ? 'QUARTER' : 'YEAR';
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function yearsBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - THREE_YEARS}${day.slice(4)}`;
}
