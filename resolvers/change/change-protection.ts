import { SCHEMA_TYPES } from '../../schema/change/change-entity.union.ts';
import { policy } from '../../schema/policy/access.ts';
import { ENTITY_TYPES, type ProtectedFields } from '../../services/change-feed/recorded-change.ts';
import type { Role } from '../../services/identity/viewer.ts';

const byRole = new Map<Role, readonly ProtectedFields[]>();

/** The fields of the feed's entities that the access table hides from a role: the feed never names them to it. */
export function protectedFromRole(role: Role): readonly ProtectedFields[] {
  const known = byRole.get(role);
  if (known !== undefined) return known;
  const found = ENTITY_TYPES.map((entityType) => fieldsOf(entityType, role)).filter(
    ({ never, withinReach }) => never.length + withinReach.length > 0,
  );
  byRole.set(role, found);
  return found;
}

function fieldsOf(entityType: ProtectedFields['entityType'], role: Role): ProtectedFields {
  const prefix = `${SCHEMA_TYPES[entityType]}.`;
  const fields = [...policy.audiences.keys()]
    .filter((coordinate) => coordinate.startsWith(prefix) && !coordinate.includes('('))
    .map((coordinate) => ({ name: coordinate.slice(prefix.length), reach: policy.reachOf(coordinate, role) }));
  return {
    entityType,
    never: fields.flatMap(({ name, reach }) => (reach === null ? [name] : [])),
    withinReach: fields.flatMap(({ name, reach }) => (reach === 'OWN' ? [name] : [])),
  };
}
