/** A period of whole months, [from, to). */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-01$/;

/**
 * The period that an address asks for: `fra` and `til`, firsts of months, `til` exclusive. Absent or wrong: the last whole
 * calendar year, and `wrong` says so.
 */
export function readPeriod(query: URLSearchParams, today: string): Period & { readonly wrong: boolean } {
  const [from, to] = [query.get('fra'), query.get('til')];
  const year = Number(today.slice(0, 4));
  const lastYear = { from: `${year - 1}-01-01`, to: `${year}-01-01` };
  if (from === null && to === null) return { ...lastYear, wrong: false };
  const good = from !== null && to !== null && DAY.test(from) && DAY.test(to) && from < to;
  return good ? { from, to, wrong: false } : { ...lastYear, wrong: true };
}

/** Calendar years and quarters to choose from, newest first, as far as there can be figures. */
export function choosablePeriods(
  today: string,
  quarterLabel: (quarter: number, year: number) => string,
): readonly (Period & { readonly label: string })[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const years = [year - 1, year - 2, year - 3].map((one) => ({
    label: String(one),
    from: `${one}-01-01`,
    to: `${one + 1}-01-01`,
  }));
  const quarters = [0, 1, 2, 3]
    .filter((quarter) => quarter * 3 + 3 < month)
    .map((quarter) => ({
      label: quarterLabel(quarter + 1, year),
      from: `${year}-${two(quarter * 3 + 1)}-01`,
      to: quarter === 3 ? `${year + 1}-01-01` : `${year}-${two(quarter * 3 + 4)}-01`,
    }));
  return [...quarters.reverse(), ...years];
}

const two = (number: number) => String(number).padStart(2, '0');
