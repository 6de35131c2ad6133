import { Table } from '@navikt/ds-react/Table';
import { usePage } from '../../../render/use-page.ts';
import type { OversightRow } from '../load-oversight.ts';
import type { Period } from '../read-period.ts';
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls in its own frame, which the keyboard must reach
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <Table size="small" zebraStripes>
        <caption className="week-table__caption">{caption}</caption>
        <Table.Header>
          <Table.Row>
            {[
              columns.municipality,
              columns.applications,
              columns.withinDeadline,
              columns.groupWithinDeadline,
              columns.days,
              columns.groupDays,
              columns.complaints,
              columns.changed,
              columns.crisisCentre,
              columns.rate,
              columns.stale,
            ].map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {column}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
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
              <Table.DataCell>{text.coverage[row.crisisCentreCoverage.status]}</Table.DataCell>
              <Table.DataCell align="right">
                {row.rateDeviation.differencePerMonth ?? (
                  <span className="gap">{text.rateStatus[row.rateDeviation.status]}</span>
                )}
              </Table.DataCell>
              <Table.DataCell align="right">{row.staleFacts}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
