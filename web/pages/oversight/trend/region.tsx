import { Table } from '@navikt/ds-react/Table';
import { type RouteObject, useLoaderData } from 'react-router';
import { ScrollFrame, ScrollTable } from '../../../parts/scroll-table.tsx';
import type { Loading } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { ChoosePeriod } from '../parts/choose-period.tsx';
import { Download } from '../parts/download.tsx';
import { OversightMenu } from '../parts/oversight-menu.tsx';
import { loadTrends, type ShownTrend, type Trends } from './load-trend.ts';
import { ChosenProblems } from './parts/chosen-problems.tsx';
import { PointValue } from './parts/point-value.tsx';
import { SignalChart } from './parts/signal-chart.tsx';
import { TrendForm } from './parts/trend-form.tsx';
import { trendQuery } from './read-trend-choice.ts';
import { showControlLimits, showLimits, showPeriod } from './show-value.ts';

const load = async (loading: Loading) => (await loadTrends(loading, null)).shown;

/** The region in one period: which municipalities are further away than chance explains, then all of them. */
function RegionTrend() {
  const shown = useLoaderData() as Trends;
  const page = usePage();
  const { trend: text, oversight } = page.words;
  const { choice, period, region, trends } = shown;
  const last = trends[0]?.points.at(-1);
  const caption = `${text.measures[choice.measure]}. ${last ? text.lastPoint(showPeriod(last.period, page)) : ''}`;
  return (
    <div className="wide">
      <h1>{text.title}</h1>
      <p className="lead">{region.governor.name}</p>
      <OversightMenu here="trend" query={`fra=${period.from}&til=${period.to}`} />
      <ChoosePeriod period={period} addressOf={(other) => `/tilsyn/utvikling?${trendQuery(choice, other)}`} />
      {period.wrong && <p className="warning">{oversight.periodWrong}</p>}
      <ChosenProblems shown={shown} />
      {region.release?.synthetic && <p className="warning">{oversight.synthetic}</p>}
      {region.release === null && <p className="warning">{oversight.nothingReleased}</p>}
      <p>{text.lead}</p>
      <p className="source">{text.level}</p>
      <TrendForm shown={shown} action="/tilsyn/utvikling" overTime={false} />
      <Signals shown={shown} />
      <section aria-labelledby="alle">
        <h2 id="alle">{text.tableTitle}</h2>
        <ScrollTable
          caption={caption}
          columns={[
            { label: text.columns.municipality },
            { label: text.columns.value, isNumber: true },
            { label: text.columns.limits, isNumber: true },
            { label: text.columns.compared, isNumber: true },
            { label: text.columns.controlLimits, isNumber: true },
            { label: text.columns.signal },
          ]}
        >
          {trends.map((trend) => (
            <TrendRow key={trend.municipality.number} trend={trend} shown={shown} />
          ))}
        </ScrollTable>
        <Download path="/tilsyn/utvikling" query={trendQuery(choice, period)} />
      </section>
      <section aria-labelledby="figur">
        <h2 id="figur">{text.chartTitle(text.measures[choice.measure])}</h2>
        <p>{text.chartText}</p>
        <ScrollFrame label={oversight.chart(text.chartTitle(text.measures[choice.measure]))}>
          <SignalChart trends={trends} measure={choice.measure} page={page} />
        </ScrollFrame>
      </section>
    </div>
  );
}

const addressOf = (trend: ShownTrend, { choice, period }: Trends) =>
  `/tilsyn/${trend.municipality.number}/utvikling?${trendQuery({ ...choice, per: 'QUARTER' }, { from: `${Number(period.to.slice(0, 4)) - 3}${period.to.slice(4)}`, to: period.to })}`;

function Signals({ shown }: { readonly shown: Trends }) {
  const { words } = usePage();
  const { trend: text } = words;
  const groups = (['HIGHER', 'LOWER'] as const).map((signal) => ({
    signal,
    trends: shown.trends.filter((trend) => trend.signal === signal),
  }));
  const tooFew = shown.trends.filter(({ signal }) => signal === 'TOO_FEW').length;
  const found = groups.filter(({ trends }) => trends.length > 0);
  return (
    <section>
      {found.length === 0 && <p>{text.noSignals}</p>}
      {found.map(({ signal, trends }) => (
        <div key={signal} className="card">
          <h2>{text.signalTitles[signal](trends.length)}</h2>
          <ul>
            {trends.map((trend) => (
              <li key={trend.municipality.number}>
                <a href={addressOf(trend, shown)}>{trend.municipality.name}</a>: {trend.explanation}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {tooFew > 0 && <p className="source">{text.tooFew(tooFew)}</p>}
    </section>
  );
}

function TrendRow({ trend, shown }: { readonly trend: ShownTrend; readonly shown: Trends }) {
  const page = usePage();
  const { trend: text } = page.words;
  const { measure } = shown.choice;
  const own = trend.points.at(-1);
  const other = trend.comparedWith[0]?.points.at(-1);
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <a href={addressOf(trend, shown)}>{trend.municipality.name}</a>
      </Table.HeaderCell>
      <Table.DataCell align="right">
        <PointValue point={own} measure={measure} />
      </Table.DataCell>
      <Table.DataCell align="right">{(own && showLimits(own, measure, page)) ?? text.noLimits}</Table.DataCell>
      <Table.DataCell align="right">
        <PointValue point={other} measure={measure} />
      </Table.DataCell>
      <Table.DataCell align="right">
        {(trend.limits && showControlLimits(trend.limits, measure, page)) ?? text.noLimits}
      </Table.DataCell>
      <Table.DataCell>
        {trend.signal === 'WITHIN' || trend.signal === 'TOO_FEW' ? (
          text.signals[trend.signal]
        ) : (
          <strong>{text.signals[trend.signal]}</strong>
        )}
      </Table.DataCell>
    </Table.Row>
  );
}

export const regionTrendRoute: RouteObject = {
  path: '/tilsyn/utvikling',
  loader: load,
  Component: RegionTrend,
  handle: { title: ({ words }) => words.trend.title } satisfies PageHandle,
};
