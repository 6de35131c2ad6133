import { buildSchema, isScalarType, isSpecifiedScalarType, printSchema, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printedSchema } from '../../../codegen/printed-schema.ts';
import { policy } from '../../../schema/policy/access.ts';
import { narrowSchema } from '../../../schema/policy/narrow-schema.ts';
import { ROLES } from '../../../services/identity/viewer.ts';

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
