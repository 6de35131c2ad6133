/** This server as several processes behind one port. Arguments: how many. */
import cluster from 'node:cluster';

const wanted = Number(process.argv[2]);
cluster.setupPrimary({ exec: 'server.ts', args: [], silent: true });
let ready = 0;
for (let i = 0; i < wanted; i++) {
  const worker = cluster.fork();
  worker.process.stderr?.pipe(process.stderr);
  worker.process.stdout?.on('data', (chunk: Buffer) => {
    const found = /answers at (http:\/\/127\.0\.0\.1:\d+\/\w*)/.exec(chunk.toString());
    if (found === null) return;
    ready += 1;
    if (ready === wanted) console.log(`listening at ${found[1]}`);
  });
}
process.on('SIGTERM', () => {
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  setTimeout(() => process.exit(0), 1_000);
});
