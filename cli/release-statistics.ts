import { Command } from 'commander';
import { runRelease } from '../db/statistics/release/run-release.ts';
import { progressBar } from './progress.ts';
import { reportLines } from './release-report-lines.ts';
import { releaseKeys, runCommand, today, withReleaseDatabase } from './statistics-command.ts';

const program = new Command('release-statistics')
  .description('Protects and publishes the case statistics through a closed month, once for good.')
  .requiredOption('--through <month>', 'last month to release, such as 2026-09')
  .option('--json', 'print the report as JSON')
  .addHelpText(
    'after',
    `
Runs as the database role tjenestegraf_release (RELEASE_DATABASE_URL) with the keys STATISTICS_KEY_A and STATISTICS_KEY_P.
A run that is stopped leaves nothing behind; run again it gives the same bytes. The report counts true cases: it is for the
operator, and is kept in the confidential schema.

Exit codes: 0 published, 1 refused (one line with its code), 3 failed.`,
  );

async function run({ through, json }: { through: string; json?: true }): Promise<void> {
  // Before any database: a missing key is known at once.
  const keys = await releaseKeys();
  await withReleaseDatabase(async ({ sql }, config) => {
    const progress = progressBar();
    try {
      const published = await runRelease(sql, {
        through,
        keys,
        today: today(),
        closingDays: config.statisticsClosingDays,
        onProgress: (step, share) => progress.show(step, share),
      });
      progress.end();
      console.log(json ? JSON.stringify(published, null, 2) : reportLines(published).join('\n'));
    } finally {
      progress.end();
    }
  });
}

program.action((options: { through: string; json?: true }) => runCommand(() => run(options))).parse();
