import type { GraphQLSchema } from 'graphql';
import { policy } from './policy/access.ts';
import { createOperationCheck, type OperationCheck } from './policy/check-operation.ts';
import { assertPolicy } from './policy/check-policy.ts';
import { assertGuarded, type GuardOptions, guardFields } from './policy/guard-fields.ts';
import { createSchemaForRole, type SchemaForRole } from './policy/narrow-schema.ts';
import { shieldFields } from './policy/shield.ts';

/** A schema that answers each viewer what the access table allows, and nothing else. */
export interface ProtectedSchema {
  readonly schema: GraphQLSchema;
  /** Runs once per operation, before execution. */
  readonly check: OperationCheck;
  /** The schema as wide as a role. */
  readonly schemaFor: SchemaForRole;
}

/**
 * Puts both walls before the protected fields, in place.
 * @throws where the access table and the schema do not fit each other, coordinate for coordinate
 */
export function protectSchema(schema: GraphQLSchema, guards: GuardOptions): ProtectedSchema {
  assertPolicy(schema, policy);
  guardFields(shieldFields(schema, policy, guards.reach), policy, guards);
  assertGuarded(schema, policy);
  return { schema, check: createOperationCheck(schema, policy), schemaFor: createSchemaForRole(schema, policy) };
}
