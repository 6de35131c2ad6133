import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import type { SchemaForRole } from '../../schema/policy/narrow-schema.ts';
import { type PublishedOperation, readPublishedOperations } from '../../schema/published/published-operations.ts';
import type { Role } from '../../services/identity/viewer.ts';
import { operationId } from '../../services/stored-operations/operation-id.ts';
import { type OperationParameter, parametersOf } from './operation-parameters.ts';

/** A published operation with what is worked out of it once, at the start. */
export interface CompiledOperation extends PublishedOperation {
  /** The stored operation's id. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parsed: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly parameters: readonly OperationParameter[];
  /** Keys of the answer; one alone is the answer itself. */
  readonly rootKeys: readonly string[];
}

/** The published operations, and the schema that describes them. */
export interface PublishedApi {
  readonly schema: GraphQLSchema;
  readonly operations: readonly CompiledOperation[];
}

/** Whether a role may ask an operation at all; how far it reaches is decided by each answer. */
export type OpenTo = (operation: CompiledOperation, role: Role) => boolean;

export function createOpenTo(schemaFor: SchemaForRole): OpenTo {
  const known = new Map<string, boolean>();
  return ({ file, parsed }, role) => {
    const key = `${role} ${file}`;
    const open = known.get(key) ?? validate(schemaFor(role), parsed).length === 0;
    known.set(key, open);
    return open;
  };
}

/** All published operations. @throws where one does not fit the schema */
export function compileOperations(schema: GraphQLSchema): readonly CompiledOperation[] {
  return readPublishedOperations().map((published) => {
    const parsed = parse(published.document);
    const operation = parsed.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    if (operation === undefined) throw new Error(`${published.file} holds no operation`);
    return {
      ...published,
      id: operationId(published.document),
      name: operation.name?.value ?? published.file,
      description: operation.description?.value ?? '',
      parsed,
      operation,
      parameters: parametersOf(schema, parsed, operation, published.filled),
      rootKeys: operation.selectionSet.selections.map((one) =>
        one.kind === Kind.FIELD ? (one.alias ?? one.name).value : '',
      ),
    };
  });
}

/** The texts of the published operations, by id: they are stored from the start. */
export function publishedManifest(): ReadonlyMap<string, string> {
  return new Map(readPublishedOperations().map(({ document }) => [operationId(document), document]));
}
