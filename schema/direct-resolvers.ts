import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { askedLanguage } from './shared/language.arg.ts';
import type { Language } from './shared/language.enum.ts';

type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage['queries'][number];
type Parameter = NonNullable<Handler['params']>[number];
type Arguments = Readonly<Record<string, unknown>>;
/** Reads a method parameter's value from a call. */
type Reader = (root: unknown, args: Arguments, context: unknown) => unknown;
type Methods = Readonly<Record<string, (...parameters: unknown[]) => unknown>>;

const withoutContext = new WeakSet<object>();

/**
 * Whether a resolver sees its object, its arguments and the language asked for, and nothing else of the request: for the
 * same ones it gives the same. An operation is compiled for each language.
 */
export function needsNoContext(resolve: GraphQLFieldResolver<unknown, unknown>): boolean {
  return withoutContext.has(resolve);
}

/** Says that a resolver needs none, such as one that is put around another. */
export function markWithoutContext(resolve: GraphQLFieldResolver<unknown, unknown>): void {
  withoutContext.add(resolve);
}

/**
 * Puts a plain call in the place of type-graphql's wrapper, in place, for query and field resolvers. The wrapper makes a
 * promise of every argument for a validation that is switched off here, and an instance of every input; a page of fifty
 * objects would wait a hundred times for what is known at once. Mutations keep theirs, and so does every resolver with
 * a middleware or with a parameter of another kind.
 */
export function useDirectResolvers(schema: GraphQLSchema): GraphQLSchema {
  const storage = getMetadataStorage();
  const instances = new Map<unknown, Methods>();
  const instanceOf = (target: Handler['target']): Methods => {
    const known = instances.get(target) ?? (Reflect.construct(target, []) as Methods);
    instances.set(target, known);
    return known;
  };
  const put = (typeName: string | undefined, handler: Omit<Handler, 'getReturnType' | 'returnTypeOptions'>): void => {
    const type = schema.getType(typeName ?? '');
    const field = isObjectType(type) ? type.getFields()[handler.schemaName] : undefined;
    const readers = readersOf(handler.params ?? [], storage);
    if (field === undefined || readers === null || handler.roles || (handler.middlewares ?? []).length > 0) return;
    field.resolve = direct(instanceOf(handler.target), handler.methodName, readers);
    if (!(handler.params ?? []).some(({ kind }) => kind === 'context')) withoutContext.add(field.resolve);
  };
  for (const handler of storage.queries) put(schema.getQueryType()?.name, handler);
  for (const handler of storage.fieldResolvers) {
    if (handler.kind !== 'external') continue;
    const owner = handler.getObjectType?.();
    put(storage.objectTypes.find(({ target }) => target === owner)?.name, handler);
  }
  return schema;
}

function direct(instance: Methods, method: string, readers: readonly Reader[]): GraphQLFieldResolver<unknown, unknown> {
  const [first, second] = readers;
  if (first === undefined) return () => instance[method]?.();
  if (second === undefined) return (root, args, context) => instance[method]?.(first(root, args, context));
  if (readers.length === 2) {
    return (root, args, context) => instance[method]?.(first(root, args, context), second(root, args, context));
  }
  return (root, args, context) => instance[method]?.(...readers.map((read) => read(root, args, context)));
}

/** Readers in the order of the parameters; null where type-graphql has to read one of them. */
function readersOf(parameters: readonly Parameter[], storage: Storage): readonly Reader[] | null {
  const readers = [...parameters].sort((a, b) => a.index - b.index).map((parameter) => readerOf(parameter, storage));
  return readers.every((reader) => reader !== null) ? readers : null;
}

function readerOf(parameter: Parameter, storage: Storage): Reader | null {
  if (parameter.kind === 'arg') {
    const { name } = parameter;
    return (_root, args) => args[name];
  }
  if (parameter.kind === 'args') {
    const names = argumentNames(parameter.getType(), storage);
    return (_root, args) => Object.fromEntries(names.filter((name) => name in args).map((name) => [name, args[name]]));
  }
  if (parameter.kind === 'root' && parameter.getType === undefined) {
    return parameter.propertyName === undefined ? (root) => root : null;
  }
  if (parameter.kind === 'context') {
    return parameter.propertyName === undefined ? (_root, _args, context) => context : null;
  }
  if (parameter.kind === 'custom' && (parameter.resolver as unknown) === askedLanguage) {
    return (_root, args, context) => askedLanguage({ args, context: context as { language: Language | null } });
  }
  return null;
}

/** The arguments of a class of arguments, those of the classes that it extends among them. */
function argumentNames(type: unknown, storage: Storage): readonly string[] {
  const names: string[] = [];
  for (let owner = type; typeof owner === 'function'; owner = Object.getPrototypeOf(owner)) {
    const known = storage.argumentTypes.find(({ target }) => target === owner);
    names.push(...(known?.fields ?? []).map(({ name }) => name));
  }
  return names;
}
