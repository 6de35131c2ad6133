import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, as an operator runs it. */
export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Its exit code, or the signal that ended it; null while it runs. */
  readonly ended: () => number | string | null;
  /** @returns how it ended */
  readonly end: (signal: NodeJS.Signals) => Promise<number | string | null>;
}

/** The flags of the image (Dockerfile). Without the second, V8 collects garbage only at twice what is in use. */
const FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=60'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STARTED_WITHIN_MS = 120_000;

/**
 * @param preload modules that are evaluated before the server, which may exchange messages with this process
 * @throws Error with its output when it ends before it answers
 */
export async function startServerProcess(
  settings: Record<string, string>,
  preload: readonly string[] = [],
): Promise<ServerProcess> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', PORT: '0', WEB: 'off', ...settings };
  const imports = ['tsx', ...preload].flatMap((module) => ['--import', module]);
  const child = spawn(process.execPath, [...FLAGS, ...imports, 'server.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...(preload.length > 0 ? (['ipc'] as const) : [])],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    output.out = (output.out + chunk.toString()).slice(-20_000);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.err = (output.err + chunk.toString()).slice(-20_000);
  });
  const closed = once(child, 'close');
  const ended = () => child.exitCode ?? child.signalCode;
  const deadline = AbortSignal.timeout(STARTED_WITHIN_MS);
  while (!/answers at (\S+)\/graphql/.test(output.out)) {
    const signal = AbortSignal.any([deadline]);
    const more = once(child.stdout, 'data', { signal }).catch(() => null);
    await Promise.race([more, closed]);
    if (ended() !== null || deadline.aborted) throw new Error(`the server did not start: ${output.err || output.out}`);
  }
  return {
    url: /answers at (\S+)\/graphql/.exec(output.out)?.[1] ?? '',
    child,
    ended,
    async end(signal) {
      if (ended() === null) child.kill(signal);
      await closed;
      return ended();
    },
  };
}

/** Whether the address says so with 200. */
export async function answersOk(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
