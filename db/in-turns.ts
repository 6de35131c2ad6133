import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others’ requests are answered first: long lists are worked through with such pauses. */
const TURN_MS = 8;

/** The same as `items.map(map)`, in as many turns of the event loop as it takes. */
export async function mapInTurns<From, To>(
  items: readonly From[],
  map: (item: From, index: number) => To,
): Promise<To[]> {
  const mapped: To[] = [];
  for await (const item of eachInTurns(items)) mapped.push(map(item, mapped.length));
  return mapped;
}

/** The items one by one; whoever works on them pauses for others where that takes long. */
export async function* eachInTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > TURN_MS) {
      await setImmediate();
      since = performance.now();
    }
    yield item;
  }
}
