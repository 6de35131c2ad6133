import { InputError } from '../../text-rules/input-error.ts';

/** Notice to show with official figures. */
export const OFFICIAL_NOTICE =
  'Tallene er Statistisk sentralbyrås (CC BY 4.0). De er ikke plattformens egen statistikk, telles på en annen måte, og skal ikke summeres over kommuner.';

/** A table, and periods as the table writes them, both inside; null: unbounded. */
export interface FigurePeriods {
  readonly table: string;
  readonly from: string | null;
  readonly to: string | null;
}

const PERIOD = /^[0-9]{4}([A-Z][0-9]{1,2})?$/;

/** @throws InputError `TABLE_NUMBER`, `FIGURE_PERIOD`, `FIGURE_PERIODS` */
export function checkFigureQuestion({
  table,
  from,
  to,
}: {
  readonly table: string;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}): FigurePeriods {
  if (!/^[0-9]{5}$/.test(table)) throw new InputError(['table'], 'TABLE_NUMBER', 'five digits');
  const [first, last] = [periodIn(from, 'from'), periodIn(to, 'to')];
  if (first !== null && last !== null && first > last) {
    throw new InputError(['to'], 'FIGURE_PERIODS', 'a period that is not before the first one');
  }
  return { table, from: first, to: last };
}

function periodIn(text: string | null | undefined, argument: string): string | null {
  if (text == null) return null;
  if (!PERIOD.test(text))
    throw new InputError([argument], 'FIGURE_PERIOD', 'a year, or a year with a part of it: 2023K2');
  return text;
}
