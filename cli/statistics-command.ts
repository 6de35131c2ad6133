import { type Config, ConfigError, readConfig } from '../config.ts';
import { type OpenedDatabase, openForRelease } from '../db/statistics/open-database.ts';
import { loadReleaseKeys } from '../db/statistics/release-keys.ts';
import { StatisticsError } from '../db/statistics/statistics-error.ts';
import { startUpMessage } from '../http/errors/start-up-message.ts';
import { dayInNorway } from '../services/calendar/day-in-norway.ts';
import type { ReleaseKeys } from '../services/disclosure-control/keyed-random.ts';

/** Ends a command with its own exit code after its message has been printed. */
export class Ended extends Error {
  constructor(readonly exitCode: number) {
    super('ended');
  }
}

/** The day it is in Norway. */
export function today(): string {
  return dayInNorway(Date.now());
}

/** The keys of the release. @throws StatisticsError key-missing, ConfigError */
export async function releaseKeys(): Promise<ReleaseKeys> {
  const config = readConfig(process.env);
  return await loadReleaseKeys({
    keyA: config.statisticsKeys.a,
    keyP: config.statisticsKeys.p,
    development: config.environment === 'development',
    dataDirectory: config.dataDirectory,
  });
}

/** Opens the database of the configuration for a piece of work, and leaves it as found. */
export async function withReleaseDatabase<Result>(
  work: (database: OpenedDatabase, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env);
  const database = await openForRelease(config);
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}

/** Ends the process: 0 done, 1 refused (one line with its code), 2 bad rows in a file, 3 anything else. */
export function runCommand(work: () => Promise<unknown>): void {
  work().then(
    () => process.exit(0),
    (error: unknown) => {
      if (error instanceof Ended) process.exit(error.exitCode);
      if (error instanceof StatisticsError) {
        console.error(`${error.code}: ${error.message}`);
        process.exit(1);
      }
      console.error(
        error instanceof ConfigError ? `configuration: ${error.message}` : `failed: ${startUpMessage(error)}`,
      );
      process.exit(error instanceof ConfigError ? 1 : 3);
    },
  );
}
