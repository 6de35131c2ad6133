import { dimensionLabels, statusLabels } from '../../../schema/case-statistics/case-labels.ts';
import type { CaseDimension } from '../../../schema/case-statistics/case-question.enums.ts';
import { type Metric, metricsOf } from './metrics.ts';
import type { ExportedStatistics } from './stored-operation.ts';

const text = (value: string, more: object = {}) => ({ value, type: String, ...more });
const FORMATS: readonly string[] = ['#,##0', '0.0', '0.00', '0.000', '0.0000'];

/**
 * An answer as a workbook: a sheet of figures, each with its reason beside it where there is none, and the sheet "Om tallene"
 * that says what they mean. Texts are texts, so none is taken for a formula.
 */
export async function toXlsx(statistics: ExportedStatistics, groupBy: readonly CaseDimension[]): Promise<Buffer> {
  const { cells } = statistics;
  const metrics = metricsOf(cells[0]);
  const bold = { fontWeight: 'bold' as const, wrap: true };
  const header = [
    ...groupBy.flatMap((name) => [
      text(`${dimensionLabels[name].nb} (kode)`, bold),
      text(dimensionLabels[name].nb, bold),
    ]),
    ...metrics.flatMap(({ label }) => [text(label, bold), text('Merknad', bold)]),
  ];
  const rows = cells.map((cell) => [
    ...cell.keys.flatMap(({ code, label }) => [text(code), text(label)]),
    ...metrics.flatMap((metric) => figureCells(metric, metric.read(cell))),
  ]);
  // Loaded by the first workbook that is asked for: every start would pay for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return await writeXlsxFile([
    { data: [header, ...rows], sheet: 'Tall', stickyRowsCount: 1, columns: header.map(() => ({ width: 18 })) },
    {
      data: aboutLines(statistics).map((line) => [text(line, { wrap: true })]),
      sheet: 'Om tallene',
      columns: [{ width: 110 }],
    },
  ]).toBuffer();
}

function figureCells({ unit }: Metric, { value, status }: ReturnType<Metric['read']>) {
  const figure = value === null ? null : { value, type: Number, format: FORMATS[unit.decimals] ?? '0' };
  return [figure, text(status === 'PUBLISHED' ? '' : statusLabels[status].nb)];
}

function aboutLines({ release, level, weight, notices, receipt }: ExportedStatistics): readonly string[] {
  return [
    'Saker om sosiale tjenester',
    ...(release === null
      ? []
      : [
          `Utgivelse ${release.id}, publisert ${release.publishedOn}, med tall til og med ${release.coversThrough}.`,
          `Kontrollsum for utgivelsen: ${release.checksum}`,
        ]),
    `Nivå ${level}: hver rad i grunnlaget står for ${weight} saker.`,
    ...notices,
    'Nedre og øvre grense er hvor det sanne tallet ligger, målt i utgivelsen: minst 99 av 100 tall av samme slag var innenfor.',
    'Et tomt felt betyr ikke null. Hvorfor det er tomt, står i kolonnen Merknad.',
    ...(receipt === null ? [] : [`Kvittering: ${receipt.checksum} (regler versjon ${receipt.policyVersion})`]),
  ];
}
