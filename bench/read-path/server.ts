import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { type CandidateName, candidates } from './candidates.ts';

/** A process with one candidate: tells its port, then its CPU use as often as it is asked. */
const [name, url] = process.argv.slice(2);
const sql = postgres(url!, { max: 4, onnotice: () => {} });
const server = await candidates[name as CandidateName](sql);
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send!({ cpuMs: (user + system) / 1000 });
});
process.on('disconnect', () => process.exit(0));
