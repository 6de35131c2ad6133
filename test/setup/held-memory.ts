import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Lets go of whatever nobody holds any more. */
export async function collectGarbage(): Promise<void> {
  // What a weak reference gave back is held until the turn ends.
  for (let time = 0; time < 2; time += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
}

/** Bytes that the process holds, buffers among them, when all garbage is gone: what others let go of may take some turns. */
export async function bytesHeld(): Promise<number> {
  for (let [least, same] = [Number.POSITIVE_INFINITY, 0]; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    collect();
    const { heapUsed, external } = process.memoryUsage();
    const held = heapUsed + external;
    same = held < least - 20_000 ? 0 : same + 1;
    least = Math.min(least, held);
    if (same === 2) return least;
  }
}
