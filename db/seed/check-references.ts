import type { SeedData, SeedFile } from './read-files.ts';
import { SeedError } from './seed-error.ts';

/**
 * Checks what rows say of each other: no key twice, and every number, code and source that is named exists.
 * @throws SeedError naming the file, the row and the rule
 */
export function checkReferences(data: SeedData): void {
  const places = data['office-places'];
  const keys = {
    source: unique('sources', data.sources, (row) => [row.id]),
    governor: unique('governors', data.governors, (row) => [row.id]),
    county: unique('counties', data.counties, (row) => [row.number]),
    municipality: unique('municipalities', data.municipalities, (row) => [row.number]),
    office: unique('offices', data.offices, (row) => [row.number]),
    service: unique('services', data.services, (row) => [row.code]),
    circular: unique('circulars', data.circulars, (row) => [row.id]),
    category: unique('rate-categories', data['rate-categories'], (row) => [row.code]),
    reception: unique('office-places', places, (row) => row.receptions.map(({ id }) => id)),
    phone: unique('office-places', places, (row) => row.phones.map(({ id }) => id)),
  };
  unique('municipalities', data.municipalities, (row) => (row.organisationNumber ? [row.organisationNumber] : []));
  unique('former-numbers', data['former-numbers'], (row) => [row.number]);
  unique('municipality-facts', data['municipality-facts'], (row) => [row.municipality]);
  unique('postal-codes', data['postal-codes'], (row) => [row.code]);
  unique('help-lines', data['help-lines'], (row) => [row.id]);
  unique('base-amounts', data['base-amounts'], (row) => [row.validFrom]);
  unique('office-places', places, (row) => [row.office]);
  unique('office-places', places, (row) => row.contacts.map(({ id }) => id));
  unique('office-places', places, (row) => row.schedules.map(({ id }) => id));
  unique('office-places', places, (row) =>
    row.schedules.flatMap(({ weekly, exceptions }) => [...weekly, ...exceptions].map(({ id }) => id)),
  );
  unique('municipal-services', data['municipal-services'], (row) => [`${row.municipality} ${row.code}`]);
  unique('crisis-centres', data['crisis-centres'], (row) => [row.id]);
  unique('crisis-centres', data['crisis-centres'], (row) => row.phones.map(({ id }) => id));
  unique('crisis-centres', data['crisis-centres'], (row) => row.agreements.map(({ id }) => id));
  unique('rate-periods', data['rate-periods'], (row) => [row.validFrom]);

  exists('counties', data.counties, 'governor', keys.governor, (row) => [row.governor]);
  exists('municipalities', data.municipalities, 'county', keys.county, (row) => [row.county]);
  exists('former-numbers', data['former-numbers'], 'municipality', keys.municipality, (row) => row.successors);
  exists('municipality-facts', data['municipality-facts'], 'municipality', keys.municipality, (row) => [
    row.municipality,
  ]);
  exists('postal-codes', data['postal-codes'], 'municipality', keys.municipality, (row) =>
    row.municipality === null ? [] : [row.municipality],
  );
  exists('offices', data.offices, 'municipality', keys.municipality, (row) =>
    row.coverage.map((one) => one.municipality),
  );
  exists('office-places', places, 'office', keys.office, (row) => [row.office]);
  exists('office-places', places, 'reception', keys.reception, (row) =>
    row.schedules.flatMap((one) => one.reception ?? []),
  );
  exists('office-places', places, 'phone', keys.phone, (row) => row.schedules.flatMap((one) => one.phone ?? []));
  exists('services', data.services, 'service', keys.service, (row) => row.relatedCodes);
  exists('municipal-services', data['municipal-services'], 'service', keys.service, (row) => [row.code]);
  exists('municipal-services', data['municipal-services'], 'municipality', keys.municipality, (row) => [
    row.municipality,
  ]);
  exists('crisis-centres', data['crisis-centres'], 'municipality', keys.municipality, (row) =>
    row.agreements.map((one) => one.municipality),
  );
  exists('rate-periods', data['rate-periods'], 'circular', keys.circular, (row) =>
    row.circular ? [row.circular] : [],
  );
  exists('rate-periods', data['rate-periods'], 'category', keys.category, (row) => Object.keys(row.amounts));
  exists('municipal-rates', data['municipal-rates'], 'category', keys.category, (row) => [row.category]);
  exists('municipal-rates', data['municipal-rates'], 'municipality', keys.municipality, (row) => [row.municipality]);
  for (const [file, rows] of Object.entries(data) as [SeedFile, object[]][]) {
    exists(file, rows, 'source', keys.source, sourcesNamedIn);
  }
}

function unique<Row>(file: SeedFile, rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Set<string> {
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    for (const key of keysOf(row)) {
      const before = seen.get(key);
      if (before !== undefined)
        throw new SeedError(`${file}.json`, index + 1, `duplicate ${key}, already in row ${before + 1}`);
      seen.set(key, index);
    }
  });
  return new Set(seen.keys());
}

function exists<Row>(
  file: SeedFile,
  rows: readonly Row[],
  what: string,
  known: ReadonlySet<string>,
  namesOf: (row: Row) => readonly string[],
): void {
  rows.forEach((row, index) => {
    for (const name of namesOf(row)) {
      if (!known.has(name)) throw new SeedError(`${file}.json`, index + 1, `dangling ${what} ${name}`);
    }
  });
}

/** Every `sourceId` at any depth of a row. */
function sourcesNamedIn(value: object): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'sourceId' || key === 'websiteSourceId') return inner === null ? [] : [String(inner)];
    return typeof inner === 'object' && inner !== null ? sourcesNamedIn(inner) : [];
  });
}
