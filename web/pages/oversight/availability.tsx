import { Table } from '@navikt/ds-react/Table';
import { type RouteObject, useLoaderData } from 'react-router';
import { ScrollTable } from '../../parts/scroll-table.tsx';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { showDay, showNumber } from '../../words/show-time.ts';
import { type Availability, loadAvailability } from './load-availability.ts';
import { OversightMenu } from './parts/oversight-menu.tsx';

type Row = Availability['nodes'][number];

/** Shows where people can walk in, for how long, and whether somebody answers when it is urgent. */
function AvailabilityPage() {
  const { nodes, notices } = useLoaderData() as Availability;
  const { words, language, today } = usePage();
  const { availability: text } = words.trend;
  const { columns } = text;
  return (
    <div className="wide">
      <h1>{text.title}</h1>
      <OversightMenu here="availability" />
      <p>{text.lead}</p>
      {notices.map(({ message }) => (
        <p key={message} className="warning">
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
      <p className="no-print">
        {words.oversight.download}: <a href="/tilsyn/apningstid.xlsx">Excel</a> ·{' '}
        <a href="/tilsyn/apningstid.csv">CSV</a>
      </p>
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
        {[
          confirmation.lastConfirmedOn && showDay(confirmation.lastConfirmedOn, language),
          text.status[confirmation.status],
        ]
          .filter(Boolean)
          .join(', ')}
      </Table.DataCell>
    </Table.Row>
  );
}

export const availabilityRoute: RouteObject = {
  path: '/tilsyn/apningstid',
  loader: async (loading) => (await loadAvailability(loading)).shown,
  Component: AvailabilityPage,
  handle: { title: ({ words }) => words.trend.availability.title } satisfies PageHandle,
};
