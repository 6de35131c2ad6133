import { type RouteObject, useLoaderData } from 'react-router';
import { PrintButton } from '../../parts/print-button.tsx';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { showDay } from '../../words/show-time.ts';
import { findingsByKind, loadSheet, type ShownSheet } from './load-sheet.ts';
import { Count, Plain, Share } from './parts/figure.tsx';
import { GapLegend } from './parts/gap-legend.tsx';
import { OversightMenu } from './parts/oversight-menu.tsx';
import { agreementLines, officeLines } from './sheet-lines.ts';
import { periodInWords } from './show-period.ts';

const load = async (loading: Loading) => (await loadSheet(loading)).shown;

/** One municipality on one printed page, for an adviser's supervision visit. */
function Sheet() {
  const shown = useLoaderData() as ShownSheet;
  const page = usePage();
  const { words } = page;
  const { oversight: text } = words;
  const { period, oversight } = shown;
  const { release } = oversight;
  const { number, name } = shown.row.municipality;
  const query = `fra=${period.from}&til=${period.to}`;
  return (
    <div className="wide">
      <h1>{name}</h1>
      <p className="lead">
        {text.sheet}. {periodInWords(period, page)}
      </p>
      <OversightMenu here={null} query={query} />
      <p className="no-print">
        <a href={`/tilsyn/${number}/utvikling`}>{words.trend.of(name)}</a> ·{' '}
        <a href={`/tilsyn/${number}/ark.docx?${query}`}>{text.asDocument}</a> ·{' '}
        <a href={`/kommune/${number}`}>{words.own.asResident}</a>
      </p>
      {release === null && <p className="warning">{text.nothingReleased}</p>}
      {release?.synthetic && <p className="warning">{text.synthetic}</p>}
      <Figures row={shown.row} />
      <Gaps gaps={shown.gaps} />
      <Known shown={shown} />
      <SheetFindings findings={shown.findings} />
      <PrintButton />
    </div>
  );
}

function Figures({ row }: Pick<ShownSheet, 'row'>) {
  const { oversight: text } = usePage().words;
  const { columns } = text;
  const { comparison } = row;
  const { crisisCentreCoverage: coverage, rateDeviation } = row;
  return (
    <>
      <dl className="facts facts--wide">
        <Fact name={columns.applications} value={<Count figure={row.applications} />} />
        <Fact
          name={columns.withinDeadline}
          value={
            <>
              <Share figure={row.decisionsWithinDeadline} /> ({columns.groupWithinDeadline}:{' '}
              <Share figure={comparison.groupDecisionsWithinDeadline} />)
            </>
          }
        />
        <Fact
          name={columns.days}
          value={
            <>
              <Plain figure={row.medianHandlingDays} /> ({columns.groupDays}:{' '}
              <Plain figure={comparison.groupMedianHandlingDays} />)
            </>
          }
        />
        <Fact name={columns.complaints} value={<Count figure={row.complaints} />} />
        <Fact name={columns.changed} value={<Share figure={row.complaintsChanged} />} />
        <Fact name={columns.crisisCentre} value={coverage.reason ?? text.coverage[coverage.status]} />
        <Fact name={columns.rate} value={rateDeviation.differencePerMonth ?? text.rateStatus[rateDeviation.status]} />
        <Fact name={columns.stale} value={row.staleFacts} />
      </dl>
      <GapLegend rows={[row]} />
    </>
  );
}

function Gaps({ gaps }: Pick<ShownSheet, 'gaps'>) {
  const { oversight: text } = usePage().words;
  return (
    <section aria-labelledby="mangler">
      <h2 id="mangler">{text.gaps}</h2>
      {gaps.length === 0 ? (
        <p>{text.noGaps}</p>
      ) : (
        <ul>
          {gaps.map(({ duty, reason, legalBasis }) => (
            <li key={duty}>
              {text.duty[duty]}. {reason}{' '}
              <span className="source">
                {legalBasis.act} {legalBasis.section}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Offices and agreements, each with how far back it is known. */
function Known({ shown }: { readonly shown: ShownSheet }) {
  const page = usePage();
  const { oversight: text, municipality } = page.words;
  const lists = [
    { id: 'kontor', title: municipality.offices, lines: officeLines(shown, page) },
    { id: 'avtaler', title: text.agreements, lines: agreementLines(shown, page) },
  ];
  return lists.map(({ id, title, lines }) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? (
        <p>{text.notReported}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  ));
}

/** Open findings by kind; kinds that lead people astray come first. */
function SheetFindings({ findings }: Pick<ShownSheet, 'findings'>) {
  const { words, language } = usePage();
  const { oversight: text, forms } = words;
  return (
    <section aria-labelledby="funn">
      <h2 id="funn">{text.findings(findings.totalCount)}</h2>
      {findings.totalCount === 0 && <p>{words.none}</p>}
      {findingsByKind(findings.nodes, forms.findingKinds).map(([kind, alike]) => (
        <div key={kind}>
          <h3>
            {forms.findingKinds[kind]} ({alike.length})
          </h3>
          <ul>
            {alike.map(({ id, message, openedOn }) => (
              <li key={id}>
                {message} <span className="source unbroken">{words.own.since(showDay(openedOn, language))}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
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
