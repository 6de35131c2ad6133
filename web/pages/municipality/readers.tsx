import { Table } from '@navikt/ds-react/Table';
import { data, type RouteObject, useLoaderData } from 'react-router';
import { OwnReadersDocument, type OwnReadersQuery } from '../../generated/graphql.ts';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { requireSession } from '../../sign-in/require-session.ts';
import { showInstant } from '../../words/show-time.ts';
import { chosenOf } from './load-own.ts';

interface ShownReaders {
  readonly municipality: string;
  readonly events: NonNullable<OwnReadersQuery['auditEvents']>;
  readonly view: 'andre' | 'alle' | 'nektet';
}

async function load(loading: Loading): Promise<ShownReaders> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const municipality = chosenOf(page, loading.request);
  const asked = new URL(loading.request.url).searchParams.get('vis');
  const view = asked === 'alle' || asked === 'nektet' ? asked : 'andre';
  const { data: answer } = await page.api.ask(OwnReadersDocument, {
    municipality,
    filter: { notMe: view !== 'alle', ...(view === 'nektet' && { outcome: 'DENIED' as const }) },
  });
  if (answer.auditEvents === null) throw data(null, { status: 403 });
  return { municipality, events: answer.auditEvents, view };
}

/** Who has read, changed or been denied what is protected of the municipality’s. */
function Readers() {
  const { municipality, events, view } = useLoaderData() as ShownReaders;
  const { words } = usePage();
  const { audit: text, back } = words.ownPages;
  const views = { andre: text.others, alle: text.everybody, nektet: text.denied } as const;
  return (
    <div className="wide">
      <p>
        <a href={`/min-kommune?kommune=${municipality}`}>{back}</a>
      </p>
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <nav aria-label={text.title}>
        <ul className="name-list">
          {Object.entries(views).map(([name, label]) => (
            <li key={name}>
              <a
                href={`/min-kommune/innsyn?kommune=${municipality}&vis=${name}`}
                aria-current={name === view ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ByMonth events={events} />
      <Latest events={events} />
    </div>
  );
}

type Events = Pick<ShownReaders, 'events'>;

function ByMonth({ events }: Events) {
  const { words } = usePage();
  const { audit: text } = words.ownPages;
  return (
    <div className="scroll">
      <Table size="small">
        <caption className="week-table__caption">{text.byMonth}</caption>
        <Head names={[text.month, text.who, text.outcome, text.count]} />
        <Table.Body>
          {events.byMonth.map(({ month, clientName, organisationNumber, outcome, count }) => (
            <Table.Row key={`${month} ${organisationNumber} ${outcome}`}>
              <Table.HeaderCell scope="row">{month}</Table.HeaderCell>
              <Table.DataCell>{clientName ?? organisationNumber ?? text.nobody}</Table.DataCell>
              <Table.DataCell>{text.outcomes[outcome]}</Table.DataCell>
              <Table.DataCell align="right">{count}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {events.byMonth.length === 0 && <p>{text.none}</p>}
    </div>
  );
}

function Latest({ events }: Events) {
  const { words, today, language } = usePage();
  const { audit: text } = words.ownPages;
  return (
    <div className="scroll">
      <Table size="small">
        <caption className="week-table__caption">{text.latest}</caption>
        <Head names={[text.when, text.who, text.outcome, text.what]} />
        <Table.Body>
          {events.nodes.map(({ id, at, clientName, organisationNumber, outcome, coordinates }) => (
            <Table.Row key={id}>
              <Table.HeaderCell scope="row">{showInstant(at, today, language)}</Table.HeaderCell>
              <Table.DataCell>{clientName ?? organisationNumber ?? text.nobody}</Table.DataCell>
              <Table.DataCell>{text.outcomes[outcome]}</Table.DataCell>
              <Table.DataCell>{coordinates.join(', ')}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Head({ names }: { readonly names: readonly string[] }) {
  return (
    <Table.Header>
      <Table.Row>
        {names.map((name) => (
          <Table.HeaderCell key={name} scope="col">
            {name}
          </Table.HeaderCell>
        ))}
      </Table.Row>
    </Table.Header>
  );
}

export const readersRoute: RouteObject = {
  path: '/min-kommune/innsyn',
  loader: load,
  Component: Readers,
  handle: { title: ({ words }) => words.ownPages.audit.title } satisfies PageHandle,
};
