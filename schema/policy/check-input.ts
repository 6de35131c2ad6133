import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { Role } from '../../services/identity/viewer.ts';
import type { Policy } from './table.ts';

/** A coordinate that the operation uses, with where: response keys for fields, input names for inputs. */
export interface PlacedCoordinate {
  readonly coordinate: string;
  readonly path: readonly string[];
}

export interface InputCheck {
  /** Denied input fields and enum values written in the document, nested ones and defaults included. */
  readonly literal: (
    value: ValueNode,
    type: GraphQLInputType,
    path: readonly string[],
    found: PlacedCoordinate[],
  ) => void;
  /** The same in a variable's JSON value. */
  readonly json: (value: unknown, type: GraphQLInputType, path: readonly string[], found: PlacedCoordinate[]) => void;
  /** Whether a value of this type can hold anything denied at all; most cannot, and are never walked. */
  readonly isSensitive: (type: GraphQLInputType) => boolean;
}

/** The input side of the table for one role. Values are only compared with names, never reported. */
export function createInputCheck(schema: GraphQLSchema, policy: Policy, role: Role): InputCheck {
  const sensitive = sensitiveTypes(schema, policy, role);
  const isSensitive = (type: GraphQLInputType): boolean => sensitive.has(getNamedType(type).name);
  const refuse = (coordinate: string, path: readonly string[], found: PlacedCoordinate[]): void => {
    if (policy.reachOf(coordinate, role) === null) found.push({ coordinate, path });
  };
  const literal: InputCheck['literal'] = (value, type, path, found) => {
    if (!isSensitive(type)) return;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const items = value.kind === Kind.LIST ? value.values : [value];
      for (const [index, item] of items.entries()) literal(item, nullable.ofType, [...path, String(index)], found);
    } else if (isEnumType(nullable) && value.kind === Kind.ENUM) {
      refuse(`${nullable.name}.${value.value}`, path, found);
    } else if (isInputObjectType(nullable) && value.kind === Kind.OBJECT) {
      for (const { name, value: part } of value.fields) {
        const field = nullable.getFields()[name.value];
        if (field === undefined) continue;
        refuse(`${nullable.name}.${field.name}`, [...path, field.name], found);
        literal(part, field.type, [...path, field.name], found);
      }
    }
  };
  const json: InputCheck['json'] = (value, type, path, found) => {
    if (!isSensitive(type)) return;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const [index, item] of items.entries()) json(item, nullable.ofType, [...path, String(index)], found);
    } else if (isEnumType(nullable) && typeof value === 'string') {
      if (nullable.getValue(value) !== undefined) refuse(`${nullable.name}.${value}`, path, found);
    } else if (isInputObjectType(nullable) && typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        const field = Object.hasOwn(nullable.getFields(), name) ? nullable.getFields()[name] : undefined;
        if (field === undefined || part === undefined) continue;
        refuse(`${nullable.name}.${name}`, [...path, name], found);
        json(part, field.type, [...path, name], found);
      }
    }
  };
  return { literal, json, isSensitive };
}

/** Input types that hold something denied, at any depth: a fixed point, since input types may refer to themselves. */
function sensitiveTypes(schema: GraphQLSchema, policy: Policy, role: Role): ReadonlySet<string> {
  const denied = (coordinate: string): boolean => policy.reachOf(coordinate, role) === null;
  const sensitive = new Set<string>();
  let before: number;
  do {
    before = sensitive.size;
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isEnumType(type) && type.getValues().some((value) => denied(`${type.name}.${value.name}`))) {
        sensitive.add(type.name);
      }
      if (!isInputObjectType(type)) continue;
      const fields = Object.values(type.getFields());
      if (fields.some((field) => denied(`${type.name}.${field.name}`) || sensitive.has(getNamedType(field.type).name)))
        sensitive.add(type.name);
    }
  } while (before < sensitive.size);
  return sensitive;
}
