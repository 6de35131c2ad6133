import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

interface Bounds {
  readonly pathsMax: number;
  readonly depthMax: number;
}

/** Operations that lead to a field along different paths: connections, back references, interfaces, unions, payloads. */
export function operationsTo(
  schema: GraphQLSchema,
  coordinate: string,
  { pathsMax, depthMax }: Bounds,
): readonly string[] {
  const found: string[] = [];
  const [typeName, fieldName] = coordinate.split('.');
  const walk = (
    type: GraphQLObjectType,
    wrap: (inner: string) => string,
    visits: ReadonlyMap<string, number>,
    depth: number,
  ): void => {
    if (found.length >= pathsMax || depth > depthMax || (visits.get(type.name) ?? 0) > 1) return;
    const seen = new Map(visits).set(type.name, (visits.get(type.name) ?? 0) + 1);
    const fields = Object.values(type.getFields());
    const target = type.name === typeName ? fields.find((field) => field.name === fieldName) : undefined;
    if (target !== undefined) found.push(wrap(write(target)));
    for (const field of fields) {
      const next = getNamedType(field.type);
      if (!isCompositeType(next)) continue;
      const objects = isAbstractType(next) ? schema.getPossibleTypes(next) : [next];
      for (const object of objects) {
        walk(object, (inner) => wrap(`${call(field)} { ... on ${object.name} { ${inner} } }`), seen, depth + 1);
      }
    }
  };
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  if (query) walk(query, (inner) => `{ ${inner} }`, new Map(), 0);
  if (mutation) walk(mutation, (inner) => `mutation { ${inner} }`, new Map(), 0);
  return found;
}

function write(field: GraphQLField<unknown, unknown>): string {
  return isCompositeType(getNamedType(field.type)) ? `${call(field)} { __typename }` : call(field);
}

function call(field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  if (required.length === 0) return field.name;
  return `${field.name}(${required.map((argument) => `${argument.name}: ${sample(argument.type)}`).join(', ')})`;
}

/** Some value of an input type, as text; its meaning does not matter, only that it is valid. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return `[${sample(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${required.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
  }
  const samples: Record<string, string> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    LocalDate: '"2026-01-01"',
    LocalTime: '"12:00"',
    DateTime: '"2026-01-01T12:00:00Z"',
  };
  return samples[type.name] ?? '"contact-1640-0"';
}

/** The object types of a schema, introspection aside. */
export function objectTypesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  ) as GraphQLObjectType[];
}
