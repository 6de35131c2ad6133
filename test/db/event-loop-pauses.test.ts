import { expect, test } from 'vitest';
import { eachWithPauses, mapWithPauses } from '../../db/event-loop-pauses.ts';

const ITEMS = Array.from({ length: 40 }, (_, index) => index);
/** A third of a turn or more for each item, so a pause after each third at the latest. */
const ITEM_MS = 3;
const PAUSES_MIN = ITEMS.length / 4;

function work(): void {
  const until = performance.now() + ITEM_MS;
  while (performance.now() < until);
}

/** How often others had their turn while something was done. */
async function pausesOf(done: Promise<unknown>): Promise<number> {
  let pauses = 0;
  let isDone = false;
  const count = () => {
    pauses += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await done.finally(() => {
    isDone = true;
  });
  return pauses;
}

test('a long list is worked through in turns, in its order', async () => {
  const mapped: number[] = [];
  const done = mapWithPauses(ITEMS, (item, index) => {
    work();
    return item + index;
  }).then((all) => mapped.push(...all));
  expect(await pausesOf(done)).toBeGreaterThanOrEqual(PAUSES_MIN);
  expect(mapped).toEqual(ITEMS.map((item) => item * 2));
});

test('whoever takes the items one by one pauses too', async () => {
  const seen: number[] = [];
  const read = async () => {
    for await (const item of eachWithPauses(ITEMS)) {
      work();
      seen.push(item);
    }
  };
  expect(await pausesOf(read())).toBeGreaterThanOrEqual(PAUSES_MIN);
  expect(seen).toEqual(ITEMS);
});

test('a mistake in the middle ends it', async () => {
  const fail = () => {
    throw new Error('no');
  };
  await expect(mapWithPauses(ITEMS, fail)).rejects.toThrow('no');
});
