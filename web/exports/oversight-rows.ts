import type { OversightRow, ShownOversight } from '../pages/oversight/load-oversight.ts';
import { coverageInWords, figuresOf } from '../pages/oversight/row-figures.ts';
import { periodInWords } from '../pages/oversight/show-period.ts';
import type { PageContext } from '../render/page-context.ts';
import { showDay } from '../words/show-time.ts';
import type { ExportTable } from './export-table.ts';

type Reader = Pick<PageContext, 'words' | 'language'>;
type Bounded = OversightRow['applications'] | OversightRow['decisionsWithinDeadline'];

/**
 * The overview as rows of a spreadsheet: a missing figure is an empty cell, and the last cell of the row names it and the reason.
 */
export function oversightTable({ oversight }: ShownOversight, { words }: Reader): ExportTable {
  const { columns } = words.oversight;
  const bounds = (name: string) => [name, columns.lowest(name), columns.highest(name)];
  const header = [
    columns.number,
    columns.municipality,
    ...bounds(columns.applicationsAlone),
    ...bounds(columns.withinDeadline),
    columns.groupWithinDeadline,
    ...bounds(columns.days),
    columns.groupDays,
    ...bounds(columns.complaintsAlone),
    columns.changed,
    columns.crisisCentre,
    columns.rate,
    columns.stale,
    columns.whyMissing,
  ];
  const shares = [...bounds(columns.withinDeadline), columns.groupWithinDeadline, columns.changed];
  return {
    header,
    rows: oversight.municipalities.map((row) => cellsOf(row, words)),
    shares: new Set(shares.map((name) => header.indexOf(name))),
  };
}

function cellsOf(row: OversightRow, { oversight: text }: PageContext['words']) {
  const missing = figuresOf(row, text.columns).filter(({ figure }) => figure.value == null);
  return [
    row.municipality.number,
    row.municipality.name,
    ...boundedCells(row.applications),
    ...boundedCells(row.decisionsWithinDeadline),
    row.comparison.groupDecisionsWithinDeadline.value ?? null,
    ...boundedCells(row.medianHandlingDays),
    row.comparison.groupMedianHandlingDays.value ?? null,
    ...boundedCells(row.complaints),
    row.complaintsChanged.value ?? null,
    coverageInWords(row.crisisCentreCoverage, text),
    row.rateDeviation.differencePerMonth ?? null,
    row.staleFacts,
    missing.map(({ name, figure }) => `${name}: ${text.figureStatus[figure.status]}`).join('; '),
  ];
}

/** A figure with the bounds of the true one; without a figure there is nothing to bound. */
const boundedCells = ({ value, low, high }: Bounded) =>
  value == null ? [null, null, null] : [value, low ?? null, high ?? null];

/** The lines of the sheet "Om tallene". */
export function oversightAbout(
  { oversight, period }: Pick<ShownOversight, 'oversight' | 'period'>,
  reader: Reader,
): readonly string[] {
  const { words, language } = reader;
  const { oversight: text } = words;
  return [
    `${oversight.governor.name}. ${periodInWords(period, reader)}.`,
    ...(oversight.release === null
      ? [text.nothingReleased]
      : [
          text.release(oversight.release.id, showDay(oversight.release.publishedOn, language)),
          text.through(showDay(oversight.release.coversThrough, language)),
        ]),
    ...(oversight.release?.synthetic ? [text.synthetic] : []),
    ...text.aboutFigures,
    text.aboutSizes,
    oversight.deadline.text,
    ...oversight.notices,
  ];
}
