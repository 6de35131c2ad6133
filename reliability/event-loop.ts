import 'reflect-metadata';
import { once } from 'node:events';
import { Command } from 'commander';
import { releaseMadeUpCases } from '../bench/platform/release-made-up-cases.ts';
import { ORGANISATIONS, type Reader, SEEN } from '../test/web/pages-seen.ts';
import { Visitor } from '../test/web/visitor.ts';
import { type LargeRequest, largeRequests } from './event-loop/large-requests.ts';
import { createMoments } from './event-loop/moments.ts';
import { createFaultWorld, type FaultWorld, UNLIMITED } from './fault-world.ts';
import type { ServerProcess } from './server-process.ts';
import { wholeNumber } from './whole-number.ts';

const LONGEST_MS = 50;
/** Of three years, made up and released before. */
const CASES = 100_000;

const program = new Command('turns')
  .description('Measures for how long a request of each kind, as large as it may be, holds the event loop of a server.')
  .option('--times <n>', 'that each is asked', wholeNumber(2), 5)
  .option('--only <pattern>', 'kinds whose name has what this regular expression finds', '')
  .option('--pages', 'the pages for people, too', false)
  .addHelpText(
    'after',
    `
A turn is the CPU that the thread of the event loop takes in one round of it. Given are the first time, when code is compiled, and the least
of the others: the garbage of others' work is only now and then in it. Nothing is answered from memory where it can be helped.

Rule: the least is ${LONGEST_MS} ms at the most. Exit codes: 0 it is, 1 one is longer.`,
  );

type Ask = (request: LargeRequest) => Promise<void>;

/** @returns milliseconds of the longest turn */
async function longestTurn({ child }: ServerProcess, ask: () => Promise<void>): Promise<number> {
  child.send('BEGIN');
  await ask();
  const told = once(child, 'message');
  child.send('END');
  const [{ longestMs }] = (await told) as [{ longestMs: number }];
  return longestMs;
}

const WHOM = { MUNICIPALITY: '3430', GOVERNOR: 'innlandet' } as const;

function createAsker({ url }: ServerProcess, world: FaultWorld): Ask {
  return async ({ path, by, body, headers = {}, status = 200 }) => {
    const whom = by === 'MUNICIPALITY' || by === 'GOVERNOR' ? WHOM[by] : null;
    const token = by === undefined ? null : await world.signIn(by, whom);
    const response = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(token !== null && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    if (response.status !== status || (status === 200 && text.startsWith('{"errors"')))
      throw new Error(`answered with ${response.status}, not ${status}: ${text.slice(0, 300)}`);
  };
}

/** The pages for people, each as one who may read it opens it. */
async function pages({ url }: ServerProcess): Promise<readonly (readonly [string, () => Promise<void>])[]> {
  const visitors = new Map<Reader, Visitor>([['NOBODY', new Visitor(url)]]);
  for (const [reader, organisation] of Object.entries(ORGANISATIONS)) {
    const visitor = new Visitor(url);
    await visitor.signIn(organisation, '/');
    visitors.set(reader as Reader, visitor);
  }
  return Object.values(SEEN).flatMap(({ at, by }) =>
    at.map((path) => [`page ${path}`, async () => void (await visitors.get(by)?.open(path))] as const),
  );
}

async function run({ times, only, pages: withPages }: { times: number; only: string; pages: boolean }): Promise<void> {
  const world = await createFaultWorld();
  let tooLong = 0;
  const measure = async (kind: string, one: () => Promise<number>) => {
    const measured: number[] = [];
    for (let time = 0; time < times; time += 1) measured.push(await one());
    const [first = 0, ...others] = measured;
    const least = Math.min(...others);
    if (least > LONGEST_MS) tooLong += 1;
    console.log(`${least > LONGEST_MS ? 'TOO LONG ' : ''}${kind}: ${least.toFixed(1)} ms, first ${first.toFixed(1)}`);
  };
  try {
    const today = new Date().toISOString().slice(0, 10);
    await releaseMadeUpCases(world.line.url, CASES, today);
    const settings = { ANSWER_CACHE_MB: '0', WEB: 'on', WEBHOOK_PRIVATE_ADDRESSES: 'yes', ...UNLIMITED };
    const server = await world.startServer(settings, ['./reliability/event-loop/preload-meter.ts']);
    const ask = createAsker(server, world);
    const rounds = await Promise.all(Array.from({ length: times }, (_, round) => largeRequests(round)));
    for (const [index, { kind }] of (rounds[0] ?? []).entries()) {
      if (!new RegExp(only).test(kind)) continue;
      let round = 0;
      await measure(kind, async () => {
        const request = rounds[round++]?.[index] as LargeRequest;
        return longestTurn(server, () => ask(request));
      }).catch((error: unknown) => console.log(`FAILED ${kind}: ${error}`));
    }
    const { moments, stop } = await createMoments(server, world);
    for (const { kind, happen } of moments) {
      if (!new RegExp(only).test(kind)) continue;
      let round = 0;
      await measure(kind, () => longestTurn(server, () => happen(round++))).catch((error: unknown) =>
        console.log(`FAILED ${kind}: ${error}`),
      );
    }
    await stop();
    for (const [kind, open] of withPages ? await pages(server) : [])
      await measure(kind, () => longestTurn(server, open));
  } finally {
    await world.stop();
  }
  process.exitCode = tooLong === 0 ? 0 : 1;
}

await program.action(run).parseAsync();
