import { createTurnMeter } from './turn-meter.ts';

/** Preloaded into a server that is measured: measures between two messages of its parent. */
const meter = createTurnMeter();

process.on('message', (what) => {
  if (what === 'BEGIN') meter.begin();
  else process.send?.(meter.end());
});
// Its parent’s leaving does not keep it alive.
process.channel?.unref();
