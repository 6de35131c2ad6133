import { dimensionLabels, statusLabels } from '../../../schema/case-statistics/case-labels.ts';
import { in3, sameInAll } from '../../../services/languages/language.ts';
import { type Metric, metricsOf } from './metrics.ts';
import type { ExportedAnswer, ExportedStatistics, ExportQuestion } from './stored-operation.ts';
import { TITLE } from './words.ts';
import { type WorkbookColumn, type WorkbookRow, writeWorkbook } from './write-workbook.ts';

const FORMATS: readonly string[] = ['#,##0', '0.0', '0.00', '0.000', '0.0000'];

type Language = ExportQuestion['language'];

const CODE = in3('kode', 'kode', 'code');
const REMARK = in3('Merknad', 'Merknad', 'Remark');
const FIGURES_SHEET = in3('Tall', 'Tal', 'Figures');
const ABOUT_SHEET = in3('Om tallene', 'Om tala', 'About the figures');
const INTERVAL = in3(
  'Nedre og øvre grense er hvor det sanne tallet ligger, målt i utgivelsen: minst 99 av 100 tall av samme slag var innenfor.',
  'Nedre og øvre grense er kvar det sanne talet ligg, målt i utgivinga: minst 99 av 100 tal av same slag var innanfor.',
  'The lower and the upper end are where the true number lies, measured in the release: at least 99 of 100 figures of the same kind were inside.',
);
const EMPTY = in3(
  'Et tomt felt betyr ikke null. Hvorfor det er tomt, står i kolonnen Merknad.',
  'Eit tomt felt tyder ikkje null. Kvifor det er tomt, står i kolonnen Merknad.',
  'An empty field does not mean zero. Why it is empty stands in the column Remark.',
);

/**
 * An answer as a workbook: a sheet of figures, each with its reason beside it where there is none, and the sheet "Om tallene"
 * that says what they mean. Texts are texts, so none is taken for a formula.
 */
export function writeXlsx(
  statistics: ExportedStatistics,
  { groupBy, measures, language }: ExportQuestion,
): AsyncGenerator<Buffer> {
  const metrics = metricsOf(measures);
  const text = (heading: string): WorkbookColumn => ({ heading, format: null });
  const columns = [
    ...groupBy.flatMap((name) => [
      text(`${dimensionLabels[name][language]} (${CODE[language]})`),
      text(dimensionLabels[name][language]),
    ]),
    ...metrics.flatMap(({ label, unit }) => [
      { heading: label[language], format: FORMATS[unit.decimals] ?? '0' },
      text(REMARK[language]),
    ]),
  ];
  const names = { figures: FIGURES_SHEET[language], about: ABOUT_SHEET[language] };
  const about = aboutLines(statistics, language);
  return writeWorkbook(columns, rowsOf(statistics.pages, metrics, language), { about, names });
}

async function* rowsOf(
  pages: ExportedStatistics['pages'],
  metrics: readonly Metric[],
  language: Language,
): AsyncGenerator<readonly WorkbookRow[]> {
  for await (const cells of pages) {
    yield cells.map((cell) => [
      ...cell.keys.flatMap(({ code, label }) => [code, label]),
      ...metrics.flatMap((metric) => {
        const { value, status } = metric.read(cell);
        return [value, status === 'PUBLISHED' ? null : statusLabels[status][language]];
      }),
    ]);
  }
}

function aboutLines(
  { release, level, weight, notices, receipt }: ExportedAnswer,
  language: Language,
): readonly string[] {
  const lines = [
    TITLE,
    ...(release === null
      ? []
      : [
          in3(
            `Utgivelse ${release.id}, publisert ${release.publishedOn}, med tall til og med ${release.coversThrough}.`,
            `Utgiving ${release.id}, publisert ${release.publishedOn}, med tal til og med ${release.coversThrough}.`,
            `Release ${release.id}, published ${release.publishedOn}, with figures through ${release.coversThrough}.`,
          ),
          in3(
            `Kontrollsum for utgivelsen: ${release.checksum}`,
            `Kontrollsum for utgivinga: ${release.checksum}`,
            `Checksum of the release: ${release.checksum}`,
          ),
        ]),
    in3(
      `Nivå ${level}: hver rad i grunnlaget står for ${weight} saker.`,
      `Nivå ${level}: kvar rad i grunnlaget står for ${weight} saker.`,
      `Level ${level}: each row behind the figures stands for ${weight} cases.`,
    ),
    ...notices.map(sameInAll),
    INTERVAL,
    EMPTY,
    ...(receipt === null
      ? []
      : [
          in3(
            `Kvittering: ${receipt.checksum} (regler versjon ${receipt.policyVersion})`,
            `Kvittering: ${receipt.checksum} (reglar versjon ${receipt.policyVersion})`,
            `Receipt: ${receipt.checksum} (rules version ${receipt.policyVersion})`,
          ),
        ]),
  ];
  return lines.map((line) => line[language]);
}
