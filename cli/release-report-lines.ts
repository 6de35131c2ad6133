import type { PublishedRelease } from '../db/statistics/release/run-release.ts';
import { ROUNDING_BASE } from '../services/disclosure-control/small-cell-rule.ts';

/** The report of a release for a terminal. */
export function reportLines({ id, number, checksum, synthetic, report }: PublishedRelease): string[] {
  const { rows, completions, retracted, seconds } = report;
  const lines = [
    `Release ${number} (${id})${synthetic ? ', with made-up cases' : ''} is published.`,
    `  checksum      ${checksum}`,
    `  new cases     ${report.newCases} (${report.late} late, ${report.tooLate} of years that are final), ${report.rowsCorrected} rows corrected`,
    `  buckets       ${report.buckets} closed, ${report.openCases} cases wait`,
    `  rows          A ${rows.A} × ${ROUNDING_BASE.A}, P ${rows.P} × ${ROUNDING_BASE.P}; completed A ${completions.A}, P ${completions.P}; retracted A ${retracted.A}, P ${retracted.P}`,
    `  seconds       read ${seconds.read}, protect ${seconds.compute}, write ${seconds.write}`,
  ];
  for (const level of ['A', 'P'] as const) {
    const { lines: tables, deadlineShareError } = report.utility[level];
    lines.push(
      '',
      `${`Level ${level}: distance from the truth`.padEnd(46)}cells    max   mean abs   mean rel (n ≥ 100)`,
    );
    for (const { table, cells, maxError, meanAbsoluteError, meanRelativeError } of tables) {
      const relative = meanRelativeError === null ? '–' : `${(100 * meanRelativeError).toFixed(2)} %`;
      lines.push(
        `  ${table.padEnd(42)}${String(cells).padStart(7)}${String(maxError).padStart(7)}${meanAbsoluteError.toFixed(2).padStart(11)}${relative.padStart(21)}`,
      );
    }
    lines.push(
      `  share within the deadline, by municipality and year: ${deadlineShareError.toFixed(2)} points on average`,
    );
  }
  return lines;
}
