import type { FaultWorld } from '../fault-world.ts';
import type { Verdict } from '../judge.ts';

/** Something that goes wrong, and how to tell what it left. */
export interface Fault {
  readonly name: string;
  readonly what: string;
  readonly run: (world: FaultWorld, options: FaultOptions) => Promise<Verdict>;
}

export interface FaultOptions {
  readonly restarts: number;
  readonly say: (line: string) => void;
}
