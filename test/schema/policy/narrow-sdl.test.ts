import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  printSchema,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { printedSchema } from '../../../codegen/printed-schema.ts';
import { policy } from '../../../schema/policy/access.ts';
import { narrowSchema } from '../../../schema/policy/narrow-schema.ts';
import { ROLES, type Role } from '../../../services/identity/viewer.ts';
import { smallPolicy, smallSchema } from './support/small-schema.ts';

describe('what types share has an interface', () => {
  const types = Object.values(buildSchema(printedSchema()).getTypeMap()).filter(isObjectType);
  const lacking = (fields: readonly string[], name: string) =>
    types.filter(
      (type) =>
        fields.every((field) => String(type.getFields()[field.split(':')[0] ?? '']?.type) === field.split(':')[1]) &&
        !type.getInterfaces().some((one) => one.name === name),
    );

  test('every fact with its sources is Sourced', () => {
    expect(lacking(['sources:[Source!]!', 'verifiedAt:DateTime'], 'Sourced').map(({ name }) => name)).toEqual([]);
    expect(types.filter((type) => type.getInterfaces().some(({ name }) => name === 'Sourced')).length).toBe(28);
  });

  test('every way to be told what was wrong with an input is an Error', () => {
    const told = types.flatMap((type) =>
      Object.entries(type.getFields()).flatMap(([name, field]) =>
        ['userErrors', 'rejected'].includes(name) && isListType(getNullableType(field.type))
          ? [getNamedType(field.type)]
          : [],
      ),
    );
    expect(new Set(told.map(({ name }) => name))).toEqual(new Set(['UserError', 'RejectedCaseEvent']));
    for (const type of told)
      expect(isObjectType(type) && type.getInterfaces().map(({ name }) => name)).toEqual(['Error']);
  });
});

describe('an enum of which a role may use some values', () => {
  const valuesFor = (role: Role) => {
    const sort = narrowSchema(smallSchema(), smallPolicy, role).getType('Sort');
    return isEnumType(sort) ? sort.getValues().map(({ name }) => name) : null;
  };

  test('has those for the role, and all of them for one that may use all', () => {
    expect(valuesFor('PUBLIC')).toEqual(['NUMBER', 'NAME']);
    expect(valuesFor('GOVERNOR')).toEqual(['NUMBER', 'NAME', 'CONTACT_NAME']);
  });
});

describe('the schema as text, as wide as a role,', () => {
  const schema = buildSchema(printedSchema());
  test.each(ROLES)('is a schema that tools can read: %s', (role) => {
    const read = buildSchema(printSchema(narrowSchema(schema, policy, role)));
    expect(validateSchema(read)).toEqual([]);
  });

  test.each(ROLES)('says where the form of each scalar is defined: %s', (role) => {
    const read = buildSchema(printSchema(narrowSchema(schema, policy, role)));
    const scalars = Object.values(read.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    expect(scalars.map(({ name }) => name)).toEqual(expect.arrayContaining(['DateTime', 'LocalDate', 'LocalTime']));
    for (const scalar of scalars) expect(isScalarType(scalar) && scalar.specifiedByURL, scalar.name).toMatch(/^https:/);
  });
});
