import { type RouteObject, useLoaderData } from 'react-router';
import { ScrollFrame } from '../../parts/scroll-table.tsx';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { showDay } from '../../words/show-time.ts';
import { loadOversight, type ShownOversight } from './load-oversight.ts';
import { ChoosePeriod } from './parts/choose-period.tsx';
import { DeadlineChart } from './parts/deadline-chart.tsx';
import { GapLegend } from './parts/gap-legend.tsx';
import { OversightMenu } from './parts/oversight-menu.tsx';
import { OverviewTable } from './parts/overview-table.tsx';
import { SecondInstance } from './parts/second-instance.tsx';
import { periodInWords } from './show-period.ts';

const load = async (loading: Loading) => (await loadOversight(loading)).shown;

function Overview() {
  const { period, oversight, gaps, secondInstance } = useLoaderData() as ShownOversight;
  const page = usePage();
  const { oversight: text } = page.words;
  const query = `fra=${period.from}&til=${period.to}`;
  const caption = periodInWords(period, page);
  return (
    <div className="wide">
      <h1>{oversight.governor.name}</h1>
      <OversightMenu here="overview" query={query} />
      <ChoosePeriod period={period} addressOf={({ from, to }) => `/tilsyn?fra=${from}&til=${to}`} />
      {period.wrong && <p className="warning">{text.periodWrong}</p>}
      {oversight.release?.synthetic && <p className="warning">{text.synthetic}</p>}
      {oversight.release === null && <p className="warning">{text.nothingReleased}</p>}
      <OverviewTable rows={oversight.municipalities} period={period} caption={caption} />
      <GapLegend rows={oversight.municipalities} />
      <p className="no-print">
        {text.download}: <a href={`/tilsyn/eksport.xlsx?${query}`}>Excel</a> ·{' '}
        <a href={`/tilsyn/eksport.csv?${query}`}>CSV</a> · <a href={`/tilsyn/diagram.svg?${query}`}>SVG</a> ·{' '}
        <a href={`/tilsyn/diagram.png?${query}`}>PNG</a>
      </p>
      <section aria-labelledby="diagram">
        <h2 id="diagram">{text.chartTitle}</h2>
        <p>{text.chartText}</p>
        <ScrollFrame label={text.chart(text.chartTitle)}>
          <DeadlineChart rows={oversight.municipalities} page={page} />
        </ScrollFrame>
      </section>
      <section aria-labelledby="mangler">
        <h2 id="mangler">{text.gaps}</h2>
        {gaps.length === 0 && <p>{text.noGaps}</p>}
        {[...Map.groupBy(gaps, ({ duty, reason }) => `${duty} ${reason}`).values()].map((alike) => (
          <GapGroup key={alike[0]?.reason} gaps={alike} query={query} />
        ))}
      </section>
      {secondInstance !== null && <SecondInstance shown={secondInstance} />}
      <AboutFigures shown={oversight} />
    </div>
  );
}

/** Municipalities that lack the same duty for the same reason: the reason is shown once. */
function GapGroup({ gaps, query }: { readonly gaps: ShownOversight['gaps']; readonly query: string }) {
  const { oversight: text } = usePage().words;
  const [first] = gaps;
  if (first === undefined) return null;
  return (
    <div>
      <h3>{text.duty[first.duty]}</h3>
      <p>
        {first.reason}{' '}
        <span className="source">
          {first.legalBasis.act} {first.legalBasis.section}
        </span>
      </p>
      <ul className="name-list">
        {gaps.map(({ municipality }) => (
          <li key={municipality.number}>
            <a href={`/tilsyn/${municipality.number}?${query}`}>{municipality.name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Explanations of the figures: the same lines as in the spreadsheet. */
function AboutFigures({ shown }: { readonly shown: ShownOversight['oversight'] }) {
  const { words, language } = usePage();
  const { oversight: text } = words;
  return (
    <section aria-labelledby="om-tallene">
      <h2 id="om-tallene">{text.about}</h2>
      <ul>
        {shown.release && (
          <li>
            {text.release(shown.release.id, showDay(shown.release.publishedOn, language))}{' '}
            {text.through(showDay(shown.release.coversThrough, language))}
          </li>
        )}
        {[...text.aboutFigures, text.aboutSizes].map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{shown.deadline.text}</li>
        {shown.notices.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

export const overviewRoute: RouteObject = {
  path: '/tilsyn',
  loader: load,
  Component: Overview,
  handle: { title: ({ words }) => words.menuOversight } satisfies PageHandle,
};
