import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Viewer } from '../../services/identity/viewer.ts';
import { type RestrictedField, restrictedFields } from './coordinates/restricted-fields.ts';
import type { OperationAccess } from './operation-access.ts';
import type { Policy } from './table.ts';

/** The part of a request's context that decides access. Without it every protected field is denied. */
export interface AccessContext {
  readonly viewer: Viewer;
  readonly access: OperationAccess;
}

/** The municipalities that an object touches; for a root field, those that its arguments ask about. None: nobody's own. */
export type ReachOf<Context = unknown> = (
  parent: unknown,
  args: Readonly<Record<string, unknown>>,
  context: Context,
) => Iterable<string>;

/** Keyed by coordinate, or by type for all of its fields. */
export type ReachTable = Readonly<Record<string, ReachOf>>;

/** A protected field as it was met, for the audit; never its value. */
export interface ProtectedRead {
  readonly outcome: 'READ' | 'DENIED' | 'OUT_OF_REACH';
  readonly coordinate: string;
  readonly context: unknown;
  readonly parent: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly info: GraphQLResolveInfo;
}

export interface GuardOptions {
  readonly reach: ReachTable;
  /** Called synchronously for every object of a protected field; collect here, write later. */
  readonly onProtected?: (read: ProtectedRead) => void;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const guards = new WeakSet<object>();
const reported = new WeakMap<object, Set<string>>();

/**
 * The first layer of access control: puts a synchronous guard before the resolver of each protected field, in place, and
 * changes no other. A denied field is null with FORBIDDEN; a field of an object outside the viewer's reach is null, exactly as
 * if no value were stored: never an empty list, which would mean that there is none. In neither case does the resolver run.
 * @throws Error where a field is limited by reach and `options.reach` has no function for its type.
 */
export function guardFields(schema: GraphQLSchema, policy: Policy, options: GuardOptions): GraphQLSchema {
  const subscription = schema.getSubscriptionType();
  for (const restricted of restrictedFields(schema, policy)) {
    const { field, type } = restricted;
    field.resolve = guard(restricted, policy, options, field.resolve ?? defaultFieldResolver);
    if (type === subscription && field.subscribe !== undefined) {
      field.subscribe = guard(restricted, policy, options, field.subscribe);
    }
  }
  assertGuarded(schema, policy);
  return schema;
}

/** @throws Error naming every protected field without a guard: asserted at start, on each schema that is served. */
export function assertGuarded(schema: GraphQLSchema, policy: Policy): void {
  const open = restrictedFields(schema, policy).filter(({ field }) => !field.resolve || !guards.has(field.resolve));
  if (open.length > 0) throw new Error(`unguarded: ${open.map(({ coordinate }) => coordinate).join(', ')}`);
}

export function reachFunction(restricted: RestrictedField, reach: ReachTable): ReachOf {
  const found = reach[restricted.coordinate] ?? reach[restricted.type.name];
  if (found === undefined && restricted.byReach)
    throw new Error(`${restricted.coordinate} goes by reach, but nothing says whose its objects are`);
  return found ?? (() => []);
}

/** Whether one of the object's municipalities is the viewer's. */
export function isWithinReach(municipalities: Iterable<string>, reach: ReadonlySet<string>): boolean {
  for (const number of municipalities) if (reach.has(number)) return true;
  return false;
}

/** @param coordinate what is denied: a word the client sent itself. */
export function forbiddenError(coordinate: string): GraphQLError {
  return new GraphQLError(`${coordinate} is not open to you.`, { extensions: { code: 'FORBIDDEN', coordinate } });
}

function guard(restricted: RestrictedField, policy: Policy, options: GuardOptions, resolve: Resolver): Resolver {
  const { coordinate } = restricted;
  const municipalitiesOf = reachFunction(restricted, options.reach);
  const guarded: Resolver = (parent, args, context, info) => {
    const known = context as Partial<AccessContext> | null | undefined;
    if (known?.viewer === undefined || known.access === undefined) throw forbiddenError(coordinate);
    const reach = policy.reachOf(coordinate, known.viewer.role);
    const denied = reach === null || known.access.deniedFields.has(coordinate);
    const within =
      reach === 'ANY' ||
      isWithinReach(denied ? [] : municipalitiesOf(parent, args, context), known.viewer.municipalities);
    const outcome = denied ? 'DENIED' : within ? 'READ' : 'OUT_OF_REACH';
    options.onProtected?.({ outcome, coordinate, context, parent, args, info });
    if (denied) {
      if (isFirst(known, info)) throw forbiddenError(coordinate);
      return null;
    }
    return within ? resolve(parent, args, context, info) : null;
  };
  guards.add(guarded);
  return guarded;
}

/**
 * One error for a selection, at its first item: a role is denied the field as such, so a list of a hundred would only
 * say it a hundred times. The other items are null.
 */
function isFirst(context: object, info: GraphQLResolveInfo): boolean {
  let place = '';
  for (let step: GraphQLResolveInfo['path'] | undefined = info.path; step !== undefined; step = step.prev) {
    if (typeof step.key === 'string') place = `${step.key}.${place}`;
  }
  const places = reported.get(context) ?? new Set<string>();
  reported.set(context, places);
  if (places.has(place)) return false;
  places.add(place);
  return true;
}
