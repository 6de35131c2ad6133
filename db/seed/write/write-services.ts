import { catalogueEntry } from '../../tables/service/catalogue-entry.ts';
import { municipalService } from '../../tables/service/municipal-service.ts';
import type { SeedData } from '../read-files.ts';
import { insertAll, type Writer } from './insert.ts';

/** The statutory catalogue and the municipalities' own wordings. */
export async function writeServices(db: Writer, data: SeedData): Promise<void> {
  await insertAll(db, catalogueEntry, data.services);
  await insertAll(
    db,
    municipalService,
    data['municipal-services'].map(({ municipality: municipalityNumber, ...row }) => ({ ...row, municipalityNumber })),
  );
}
