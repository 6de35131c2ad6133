const TEXT = JSON.stringify(
  Array.from({ length: 20_000 }, (_, id) => ({ id, name: `number ${id}`, tags: ['a', 'b'] })),
);

/** Parses two megabytes of JSON. */
function unit(): void {
  for (let time = 0; time < 2; time += 1) JSON.parse(TEXT);
}

/** Milliseconds of CPU of this process, the least of three times: what else the machine does only ever adds. */
async function leastOfThree(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}

/**
 * What a piece of work costs in units of CPU, each some 20 ms of a machine of 2025: a limit in units holds on a slow machine
 * and on a busy one, where one in seconds does not. The unit is measured before and after, for machines change their pace.
 */
export async function cpuCost(work: () => unknown): Promise<number> {
  const before = await leastOfThree(unit);
  const cost = await leastOfThree(work);
  return cost / Math.max(before, await leastOfThree(unit));
}
