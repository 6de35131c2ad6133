import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { argumentsReader, fieldReader, NO_INFO } from './read-field.ts';
import { HAND_ON, isThenable, type Run, textOf, type Write, writeLater } from './run.ts';
import { leafWriter } from './write-leaf.ts';

/** Told of every object of some types that an answer shows. */
export interface ObjectObserver {
  readonly types: ReadonlySet<string>;
  readonly onObject: (context: unknown, typeName: string, source: unknown) => void;
}

/** The text of `{"data": …}` with a line's end; throws, or rejects, where the answer would hold an error. */
export type CompiledOperation = (context: unknown, variables: Run['variables']) => string | Promise<string>;

interface Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Those that directives ask about decide which fields there are; the others are read by each run. */
  readonly variables: Run['variables'];
  readonly observer: ObjectObserver | null;
  /** How many fields have arguments. */
  argumentSlots: number;
}

/**
 * Compiles a valid query to nested functions that write JSON: the same resolvers, the same order of keys and the same
 * bytes as execution, without an object tree between. Which fields an object has is decided by graphql-js itself.
 * @throws HAND_ON for what is not known here
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Run['variables'],
  observer: ObjectObserver | null = null,
): CompiledOperation {
  const root = schema.getQueryType();
  if (!root) throw HAND_ON;
  const fragments: Compilation['fragments'] = {};
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  const compilation: Compilation = { schema, fragments, variables, observer, argumentSlots: 0 };
  const write = objectWriter(
    compilation,
    root,
    collectFields(schema, fragments, variables, root, operation.selectionSet),
  );
  return (context, given) => {
    const args = new Array<undefined>(compilation.argumentSlots).fill(undefined);
    const run: Run = { context, variables: given, args, parts: ['{"data":'], waiting: [] };
    write(undefined, run);
    run.parts.push('}\n');
    return textOf(run);
  };
}

function objectWriter(
  compilation: Compilation,
  type: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): Write {
  const { observer } = compilation;
  const first = [...fields.keys()][0];
  const writers = [...fields].map(([key, nodes]) =>
    fieldWriter(compilation, type, `${key === first ? '{' : ','}"${key}":`, nodes),
  );
  const count = writers.length;
  const end = count === 0 ? '{}' : '}';
  const write: Write = (source, run) => {
    for (let index = 0; index < count; index += 1) (writers[index] as Write)(source, run);
    run.parts.push(end);
  };
  if (type.isTypeOf) throw HAND_ON;
  if (observer === null || !observer.types.has(type.name)) return write;
  return (source, run) => {
    observer.onObject(run.context, type.name, source);
    write(source, run);
  };
}

function fieldWriter(
  compilation: Compilation,
  parent: GraphQLObjectType,
  prefix: string,
  nodes: readonly FieldNode[],
): Write {
  const node = nodes[0] as FieldNode;
  const name = node.name.value;
  if (name === '__typename') {
    const text = `${prefix}"${parent.name}"`;
    return (_source, run) => void run.parts.push(text);
  }
  const field = parent.getFields()[name];
  if (field === undefined) throw HAND_ON;
  const write = valueWriter(compilation, field.type, nodes);
  const args = argumentsReader(field, node, compilation.argumentSlots);
  if (field.args.length > 0) compilation.argumentSlots += 1;
  const read = fieldReader(field, args);
  return (source, run) => {
    run.parts.push(prefix);
    write(read(source, run), run);
  };
}

function valueWriter(
  compilation: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  nullable = true,
): Write {
  if (isNonNullType(type)) return valueWriter(compilation, type.ofType, nodes, false);
  if (isLeafType(type)) return leafWriter(type, nullable);
  const present = isListType(type)
    ? listWriter(valueWriter(compilation, type.ofType, nodes))
    : isObjectType(type)
      ? objectWriter(compilation, type, fieldsOf(compilation, type, nodes))
      : abstractWriter(compilation, type, nodes);
  const write: Write = (value, run) => {
    if (value === null || value === undefined) {
      if (!nullable) throw HAND_ON;
      run.parts.push('null');
    } else if (typeof value !== 'object') throw HAND_ON;
    else if (isThenable(value)) writeLater(value, run, write);
    else if (value instanceof Error) throw HAND_ON;
    else present(value, run);
  };
  return write;
}

function fieldsOf({ schema, fragments, variables }: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
  return collectSubfields(schema, fragments, variables, type, nodes);
}

function listWriter(item: Write): Write {
  return (list, run) => {
    const items = Array.isArray(list) ? (list as readonly unknown[]) : [...iterated(list)];
    run.parts.push('[');
    for (let index = 0; index < items.length; index += 1) {
      if (index > 0) run.parts.push(',');
      item(items[index], run);
    }
    run.parts.push(']');
  };
}

function iterated(list: unknown): Iterable<unknown> {
  const iterable = list as Partial<Iterable<unknown>>;
  if (typeof iterable[Symbol.iterator] !== 'function') throw HAND_ON;
  return list as Iterable<unknown>;
}

/** One writer for each type that an object turns out to be of, made when it is first met. */
function abstractWriter(compilation: Compilation, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Write {
  const { schema } = compilation;
  const resolveType = type.resolveType;
  if (!resolveType) throw HAND_ON;
  const writers = new Map(
    schema
      .getPossibleTypes(type)
      .map((possible) => [possible.name, objectWriter(compilation, possible, fieldsOf(compilation, possible, nodes))]),
  );
  return (source, run) => {
    const writeAs: Write = (name) => {
      const write = typeof name === 'string' ? writers.get(name) : undefined;
      if (write === undefined) throw HAND_ON;
      write(source, run);
    };
    const resolved: unknown = resolveType(source, run.context, NO_INFO, type);
    if (typeof resolved === 'object' && resolved !== null && isThenable(resolved)) writeLater(resolved, run, writeAs);
    else writeAs(resolved, run);
  };
}
