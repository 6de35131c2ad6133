import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { needsNoContext } from '../../../schema/direct-resolvers.ts';
import { type Arguments, FALL_BACK, type Run } from './execution.ts';

type ReadArguments = (run: Run) => Arguments;
type Field = GraphQLField<unknown, unknown>;

const NONE: Arguments = Object.freeze({});

/** Passed to resolvers as `info`. No resolver here reads it; one that did would have Apollo answer. */
export const NO_INFO = new Proxy({} as GraphQLResolveInfo, {
  get() {
    throw FALL_BACK;
  },
});

interface FieldReader {
  readonly read: (source: unknown, run: Run) => unknown;
  /** It hangs on the object alone, unless `passing` is counted up meanwhile. */
  readonly immutable: boolean;
}

/**
 * Reads a field's value: by its resolver, else from the property of its name, called where it is a function.
 * @param slot where the run keeps the field's arguments
 */
export function readField(field: Field, node: FieldNode, slot: number): FieldReader {
  const { resolve, name } = field;
  const hasVariables = usesVariables(node);
  const args = hasVariables ? oncePerRun(field, node, slot) : constantArguments(field, node);
  if (resolve) {
    const read: FieldReader['read'] = (source, run) => resolve(source, args(run), run.context, NO_INFO);
    return { read, immutable: !hasVariables && needsNoContext(resolve) };
  }
  const read: FieldReader['read'] = (source, run) => {
    const holder = source as Readonly<Record<string, unknown>>;
    const value = holder[name];
    if (typeof value !== 'function') return value;
    run.passing += 1;
    return (holder as Record<string, (...given: unknown[]) => unknown>)[name]?.(args(run), run.context, NO_INFO);
  };
  return { read, immutable: true };
}

function constantArguments(field: Field, node: FieldNode): ReadArguments {
  const constant = field.args.length === 0 ? NONE : argumentsOf(field, node, {});
  return () => constant;
}

/** Made once a run, whatever the number of objects. */
function oncePerRun(field: Field, node: FieldNode, slot: number): ReadArguments {
  return (run) => {
    const known = run.args[slot];
    if (known !== undefined) return known;
    const args = argumentsOf(field, node, run.variables);
    run.args[slot] = args;
    return args;
  };
}

/** Shared by all objects, so nobody may change them. */
function argumentsOf(field: Field, node: FieldNode, variables: Run['variables']): Arguments {
  return Object.freeze(getArgumentValues(field, node, variables));
}

function usesVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true;
      },
    });
  }
  return found;
}
