import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Mutant } from './find-mutants.ts';

const resultShape = z.object({ mutant: z.string(), killedBy: z.string().nullable(), test: z.string().nullable() });
type Result = z.infer<typeof resultShape>;

/** Results of this and earlier runs, one JSON line each: a run that was ended goes on where it was. */
export class Results {
  readonly #last = new Map<string, Result>();

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    for (const line of lines) this.#remember(resultShape.parse(JSON.parse(line)));
  }

  /** Whether an earlier kill still holds: neither the mutated file nor the test that noticed has changed since. */
  isKilled(mutant: Mutant): boolean {
    const result = this.#last.get(hashOfMutant(mutant));
    return result !== undefined && result.killedBy !== null && result.test === hashOfFile(result.killedBy);
  }

  add(mutant: Mutant, killedBy: string | null): void {
    const test = killedBy === null ? null : hashOfFile(killedBy);
    const result = { mutant: hashOfMutant(mutant), killedBy, test };
    this.#remember(result);
    appendFileSync(this.file, `${JSON.stringify(result)}\n`);
  }

  #remember(result: Result): void {
    this.#last.set(result.mutant, result);
  }
}

/** Says the same of the same change to the same text, whatever else changes; also the order of a sample. */
export function hashOfMutant({ file, start, end, after }: Mutant): string {
  return hash([file, hashOfFile(file), start, end, after].join('\n'));
}

function hashOfFile(file: string): string | null {
  return existsSync(file) ? hash(readFileSync(file, 'utf8')) : null;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
