import { runRelease } from '../../db/statistics/release/run-release.ts';
import { StatisticsError } from '../../db/statistics/statistics-error.ts';
import { loadSyntheticCountry } from '../../db/statistics/synthetic/load-synthetic-country.ts';
import { lastClosedMonth } from '../../services/case-intake/closed-month.ts';
import { monthNumber, monthText } from '../../services/disclosure-control/codes.ts';
import { progressBar } from '../progress.ts';
import { Ended, releaseKeys, today, withReleaseDatabase } from '../statistics-command.ts';

export interface SyntheticCountryOptions {
  readonly cases: string;
  readonly seed: string;
  readonly months: string;
  readonly release?: true;
}

/**
 * Makes a country up, loads it, and where asked for releases all but its last month, which is left for one's own first
 * release. Asked again, it goes on where it was stopped.
 */
export async function importSyntheticCountry(options: SyntheticCountryOptions): Promise<void> {
  const [cases, seed, months] = [
    wholeNumber(options.cases, '--cases', 5_000_000),
    wholeNumber(options.seed, '--seed', 1_000_000),
    wholeNumber(options.months, '--months', 240),
  ];
  await withReleaseDatabase(async ({ sql }, config) => {
    if (config.production) throw new StatisticsError('production', 'made-up cases do not belong in production');
    const day = today();
    const through = lastClosedMonth(day, config.statisticsClosingDays);
    const progress = progressBar();
    const onProgress = (step: string, share: number): void => progress.show(step, share);
    try {
      const added = await loadSyntheticCountry(sql, {
        cases,
        seed,
        months,
        through,
        today: day,
        onProgress: (share) => onProgress('LOAD', share),
      }).catch((error: unknown) => {
        if (options.release && error instanceof StatisticsError && error.code === 'already-loaded') return 0;
        throw error;
      });
      progress.end();
      console.log(`${added} made-up cases loaded, ${months} months through ${through}.`);
      if (options.release !== true) {
        console.log(`Now: npm run release-statistics -- --through ${through}`);
        return;
      }
      const keys = await releaseKeys();
      const released = monthText(monthNumber(through) - 1);
      const { id, checksum } = await runRelease(sql, {
        through: released,
        keys,
        today: day,
        closingDays: config.statisticsClosingDays,
        onProgress,
      });
      progress.end();
      console.log(`Released ${id}, checksum ${checksum}.`);
    } finally {
      progress.end();
    }
  });
}

function wholeNumber(text: string, option: string, maximum: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= maximum) return number;
  console.error(`${option} must be a whole number from 1 to ${maximum}`);
  throw new Ended(1);
}
