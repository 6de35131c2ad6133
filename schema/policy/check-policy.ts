import { type GraphQLSchema, isInputObjectType, isInterfaceType, isNonNullType, isObjectType } from 'graphql';
import { ROLE_SCOPES } from '../../services/identity/scopes.ts';
import { ROLES, type Role } from '../../services/identity/viewer.ts';
import { argumentCoordinate, coordinatesOf } from './coordinates/coordinates.ts';
import { reachableTypes } from './coordinates/reachable-types.ts';
import type { Policy, Reach } from './table.ts';

/** Faults that keep a schema from being built; with every list empty, the table covers the schema exactly. */
export interface PolicyProblems {
  /** Coordinates without a line. */
  readonly missing: readonly string[];
  /** Lines without a coordinate. */
  readonly stale: readonly string[];
  /** Rules that cannot be enforced: each with its coordinate and the reason. */
  readonly unenforceable: readonly string[];
}

/** Compares the table with the schema, both ways, and looks for lines that promise more than a guard can hold. */
export function checkPolicy(schema: GraphQLSchema, policy: Policy): PolicyProblems {
  const coordinates = coordinatesOf(schema);
  const known = new Set(coordinates);
  const missing = coordinates.filter((coordinate) => !policy.audiences.has(coordinate));
  const stale = [...policy.audiences.keys()].filter((coordinate) => !known.has(coordinate)).sort();
  if (missing.length > 0) return { missing, stale, unenforceable: [] };
  return {
    missing,
    stale,
    unenforceable: [
      ...protectedNonNullFields(schema, policy),
      ...interfacesNarrowerThanTheirTypes(schema, policy),
      ...requiredInputsNarrowerThanTheirOwner(schema, policy),
      ...mutationsForRolesThatWriteNothing(schema, policy),
    ],
  };
}

/** @throws Error listing every problem, for the build. */
export function assertPolicy(schema: GraphQLSchema, policy: Policy): void {
  const { missing, stale, unenforceable } = checkPolicy(schema, policy);
  const problems = [
    ...missing.map((coordinate) => `${coordinate} has no line in the access table`),
    ...stale.map((coordinate) => `${coordinate} has a line in the access table, but is not in the schema`),
    ...unenforceable,
  ];
  if (problems.length > 0) throw new Error(`the access table does not fit the schema:\n  ${problems.join('\n  ')}`);
}

/**
 * A denied field is null, so it must be nullable, or its null climbs and takes the siblings with it. One exception: a
 * role that may not read the field cannot come to its type at all.
 */
function protectedNonNullFields(schema: GraphQLSchema, policy: Policy): string[] {
  const problems: string[] = [];
  const reachable = new Map(ROLES.map((role) => [role, reachableTypes(schema, policy, role)]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const exposed = ROLES.some((role) => {
        const reach = policy.reachOf(coordinate, role);
        return reach === 'OWN' || (reach === null && reachable.get(role)?.has(type.name));
      });
      if (exposed && isNonNullType(field.type)) problems.push(`${coordinate} is protected and must be nullable`);
    }
  }
  return problems;
}

/** Guards sit on object types: what an interface's line denies, each of its types must deny as well. */
function interfacesNarrowerThanTheirTypes(schema: GraphQLSchema, policy: Policy): string[] {
  const problems: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const object of schema.getPossibleTypes(type)) {
        const wider = ROLES.filter((role) =>
          isWider(policy, `${object.name}.${field.name}`, `${type.name}.${field.name}`, role),
        );
        if (wider.length > 0)
          problems.push(`${object.name}.${field.name} is wider than ${type.name}.${field.name} for ${wider.join(' ')}`);
      }
    }
  }
  return problems;
}

/** A required argument or input field that a role may not send would close the whole field to it unsaid. */
function requiredInputsNarrowerThanTheirOwner(schema: GraphQLSchema, policy: Policy): string[] {
  const problems: string[] = [];
  const check = (coordinate: string, owner: string): void => {
    const narrower = ROLES.filter((role) => isWider(policy, owner, coordinate, role));
    if (narrower.length > 0)
      problems.push(`${coordinate} is required, but narrower than ${owner} for ${narrower.join(' ')}`);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (isNonNullType(field.type) && field.defaultValue === undefined)
          check(`${type.name}.${field.name}`, type.name);
      }
    } else if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        for (const argument of field.args) {
          if (isNonNullType(argument.type) && argument.defaultValue === undefined)
            check(argumentCoordinate(type.name, field.name, argument.name), `${type.name}.${field.name}`);
        }
      }
    }
  }
  return problems;
}

/** A mutation is for roles that have a scope to write with; one that is open to others is a mistake in its line. */
function mutationsForRolesThatWriteNothing(schema: GraphQLSchema, policy: Policy): string[] {
  const readers = ROLES.filter((role) => role === 'PUBLIC' || ROLE_SCOPES[role].write === null);
  const mutation = schema.getMutationType();
  return Object.keys(mutation?.getFields() ?? {}).flatMap((name) => {
    const coordinate = `${mutation?.name}.${name}`;
    const open = readers.filter((role) => policy.reachOf(coordinate, role) !== null);
    return open.length > 0 ? [`${coordinate} is open to ${open.join(' ')}, which write nothing`] : [];
  });
}

/** From closed to wide open. */
const WIDTHS: readonly (Reach | null)[] = [null, 'OWN', 'ANY'];

function isWider(policy: Policy, coordinate: string, than: string, role: Role): boolean {
  return WIDTHS.indexOf(policy.reachOf(coordinate, role)) > WIDTHS.indexOf(policy.reachOf(than, role));
}
