import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Mutant } from './find-mutants.ts';

const killShape = z.object({ mutant: z.string(), killedBy: z.string(), test: z.string().nullable() });
const passShape = z.object({ mutant: z.string(), passes: z.string(), test: z.string().nullable() });
const timeShape = z.object({ timed: z.string(), seconds: z.number() });
type Kill = z.infer<typeof killShape>;

/** What tests said of mutants in this and earlier runs and what they took, one JSON line each: a run that was ended goes on where it was. */
export class Results {
  readonly #kills = new Map<string, Kill>();
  readonly #passes = new Set<string>();
  readonly #seconds = new Map<string, number>();

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    for (const line of lines) {
      const entry = z.union([killShape, passShape, timeShape]).parse(JSON.parse(line));
      if ('timed' in entry) this.#seconds.set(entry.timed, entry.seconds);
      else if ('passes' in entry) this.#passes.add(passKey(entry));
      else this.#kills.set(entry.mutant, entry);
    }
  }

  /** Whether an earlier kill still holds: neither the mutated file nor the test that noticed has changed since. */
  isKilled(mutant: Mutant): boolean {
    const kill = this.#kills.get(hashOfMutant(mutant));
    return kill !== undefined && kill.test === hashOfFile(kill.killedBy);
  }

  killed(mutant: Mutant, killedBy: string): void {
    const kill = { mutant: hashOfMutant(mutant), killedBy, test: hashOfFile(killedBy) };
    this.#kills.set(kill.mutant, kill);
    this.#append(kill);
  }

  /** Whether a test passed with the mutant, and neither the mutated file nor the test has changed since. */
  hasPassed(mutant: Mutant, passes: string): boolean {
    return this.#passes.has(passKey({ mutant: hashOfMutant(mutant), passes, test: hashOfFile(passes) }));
  }

  passed(mutant: Mutant, passes: string): void {
    this.#append({ mutant: hashOfMutant(mutant), passes, test: hashOfFile(passes) });
  }

  /** The time measured last; a second if it was never measured. */
  secondsOf(test: string): number {
    return this.#seconds.get(test) ?? 1;
  }

  measured(timed: string, seconds: number): void {
    this.#seconds.set(timed, seconds);
    this.#append({ timed, seconds });
  }

  #append(entry: object): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
  }
}

function passKey({ mutant, passes, test }: z.infer<typeof passShape>): string {
  return [mutant, passes, test].join();
}

/** Says the same of the same change to the same text, whatever else changes. With a seed: the order of a sample. */
export function hashOfMutant({ file, start, end, after }: Mutant, seed = ''): string {
  return hash([file, hashOfFile(file), start, end, after, ...(seed === '' ? [] : [seed])].join('\n'));
}

function hashOfFile(file: string): string | null {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (mtimeMs === undefined) return null;
  const known = hashes.get(file);
  if (known?.mtimeMs === mtimeMs) return known.text;
  const text = hash(readFileSync(file, 'utf8'));
  hashes.set(file, { mtimeMs, text });
  return text;
}

const hashes = new Map<string, { mtimeMs: number; text: string }>();

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
