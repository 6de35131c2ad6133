import type { CsvRow } from '../../sources/csv/read-csv-template.ts';
import type { OwnRateItem } from '../kinds/own-rate.ts';
import type { StoredRecord } from '../write-kind.ts';
import type { ItemOfRows } from './item-of-rows.ts';

/** Own rates as a file states them: an earlier one ends where the next of its category begins. */
export function rateItems(
  rows: readonly CsvRow<'rates'>[],
  stored: readonly StoredRecord[],
): ItemOfRows<OwnRateItem>[] {
  const isOf = ({ municipality, category }: CsvRow<'rates'>, one: StoredRecord) =>
    one.scope === municipality && one.fields['category'] === category;
  const stated = rows.map((row, index): ItemOfRows<OwnRateItem> => {
    const { municipality, category, amountPerMonth, validFrom } = row;
    const starts = [
      ...stored.filter((one) => isOf(row, one)).map(({ fields }) => String(fields['validFrom'])),
      ...rows
        .filter((one) => one.municipality === municipality && one.category === category)
        .map((one) => one.validFrom),
    ];
    const ends = [row.validTo, ...starts.filter((day) => day > validFrom)].filter((day) => day !== null).sort();
    return { rows: [index], item: { municipality, category, validFrom, validTo: ends[0] ?? null, amountPerMonth } };
  });
  const earlier = stored.flatMap((one): ItemOfRows<OwnRateItem>[] => {
    const { category, validFrom, validTo } = one.fields;
    const from = String(validFrom);
    const ofIt = rows.filter((row) => isOf(row, one));
    const next = ofIt
      .map((row) => row.validFrom)
      .filter((day) => day > from)
      .sort()[0];
    if (next === undefined || ofIt.some((row) => row.validFrom === from)) return [];
    if (typeof validTo === 'string' && validTo <= next) return [];
    return [
      { rows: [], item: { municipality: one.scope ?? '', category: String(category), validFrom: from, validTo: next } },
    ];
  });
  return [...earlier, ...stated];
}
