import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createDrillIssuer } from './issue-tokens.ts';

/** `ops/compose.yaml`, started whole under a name of its own and with secrets of its own. */
export interface Platform {
  /** Runs `docker compose` with these arguments. @returns what it wrote */
  readonly compose: (...args: readonly string[]) => Promise<string>;
  /** Services whose health check the engine runs, with what it last found. */
  readonly health: () => Promise<Readonly<Record<string, string>>>;
  /** A new token of Oslo, which may write. */
  readonly signIn: () => Promise<string>;
  /** Keys of writes that the primary does not have. */
  readonly missingWrites: (keys: readonly string[]) => Promise<readonly string[]>;
  /** Ends and removes all of it. */
  readonly stop: () => Promise<void>;
}

export interface PlatformOptions {
  /** Compose files beside ours, such as the settings of another engine. */
  readonly also: readonly string[];
  /** False: the images are there. */
  readonly build: boolean;
}

const run = promisify(execFile);
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const HEALTHY_MS_MAX = 300_000;
/** Oslo, whose offices `startLoad` writes. */
const MUNICIPALITY = { number: '0301', organisationNumber: '958935420' };

export async function startPlatform({ also, build }: PlatformOptions): Promise<Platform> {
  const issuer = await createDrillIssuer();
  const secret = () => randomBytes(24).toString('hex');
  const env = {
    ...process.env,
    ...issuer.settings,
    ADMIN_PASSWORD: secret(),
    OWNER_PASSWORD: secret(),
    API_PASSWORD: secret(),
    RELEASE_PASSWORD: secret(),
    REPLICA_PASSWORD: secret(),
    WEBHOOK_KEYS: `drill:${randomBytes(32).toString('base64')}`,
    DRILL_FOLDER: issuer.folder,
  };
  const files = [pathOf('../../ops/compose.yaml'), pathOf('compose.yaml'), ...also].flatMap((file) => ['--file', file]);
  const compose = async (...args: readonly string[]) => {
    const all = ['compose', '--project-name', 'tjenestegraf-drill', ...files, ...args];
    return (await run('docker', all, { env })).stdout;
  };
  const query = (sql: string) =>
    compose(
      ...['exec', '-T', 'postgres', 'psql', '--username=postgres', '--dbname=tjenestegraf'],
      ...['--tuples-only', '--no-align', `--command=${sql}`],
    );
  const health = async () => {
    const lines = (await compose('ps', '--format', 'json')).split('\n').filter((line) => line !== '');
    const services = lines.map((line) => JSON.parse(line) as { Service: string; Health: string });
    return Object.fromEntries(
      services.filter((one) => one.Health !== '').map(({ Service, Health }) => [Service, Health]),
    );
  };
  const stop = async () => {
    await compose('down', '--volumes', '--timeout', '10');
    await issuer.stop();
  };
  try {
    // What an interrupted run left has other passwords.
    await compose('down', '--volumes');
    await compose('up', '--detach', build ? '--build' : '--no-build');
    await untilHealthy(health);
    await query(
      `insert into tjenestegraf.client (id, organisation_number, name, role, municipality_numbers)
       values ('drill', '${MUNICIPALITY.organisationNumber}', 'Drill', 'MUNICIPALITY', '{${MUNICIPALITY.number}}')`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    compose,
    health,
    signIn: () => issuer.signMunicipality(MUNICIPALITY.organisationNumber),
    async missingWrites(keys) {
      const found = new Set((await query('select key from tjenestegraf.idempotency_key')).split('\n'));
      return keys.filter((key) => !found.has(key));
    },
    stop,
  };
}

async function untilHealthy(health: Platform['health']): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    const states = await health();
    if (Object.values(states).every((state) => state === 'healthy')) return;
    if (performance.now() - startedAt > HEALTHY_MS_MAX)
      throw new Error(`some services are not healthy: ${JSON.stringify(states)}`);
    await pause(1_000);
  }
}
