import { connect } from '../../../db/client.ts';
import { release } from './release-world.ts';

// A process that releases and kills itself at a step: url, step, share done.
const [url = '', wantedStep, wantedShare] = process.argv.slice(2);

async function run(): Promise<void> {
  const sql = connect(url, {
    applicationName: 'tjenestegraf test',
    role: 'tjenestegraf_release',
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
  const through = wantedStep === 'PUBLISHED' ? '2026-09' : '2026-08';
  await release(sql, through, {
    onProgress: (step, share) => {
      if (step === wantedStep && share >= Number(wantedShare)) process.kill(process.pid, 'SIGKILL');
    },
  });
  process.exit(0);
}

run().catch(() => process.exit(1));
