import { type AccessTable, SCALARS } from '../table.ts';

/** Scalars hold nothing of their own. */
export const scalars: AccessTable = {
  [SCALARS]: { PUBLIC: 'ID String Int Float Boolean LocalDate LocalTime DateTime' },
};
