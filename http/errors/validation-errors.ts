import { type DocumentNode, type GraphQLFormattedError, Kind, type ValueNode, validate } from 'graphql';
import type { ProtectedSchema } from '../../schema/protect-schema.ts';
import type { Role } from '../../services/identity/viewer.ts';
import { rulesForDocument } from '../operations/rules-for-document.ts';
import { hideSchemaNames } from './hide-schema-names.ts';
import { malformedLiteral } from './malformed-input.ts';

/** Errors of one kind in one answer at the most. */
export const ERRORS_MAX = 20;

const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

const code = 'GRAPHQL_VALIDATION_FAILED';

/**
 * What is wrong with a document that is not valid: no error echoes a value, and none names a part of the schema that the role may
 * not use. A malformed day or instant that is written into the query is BAD_USER_INPUT, as one that is sent beside it.
 */
export function validationErrors(
  { schemaFor }: ProtectedSchema,
  publicIntrospection: boolean,
  { document, role, source }: { readonly document: DocumentNode; readonly role: Role; readonly source: string },
): readonly GraphQLFormattedError[] {
  const narrow = schemaFor(role);
  const isClosed = role === 'PUBLIC' && !publicIntrospection;
  const errors = validate(narrow, document, rulesForDocument(source, document), {
    maxErrors: ERRORS_MAX,
    hideSuggestions: isClosed,
  });
  // The narrow schema lacks the whole kind of operation, so there is nothing it could explain.
  if (errors.length === 0) return [{ message: 'This kind of operation is not open to you', extensions: { code } }];
  return errors.map(({ message, locations, nodes }): GraphQLFormattedError => {
    const node = nodes?.[0];
    const literal = node !== undefined && VALUE_KINDS.has(node.kind) ? (node as ValueNode) : null;
    const input = literal && malformedLiteral(narrow, document, literal, !isClosed);
    if (input !== null) return input;
    const shown = isClosed ? hideSchemaNames(message, source) : message;
    return { message: shown, ...(locations && { locations }), extensions: { code } };
  });
}
