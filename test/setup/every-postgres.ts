import { spawnSync } from 'node:child_process';

/** `npm run test:postgres`: the integration tests on every PostgreSQL that is supported, and on a container's newest minor. */
const SUPPORTED = ['15', '16', '17', '18'];

const failed = ['', ...SUPPORTED].filter((version) => {
  const environment = { ...process.env, TEST_POSTGRES: version };
  const args = ['vitest', 'run', '--project', 'integration', ...process.argv.slice(2)];
  return spawnSync('npx', args, { stdio: 'inherit', env: environment }).status !== 0;
});
if (failed.length > 0) {
  console.error(`Failed on PostgreSQL ${failed.map((version) => version || 'in a container').join(', ')}.`);
  process.exit(1);
}
