import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { ROLES } from '../../../services/identity/viewer.ts';
import type { Policy } from '../table.ts';

export interface RestrictedField {
  readonly coordinate: string;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  /** Some role reaches it only on objects of its own municipalities. */
  readonly byReach: boolean;
}

/** The fields of object types that not everybody may read everywhere; all others need no guard and get none. */
export function restrictedFields(schema: GraphQLSchema, policy: Policy): readonly RestrictedField[] {
  const restricted: RestrictedField[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const reaches = ROLES.map((role) => policy.reachOf(coordinate, role));
      if (reaches.every((reach) => reach === 'ANY')) continue;
      restricted.push({ coordinate, type, field, byReach: reaches.includes('OWN') });
    }
  }
  return restricted;
}
