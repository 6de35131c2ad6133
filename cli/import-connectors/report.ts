import type { ImportReport, ReadDelivery } from '../../db/sources/delivery.ts';

/** Lines of one kind printed one by one; the rest is counted. */
const LINES_MAX = 20;

/** What became of a delivery, for a person: names and places, never a value of a rejected row. */
export function reportLines(delivery: ReadDelivery, report: ImportReport, dryRun: boolean): string[] {
  const { diff, suspicions, observations, findings } = report;
  const { stats, rejected, omitted = [], normalised = [], encoding } = delivery;
  return [
    `${dryRun ? 'Dry run of' : 'Import of'} ${delivery.importer}: ${stats.read} rows read, ${stats.accepted} accepted, ${stats.rejected} rejected, ${stats.skipped} skipped, ${stats.repeated} repeated`,
    ...some('+', diff.created),
    ...some(
      '~',
      diff.changed.map(({ key, fields }) => `${key}: ${fields.join(', ')}`),
    ),
    ...some('-', diff.missing),
    ...(encoding?.isGuess ? [`Read as ${encoding.name}, which the file does not say: look at æ, ø and å.`] : []),
    ...some(
      '=',
      normalised.map(({ row, line, column, given, read }) => `row ${row} (line ${line}) ${column}: ${given} → ${read}`),
    ),
    ...some('!', rejected.map(faultLine)),
    ...some('? left out:', omitted.map(faultLine)),
    `${diff.created.length} new, ${diff.changed.length} changed, ${diff.unchanged.length} unchanged, ${diff.missing.length} missing, ${diff.untouched.length} rejected and left as they are`,
    ...suspicions.map(({ rule, message }) => `${rule}: ${message}`),
    ...(dryRun
      ? [...(delivery.records ? [`${report.served} records would change`] : []), 'Nothing was changed.']
      : [
          `${report.outcome}: ${observations.added} observations added, ${observations.restated} said again, ${observations.withdrawn} no longer said, ${report.served} served values changed, ${report.newDeadLetters} new dead letters`,
        ]),
    ...(findings === null
      ? []
      : [`Findings: ${findings.opened} opened, ${findings.resolved} resolved, ${findings.stillOpen} still open`]),
  ];
}

function faultLine({ row, line, column, path, rule, message }: ReadDelivery['rejected'][number]): string {
  const parts = [`row ${row}`, line === null ? '' : `(line ${line})`, column ?? path ?? '', `${rule}:`, message];
  return parts.filter(Boolean).join(' ');
}

function some(mark: string, lines: readonly string[]): string[] {
  const rest = lines.length - LINES_MAX;
  return [
    ...lines.slice(0, LINES_MAX).map((line) => `${mark} ${line}`),
    ...(rest > 0 ? [`${mark} … ${rest} more`] : []),
  ];
}
