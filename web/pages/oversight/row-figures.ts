import type { Words } from '../../words/words.ts';
import type { OversightRow } from './load-oversight.ts';

/** The protected figures of a municipality, each with its name. */
export function figuresOf(row: OversightRow, columns: Words['oversight']['columns']) {
  return [
    { name: columns.applicationsAlone, figure: row.applications },
    { name: columns.withinDeadline, figure: row.decisionsWithinDeadline },
    { name: columns.groupWithinDeadline, figure: row.comparison.groupDecisionsWithinDeadline },
    { name: columns.days, figure: row.medianHandlingDays },
    { name: columns.groupDays, figure: row.comparison.groupMedianHandlingDays },
    { name: columns.complaintsAlone, figure: row.complaints },
    { name: columns.changed, figure: row.complaintsChanged },
  ] as const;
}

/** Whether the crisis-centre offer is known, in a word; an agreement in doubt is not the same as one without. */
export function coverageInWords({ status, reason }: OversightRow['crisisCentreCoverage'], text: Words['oversight']) {
  return status === 'COVERED' && reason !== null ? text.coverageDoubt : text.coverage[status];
}
