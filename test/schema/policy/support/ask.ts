import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { createOperationCheck, type OperationCheck } from '../../../../schema/policy/check-operation.ts';
import { guardFields } from '../../../../schema/policy/guard-fields.ts';
import { type OperationAccess } from '../../../../schema/policy/operation-access.ts';
import { shieldFields } from '../../../../schema/policy/shield.ts';
import { SCOPES } from '../../../../services/identity/scopes.ts';
import { PUBLIC_VIEWER, type Role, scopeKeyOf, type Viewer } from '../../../../services/identity/viewer.ts';
import { smallPolicy, smallReach, smallSchema } from './small-schema.ts';

export function viewerOf(
  role: Role,
  municipalities: readonly string[] = [],
  scopes: readonly string[] = Object.values(SCOPES),
): Viewer {
  if (role === 'PUBLIC') return PUBLIC_VIEWER;
  const scope = {
    role,
    scopes,
    municipalities: new Set(municipalities),
    governor: role === 'GOVERNOR' ? 'innlandet' : null,
  };
  return { ...PUBLIC_VIEWER, ...scope, scopeKey: scopeKeyOf(scope) };
}

export interface World {
  readonly schema: GraphQLSchema;
  readonly check: OperationCheck;
  /** Protected coordinates whose resolver ran. */
  readonly ran: string[];
}

/** Both walls on the small schema. */
export function guardedWorld(): World {
  const ran: string[] = [];
  const schema = guardFields(shieldFields(smallSchema(ran), smallPolicy, smallReach), smallPolicy, {
    reach: smallReach,
  });
  return { schema, check: createOperationCheck(schema, smallPolicy), ran };
}

export interface Answer extends ExecutionResult {
  readonly access: OperationAccess;
}

/** Validates, checks and executes as the server does. */
export async function ask(
  world: World,
  source: string,
  viewer: Viewer,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const document = parse(source);
  const invalid = validate(world.schema, document);
  if (invalid.length > 0) throw invalid[0];
  const access = world.check(document, undefined, variables, viewer);
  if (access.refused.length > 0) return { access, errors: [] };
  const result = await execute({
    schema: world.schema,
    document,
    variableValues: variables,
    contextValue: { viewer, access },
  });
  return { ...result, access };
}

export function pathsOf(answer: ExecutionResult): readonly string[] {
  return (answer.errors ?? []).map((error) => (error.path ?? []).join('.'));
}
