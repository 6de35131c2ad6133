import { type FieldNode, Kind, type ValueNode, visit } from 'graphql';
import { readPastId } from '../../services/text-rules/node-id.ts';
import type { DocumentNodes } from './nodes-of-document.ts';
import type { Variables } from './requested-size.ts';

/** The fields of a document that read the directory at another instant: by `asOf`, or by ids of answers as of the past. */
export interface PastInstants {
  /** Instants and versions written into the document. */
  readonly written: readonly string[];
  /** Variables that stand for an instant, each with its default; null: it has none. */
  readonly variables: ReadonlyMap<string, string | null>;
  /** Variables that stand for ids, or for what they are in; the versions in the default of each. */
  readonly idVariables: ReadonlyMap<string, readonly string[]>;
}

const NONE: PastInstants = { written: [], variables: new Map(), idVariables: new Map() };
/** Fields that are asked by ids of any type. */
const BY_ID = new Set(['node', 'nodes', '_entities']);

/** Finds the past instants of a document, in its fragments and all its operations. */
export function pastInstantsIn(document: Pick<DocumentNodes, 'fields' | 'arguments' | 'variables'>): PastInstants {
  const written: string[] = [];
  const names = new Set<string>();
  const idNames = new Set<string>();
  const defaults = new Map<string, ValueNode>();
  for (const { variable, defaultValue } of document.variables) {
    if (defaultValue !== undefined) defaults.set(variable.name.value, defaultValue);
  }
  for (const { name, value } of document.arguments) {
    if (name.value !== 'asOf') continue;
    if (value.kind === Kind.STRING) written.push(value.value);
    if (value.kind === Kind.VARIABLE) names.add(value.name.value);
  }
  for (const field of document.fields) {
    if (BY_ID.has(field.name.value)) written.push(...versionsWritten(field, idNames));
  }
  if (written.length === 0 && names.size === 0 && idNames.size === 0) return NONE;
  const instantOf = (value: ValueNode | undefined) => (value?.kind === Kind.STRING ? value.value : null);
  return {
    written,
    variables: new Map([...names].map((name) => [name, instantOf(defaults.get(name))])),
    idVariables: new Map([...idNames].map((name) => [name, versionsInLiteral(defaults.get(name))])),
  };
}

/** How many instants are asked about: each may be another version to load, however many fields ask of it. */
export function instantsNamed({ written, variables, idVariables }: PastInstants, values: Variables): number {
  if (written.length === 0 && variables.size === 0 && idVariables.size === 0) return 0;
  const instants = new Set<unknown>(written);
  const given = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  for (const [name, byDefault] of variables) {
    const value = given(name);
    const instant = value === undefined ? byDefault : value;
    if (instant !== null) instants.add(instant);
  }
  for (const [name, byDefault] of idVariables) {
    const value = given(name);
    for (const version of value === undefined ? byDefault : versionsInValue(value)) instants.add(version);
  }
  return instants.size;
}

/** @param names gets the variables in the field's arguments */
function versionsWritten(field: FieldNode, names: Set<string>): readonly string[] {
  return (field.arguments ?? []).flatMap(({ value }) => versionsInLiteral(value, names));
}

function versionsInLiteral(value: ValueNode | undefined, names?: Set<string>): readonly string[] {
  if (value === undefined) return [];
  const versions: string[] = [];
  visit(value, {
    StringValue: ({ value: id }) => {
      versions.push(...versionOf(id));
    },
    Variable: ({ name }) => {
      names?.add(name.value);
    },
  });
  return versions;
}

/** Ids stand alone, in a list, or as a field of references. */
function versionsInValue(value: unknown): readonly string[] {
  if (typeof value === 'string') return versionOf(value);
  if (Array.isArray(value)) return value.flatMap(versionsInValue);
  return typeof value === 'object' && value !== null ? versionsInValue((value as { id?: unknown }).id) : [];
}

function versionOf(id: string): readonly string[] {
  const { version } = readPastId(id);
  return version === null ? [] : [String(version)];
}
