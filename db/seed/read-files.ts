import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { SeedError } from './seed-error.ts';
import { countyRow, governorRow, municipalityRow, sourceRow } from './shapes/area.ts';
import { baseAmountRow, formerNumberRow, helpLineRow, municipalityFactRow, postalCodeRow } from './shapes/country.ts';
import { crisisCentreRow } from './shapes/crisis-centre.ts';
import { type Examples, examplesShape } from './shapes/examples.ts';
import { officePlacesRow, officeRow } from './shapes/office.ts';
import { circularRow, municipalRateRow, rateCategoryRow, ratePeriodRow } from './shapes/rate.ts';
import { catalogueRow, municipalServiceRow } from './shapes/service.ts';

/** Each file of the directory's seed, by the name it has in `data/`, with the shape of its rows. */
const FILES = {
  sources: sourceRow,
  governors: governorRow,
  counties: countyRow,
  municipalities: municipalityRow,
  'former-numbers': formerNumberRow,
  'municipality-facts': municipalityFactRow,
  'postal-codes': postalCodeRow,
  offices: officeRow,
  'office-places': officePlacesRow,
  services: catalogueRow,
  'municipal-services': municipalServiceRow,
  'crisis-centres': crisisCentreRow,
  circulars: circularRow,
  'rate-categories': rateCategoryRow,
  'rate-periods': ratePeriodRow,
  'municipal-rates': municipalRateRow,
  'base-amounts': baseAmountRow,
  'help-lines': helpLineRow,
} as const;

export type SeedFile = keyof typeof FILES;
export const SEED_FILES = Object.keys(FILES) as SeedFile[];
/** All rows by file, each checked by itself; what rows say of each other is checked by `checkReferences`. */
export type SeedData = { [File in SeedFile]: z.infer<(typeof FILES)[File]>[] };

/** The folder of the project's own data. */
export const DATA_FOLDER = fileURLToPath(new URL('./data', import.meta.url));

/** Reads and checks every file. @throws SeedError at the first row that breaks a rule */
export async function readSeedData(folder: string): Promise<SeedData> {
  const read = async <Row>(file: SeedFile, shape: z.ZodType<Row>) =>
    parseRows(`${file}.json`, shape, await parseJson(folder, file));
  return {
    sources: await read('sources', FILES.sources),
    governors: await read('governors', FILES.governors),
    counties: await read('counties', FILES.counties),
    municipalities: await read('municipalities', FILES.municipalities),
    'former-numbers': await read('former-numbers', FILES['former-numbers']),
    'municipality-facts': await read('municipality-facts', FILES['municipality-facts']),
    'postal-codes': await read('postal-codes', FILES['postal-codes']),
    offices: await read('offices', FILES.offices),
    'office-places': await read('office-places', FILES['office-places']),
    services: await read('services', FILES.services),
    'municipal-services': await read('municipal-services', FILES['municipal-services']),
    'crisis-centres': await read('crisis-centres', FILES['crisis-centres']),
    circulars: await read('circulars', FILES.circulars),
    'rate-categories': await read('rate-categories', FILES['rate-categories']),
    'rate-periods': await read('rate-periods', FILES['rate-periods']),
    'municipal-rates': await read('municipal-rates', FILES['municipal-rates']),
    'base-amounts': await read('base-amounts', FILES['base-amounts']),
    'help-lines': await read('help-lines', FILES['help-lines']),
  };
}

/** Reads and checks the made-up rows. @throws SeedError */
export async function readExamples(folder: string): Promise<Examples> {
  const parsed = examplesShape.safeParse(await parseJson(folder, 'examples'));
  if (parsed.success) return parsed.data;
  throw new SeedError('examples.json', 1, ruleOf(parsed.error));
}

async function parseJson(folder: string, file: string): Promise<unknown> {
  const content = await readFile(join(folder, `${file}.json`), 'utf8');
  try {
    return JSON.parse(content);
  } catch {
    throw new SeedError(`${file}.json`, 1, 'must be JSON');
  }
}

function parseRows<Row>(file: string, shape: z.ZodType<Row>, content: unknown): Row[] {
  if (!Array.isArray(content)) throw new SeedError(file, 1, 'must be a list of rows');
  return content.map((row, index) => {
    const parsed = shape.safeParse(row);
    if (parsed.success) return parsed.data;
    throw new SeedError(file, index + 1, ruleOf(parsed.error));
  });
}

function ruleOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
}
