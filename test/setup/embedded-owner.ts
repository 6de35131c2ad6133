import { startEmbedded } from '../../db/embedded.ts';

// A process that owns an embedded server, for tests that kill it: says that it is ready, then waits.
const server = await startEmbedded({ dataDirectory: process.argv[2] ?? '', durable: false });
process.send?.(server.url);
setInterval(() => {}, 60_000);
