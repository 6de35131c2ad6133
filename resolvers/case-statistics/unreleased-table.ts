import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { geographyOfDirectory } from '../../db/statistics/geography.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import { ROUNDING_BASE } from '../../services/disclosure-control/small-cell-rule.ts';

const made = new WeakMap<DirectoryVersion, ProtectedTable>();

/**
 * The table before the first release: no rows, no months. Questions are checked against it as against any other, and every
 * cell of a period is NOT_YET_RELEASED.
 */
export function unreleasedTable(directory: DirectoryVersion): ProtectedTable {
  const known = made.get(directory);
  if (known) return known;
  const geography = geographyOfDirectory(directory);
  const table: ProtectedTable = {
    level: 'P',
    weight: ROUNDING_BASE.P,
    geography,
    releaseId: '',
    releasedThrough: [],
    firstMonth: 1,
    through: 0,
    reported: new Map(),
    intervals: {},
    length: 0,
    municipalityStart: new Int32Array(geography.municipalities.length + 1),
    month: new Uint16Array(),
    kind: new Uint16Array(),
    days: new Uint16Array(),
  };
  made.set(directory, table);
  return table;
}
