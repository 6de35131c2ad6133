import JSONstat from 'jsonstat-toolkit';

/** What the tests use of the toolkit, which has no types of its own. */
export interface JsonStatDataset {
  readonly class: string;
  readonly id: readonly string[];
  readonly role: Readonly<Record<string, readonly string[]>>;
  readonly Data: (place: Readonly<Record<string, string>>) => { readonly value: number | null } | null;
}

/** Reads a dataset as a consumer would; what is no JSON-stat has another class. */
export function readJsonStat(text: string): JsonStatDataset {
  return JSONstat(JSON.parse(text)) as unknown as JsonStatDataset;
}
