import { setTimeout as pause } from 'node:timers/promises';
import { startBalancer } from '../balancer.ts';
import { untilReady } from '../fault-world.ts';
import { judgeOutcomes, judgeWrites, together, type Verdict } from '../judge.ts';
import { answersOk, type ServerProcess } from '../server-process.ts';
import { startLoad } from '../steady-load.ts';
import type { Fault } from './fault.ts';

const PER_SECOND = 48;
const ANSWER_MS_MAX = 12_000;
const DIRECTORY = '/graphql?query=%7B%20municipality(number%3A%20%223430%22)%20%7B%20name%20%7D%20%7D';

export const serverFaults: readonly Fault[] = [
  {
    name: 'rolling',
    what: 'two servers behind a proxy are exchanged one after the other, twice: SIGTERM, then a new one, the next when that is ready',
    async run(world): Promise<Verdict> {
      const balancer = await startBalancer();
      const broken: string[] = [];
      let servers: ServerProcess[] = [await world.startServer(), await world.startServer()];
      for (const { url } of servers) balancer.add(url);
      await balancer.untilReady(2);
      const load = startLoad(() => balancer.url, world.token, PER_SECOND);
      for (let exchange = 0; exchange < 4; exchange += 1) {
        const [oldest, ...others] = servers;
        if (oldest === undefined) break;
        const end = await oldest.end('SIGTERM');
        if (end !== 0) broken.push(`a server ended with ${end} at SIGTERM`);
        balancer.remove(oldest.url);
        const next = await world.startServer();
        balancer.add(next.url);
        servers = [...others, next];
        await balancer.untilReady(2);
      }
      await load.stop();
      await balancer.stop();
      await Promise.all(servers.map((server) => server.end('SIGTERM')));
      const refused = load.outcomes.filter(({ status }) => status !== 200).length;
      if (refused > 0) broken.push(`${refused} requests were not answered as they should be`);
      return together(judgeOutcomes(load.outcomes, ANSWER_MS_MAX), await judgeWrites(world.owner, load.outcomes), {
        figures: { exchanges: 4 },
        broken,
      });
    },
  },
  {
    name: 'started-alone',
    what: 'a server is started while the database is away: it serves the directory as it was last known, and goes over when it is back',
    async run(world): Promise<Verdict> {
      const broken: string[] = [];
      await (await world.startServer()).end('SIGTERM');
      world.line.cut();
      const startedAt = performance.now();
      const server = await world.startServer();
      const answered = await fetch(`${server.url}${DIRECTORY}`);
      const startMs = performance.now() - startedAt;
      if (answered.status !== 200) broken.push(`the directory was ${answered.status}`);
      if (!answered.headers.has('x-directory-known-at')) broken.push('the answer did not say how old it is');
      if (await answersOk(`${server.url}/health/ready`)) broken.push('it said that it was ready');
      await pause(1_000);
      world.line.mend();
      const ready = await untilReady(server, 15_000);
      if (ready === null) broken.push('it did not go over to the database within 15 s');
      const back = await fetch(`${server.url}${DIRECTORY}`);
      if (back.headers.has('x-directory-known-at')) broken.push('it still says that the directory is old');
      const end = await server.end('SIGTERM');
      if (end !== 0) broken.push(`it ended with ${end} at SIGTERM`);
      return {
        figures: { startMs: Math.round(startMs), readyAfterMs: ready === null ? 'never' : Math.round(ready) },
        broken,
      };
    },
  },
];
