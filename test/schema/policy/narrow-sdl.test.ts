import { buildSchema, printSchema, validateSchema } from 'graphql';
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
});
