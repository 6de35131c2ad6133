import { circular } from '../../tables/rate/circular.ts';
import { municipalRate } from '../../tables/rate/municipal-rate.ts';
import { rateCategory } from '../../tables/rate/rate-category.ts';
import { rateAmount, ratePeriod } from '../../tables/rate/rate-period.ts';
import type { SeedData } from '../read-files.ts';
import { insertAll, type Writer } from './insert.ts';

/** Circulars, categories, the state's periods with their amounts, the municipalities' own rates. */
export async function writeRates(db: Writer, data: SeedData): Promise<void> {
  await insertAll(db, circular, data.circulars);
  await insertAll(db, rateCategory, data['rate-categories']);
  await insertAll(
    db,
    ratePeriod,
    data['rate-periods'].map(({ circular: circularId, amounts: _, ...row }) => ({ ...row, circularId })),
  );
  await insertAll(
    db,
    rateAmount,
    data['rate-periods'].flatMap(({ validFrom, amounts, sourceId, verifiedAt }) =>
      Object.entries(amounts).map(([category, amountPerMonth]) => ({
        validFrom,
        category,
        amountPerMonth,
        sourceId,
        verifiedAt,
      })),
    ),
  );
  await insertAll(
    db,
    municipalRate,
    data['municipal-rates'].map(({ municipality: municipalityNumber, ...row }) => ({ ...row, municipalityNumber })),
  );
}
