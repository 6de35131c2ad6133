import { Table } from '@navikt/ds-react/Table';
import { data, type RouteObject, useLoaderData } from 'react-router';
import { OwnReadersDocument, type OwnReadersQuery } from '../../generated/graphql.ts';
import { ScrollFrame } from '../../parts/scroll-table.tsx';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { requireSession } from '../../sign-in/require-session.ts';
import { showMoment, showMonth } from '../../words/show-time.ts';
import { groupReadings } from './group-readings.ts';
import { chosenOf } from './parts/chosen-municipality.ts';
import { OwnMenu } from './parts/own-menu.tsx';

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

/** Lists who has read or changed the municipality’s protected data, or was denied it. */
function Readers() {
  const { municipality, events, view } = useLoaderData() as ShownReaders;
  const { words } = usePage();
  const { audit: text } = words.ownPages;
  const views = { andre: text.others, alle: text.everybody, nektet: text.denied } as const;
  return (
    <div className="wide">
      <h1>{text.title}</h1>
      <OwnMenu here="readers" municipality={municipality} />
      <p className="lead">{text.lead}</p>
      <nav aria-label={text.title}>
        <ul className="site-menu">
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
  const { words, language } = usePage();
  const { audit: text } = words.ownPages;
  return (
    <ScrollFrame label={text.byMonth}>
      <Table size="small">
        <caption className="week-table__caption">{text.byMonth}</caption>
        <Head names={[text.month, text.who, text.outcome, text.count]} number={text.count} />
        <Table.Body>
          {events.byMonth.map(({ month, clientName, organisationNumber, outcome, count }) => (
            <Table.Row key={`${month} ${organisationNumber} ${outcome}`}>
              <Table.HeaderCell scope="row">{showMonth(`${month}-01`, language)}</Table.HeaderCell>
              <Table.DataCell>{clientName ?? organisationNumber ?? text.nobody}</Table.DataCell>
              <Table.DataCell>{text.outcomes[outcome]}</Table.DataCell>
              <Table.DataCell align="right">{count}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {events.byMonth.length === 0 && <p>{text.none}</p>}
    </ScrollFrame>
  );
}

function Latest({ events }: Events) {
  const { words, today, language } = usePage();
  const { audit: text } = words.ownPages;
  return (
    <ScrollFrame label={text.latest}>
      <Table size="small">
        <caption className="week-table__caption">{text.latest}</caption>
        <Head names={[text.when, text.who, text.outcome, text.what, text.count]} number={text.count} />
        <Table.Body>
          {groupReadings(events.nodes).map(({ first, count }) => (
            <Table.Row key={first.id}>
              <Table.HeaderCell scope="row">{showMoment(first.at, today, words, language)}</Table.HeaderCell>
              <Table.DataCell>{first.clientName ?? first.organisationNumber ?? text.nobody}</Table.DataCell>
              <Table.DataCell>{text.outcomes[first.outcome]}</Table.DataCell>
              <Table.DataCell>
                <Coordinates coordinates={first.coordinates} />
              </Table.DataCell>
              <Table.DataCell align="right">{count}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {events.nodes.length === 0 && <p>{text.none}</p>}
    </ScrollFrame>
  );
}

/** The data in words, with each field of the schema for readers who want to know exactly. */
function Coordinates({ coordinates }: { readonly coordinates: readonly string[] }) {
  const { audit: text } = usePage().words.ownPages;
  const things: Readonly<Record<string, string>> = text.things;
  const named = coordinates
    .map((coordinate) => things[coordinate.split('.')[0] ?? ''])
    .filter((one) => one !== undefined);
  return (
    <details className="edit">
      <summary>{[...new Set(named)].join(', ') || text.otherThings}</summary>
      {coordinates.join(', ')}
    </details>
  );
}

function Head({ names, number }: { readonly names: readonly string[]; readonly number?: string }) {
  return (
    <Table.Header>
      <Table.Row>
        {names.map((name) => (
          <Table.HeaderCell key={name} scope="col" align={name === number ? 'right' : 'left'}>
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
