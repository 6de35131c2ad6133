import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type ImportOutcome, outcomeOfExit } from '../../../services/sources/schedule/import-outcome.ts';

/** Lower than the server's own, which is to answer meanwhile. */
const PRIORITY = 10;
/** Maximum of stored characters of the last line. */
const MESSAGE_LENGTH_MAX = 500;

export interface ImportCommand {
  /** The import command's file. */
  readonly script: URL;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Longest run, milliseconds. */
  readonly timeoutMs: number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Runs the import command in a process of its own: its memory and its failures are not the server's. It never rejects. */
export function runImportCommand({
  script,
  args,
  environment,
  timeoutMs,
  signal,
}: ImportCommand): Promise<{ readonly outcome: ImportOutcome; readonly message: string | null }> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), fileURLToPath(script), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) {
    try {
      setPriority(child.pid, PRIORITY);
    } catch {
      // An account that may not: it runs all the same.
    }
  }
  let last = '';
  const keepLast = (chunk: Buffer) => {
    last = lastLine(last + chunk.toString('utf8')) || last;
  };
  child.stdout.on('data', keepLast);
  child.stderr.on('data', keepLast);
  const stop = () => void child.kill('SIGKILL');
  const timer = setTimeout(stop, timeoutMs);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return new Promise((ended) => {
    const end = (outcome: ImportOutcome) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      ended({ outcome, message: last === '' ? null : last });
    };
    child.once('error', () => end('FAILED'));
    child.once('close', (code) => end(outcomeOfExit(code)));
  });
}

function lastLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return (lines.filter((line) => line !== '').at(-1) ?? '').slice(0, MESSAGE_LENGTH_MAX);
}
