import type { ProtectedRead } from '../../schema/policy/guard-fields.ts';
import type { RequestContext } from './context.ts';
import { reach } from './reach.ts';

/** Remembers for the audit what was met of whom: the coordinate and the municipalities, never the value. */
export function recordProtectedRead({ outcome, coordinate, context, parent, args }: ProtectedRead): void {
  const { granted, denied } = (context as RequestContext).protectedReads;
  const tally = outcome === 'READ' ? granted : denied;
  tally.coordinates.add(coordinate);
  const municipalitiesOf = reach[coordinate] ?? reach[coordinate.split('.')[0] ?? ''];
  for (const number of municipalitiesOf?.(parent, args, context) ?? []) tally.municipalities.add(number);
}
