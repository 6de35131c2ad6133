import {
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** A JSON Schema (2020-12), as far as it is written here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The types that the API's scalars are in JSON. */
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  LocalDate: { type: 'string', format: 'date' },
  LocalTime: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d' },
  DateTime: { type: 'string', format: 'date-time' },
};

/** How enums are written: in place, or as references to schemas of their own. */
export type WriteEnum = (type: GraphQLEnumType) => JsonSchema;

/** The schema of a scalar or an enum. */
export function leafSchema(type: GraphQLNamedType, writeEnum: WriteEnum): JsonSchema {
  if (isEnumType(type)) return writeEnum(type);
  const known = isScalarType(type) ? SCALARS[type.name] : undefined;
  if (known === undefined) throw new Error(`${type.name} has no JSON Schema: add it to SCALARS`);
  return known;
}

/** An enum in place. */
export function enumSchema(type: GraphQLEnumType): JsonSchema {
  return { type: 'string', enum: type.getValues().map(({ name }) => name) };
}

/** An enum with what it and its values mean. */
export function describedEnumSchema(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues().map(({ name, description }) => `- \`${name}\`: ${description ?? ''}`);
  return { ...enumSchema(type), description: [type.description ?? '', '', ...values].join('\n') };
}

/** The schema of a type whose innermost part is written by `inner`; what may be null says so. */
export function wrapped(type: GraphQLType, inner: (named: GraphQLNamedType) => JsonSchema): JsonSchema {
  return isNonNullType(type) ? unwrapped(type.ofType, inner) : orNull(unwrapped(type, inner));
}

function unwrapped(type: GraphQLType, inner: (named: GraphQLNamedType) => JsonSchema): JsonSchema {
  return isListType(type) ? { type: 'array', items: wrapped(type.ofType, inner) } : inner(type as GraphQLNamedType);
}

function orNull(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  const values = schema['enum'];
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [type, 'null'], ...(Array.isArray(values) && { enum: [...values, null] }) };
}

/** The schema of a value that is there. */
export function notNull(schema: JsonSchema): JsonSchema {
  const { anyOf, type, ...rest } = schema;
  if (Array.isArray(anyOf)) return { ...rest, ...(anyOf[0] as JsonSchema) };
  return Array.isArray(type) ? { ...rest, type: type[0] } : schema;
}
