import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { CompiledOperation } from '../published/compile-operations.ts';

/** Fields that an answer does not know, and the meaning of that. */
export interface NotKnown {
  /** A coordinate of the schema, such as `Municipality.offices`. */
  readonly field: string;
  /** The field’s description: what null or an empty list means there, and what to do. */
  readonly meaning: string;
}

/** Words of the descriptions that say what a missing value means. */
const SAYS_WHAT_IT_MEANS = /\b(?:Null|Empty)\b[^:]*:/;

/**
 * Which fields of an answer are null or empty, each once, with what the schema says of it: an assistant that reads
 * `[]` would say “there is none” where no source reports one.
 */
export function unknownFieldsIn(
  schema: GraphQLSchema,
  { parsed, operation }: CompiledOperation,
  data: Readonly<Record<string, unknown>>,
): readonly NotKnown[] {
  const fragments = fragmentsOf(parsed);
  const found = new Map<string, NotKnown>();
  visit(operation.selectionSet, schema.getQueryType()!, data);
  return [...found.values()];

  function visit(set: SelectionSetNode, type: GraphQLNamedType, value: Readonly<Record<string, unknown>>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        visit(fragments.get(selection.name.value)!.selectionSet, type, value);
      } else if (selection.kind === Kind.FIELD && isObjectType(type)) {
        const field = type.getFields()[selection.name.value]!;
        const inner = value[(selection.alias ?? selection.name).value];
        if (inner === null || (Array.isArray(inner) && inner.length === 0))
          note(type.name, field.name, field.description);
        else if (selection.selectionSet !== undefined) {
          for (const one of Array.isArray(inner) ? inner : [inner]) {
            visit(selection.selectionSet, getNamedType(field.type), one as Readonly<Record<string, unknown>>);
          }
        }
      }
    }
  }

  function note(type: string, field: string, description: string | null | undefined): void {
    const coordinate = `${type}.${field}`;
    if (description && SAYS_WHAT_IT_MEANS.test(description)) {
      found.set(coordinate, { field: coordinate, meaning: description });
    }
  }
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
