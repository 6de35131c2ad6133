import cluster from 'node:cluster';
import { type Logger, pino } from 'pino';
import { type Config, ConfigError, readConfig } from './config.ts';
import { startUpMessage } from './http/errors/start-up-message.ts';
import { endWithProcess } from './stop-process.ts';
import { startCluster } from './workers.ts';

/** The project brings its own Node; started by another one, it says so instead of failing somewhere inside. */
const NODE_MAJOR_MIN = 24;

/** The platform is loaded here, not above: a wrong setting ends at once, and a process that only has workers stays small. */
async function start(config: Config, log: Logger) {
  if (config.workers > 1 && cluster.isPrimary) return startCluster(config, log);
  const { startServer } = await import('./start-server.ts');
  return startServer(config, log);
}

async function main(): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR_MIN) {
    throw new ConfigError(
      'node',
      `version ${NODE_MAJOR_MIN} or newer is needed, this is ${process.versions.node}: use npm start`,
    );
  }
  const startedAt = performance.now();
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null });
  let server: Awaited<ReturnType<typeof start>> | null = null;
  endWithProcess(config, log, () => server);
  server = await start(config, log);
  if (cluster.isWorker) {
    process.send?.({ url: server.url });
    return;
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`Tjenestegraf answers at ${server.url}/graphql, pages at ${server.url}/ (started in ${seconds} s)`);
}

main().catch((error: unknown) => {
  console.error(`Tjenestegraf did not start: ${startUpMessage(error)}`);
  process.exit(1);
});
