import { allocateCodes } from '../../../../services/disclosure-control/coded-columns.ts';
import {
  AGE_BANDS,
  COMPLAINT_OUTCOMES,
  DEADLINE_FLAGS,
  monthNumber,
  NO_DAYS,
  NOT_YET,
  OUTCOMES,
  SERVICES,
} from '../../../../services/disclosure-control/codes.ts';
import { geographyOf } from '../../../../services/disclosure-control/geography.ts';
import {
  CLASS_STARTS,
  type ErrorClass,
  type IntervalTable,
} from '../../../../services/disclosure-control/intervals/error-classes.ts';
import {
  familiesOf,
  MEASURED_NARROWINGS,
  settlingFamily,
} from '../../../../services/disclosure-control/intervals/figure-families.ts';
import { type ProtectedRows } from '../../../../services/disclosure-control/protected-rows.ts';
import { type ProtectedTable, protectedTable } from '../../../../services/disclosure-control/query/protected-table.ts';
import type { Level } from '../../../../services/disclosure-control/small-cell-rule.ts';
import { seededRandom } from '../../../../services/synthetic-country/seeded-random.ts';

/** First month of the made-up releases, and the last closed one: no quarter’s end, so that late cases may wait. */
export const MONTHS = { first: monthNumber('2023-01'), through: monthNumber('2025-11') };

/** Three counties of two governors, one of a single municipality; 0301 became 1101, 0302 both 1101 and 1201. */
export const geography = geographyOf(
  ['1101', '1102', '1103', '1104', '1201', '1202', '1203', '1301'].map((number) => ({
    number,
    name: `Eksempel ${number}`,
    county: number.slice(0, 2),
    governor: number < '1200' ? 'nord' : 'sor',
  })),
  new Map([
    ['0301', ['1101']],
    ['0302', ['1101', '1201']],
  ]),
);

/** The first municipality has most rows, the second all but one outcome alike, the last but one few, the last none. */
function rowsOf(length: number): ProtectedRows {
  const { below } = seededRandom(29);
  const rows = allocateCodes(length);
  const months = MONTHS.through - MONTHS.first + 1;
  for (let at = 0; at < length; at++) {
    const municipality = at % 2 === 0 ? 0 : at % 200 === 1 ? 6 : 1 + below(5);
    const isOpen = below(12) === 0;
    rows.municipality[at] = municipality;
    rows.month[at] = MONTHS.first + below(months);
    rows.service[at] = Math.min(below(SERVICES.length), below(SERVICES.length));
    rows.ageBand[at] = below(AGE_BANDS.length);
    rows.outcome[at] = isOpen ? NOT_YET.outcome : municipality === 1 && at % 40 !== 1 ? 2 : below(5);
    rows.complaint[at] = isOpen ? NOT_YET.complaint : Math.max(0, below(24) - 15);
    rows.deadline[at] = isOpen ? NOT_YET.deadline : below(3);
    rows.days[at] = isOpen || rows.deadline[at] === 2 ? NO_DAYS : Math.max(0, below(70) - 5);
  }
  for (let at = 0; at < length; at++) if (rows.complaint[at]! >= COMPLAINT_OUTCOMES.length) rows.complaint[at] = 0;
  for (let at = 0; at < length; at++) if (rows.deadline[at]! >= DEADLINE_FLAGS.length) rows.deadline[at] = 0;
  for (let at = 0; at < length; at++) if (rows.outcome[at]! >= OUTCOMES.length) rows.outcome[at] = 0;
  return rows;
}

/** Another error for each class of each family; of every fifth family only where late cases wait, of every seventh nowhere. */
function intervalsOf(): IntervalTable {
  const table: Record<string, readonly ErrorClass[]> = {};
  MEASURED_NARROWINGS.flatMap(familiesOf).forEach(({ family }, i) => {
    if (i % 7 === 6) return;
    const classes = (wider: number) =>
      CLASS_STARTS.map((start, c) => ({
        low: -(i + 2 * c + wider),
        high: i + c + 1 + wider,
        mean: (c % 3) - 1,
        deviation: 1 + (i % 4) + c / 2,
        figures: start + 1,
      }));
    if (i % 5 !== 4) table[family] = classes(0);
    table[settlingFamily(family)] = classes(9);
  });
  return table;
}

/** One municipality has reported its first year only, one nothing. */
export function madeUpTable(level: Level, length = 4_000): ProtectedTable {
  const whole = { from: MONTHS.first, to: MONTHS.through + 1 };
  return protectedTable({
    level,
    rows: rowsOf(length),
    geography,
    releaseId: 'made up',
    releasedThrough: [MONTHS.through - 1, MONTHS.through],
    firstMonth: MONTHS.first,
    reported: new Map(
      geography.municipalities
        .slice(0, 7)
        .map(({ number }, i) => [number, i === 5 ? { ...whole, to: MONTHS.first + 12 } : whole]),
    ),
    intervals: intervalsOf(),
  });
}
