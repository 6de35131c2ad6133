import { type AccessTable, SCALARS } from '../table.ts';

/** Scalars hold nothing of their own; GraphQL's five need no line. */
export const scalars: AccessTable = {
  [SCALARS]: { PUBLIC: 'LocalDate LocalTime DateTime _Any' },
};
