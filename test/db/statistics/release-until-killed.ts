import { writeSync } from 'node:fs';
import { connect } from '../../../db/client.ts';
import { release } from './release-world.ts';

// A process that releases and kills or stops itself at a step: url, step, share done, signal.
const [url = '', wantedStep, wantedShare, signal = 'SIGKILL'] = process.argv.slice(2);
let isSignalled = false;

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
      if (isSignalled || step !== wantedStep || share < Number(wantedShare)) return;
      isSignalled = true;
      writeSync(process.stdout.fd, 'stops\n');
      process.kill(process.pid, signal);
    },
  });
  process.exit(0);
}

run().catch(() => process.exit(1));
