import { setTimeout as pause } from 'node:timers/promises';
import { type FaultWorld, untilReady } from '../fault-world.ts';
import { judgeOutcomes, judgeWrites, together, type Verdict } from '../judge.ts';
import { startLoad } from '../steady-load.ts';
import type { Fault } from './fault.ts';

const PER_SECOND = 48;
/** The deadline of an answer is ten seconds; a busy machine gets some more to send it. */
const ANSWER_MS_MAX = 12_000;
/** A dead connection, or a database that is back, must be noticed within this time. */
const NOTICED_MS_MAX = 15_000;

/** Asks at a steady rate while something is done to the database, and looks at what is left. */
async function underLoad(world: FaultWorld, disturb: () => Promise<void>): Promise<Verdict> {
  const server = await world.startServer();
  const load = startLoad(() => server.url, world.token, PER_SECOND);
  const broken: string[] = [];
  await pause(2_000);
  await disturb();
  world.line.mend();
  const ready = await untilReady(server, NOTICED_MS_MAX);
  if (ready === null) broken.push(`not ready ${NOTICED_MS_MAX / 1_000} s after it was over`);
  const after = load.outcomes.length;
  await pause(2_000);
  await load.stop();
  const late = load.outcomes.slice(after + PER_SECOND).filter(({ status }) => status !== 200).length;
  if (late > 0) broken.push(`${late} questions were not answered when it was long over`);
  if (server.ended() !== null) broken.push(`the process ended: ${server.ended()}`);
  const end = await server.end('SIGTERM');
  if (end !== 0) broken.push(`it ended with ${end} at SIGTERM`);
  return together(judgeOutcomes(load.outcomes, ANSWER_MS_MAX), await judgeWrites(world.owner, load.outcomes), {
    figures: { readyAfterMs: ready === null ? 'never' : Math.round(ready) },
    broken,
  });
}

export const databaseFaults: readonly Fault[] = [
  {
    name: 'none',
    what: 'nothing, for ten seconds: what the same questions get where nothing goes wrong',
    run: (world) => underLoad(world, () => pause(10_000)),
  },
  {
    name: 'restarts',
    what: 'the database process is ended and starts again, in turn politely and at once, as often as --restarts says',
    run: (world, { restarts, say }) =>
      underLoad(world, async () => {
        for (let count = 1; count <= restarts; count += 1) {
          await world.killDatabase(count % 2 === 0 ? 'SIGQUIT' : 'SIGINT');
          await pause(1_500);
          if (count % 5 === 0) say(`${count} of ${restarts}`);
        }
      }),
  },
  {
    name: 'terminated',
    what: 'every connection of the server is ended by the database, once a second for ten seconds',
    run: (world) =>
      underLoad(world, async () => {
        for (let second = 0; second < 10; second += 1) {
          await world.owner`
            select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tjenestegraf api'`;
          await pause(1_000);
        }
      }),
  },
  {
    name: 'cut',
    what: 'the line is cut for five seconds, three times',
    run: (world) =>
      underLoad(world, async () => {
        for (let count = 0; count < 3; count += 1) {
          world.line.cut();
          await pause(5_000);
          world.line.mend();
          await pause(3_000);
        }
      }),
  },
  {
    name: 'stalled',
    what: 'connections stay open and nothing goes over them for twenty seconds',
    run: (world) =>
      underLoad(world, async () => {
        world.line.stall();
        await pause(20_000);
      }),
  },
  {
    name: 'slow',
    what: 'whatever the database says comes 300 ms later, for ten seconds',
    run: (world) =>
      underLoad(world, async () => {
        world.line.slow(300);
        await pause(10_000);
      }),
  },
  {
    name: 'lies',
    what: 'the database’s answers are exchanged for bytes that mean nothing, for five seconds; connections are then cut',
    run: (world) =>
      underLoad(world, async () => {
        world.line.lie();
        await pause(5_000);
        world.line.cut();
      }),
  },
];
