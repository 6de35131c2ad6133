import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which a loop pauses, so that the event loop answers others’ requests. */
const TURN_MS = 8;

/** The same as `[...items].map(map)`, in as many turns of the event loop as it takes. */
export async function mapWithPauses<From, To>(
  items: Iterable<From>,
  map: (item: From, index: number) => To,
): Promise<To[]> {
  const mapped: To[] = [];
  for await (const item of eachWithPauses(items)) mapped.push(map(item, mapped.length));
  return mapped;
}

/** The items one by one, with a pause before the next one where the work on them takes long. */
export async function* eachWithPauses<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > TURN_MS) {
      await setImmediate();
      since = performance.now();
    }
    yield item;
  }
}
