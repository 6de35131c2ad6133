/**
 * How long this thread’s event loop is held in one go. While it measures, the loop goes round without waiting; the CPU that the
 * thread takes from one round to the next is one turn. Time that other processes take is not in it.
 */
export interface TurnMeter {
  readonly begin: () => void;
  readonly end: () => Turns;
}

/** Milliseconds of CPU: of the longest turn, and of all. */
export interface Turns {
  readonly longestMs: number;
  readonly totalMs: number;
}

export function createTurnMeter(): TurnMeter {
  let isMeasuring = false;
  let roundAt = 0;
  let turns = { longestMs: 0, totalMs: 0 };
  const goRound = () => {
    const at = threadCpuMs();
    const { longestMs, totalMs } = turns;
    turns = { longestMs: Math.max(longestMs, at - roundAt), totalMs: totalMs + at - roundAt };
    roundAt = at;
    if (isMeasuring) setImmediate(goRound);
  };
  return {
    begin() {
      isMeasuring = true;
      turns = { longestMs: 0, totalMs: 0 };
      setImmediate(() => {
        roundAt = threadCpuMs();
        goRound();
      });
    },
    end() {
      isMeasuring = false;
      return turns;
    },
  };
}

const threadCpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
