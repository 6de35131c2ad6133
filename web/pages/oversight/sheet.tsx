import { type RouteObject, useLoaderData } from 'react-router';
import { PrintButton } from '../../parts/print-button.tsx';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { showDay } from '../../words/show-time.ts';
import { loadSheet, type ShownSheet } from './load-sheet.ts';
import { Count, Plain, Share } from './parts/figure.tsx';

const load = async (loading: Loading) => (await loadSheet(loading)).shown;

/** What an adviser brings to a supervision visit: one municipality on one printed page. */
function Sheet() {
  const { row, period, gaps, municipality, findings } = useLoaderData() as ShownSheet;
  const { words, language } = usePage();
  const { oversight: text } = words;
  const { columns } = text;
  return (
    <div className="wide">
      <p className="no-print">
        <a href={`/tilsyn?fra=${period.from}&til=${period.to}`}>{words.back}</a> ·{' '}
        <a href={`/tilsyn/${row.municipality.number}/utvikling`}>{words.trend.of(row.municipality.name)}</a> ·{' '}
        <a href={`/tilsyn/${row.municipality.number}/ark.docx?fra=${period.from}&til=${period.to}`}>
          {text.asDocument}
        </a>
      </p>
      <h1>{row.municipality.name}</h1>
      <p className="lead">{text.period(showDay(period.from, language), showDay(period.to, language))}</p>
      <dl className="facts">
        <Fact name={columns.applications} value={<Count figure={row.applications} />} />
        <Fact
          name={columns.withinDeadline}
          value={
            <>
              <Share figure={row.decisionsWithinDeadline} /> ({columns.groupWithinDeadline}:{' '}
              <Share figure={row.comparison.groupDecisionsWithinDeadline} />)
            </>
          }
        />
        <Fact
          name={columns.days}
          value={
            <>
              <Plain figure={row.medianHandlingDays} /> ({columns.groupDays}:{' '}
              <Plain figure={row.comparison.groupMedianHandlingDays} />)
            </>
          }
        />
        <Fact name={columns.complaints} value={<Count figure={row.complaints} />} />
        <Fact name={columns.changed} value={<Share figure={row.complaintsChanged} />} />
        <Fact
          name={columns.crisisCentre}
          value={row.crisisCentreCoverage.reason ?? text.coverage[row.crisisCentreCoverage.status]}
        />
        <Fact
          name={columns.rate}
          value={row.rateDeviation.differencePerMonth ?? text.rateStatus[row.rateDeviation.status]}
        />
      </dl>
      <p className="source">{text.shortLine}</p>
      <section aria-labelledby="mangler">
        <h2 id="mangler">{text.gaps}</h2>
        {gaps.length === 0 ? (
          <p>{text.noGaps}</p>
        ) : (
          <ul>
            {gaps.map(({ duty, reason }) => (
              <li key={duty}>
                {text.duty[duty]}. {reason}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="avtaler">
        <h2 id="avtaler">{text.agreements}</h2>
        <ul>
          {municipality?.crisisCentreAgreements.map(({ crisisCentre, validTo }) => (
            <li key={crisisCentre.name}>
              {crisisCentre.name} ({validTo ? text.ends(showDay(validTo, language)) : text.noEnd})
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="funn">
        <h2 id="funn">{text.findings(findings.totalCount)}</h2>
        <ul>
          {findings.nodes.map(({ id, message, openedOn }) => (
            <li key={id}>
              {message} <span className="source">{showDay(openedOn, language)}</span>
            </li>
          ))}
        </ul>
      </section>
      <PrintButton />
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

export const sheetRoute: RouteObject = {
  path: '/tilsyn/:number',
  loader: load,
  Component: Sheet,
  handle: {
    title: (_page, shown) => (shown as ShownSheet).row.municipality.name,
  } satisfies PageHandle,
};
