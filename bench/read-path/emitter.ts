import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';

type Write = (source: never, variables: Record<string, unknown>, out: string[]) => void;

/**
 * A sketch of what an operation compiled once to a text writer would give over the same synchronous resolvers: no aliases'
 * merging, fragments, directives or error paths, so it is a bound to compare with and not a candidate.
 */
export function compileToText(
  schema: GraphQLSchema,
  document: DocumentNode,
): (variables: Record<string, unknown>) => string {
  const operation = document.definitions.find((d) => d.kind === 'OperationDefinition');
  if (!operation) throw new Error('no operation');
  const write = selection(schema.getQueryType()!, operation.selectionSet);
  return (variables) => {
    // Joined once: text grown by `+=` is a tree of pieces, and collecting those trees cost more than writing them.
    const out: string[] = [];
    write({} as never, variables, out);
    return out.join('');
  };
}

function value(type: GraphQLOutputType, set: SelectionSetNode | undefined): Write {
  if (isNonNullType(type)) return value(type.ofType, set);
  if (isListType(type)) {
    const item = value(type.ofType, set);
    return (list: never, variables, out) => {
      if (list === null || list === undefined) return void out.push('null');
      out.push('[');
      let first = true;
      for (const one of list as never[]) {
        if (!first) out.push(',');
        first = false;
        item(one, variables, out);
      }
      out.push(']');
    };
  }
  if (isLeafType(type)) {
    return (leaf, _, out) =>
      void out.push(leaf === null || leaf === undefined ? 'null' : JSON.stringify(type.serialize(leaf)));
  }
  return selection(type, set!);
}

function selection(type: GraphQLOutputType, set: SelectionSetNode): Write {
  if (!isObjectType(type)) throw new Error('objects only');
  const fields = set.selections.map((node, i): Write => {
    if (node.kind !== 'Field') throw new Error('fields only');
    const name = node.name.value;
    const field = type.getFields()[name]!;
    const key = `${i === 0 ? '{' : ','}"${node.alias?.value ?? name}":`;
    const write = value(field.type, node.selectionSet);
    const resolve = field.resolve;
    return (source, variables, out) => {
      out.push(key);
      if (!resolve) return write(source[name], variables, out);
      const args = field.args.length > 0 ? getArgumentValues(field, node, variables) : {};
      write(resolve(source, args, undefined, undefined as never) as never, variables, out);
    };
  });
  return (source, variables, out) => {
    if (source === null || source === undefined) return void out.push('null');
    for (const field of fields) field(source, variables, out);
    out.push('}');
  };
}
