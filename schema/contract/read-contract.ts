import { readdirSync, readFileSync } from 'node:fs';
import variables from './variables.json' with { type: 'json' };

/** An operation that consumers run; the names in it are the public API. */
export interface ContractOperation {
  /** The file's name without its ending, such as `municipality-page`. */
  readonly name: string;
  readonly document: string;
  /** The variables as consumers send them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const folder = new URL('.', import.meta.url);
const examples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = variables;

/** Every operation of the contract, by name. */
export function readContract(): readonly ContractOperation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.graphql'.length);
      return { name, document: readFileSync(new URL(file, folder), 'utf8'), variables: examples[name] ?? {} };
    });
}
