import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { cachedWriter } from './cached-writer.ts';
import type { Compilation, Compiled } from './compilation.ts';
import { FALL_BACK, isThenable, type Write, writeLater } from './execution.ts';
import { NO_INFO, readField } from './read-field.ts';
import { leafWriter } from './write-leaf.ts';

interface CompiledField extends Compiled {
  readonly isLeaf: boolean;
}

/** Leaves that are cheaper written than looked up. */
const LEAVES_NOT_CACHED = 2;

/** @param fields response key → the selections that are merged in it, in the order of the answer */
export function compileObject(
  compilation: Compilation,
  type: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): Compiled {
  if (type.isTypeOf) throw FALL_BACK;
  const { observer, fragmentCaching } = compilation.options;
  const first = [...fields.keys()][0];
  const compiled = [...fields].map(([key, nodes]) =>
    compileField(compilation, type, `${key === first ? '{' : ','}"${key}":`, nodes),
  );
  const end = endWriter(compiled.length === 0 ? '{}' : '}');
  const plain = [...compiled.map((field) => field.plain), end];
  const isImmutable = fragmentCaching?.types.has(type.name) === true;
  const write = isImmutable
    ? inSegments([...compiled, { write: end, plain: end, immutable: true, isLeaf: true }], compilation)
    : [...compiled.map((field) => field.write), end];
  const reporting: Write[] = [];
  if (observer?.types.has(type.name)) {
    reporting.push((source, run) => {
      run.shown.push([type.name, source]);
      observer.onObject(run.context, type.name, source);
    });
  }
  const immutable = compiled.every((field) => field.immutable);
  // An object that is remembered whole tells of itself from memory; else it must tell each time.
  return { write: oneByOne([...reporting, ...write]), plain: oneByOne([...reporting, ...plain]), immutable };
}

function endWriter(text: string): Write {
  return (_source, run) => void run.parts.push(text);
}

/** Runs of fields that hang on the object alone are remembered together, where that is worth a look-up. */
function inSegments(fields: readonly CompiledField[], { options: { observer } }: Compilation): Write[] {
  const observe =
    observer === null
      ? null
      : (context: unknown, [name, source]: readonly [string, unknown]) => observer.onObject(context, name, source);
  const writers: Write[] = [];
  let segment: CompiledField[] = [];
  const close = () => {
    const isWorthIt = segment.length > LEAVES_NOT_CACHED + 1 || segment.some(({ isLeaf }) => !isLeaf);
    if (isWorthIt) writers.push(cachedWriter(oneByOne(segment.map(({ plain }) => plain)), observe));
    else writers.push(...segment.map(({ write }) => write));
    segment = [];
  };
  for (const field of fields) {
    if (field.immutable) segment.push(field);
    else {
      close();
      writers.push(field.write);
    }
  }
  close();
  return writers;
}

function oneByOne(writers: readonly Write[]): Write {
  const count = writers.length;
  return (source, run) => {
    for (let index = 0; index < count; index += 1) (writers[index] as Write)(source, run);
  };
}

function compileField(
  compilation: Compilation,
  parent: GraphQLObjectType,
  prefix: string,
  nodes: readonly FieldNode[],
): CompiledField {
  const node = nodes[0] as FieldNode;
  const name = node.name.value;
  if (name === '__typename') {
    const write = endWriter(`${prefix}"${parent.name}"`);
    return { write, plain: write, immutable: true, isLeaf: true };
  }
  const field = parent.getFields()[name];
  if (field === undefined) throw FALL_BACK;
  const value = compileValue(compilation, field.type, nodes);
  const { read, immutable } = readField(field, node, compilation.argumentSlots);
  if (field.args.length > 0) compilation.argumentSlots += 1;
  const of = (write: Write): Write => {
    return (source, run) => {
      run.parts.push(prefix);
      write(read(source, run), run);
    };
  };
  const isLeaf = value.write === value.plain && !nodes.some(({ selectionSet }) => selectionSet);
  return { write: of(value.write), plain: of(value.plain), immutable: immutable && value.immutable, isLeaf };
}

function compileValue(
  compilation: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  nullable = true,
): Compiled {
  if (isNonNullType(type)) return compileValue(compilation, type.ofType, nodes, false);
  if (isLeafType(type)) {
    const write = leafWriter(type, nullable);
    return { write, plain: write, immutable: true };
  }
  if (isListType(type)) {
    const { write, plain, immutable } = compileValue(compilation, type.ofType, nodes);
    return { write: present(listWriter(write), nullable), plain: present(listWriter(plain), nullable), immutable };
  }
  const { write, plain, immutable } = isObjectType(type)
    ? compileObject(compilation, type, fieldsOf(compilation, type, nodes))
    : compileAbstract(compilation, type, nodes);
  return { write: present(write, nullable), plain: present(plain, nullable), immutable };
}

/** A list or an object that is there. */
function present(writePresent: Write, nullable: boolean): Write {
  const write: Write = (value, run) => {
    if (value === null || value === undefined) {
      if (!nullable) throw FALL_BACK;
      run.parts.push('null');
    } else if (typeof value !== 'object') throw FALL_BACK;
    else if (isThenable(value)) writeLater(value, run, write);
    else if (value instanceof Error) throw FALL_BACK;
    else writePresent(value, run);
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
  if (typeof iterable[Symbol.iterator] !== 'function') throw FALL_BACK;
  return list as Iterable<unknown>;
}

/** One writer for each type that an object can turn out to be of. */
function compileAbstract(compilation: Compilation, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Compiled {
  const { resolveType } = type;
  if (!resolveType) throw FALL_BACK;
  const writers = new Map(
    compilation.schema
      .getPossibleTypes(type)
      .map((one) => [one.name, compileObject(compilation, one, fieldsOf(compilation, one, nodes)).write]),
  );
  const write: Write = (source, run) => {
    const writeAs: Write = (name) => {
      const writeOne = typeof name === 'string' ? writers.get(name) : undefined;
      if (writeOne === undefined) throw FALL_BACK;
      writeOne(source, run);
    };
    const resolved: unknown = resolveType(source, run.context, NO_INFO, type);
    if (typeof resolved === 'object' && resolved !== null && isThenable(resolved)) writeLater(resolved, run, writeAs);
    else writeAs(resolved, run);
  };
  return { write, plain: write, immutable: false };
}
