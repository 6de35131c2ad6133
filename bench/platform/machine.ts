import { execFile } from 'node:child_process';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import { promisify } from 'node:util';

/** What figures of another machine must be read against. The load is what ran already before the measurement. */
export function describeMachine(): Record<string, string | number> {
  return {
    processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, shared by servers, database and load generator`,
    'memory GB': Math.round(totalmem() / 2 ** 30),
    system: platform(),
    node: process.version,
    'load average before': loadavg()[0]?.toFixed(2) ?? '',
  };
}

/** The commit that is measured; null: not a checkout. */
export async function currentCommit(): Promise<string | null> {
  const run = promisify(execFile);
  return await run('git', ['rev-parse', '--short', 'HEAD']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
