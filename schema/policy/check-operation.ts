import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { mayWrite } from '../../services/identity/scopes.ts';
import type { Role } from '../../services/identity/viewer.ts';
import { createInputCheck, type InputCheck, type PlacedCoordinate } from './check-input.ts';
import type { OperationAccess } from './operation-access.ts';
import type { Policy } from './table.ts';
import { walkSelections } from './walk-selections.ts';

/** The asker's role and its scope to write. */
export interface OperationViewer {
  readonly role: Role;
  readonly scopes: readonly string[];
}

export type OperationCheck = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>> | null | undefined,
  viewer: OperationViewer,
) => OperationAccess;

interface StaticPart {
  readonly access: OperationAccess;
  readonly input: InputCheck;
  /** Variables whose type can hold something denied. */
  readonly sensitive: readonly { readonly name: string; readonly type: GraphQLInputType }[];
}

const NOTHING_ASKED: OperationAccess = Object.freeze({
  deniedFields: new Set<string>(),
  denied: [],
  refused: [],
  protectedFields: new Set<string>(),
  introspects: false,
});

/**
 * Builds the check of whole operations. One walk of the document for each role, remembered as long as the document is;
 * a repeated operation costs only its variables of types that hold something denied. The number of rows never counts.
 *
 * Runs on documents that are within the limits and valid. An operation that is not there yields an empty answer, for
 * execution reports that by itself.
 */
export function createOperationCheck(schema: GraphQLSchema, policy: Policy): OperationCheck {
  const documents = new WeakMap<DocumentNode, Map<string, StaticPart>>();
  const inputs = new Map<Role, InputCheck>();

  const inputCheck = (role: Role): InputCheck => {
    const known = inputs.get(role) ?? createInputCheck(schema, policy, role);
    inputs.set(role, known);
    return known;
  };

  return (document, operationName, variables, viewer) => {
    const writes = mayWrite(viewer);
    let parts = documents.get(document);
    if (parts === undefined) {
      parts = new Map();
      documents.set(document, parts);
    }
    const key = `${viewer.role}|${writes}|${operationName ?? ''}`;
    let part = parts.get(key);
    if (part === undefined) {
      const operation = getOperationAST(document, operationName);
      if (operation === null || operation === undefined) return NOTHING_ASKED;
      const input = inputCheck(viewer.role);
      const access = walkSelections({ schema, policy, document, operation, input, role: viewer.role, writes });
      part = { access, input, sensitive: sensitiveVariables(schema, operation, input) };
      parts.set(key, part);
    }
    const refused = refusedInVariables(part, variables ?? {});
    return refused.length === 0 ? part.access : { ...part.access, refused: [...part.access.refused, ...refused] };
  };
}

function sensitiveVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  input: InputCheck,
): StaticPart['sensitive'] {
  return (operation.variableDefinitions ?? []).flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node);
    return isInputType(type) && input.isSensitive(type) ? [{ name: variable.name.value, type }] : [];
  });
}

/** A variable is judged by its declared type, wherever the document uses it. */
function refusedInVariables(
  { input, sensitive }: StaticPart,
  variables: Readonly<Record<string, unknown>>,
): readonly PlacedCoordinate[] {
  const refused: PlacedCoordinate[] = [];
  for (const { name, type } of sensitive) {
    if (Object.hasOwn(variables, name)) input.json(variables[name], type, [`$${name}`], refused);
  }
  return refused;
}
