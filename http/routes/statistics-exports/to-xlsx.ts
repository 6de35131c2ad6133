import { dimensionLabels, statusLabels } from '../../../schema/case-statistics/case-labels.ts';
import type { CaseDimension } from '../../../schema/case-statistics/case-question.enums.ts';
import { type Metric, metricsOf } from './metrics.ts';
import type { ExportedStatistics } from './stored-operation.ts';
import { type WorkbookCell, type WorkbookRow, writeWorkbook } from './write-workbook.ts';

const FORMATS: readonly string[] = ['#,##0', '0.0', '0.00', '0.000', '0.0000'];

/**
 * An answer as a workbook: a sheet of figures, each with its reason beside it where there is none, and the sheet "Om tallene"
 * that says what they mean. Texts are texts, so none is taken for a formula.
 */
export function toXlsx(statistics: ExportedStatistics, groupBy: readonly CaseDimension[]): Promise<Buffer> {
  const metrics = metricsOf(statistics.cells[0]);
  const heading = (value: string): WorkbookCell => ({ value, isHeading: true, isWrapped: true });
  const header = [
    ...groupBy.flatMap((name) => [heading(`${dimensionLabels[name].nb} (kode)`), heading(dimensionLabels[name].nb)]),
    ...metrics.flatMap(({ label }) => [heading(label), heading('Merknad')]),
  ];
  const about = aboutLines(statistics).map((value) => [{ value, isWrapped: true }]);
  return writeWorkbook(rowsOf(header, statistics.cells, metrics), header.length, about);
}

function* rowsOf(
  header: WorkbookRow,
  cells: ExportedStatistics['cells'],
  metrics: readonly Metric[],
): Generator<WorkbookRow> {
  yield header;
  for (const cell of cells) {
    yield [
      ...cell.keys.flatMap(({ code, label }) => [{ value: code }, { value: label }]),
      ...metrics.flatMap((metric) => figureCells(metric, metric.read(cell))),
    ];
  }
}

function figureCells({ unit }: Metric, { value, status }: ReturnType<Metric['read']>): WorkbookRow {
  const figure = value === null ? null : { value, format: FORMATS[unit.decimals] ?? '0' };
  return [figure, { value: status === 'PUBLISHED' ? '' : statusLabels[status].nb }];
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
