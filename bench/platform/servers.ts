import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import type { ServerSpec } from './candidates.ts';

/** A process that answers at a port. */
export interface RunningProcess {
  readonly pid: number;
  readonly port: number;
  /** Where GraphQL is answered, such as `/graphql`. */
  readonly path: string;
  readonly child: ChildProcess;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The flags of `npm start` (why: docs/adr/0003), for the peers and the limits as well. */
export const NODE_FLAGS = manifest.scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--') && word !== '--import');
/** Connections to PostgreSQL that each process keeps: more than two cores can use, fewer than the database allows together. */
export const CONNECTIONS_MAX = 6;
const READY_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 5_000;

/**
 * Starts one and waits until it says where it answers.
 * @throws Error with the last it wrote, when it ends before
 */
export async function startServer(spec: ServerSpec): Promise<RunningProcess> {
  const child = spawn(process.execPath, [...NODE_FLAGS, '--import', 'tsx', spec.file, ...spec.args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // As in the image (Dockerfile), for the peers and the limits as well.
      MALLOC_ARENA_MAX: '2',
      GRAPHILE_ENV: 'production',
      DATABASE_CONNECTIONS_MAX: String(CONNECTIONS_MAX),
      ...spec.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  return await new Promise((ready, failed) => {
    const fail = () => failed(new Error(`${spec.file} did not start: ${log.slice(-1_000)}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail();
    }, READY_WITHIN_MS);
    child.once('exit', fail);
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        log = (log + chunk.toString()).slice(-4_000);
        const found = /(?:listening|answers) at http:\/\/127\.0\.0\.1:(\d+)(\/\w*)/.exec(log);
        if (found === null) return;
        clearTimeout(timer);
        child.off('exit', fail);
        ready({ pid: child.pid!, port: Number(found[1]), path: found[2]!, child });
      });
    }
  });
}

/** Ends one: by asking, and after a few seconds without. */
export async function stopServer({ child }: RunningProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await gone;
  clearTimeout(timer);
}
