import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Role } from '../../../services/identity/viewer.ts';
import type { Policy } from '../table.ts';

/** The object, interface and union types that a role can come to from the roots, over fields it may read. */
export function reachableTypes(schema: GraphQLSchema, policy: Policy, role: Role): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting: GraphQLNamedType[] = [];
  const visit = (type: GraphQLNamedType | null | undefined): void => {
    if (!isCompositeType(type) || seen.has(type.name)) return;
    seen.add(type.name);
    waiting.push(type);
  };
  visit(schema.getQueryType());
  visit(schema.getMutationType());
  visit(schema.getSubscriptionType());
  while (true) {
    const type = waiting.pop();
    if (type === undefined) return seen;
    if (isAbstractType(type)) for (const object of schema.getPossibleTypes(type)) visit(object);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (policy.reachOf(`${type.name}.${field.name}`, role) !== null) visit(getNamedType(field.type));
    }
  }
}
