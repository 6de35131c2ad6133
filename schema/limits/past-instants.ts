import { type DocumentNode, Kind, visit } from 'graphql';
import type { Variables } from './requested-size.ts';

/** Where a document asks for the directory of another instant. */
export interface PastInstants {
  /** Instants written into the document. */
  readonly written: readonly string[];
  /** Variables that stand for one, each with its default; null: it has none. */
  readonly variables: ReadonlyMap<string, string | null>;
}

const NONE: PastInstants = { written: [], variables: new Map() };

/** The arguments `asOf` of a document, fragments and all its operations included. */
export function pastInstantsIn(document: DocumentNode): PastInstants {
  const written: string[] = [];
  const names = new Set<string>();
  const defaults = new Map<string, string>();
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue?.kind === Kind.STRING) defaults.set(variable.name.value, defaultValue.value);
    },
    Argument: ({ name, value }) => {
      if (name.value !== 'asOf') return;
      if (value.kind === Kind.STRING) written.push(value.value);
      if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  if (written.length === 0 && names.size === 0) return NONE;
  return { written, variables: new Map([...names].map((name) => [name, defaults.get(name) ?? null])) };
}

/** How many instants are asked about: each may be another version to load, however many fields ask of it. */
export function instantsNamed({ written, variables }: PastInstants, values: Variables): number {
  if (written.length === 0 && variables.size === 0) return 0;
  const instants = new Set<unknown>(written);
  for (const [name, byDefault] of variables) {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    const instant = given === undefined ? byDefault : given;
    if (instant !== null) instants.add(instant);
  }
  return instants.size;
}
