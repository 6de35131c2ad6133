import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
} from 'graphql';
import type { Role } from '../../services/identity/viewer.ts';
import { policy } from '../policy/access.ts';
import { createSchemaForRole, type SchemaForRole } from '../policy/narrow-schema.ts';
import { ENTITY_KEYS, isFederatedType } from './entity-keys.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';
/** Types that a gateway does not take: its own, and those that it cannot carry. */
const LEFT_OUT: ReadonlySet<string> = new Set(['_Any', '_Entity', '_Service', 'Subscription']);
const ROOT_FIELDS_LEFT_OUT: ReadonlySet<string> = new Set(['_entities', '_service']);
/** Types that other subgraphs have as well, by the same rules of the field. */
const SHAREABLE: ReadonlySet<string> = new Set(['PageInfo']);

const narrowed = new WeakMap<GraphQLSchema, SchemaForRole>();
const printed = new WeakMap<GraphQLSchema, string>();

/** The subgraph as wide as a role: what composition takes. */
export function subgraphSdlFor(schema: GraphQLSchema, role: Role): string {
  const schemaFor = narrowed.get(schema) ?? createSchemaForRole(schema, policy);
  narrowed.set(schema, schemaFor);
  const narrow = schemaFor(role);
  const known = printed.get(narrow) ?? subgraphSdl(narrow);
  printed.set(narrow, known);
  return known;
}

export function subgraphSdl(schema: GraphQLSchema): string {
  const { definitions } = parse(printSchema(schema));
  const own = definitions.flatMap((definition) => {
    if ('name' in definition && LEFT_OUT.has(definition.name?.value ?? '')) return [];
    return [definition.kind === Kind.OBJECT_TYPE_DEFINITION ? asSubgraphType(definition) : definition];
  });
  return print({ kind: Kind.DOCUMENT, definitions: [...parse(LINK).definitions, ...own] } satisfies DocumentNode);
}

function asSubgraphType(type: ObjectTypeDefinitionNode): DefinitionNode {
  const name = type.name.value;
  if (name === 'Query') {
    return { ...type, fields: type.fields?.filter((field) => !ROOT_FIELDS_LEFT_OUT.has(field.name.value)) ?? [] };
  }
  const directive = isFederatedType(name)
    ? `@key(fields: "${ENTITY_KEYS[name]}")`
    : SHAREABLE.has(name)
      ? '@shareable'
      : null;
  if (directive === null) return type;
  const [marked] = parse(`type ${name} ${directive}`).definitions;
  return { ...type, directives: (marked as ObjectTypeDefinitionNode).directives ?? [] };
}
