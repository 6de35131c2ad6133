import { Table } from '@navikt/ds-react/Table';
import { data, type RouteObject, useLoaderData } from 'react-router';
import { OversightAvailabilityDocument, type OversightAvailabilityQuery } from '../../generated/graphql.ts';
import { ScrollTable } from '../../parts/scroll-table.tsx';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { requireSession } from '../../sign-in/require-session.ts';
import { showDay, showNumber } from '../../words/show-time.ts';
import { OversightMenu } from './parts/oversight-menu.tsx';

type Shown = NonNullable<OversightAvailabilityQuery['availability']>;
type Row = Shown['nodes'][number];

async function load(loading: Loading): Promise<Shown> {
  const page = requireSession(loading, ['GOVERNOR']);
  const { governor } = page.signedIn;
  if (governor === null) throw data(null, { status: 403 });
  const before = `${Number(page.today.slice(0, 4)) - 1}${page.today.slice(4)}`.replace('-02-29', '-02-28');
  const { data: answer } = await page.api.ask(OversightAvailabilityDocument, { governor, on: page.today, before });
  if (answer.availability === null) throw data(null, { status: 403 });
  return answer.availability;
}

/** Where people can walk in, how long, and whether somebody answers when it is urgent. */
function Availability() {
  const { nodes, notices } = useLoaderData() as Shown;
  const { words, language, today } = usePage();
  const { availability: text } = words.trend;
  const { columns } = text;
  return (
    <div className="wide">
      <h1>{text.title}</h1>
      <OversightMenu here="availability" />
      <p>{text.lead}</p>
      {notices.map(({ message }) => (
        <p key={message} className="warning" lang="nb">
          {message}
        </p>
      ))}
      <ScrollTable
        caption={text.caption(showDay(today, language))}
        columns={[
          { label: columns.municipality },
          { label: columns.office },
          { label: columns.dropIn, isNumber: true },
          { label: columns.changed },
          { label: columns.line },
          { label: columns.confirmed },
        ]}
      >
        {nodes.map((row) => (
          <AvailabilityRow key={`${row.municipality.number} ${row.office?.number}`} row={row} />
        ))}
      </ScrollTable>
    </div>
  );
}

function AvailabilityRow({
  row: { municipality, office, dropIn, emergencyLine, confirmation },
}: {
  readonly row: Row;
}) {
  const { words, language } = usePage();
  const { availability: text } = words.trend;
  const { hoursPerWeek, status } = emergencyLine;
  const changed = dropIn.changedSince === null ? 'unknown' : dropIn.changedSince ? 'yes' : 'no';
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <a href={`/tilsyn/${municipality.number}`}>{municipality.name}</a>
      </Table.HeaderCell>
      <Table.DataCell>{office?.name ?? <span className="gap">{text.noOffice}</span>}</Table.DataCell>
      <Table.DataCell align="right">
        {dropIn.hours === null ? (
          <span className="gap">{text.notReported}</span>
        ) : (
          showNumber(dropIn.hours, language, Number.isInteger(dropIn.hours) ? 0 : 2)
        )}
      </Table.DataCell>
      <Table.DataCell>{text.changed[changed]}</Table.DataCell>
      <Table.DataCell>
        {hoursPerWeek === null ? text.line[status] : text.lineHours(showNumber(hoursPerWeek, language))}
      </Table.DataCell>
      <Table.DataCell>
        {confirmation.lastConfirmedOn && showDay(confirmation.lastConfirmedOn, language)}{' '}
        {text.status[confirmation.status]}
      </Table.DataCell>
    </Table.Row>
  );
}

export const availabilityRoute: RouteObject = {
  path: '/tilsyn/apningstid',
  loader: load,
  Component: Availability,
  handle: { title: ({ words }) => words.trend.availability.title } satisfies PageHandle,
};
