import { data } from 'react-router';
import {
  EveryMunicipalityDocument,
  OversightTrendDocument,
  type OversightTrendQuery,
} from '../../../generated/graphql.ts';
import type { Loading } from '../../../render/page-context.ts';
import { requireSession, type SignedInPage } from '../../../sign-in/require-session.ts';
import { type Period, readPeriod } from '../read-period.ts';
import { type ChosenMunicipalities, findChosen } from './chosen-municipalities.ts';
import { readTrendChoice, type TrendChoice } from './read-trend-choice.ts';

export type ShownTrend = NonNullable<OversightTrendQuery['caseTrend']>['nodes'][number];
export type ShownPoint = ShownTrend['points'][number];

export interface Trends {
  readonly choice: TrendChoice;
  /** Municipalities that were asked for to compare with. */
  readonly asked: ChosenMunicipalities;
  /** None of those could be found: the nation is shown. */
  readonly nothingChosen: boolean;
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
  const { choice, ...chosen } = await chooseIn(page, readTrendChoice(query), municipality);
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
  return { page, shown: { choice, ...chosen, period, region, trends: caseTrend.nodes } };
}

const NOBODY: ChosenMunicipalities = { chosen: [], unclear: [] };

/** The choice with the municipalities that it names, once they are found in the country; without any, the nation's. */
async function chooseIn(page: SignedInPage, written: TrendChoice, municipality: string | null) {
  if (written.comparison !== 'CHOSEN') return { choice: written, asked: NOBODY, nothingChosen: false };
  const { counties } = (await page.api.ask(EveryMunicipalityDocument, {})).data;
  const country = counties.flatMap(({ name: county, municipalities }) =>
    municipalities.map(({ number, name }) => ({ number, name, county })),
  );
  const asked = findChosen(country, written.chosen, written.others, municipality);
  const nothingChosen = asked.chosen.length === 0;
  const numbers = asked.chosen.map(({ number }) => number);
  const comparison = nothingChosen ? ('NATION' as const) : written.comparison;
  return { choice: { ...written, comparison, chosen: numbers }, asked, nothingChosen };
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
