import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { argumentCoordinate } from '../schema/policy/coordinates/coordinates.ts';
import type { Policy } from '../schema/policy/table.ts';
import { audienceWords, costWords, kindWords } from './words.ts';

/** A field, input field, enum value or union member. */
export interface MemberEntry {
  readonly name: string;
  /** The type as the schema writes it, such as `[Office!]!`; null: it has none. */
  readonly type: string | null;
  readonly typeName: string | null;
  readonly description: string;
  readonly audience: string;
  /** Null: it costs nothing, being input. */
  readonly cost: string | null;
  readonly defaultValue: string | null;
  readonly deprecated: string | null;
  readonly arguments: readonly MemberEntry[];
}

export interface TypeEntry {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly audience: string;
  readonly specifiedBy: string | null;
  readonly members: readonly MemberEntry[];
  readonly interfaces: readonly string[];
  /** Coordinates that have this type, such as `Office.phones` or `Query.office(number:)`. */
  readonly usedBy: readonly string[];
}

/** Every type of the schema as the reference shows it, by name; introspection is GraphQL's own. */
export function describeTypes(schema: GraphQLSchema, policy: Policy): ReadonlyMap<string, TypeEntry> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const usedBy = usesIn(types);
  const audience = (coordinate: string) => audienceWords(policy.audiences.get(coordinate));
  const entries = types
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((type): [string, TypeEntry] => {
      const members = membersOf(type, audience);
      return [
        type.name,
        {
          name: type.name,
          kind: kindWords(type),
          description: type.description ?? '',
          // GraphQL's own scalars have no line in the table: they are in what has one.
          audience: policy.audiences.has(type.name) ? audience(type.name) : audienceWords(null),
          specifiedBy: isScalarType(type) ? (type.specifiedByURL ?? null) : null,
          members,
          interfaces: isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [],
          usedBy: usedBy.get(type.name) ?? [],
        },
      ];
    });
  return new Map(entries);
}

type AudienceOf = (coordinate: string) => string;

function membersOf(type: GraphQLNamedType, audience: AudienceOf): readonly MemberEntry[] {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).map((field) => ({
      ...ofField(field, audience(`${type.name}.${field.name}`)),
      cost: costWords(type.name, field),
      arguments: field.args.map((argument) =>
        ofField(argument, audience(argumentCoordinate(type.name, field.name, argument.name))),
      ),
    }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => ofField(field, audience(`${type.name}.${field.name}`)));
  }
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      ...plain(name, audience(`${type.name}.${name}`)),
      description: description ?? '',
      deprecated: deprecationReason ?? null,
    }));
  }
  if (isUnionType(type)) {
    return type.getTypes().map(({ name, description }) => ({
      ...plain(name, audience(`${type.name}.${name}`)),
      typeName: name,
      description: description ?? '',
    }));
  }
  return [];
}

function plain(name: string, audience: string): MemberEntry {
  return {
    name,
    type: null,
    typeName: null,
    description: '',
    audience,
    cost: null,
    defaultValue: null,
    deprecated: null,
    arguments: [],
  };
}

type Typed = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument;

function ofField(field: Typed, audience: string): MemberEntry {
  const byDefault = 'defaultValue' in field ? field.defaultValue : undefined;
  return {
    ...plain(field.name, audience),
    type: String(field.type),
    typeName: getNamedType(field.type as GraphQLType)?.name ?? null,
    description: field.description ?? '',
    defaultValue: byDefault === undefined ? null : JSON.stringify(byDefault),
    deprecated: field.deprecationReason ?? null,
  };
}

function usesIn(types: readonly GraphQLNamedType[]): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const note = (type: GraphQLType, coordinate: string) => {
    const { name } = getNamedType(type);
    const known = uses.get(name);
    if (known === undefined) uses.set(name, [coordinate]);
    else known.push(coordinate);
  };
  for (const type of types) {
    if (isUnionType(type)) for (const member of type.getTypes()) note(member, type.name);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(field.type, `${type.name}.${field.name}`);
      if (!('args' in field)) continue;
      for (const argument of field.args) note(argument.type, argumentCoordinate(type.name, field.name, argument.name));
    }
  }
  return uses;
}
