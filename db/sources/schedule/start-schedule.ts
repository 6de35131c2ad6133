import { setTimeout as sleep } from 'node:timers/promises';
import { Cron } from 'croner';
import type { ScheduledImport } from '../../../services/sources/schedule/read-schedule.ts';
import { connect, type SqlLike } from '../../client.ts';
import { endRun, takeRun } from './import-runs.ts';
import { type ImportCommand, runImportCommand } from './run-import-command.ts';

/** Longest run: a whole register takes a minute, a table of figures a few. */
const RUN_MAX_MS = 1_800_000;

/** How often it is looked whether another process has ended its import, milliseconds. */
const TURN_CHECK_MS = 1_000;

export interface ScheduleSettings extends Pick<ImportCommand, 'script' | 'environment'> {
  /** A login that owns the tables. */
  readonly url: string;
  readonly entries: readonly ScheduledImport[];
  /** Called with every run of this process and its result, or with the error that prevented it. */
  readonly report: (run: {
    readonly command: string;
    readonly outcome: string;
    readonly message: string | null;
  }) => void;
}

export interface Schedule {
  /** Ends it; a run under way is broken off, which leaves nothing half done. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs imports when they are due, one at a time over all processes on one database: a lock in the database keeps two apart,
 * and a row for each run that is due keeps it from running twice.
 */
export function startSchedule({ url, entries, script, environment, report }: ScheduleSettings): Schedule {
  const sql = connect(url, {
    applicationName: 'tjenestegraf schedule',
    role: null,
    poolSizeMax: 1,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
  const stopping = new AbortController();
  let queue: Promise<void> = Promise.resolve();
  const runDue = async ({ command }: ScheduledImport, dueAt: string) => {
    const text = command.join(' ');
    const connection = await sql.reserve();
    try {
      const isMine = await waitForTurn(connection, stopping.signal);
      const id = isMine ? await takeRun(connection, text, dueAt) : null;
      if (id === null) return;
      const ended = await runImportCommand({
        script,
        environment,
        args: command,
        timeoutMs: RUN_MAX_MS,
        signal: stopping.signal,
      });
      await endRun(connection, id, ended);
      report({ command: text, ...ended });
    } finally {
      await connection`select pg_advisory_unlock_all()`.catch(() => {});
      connection.release();
    }
  };
  const jobs = entries.map((entry) => {
    const job = new Cron(entry.cron, { timezone: 'Europe/Oslo', protect: true }, () => {
      // When it was due and not when it began: the same in every process.
      const [due] = job.previousRuns(1, new Date(Date.now() + 1_000));
      const run = queue.then(() => runDue(entry, (due ?? new Date()).toISOString()));
      queue = run.catch((error: unknown) => {
        const message = error instanceof Error ? error.message : null;
        report({ command: entry.command.join(' '), outcome: 'FAILED', message });
      });
      return queue;
    });
    return job;
  });
  return {
    stop: async () => {
      for (const job of jobs) job.stop();
      stopping.abort();
      await queue;
      await sql.end({ timeout: 5 });
    },
  };
}

/** Waits until no other process runs an import. False: the schedule is stopped before. */
async function waitForTurn(connection: SqlLike, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const [row] = await connection<{ mine: boolean }[]>`
      select pg_try_advisory_lock(hashtextextended('tjenestegraf schedule', 0)) as mine`;
    if (row?.mine) return true;
    await sleep(TURN_CHECK_MS, undefined, { signal }).catch(() => {});
  }
  return false;
}
