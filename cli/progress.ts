import { SingleBar } from 'cli-progress';

/** A bar for one piece of work at a time; without a terminal, nothing. */
export interface Progress {
  /** @param share 0 to 1. */
  show(step: string, share: number): void;
  end(): void;
}

/** Draws on standard error, so that the report on standard output can be redirected. */
export function progressBar(): Progress {
  const bar = new SingleBar({
    format: '{step} [{bar}] {percentage} %',
    hideCursor: true,
    noTTYOutput: false,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    show(step, share) {
      if (!started) bar.start(100, 0, { step });
      started = true;
      bar.update(Math.round(share * 100), { step: step.padEnd(8) });
    },
    end() {
      if (started) bar.stop();
      started = false;
    },
  };
}
