import { NEW_ROW } from '../ledger/case-ledger.ts';
import { ageExcess, enterAge } from './age-margins.ts';
import type { DrawSetting, DrawYear, LevelDraw } from './level-draw.ts';
import { takeFree, type YearCells } from './year-cells.ts';
import { moveStream } from './year-streams.ts';

/**
 * Lets a row stand for a free unit of the cell `from`, shown under `month` (both 0 to 11).
 * @returns the unit; −1: the cell has none.
 */
export function addRow(
  { ledger, geography }: DrawSetting,
  { units }: LevelDraw,
  { streams, ages }: DrawYear,
  cells: YearCells,
  municipality: number,
  from: number,
  month: number,
  service: number,
): number {
  const county = geography.countyOf[municipality]!;
  const at = takeFree(cells, from, service, ageExcess(ages, service, county, municipality, units.unitWeight));
  if (at < 0) return at;
  units.rowOf[at] = NEW_ROW;
  if (units.level === 'A') ledger.rowMonth[at] = streams.year * 12 + month;
  enterAge(ages, at, 0, 1, ledger, units, geography);
  moveStream(streams, municipality, county, month, service, 0, 1);
  return at;
}
