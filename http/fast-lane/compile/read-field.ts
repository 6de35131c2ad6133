import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { type Arguments, HAND_ON, type Run } from './run.ts';

type ReadArguments = (run: Run) => Arguments;
type Field = GraphQLField<unknown, unknown>;

const NONE: Arguments = Object.freeze({});

/** What a resolver may ask about its place in the operation. None does here; one that did would have Apollo answer. */
export const NO_INFO = new Proxy({} as GraphQLResolveInfo, {
  get() {
    throw HAND_ON;
  },
});

/** A field's arguments: made once where they are constant, else once a run, whatever the number of objects. */
export function argumentsReader(field: Field, node: FieldNode, slot: number): ReadArguments {
  if (field.args.length === 0) return () => NONE;
  if (!usesVariables(node)) {
    const constant = argumentsOf(field, node, {});
    return () => constant;
  }
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

/** A field's value: by its resolver, else the property of its name, called where it is a function. */
export function fieldReader(field: Field, args: ReadArguments): (source: unknown, run: Run) => unknown {
  const { resolve, name } = field;
  if (resolve) return (source, run) => resolve(source, args(run), run.context, NO_INFO);
  return (source, run) => {
    const holder = source as Readonly<Record<string, unknown>>;
    const value = holder[name];
    if (typeof value !== 'function') return value;
    return (holder as Record<string, (...given: unknown[]) => unknown>)[name]?.(args(run), run.context, NO_INFO);
  };
}
