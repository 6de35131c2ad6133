import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

export interface BackgroundLoad {
  /** Resolves with how it ended; it never rejects. */
  readonly done: Promise<'LOADED' | 'FAILED' | 'STOPPED'>;
  /** Ends it, if it still runs; what it did not finish is not there. */
  stop(): Promise<void>;
}

/** Lower than the server's own, which is to answer meanwhile. */
const PRIORITY = 10;

/**
 * Loads and releases the made-up country in a process of its own: protecting it keeps a core busy for seconds.
 * @param script the import command's file.
 */
export function loadInBackground(script: URL, cases: number, environment: Record<string, string>): BackgroundLoad {
  const child = spawn(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      fileURLToPath(script),
      ...['synthetic-country', '--release', '--cases', String(cases)],
    ],
    { env: { ...process.env, ...environment }, stdio: 'ignore' },
  );
  if (child.pid !== undefined) {
    try {
      setPriority(child.pid, PRIORITY);
    } catch {
      // An account that may not: it runs all the same.
    }
  }
  let stopped = false;
  const done = new Promise<'LOADED' | 'FAILED' | 'STOPPED'>((ended) => {
    child.once('error', () => ended('FAILED'));
    child.once('exit', (code) => ended(stopped ? 'STOPPED' : code === 0 ? 'LOADED' : 'FAILED'));
  });
  return {
    done,
    async stop() {
      stopped = true;
      child.kill('SIGKILL');
      await done;
    },
  };
}
