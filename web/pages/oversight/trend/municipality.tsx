import { Table } from '@navikt/ds-react/Table';
import { data, type RouteObject, useLoaderData } from 'react-router';
import { ScrollFrame, ScrollTable } from '../../../parts/scroll-table.tsx';
import type { Loading } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { Download } from '../parts/download.tsx';
import { OversightMenu } from '../parts/oversight-menu.tsx';
import { loadTrends, type ShownTrend, type Trends } from './load-trend.ts';
import { ChosenProblems } from './parts/chosen-problems.tsx';
import { PointValue } from './parts/point-value.tsx';
import { TimeChart } from './parts/time-chart.tsx';
import { TrendForm } from './parts/trend-form.tsx';
import { trendQuery } from './read-trend-choice.ts';
import { showControlLimits, showLimits, showPeriod } from './show-value.ts';

interface Shown extends Trends {
  readonly trend: ShownTrend;
}

async function load(loading: Loading): Promise<Shown> {
  const number = loading.params['number'] ?? '';
  if (!/^\d{4}$/.test(number)) throw data(null, { status: 404 });
  const { shown } = await loadTrends(loading, number);
  const isOwn = shown.region.governor.municipalities.some((one) => one.number === number);
  const [trend] = shown.trends;
  if (!isOwn || trend === undefined) throw data(null, { status: 404 });
  return { ...shown, trend };
}

/** One municipality over time, beside what it is compared with. */
function MunicipalityTrend() {
  const shown = useLoaderData() as Shown;
  const page = usePage();
  const { trend: text, oversight } = page.words;
  const { choice, period, trend, region } = shown;
  const { number, name } = trend.municipality;
  const other = trend.comparedWith[0];
  return (
    <div className="wide">
      <h1>{text.of(name)}</h1>
      <OversightMenu here={null} query={`fra=${period.from}&til=${period.to}`} />
      <p className="no-print">
        <a href={`/tilsyn/utvikling?${trendQuery(choice, { from: yearBefore(period.to), to: period.to })}`}>
          {text.back}
        </a>{' '}
        · <a href={`/tilsyn/${number}?fra=${yearBefore(period.to)}&til=${period.to}`}>{oversight.sheet}</a>
      </p>
      {period.wrong && <p className="warning">{oversight.periodWrong}</p>}
      <ChosenProblems shown={shown} />
      {region.release?.synthetic && <p className="warning">{oversight.synthetic}</p>}
      <p className="source">{text.level}</p>
      <TrendForm shown={shown} action={`/tilsyn/${number}/utvikling`} overTime />
      <p className={trend.signal === 'HIGHER' || trend.signal === 'LOWER' ? 'warning' : undefined}>
        {trend.explanation}
        {trend.limits !== null &&
          ` ${text.columns.controlLimits}: ${showControlLimits(trend.limits, choice.measure, page)}.`}
      </p>
      <ScrollTable
        caption={`${text.measures[choice.measure]}${other ? `, ${text.columns.compared.toLowerCase()} ${other.label}` : ''}`}
        columns={[
          { label: text.columns.period },
          { label: text.columns.value, isNumber: true },
          { label: text.columns.limits, isNumber: true },
          { label: text.columns.compared, isNumber: true },
        ]}
      >
        {trend.points.map((point, index) => {
          const compared = other?.points[index];
          return (
            <Table.Row key={point.period.from}>
              <Table.HeaderCell scope="row">{showPeriod(point.period, page)}</Table.HeaderCell>
              <Table.DataCell align="right">
                <PointValue point={point} measure={choice.measure} />
              </Table.DataCell>
              <Table.DataCell align="right">{showLimits(point, choice.measure, page) ?? text.noLimits}</Table.DataCell>
              <Table.DataCell align="right">
                <PointValue point={compared} measure={choice.measure} />
              </Table.DataCell>
            </Table.Row>
          );
        })}
      </ScrollTable>
      <Download path={`/tilsyn/${number}/utvikling`} query={trendQuery(choice, period)} />
      <section aria-labelledby="over-tid">
        <h2 id="over-tid">{text.overTime(text.measures[choice.measure])}</h2>
        <p>{text.overTimeText}</p>
        <ScrollFrame label={oversight.chart(text.overTime(text.measures[choice.measure]))}>
          <TimeChart trend={trend} measure={choice.measure} page={page} />
        </ScrollFrame>
      </section>
    </div>
  );
}

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

export const municipalityTrendRoute: RouteObject = {
  path: '/tilsyn/:number/utvikling',
  loader: load,
  Component: MunicipalityTrend,
  handle: {
    title: ({ words }, shown) => words.trend.of((shown as Shown).trend.municipality.name),
  } satisfies PageHandle,
};
