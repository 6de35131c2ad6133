import { Table } from '@navikt/ds-react/Table';
import { ScrollTable } from '../../../parts/scroll-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { OversightRow } from '../load-oversight.ts';
import type { Period } from '../read-period.ts';
import { coverageInWords } from '../row-figures.ts';
import { Count, Plain, Share } from './figure.tsx';

interface Props {
  readonly rows: readonly OversightRow[];
  readonly period: Period;
  readonly caption: string;
}

/** One row a municipality, beside the same figure of municipalities of its size. */
export function OverviewTable({ rows, period, caption }: Props) {
  const { oversight: text } = usePage().words;
  const { columns } = text;
  return (
    <ScrollTable
      caption={caption}
      columns={[
        { label: columns.municipality },
        { label: columns.applications, isNumber: true },
        { label: columns.withinDeadline, isNumber: true },
        { label: columns.groupWithinDeadline, isNumber: true },
        { label: columns.days, isNumber: true },
        { label: columns.groupDays, isNumber: true },
        { label: columns.complaints, isNumber: true },
        { label: columns.changed, isNumber: true },
        { label: columns.crisisCentre },
        { label: columns.rate, isNumber: true },
        { label: columns.stale, isNumber: true },
      ]}
    >
      {rows.map((row) => (
        <Table.Row key={row.municipality.number}>
          <Table.HeaderCell scope="row">
            <a href={`/tilsyn/${row.municipality.number}?fra=${period.from}&til=${period.to}`}>
              {row.municipality.name}
            </a>
          </Table.HeaderCell>
          <Table.DataCell align="right">
            <Count figure={row.applications} />
          </Table.DataCell>
          <Table.DataCell align="right">
            <Share figure={row.decisionsWithinDeadline} />
          </Table.DataCell>
          <Table.DataCell align="right">
            <Share figure={row.comparison.groupDecisionsWithinDeadline} />
          </Table.DataCell>
          <Table.DataCell align="right">
            <Plain figure={row.medianHandlingDays} />
          </Table.DataCell>
          <Table.DataCell align="right">
            <Plain figure={row.comparison.groupMedianHandlingDays} />
          </Table.DataCell>
          <Table.DataCell align="right">
            <Count figure={row.complaints} />
          </Table.DataCell>
          <Table.DataCell align="right">
            <Share figure={row.complaintsChanged} />
          </Table.DataCell>
          <Table.DataCell>{coverageInWords(row.crisisCentreCoverage, text)}</Table.DataCell>
          <Table.DataCell align="right">
            {row.rateDeviation.differencePerMonth ?? (
              <span className="gap">{text.rateStatus[row.rateDeviation.status]}</span>
            )}
          </Table.DataCell>
          <Table.DataCell align="right">{row.staleFacts}</Table.DataCell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
