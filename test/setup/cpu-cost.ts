import { leastWithin } from './least-within.ts';

const TEXT = JSON.stringify(
  Array.from({ length: 20_000 }, (_, id) => ({ id, name: `number ${id}`, tags: ['a', 'b'] })),
);

/** Parses two megabytes of JSON. */
function unit(): void {
  for (let time = 0; time < 2; time += 1) JSON.parse(TEXT);
}

/** Milliseconds of CPU that a piece of work takes this process. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * What a piece of work costs in units of CPU, each some 20 ms of a machine of 2025: a limit in units holds on a slow machine
 * and on a busy one, where one in seconds does not. The unit is measured before and after, for machines change their pace.
 * @param limit the work is measured until it costs no more than this
 */
export function cpuCost(work: () => unknown, limit: number): Promise<number> {
  return leastWithin(limit, async () => {
    const before = await cpuMs(unit);
    const cost = await cpuMs(work);
    return cost / Math.max(before, await cpuMs(unit));
  });
}
