import { createRequire } from 'node:module';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { mayWrite } from '../../services/identity/scopes.ts';
import { type RestrictedField, restrictedFields } from './coordinates/restricted-fields.ts';
import { type AccessContext, forbiddenError, isWithinReach, type ReachTable, reachFunction } from './guard-fields.ts';
import type { Policy } from './table.ts';

/*
 * The second wall, by graphql-shield. What is peculiar here, and why:
 *
 * - Its ESM build imports `isUndefined` from node:util, which Node 23 removed, so it does not load; the CommonJS build
 *   loads, and graphql-middleware must be the CommonJS one too, or there are two classes of middleware generator.
 *   Its `chain` and `race` call that function and deny everything: nothing here uses them.
 * - It wraps every field, whatever its tree says (several µs each). So its middleware is generated and only the entries
 *   of protected fields are applied; that every one of them is there is asserted.
 * - Its contextual cache shares one verdict between two aliases of a field, its fallback allows, a thrown rule inside
 *   `not` grants, and rules on interfaces are ignored: `no_cache`, `deny`, plain rules, object types.
 * - It swallows errors of resolvers as "Not Authorised!" unless external errors are allowed; they are, and the server's
 *   error map masks them.
 */
const require = createRequire(import.meta.url);
const { shield, rule, deny } = require('graphql-shield') as typeof import('graphql-shield');

type Rule = ReturnType<ReturnType<typeof rule>>;
type FieldMiddleware = (
  resolve: GraphQLFieldResolver<unknown, unknown>,
  ...call: Parameters<GraphQLFieldResolver<unknown, unknown>>
) => unknown;
interface MiddlewareGenerator {
  readonly generate: (schema: GraphQLSchema) => Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Applies graphql-shield, in place, to the protected fields and to nothing else. It judges by the viewer and the table
 * alone, not by what the check of the operation found, so that a mistake there is caught here. Apply it before
 * `guardFields`, which then stands before it.
 * @throws Error where a protected field got no rule.
 */
export function shieldFields(schema: GraphQLSchema, policy: Policy, reach: ReachTable): GraphQLSchema {
  const restricted = restrictedFields(schema, policy);
  const tree: Record<string, Record<string, Rule>> = {};
  for (const entry of restricted) {
    const rules = tree[entry.type.name] ?? {};
    rules[entry.field.name] = ruleOf(entry, policy, reach, schema.getMutationType()?.name);
    tree[entry.type.name] = rules;
  }
  const generator = shield(tree, {
    fallbackRule: deny,
    fallbackError: forbiddenError('The field'),
    allowExternalErrors: true,
  }) as unknown as MiddlewareGenerator;
  const middleware = generator.generate(schema);
  for (const { coordinate, type, field } of restricted) {
    const entry = middleware[type.name]?.[field.name];
    if (!isMiddleware(entry)) throw new Error(`the shield has no rule for ${coordinate}`);
    const inner = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context, info) => entry(inner, parent, args, context, info);
  }
  return schema;
}

function isMiddleware(entry: unknown): entry is FieldMiddleware {
  return typeof entry === 'function';
}

function ruleOf(entry: RestrictedField, policy: Policy, reach: ReachTable, mutation: string | undefined): Rule {
  const { coordinate, type } = entry;
  const municipalitiesOf = reachFunction(entry, reach);
  return rule(coordinate, { cache: 'no_cache' })((parent: unknown, args, context: Partial<AccessContext>) => {
    const { viewer } = context;
    if (viewer === undefined) return forbiddenError(coordinate);
    const granted = policy.reachOf(coordinate, viewer.role);
    if (granted === null || (type.name === mutation && !mayWrite(viewer))) return forbiddenError(coordinate);
    if (granted === 'ANY') return true;
    return isWithinReach(municipalitiesOf(parent, args, context), viewer.municipalities) || forbiddenError(coordinate);
  });
}
