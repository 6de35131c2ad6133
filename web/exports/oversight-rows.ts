import type { ShownOversight } from '../pages/oversight/load-oversight.ts';
import type { Words } from '../words/words.ts';

export type ExportCell = string | number | null;

/** The overview as rows of a spreadsheet: a figure that is not there is an empty cell with its reason beside it. */
export function oversightRows(
  { oversight }: ShownOversight,
  { oversight: text }: Words,
): readonly (readonly ExportCell[])[] {
  const { columns } = text;
  const header = [
    columns.number,
    columns.municipality,
    columns.applications,
    columns.lowest,
    columns.highest,
    columns.withinDeadline,
    columns.groupWithinDeadline,
    columns.days,
    columns.groupDays,
    columns.complaints,
    columns.changed,
    columns.crisisCentre,
    columns.rate,
    columns.stale,
    columns.whyMissing,
  ];
  const rows = oversight.municipalities.map((row) => {
    const missing = [row.applications, row.decisionsWithinDeadline, row.medianHandlingDays, row.complaintsChanged]
      .filter(({ value }) => value === null || value === undefined)
      .map(({ status }) => text.figureStatus[status]);
    return [
      row.municipality.number,
      row.municipality.name,
      row.applications.value ?? null,
      row.applications.value === null ? null : row.applications.low,
      row.applications.value === null ? null : row.applications.high,
      row.decisionsWithinDeadline.value ?? null,
      row.comparison.groupDecisionsWithinDeadline.value ?? null,
      row.medianHandlingDays.value ?? null,
      row.comparison.groupMedianHandlingDays.value ?? null,
      row.complaints.value ?? null,
      row.complaintsChanged.value ?? null,
      text.coverage[row.crisisCentreCoverage.status],
      row.rateDeviation.differencePerMonth ?? null,
      row.staleFacts,
      [...new Set(missing)].join('; '),
    ];
  });
  return [header, ...rows];
}

/** What the sheet "Om tallene" says. */
export function aboutRows({ oversight, period }: ShownOversight, { oversight: text }: Words): readonly string[] {
  return [
    `${oversight.governor.name}, ${period.from} – ${period.to}`,
    ...(oversight.release === null
      ? [text.nothingReleased]
      : [
          text.release(oversight.release.id, oversight.release.publishedOn),
          text.through(oversight.release.coversThrough),
        ]),
    ...(oversight.release?.synthetic ? [text.synthetic] : []),
    ...text.aboutLines,
    oversight.deadline.text,
    ...oversight.notices,
  ];
}
