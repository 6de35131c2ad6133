import { Table } from '@navikt/ds-react/Table';
import { ScrollTable } from '../../../parts/scroll-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import { showNumber } from '../../../words/show-time.ts';
import type { ShownOversight } from '../load-oversight.ts';

type Shown = NonNullable<ShownOversight['secondInstance']>;

/** The governor's own decisions on complaints against three months: exact, and for this governor alone. */
export function SecondInstance({ shown }: { readonly shown: Shown }) {
  const { oversight } = usePage().words;
  const { secondInstance: text } = oversight;
  const rows = shown.municipalities.filter(({ figures }) => figures.decisions + figures.pending > 0);
  return (
    <section aria-labelledby="andreinstans">
      <h2 id="andreinstans">{text.title}</h2>
      <p>{text.lead}</p>
      {shown.notices.map((notice) => (
        <p key={notice} className="source">
          {notice}
        </p>
      ))}
      <p className="source">{shown.requirement.text}</p>
      {rows.length === 0 ? (
        <p>{shown.status === 'PUBLISHED' ? text.none : oversight.figureStatus[shown.status]}</p>
      ) : (
        <ScrollTable
          caption={text.alt}
          columns={[
            { label: oversight.columns.municipality },
            ...[
              text.decisions,
              text.within,
              text.median,
              text.p90,
              text.firstMedian,
              text.reversed,
              text.pending,
              text.over,
            ].map((label) => ({ label, isNumber: true })),
          ]}
        >
          <Row name={text.total} figures={shown.total} />
          {rows.map(({ municipality, figures }) => (
            <Row key={municipality.number} name={municipality.name} figures={figures} />
          ))}
        </ScrollTable>
      )}
    </section>
  );
}

function Row({ name, figures }: { readonly name: string; readonly figures: Shown['total'] }) {
  const { words, language } = usePage();
  const share = (value: number | null) =>
    value === null ? '–' : words.oversight.percent(showNumber(value * 100, language));
  const days = (value: number | null) => (value === null ? '–' : showNumber(value, language));
  const { decisions, shareWithinThreeMonths, medianDays, p90Days, reversalShare, pending, pendingOverThreeMonths } =
    figures;
  const cells = [
    showNumber(decisions, language),
    share(shareWithinThreeMonths),
    days(medianDays),
    days(p90Days),
    days(figures.firstInstanceMedianDays),
    share(reversalShare),
    showNumber(pending, language),
    showNumber(pendingOverThreeMonths, language),
  ];
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row are told apart by their column
        <Table.DataCell key={index} align="right">
          {cell}
        </Table.DataCell>
      ))}
    </Table.Row>
  );
}
