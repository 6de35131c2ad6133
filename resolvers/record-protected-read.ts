import type { ProtectedRead } from '../schema/policy/guard-fields.ts';
import type { RequestContext } from './context.ts';
import { reach } from './reach.ts';

/** Remembers for the audit what was read of whom: the coordinate and the municipalities, never the value. */
export function recordProtectedRead({ outcome, coordinate, context, parent }: ProtectedRead): void {
  if (outcome !== 'READ') return;
  const { protectedReads } = context as RequestContext;
  protectedReads.coordinates.add(coordinate);
  const municipalitiesOf = reach[coordinate] ?? reach[coordinate.split('.')[0] ?? ''];
  for (const number of municipalitiesOf?.(parent, {}, context) ?? []) protectedReads.municipalities.add(number);
}
