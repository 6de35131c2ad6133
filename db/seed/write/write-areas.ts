import { county } from '../../tables/area/county.ts';
import { governor } from '../../tables/area/governor.ts';
import { formerNumber, municipality } from '../../tables/area/municipality.ts';
import { source } from '../../tables/schema.ts';
import type { SeedData } from '../read-files.ts';
import { insertAll, type Writer } from './insert.ts';

/** Sources, governors, counties, municipalities with their former numbers. */
export async function writeAreas(db: Writer, data: SeedData): Promise<void> {
  await insertAll(db, source, data.sources);
  await insertAll(db, governor, data.governors);
  await insertAll(
    db,
    county,
    data.counties.map(({ governor: governorId, ...row }) => ({ ...row, governorId })),
  );
  await insertAll(
    db,
    municipality,
    data.municipalities.map(({ county: countyNumber, ...row }) => ({ ...row, countyNumber })),
  );
  await insertAll(
    db,
    formerNumber,
    data['former-numbers'].flatMap(({ successors, ...row }) =>
      successors.map((municipalityNumber) => ({ ...row, municipalityNumber })),
    ),
  );
}
