import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Random } from './random.ts';

/** Values by argument name: existing ones, missing ones, and ones that tend to break parsers. */
const BY_NAME: Readonly<Record<string, readonly unknown[]>> = {
  number: ['3430', '5025', '0301', '1640', '0441', '34', '42', '9999'],
  municipality: ['3430', '5025', '0301', '1576', '0000'],
  municipalities: ['3430', '5025', '0301', '1576'],
  numbers: ['3430', '0301'],
  county: ['34', '42', '99'],
  counties: ['34', '42'],
  governor: ['innlandet', 'trondelag', 'none'],
  governors: ['innlandet', 'trondelag'],
  id: [
    'innlandet',
    '3430-financial-assistance',
    'gudbrandsdal-krisesenter',
    'guidance',
    'municipality-3430',
    'office-1640@1',
    'none',
  ],
  ids: ['municipality-3430', 'office-1640', 'innlandet@1', 'county-34@99', 'none'],
  entityId: ['3430', '1640', 'none'],
  text: ['gjeld', 'os', 'penger', 'krisesenter', '%', '_', 'æøå', '"'],
  code: ['7374', '2550', '0001'],
  table: ['13995', '12262'],
  first: [1, 2, 5, 100, 0, 101],
  days: [1, 7, 400],
  withinDays: [30, 21, 0],
  names: ['Channel', 'None'],
};
const BY_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  LocalDate: ['2026-11-23', '2025-01-01', '2026-01-01', '2024-02-29', '2024-02-30'],
  DateTime: ['2026-11-23T12:30:00+01:00', '2025-06-30T22:00:00Z', 'yesterday'],
  LocalTime: ['12:00', '24:01'],
  Int: [1, 2, 5],
  Float: [0.5, 60.9],
  Boolean: [true, false],
};

/** A value of a type as JSON; a part of its optional fields, none of its own kind inside itself for long. */
export function randomValue(type: GraphQLInputType, name: string, random: Random, depth = 0): unknown {
  if (isNonNullType(type)) return randomValue(type.ofType, name, random, depth);
  if (isListType(type)) {
    return Array.from({ length: random.below(3) }, () => randomValue(type.ofType, name, random, depth));
  }
  if (isEnumType(type)) return random.oneOf(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || (depth < 2 && random.onceIn(2)),
    );
    return Object.fromEntries(
      fields.map((field) => [field.name, randomValue(field.type, field.name, random, depth + 1)]),
    );
  }
  return random.oneOf(BY_NAME[name] ?? BY_TYPE[type.name] ?? ['3430', 'none']);
}
