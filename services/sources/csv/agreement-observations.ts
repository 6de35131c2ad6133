import type { DeliveryStamp, Observation } from '../observation.ts';
import { type DirectoryRecords, ownStatement } from './place-observations.ts';
import type { CsvRow } from './read-csv-template.ts';

type Agreement = CsvRow<'agreements'>;

/** A municipality's agreements: centre, form and period. The places are protected and no observation (`capacitiesOf`). */
export function agreementObservations(
  rows: readonly Agreement[],
  places: DirectoryRecords,
  stamp: DeliveryStamp,
): Observation[] {
  return withIds(rows, places).flatMap(({ id, row: { centre, form, validFrom, validTo } }) => {
    const say = ownStatement('CRISIS_CENTRE_AGREEMENT', id, stamp);
    return [
      say('centre', 'CODES', [centre]),
      say('form', 'CODES', [form]),
      say('period', 'DURATION', { validFrom, validTo }),
    ];
  });
}

/** Places by the agreement's id; null where the file leaves them out. */
export function capacitiesOf(rows: readonly Agreement[], places: DirectoryRecords): ReadonlyMap<string, number | null> {
  return new Map(withIds(rows, places).map(({ id, row }) => [id, row.capacityPlaces]));
}

/**
 * Each row with its agreement: the one the directory has with the centre on one of the row's days, or else a new one. Of
 * two rows on one agreement's days, the second is another agreement.
 */
function withIds(rows: readonly Agreement[], { agreements }: DirectoryRecords): { id: string; row: Agreement }[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const known = agreements.find((one) => one.centre === row.centre && !taken.has(one.id) && overlap(one, row));
    const id = known?.id ?? freshId(row, new Set([...taken, ...agreements.map((one) => one.id)]));
    taken.add(id);
    return { id, row };
  });
}

type Days = Pick<Agreement, 'validFrom' | 'validTo'>;

function overlap(a: Days, b: Days): boolean {
  return (a.validFrom ?? '') < (b.validTo ?? '9999') && (b.validFrom ?? '') < (a.validTo ?? '9999');
}

function freshId({ centre, municipality, validFrom }: Agreement, taken: ReadonlySet<string>): string {
  const plain = `${centre}-${municipality}`;
  return taken.has(plain) ? `${plain}-${validFrom ?? 'always'}` : plain;
}
