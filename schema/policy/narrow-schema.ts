import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { type GraphQLArgumentConfig, type GraphQLFieldConfig, type GraphQLSchema, GraphQLUnionType } from 'graphql';
import type { Role } from '../../services/identity/viewer.ts';
import { argumentCoordinate } from './coordinates/coordinates.ts';
import type { Policy } from './table.ts';

/** The schema a role sees, built at its first use and cached. */
export type SchemaForRole = (role: Role) => GraphQLSchema;

/**
 * The schema as wide as the viewer: fields, arguments, input fields, enum values and union members a role may not use
 * are gone, and with them the types that nothing leads to any more. Introspection and the wording of validation errors
 * come from it, so that neither names what the role cannot have. Resolvers are those of the full schema, guards included.
 */
export function createSchemaForRole(schema: GraphQLSchema, policy: Policy): SchemaForRole {
  const built = new Map<Role, GraphQLSchema>();
  return (role) => {
    const known = built.get(role) ?? narrowSchema(schema, policy, role);
    built.set(role, known);
    return known;
  };
}

export function narrowSchema(schema: GraphQLSchema, policy: Policy, role: Role): GraphQLSchema {
  const open = (coordinate: string): boolean => policy.reachOf(coordinate, role) !== null;
  const keepField = <Config extends GraphQLFieldConfig<unknown, unknown>>(
    config: Config,
    name: string,
    type: string,
  ) => {
    if (!open(`${type}.${name}`)) return null;
    const kept: Record<string, GraphQLArgumentConfig> = {};
    for (const [argument, definition] of Object.entries(config.args ?? {})) {
      if (open(argumentCoordinate(type, name, argument))) kept[argument] = definition;
    }
    return { ...config, args: kept };
  };
  const narrowed = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (config, name, type) => keepField(config, name, type),
    [MapperKind.INTERFACE_FIELD]: (config, name, type) => keepField(config, name, type),
    [MapperKind.INPUT_OBJECT_FIELD]: (config, name, type) => (open(`${type}.${name}`) ? config : null),
    // Without a value an enum is no schema's, and pruning leaves it where it is.
    [MapperKind.ENUM_TYPE]: (type) =>
      type.getValues().some(({ name }) => open(`${type.name}.${name}`)) ? undefined : null,
    [MapperKind.ENUM_VALUE]: (config, type, _schema, value) => (open(`${type}.${value}`) ? config : null),
    [MapperKind.UNION_TYPE]: (union) => {
      const types = union.getTypes().filter((member) => open(`${union.name}.${member.name}`));
      return types.length === 0 ? null : new GraphQLUnionType({ ...union.toConfig(), types });
    },
  });
  return pruneSchema(narrowed);
}
