import { municipalityFact, municipalityPopulation } from '../../tables/area/municipality-fact.ts';
import { postalCode } from '../../tables/area/postal-code.ts';
import { helpLine } from '../../tables/help/help-line.ts';
import { baseAmount } from '../../tables/rate/base-amount.ts';
import type { SeedData } from '../read-files.ts';
import { insertAll, type Writer } from './insert.ts';

/** The source of all postal codes: the postal register's rows name none of their own. */
const POSTAL_REGISTER = 'source-postal-register';
/** The files that the facts of municipalities were put together from. */
const FIGURES = 'source-municipality-population';
const GROUPS = 'source-kostra-groups';
const SAMI_AREA = 'source-sami-area';

/** Writes the facts of the whole country: postal codes, facts of municipalities, national lines, the base amount. */
export async function writeCountry(db: Writer, data: SeedData): Promise<void> {
  await insertAll(
    db,
    municipalityFact,
    data['municipality-facts'].map(({ municipality: municipalityNumber, samiArea, population: _, ...row }) => ({
      ...row,
      municipalityNumber,
      samiAdministrativeArea: samiArea !== null,
      samiLanguage: samiArea?.language ?? null,
      samiAreaSince: samiArea?.since ?? null,
      figuresSourceId: FIGURES,
      groupsSourceId: GROUPS,
      samiSourceId: SAMI_AREA,
    })),
  );
  await insertAll(
    db,
    municipalityPopulation,
    data['municipality-facts'].flatMap(({ municipality: municipalityNumber, population }) =>
      population.map((row) => ({ ...row, municipalityNumber, sourceId: GROUPS })),
    ),
  );
  await insertAll(
    db,
    postalCode,
    data['postal-codes'].map(({ municipality: municipalityNumber, ...row }) => ({
      ...row,
      municipalityNumber,
      sourceId: POSTAL_REGISTER,
    })),
  );
  await insertAll(db, helpLine, data['help-lines']);
  await insertAll(db, baseAmount, data['base-amounts']);
}
