import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { type Borders, compileBorders } from '../../services/place-search/borders.ts';

/** Which property of an area is its number, by file. */
const NUMBER_OF = {
  municipalities: 'kommunenummer',
  'districts-oslo': 'Kombinert',
  'districts-bergen': 'bydelnr',
  'districts-stavanger': 'bydelnr',
  'districts-trondheim': 'bydelnr',
} as const;

let known: Borders | null = null;

/**
 * The simplified borders of municipalities and city districts of 2024; read when somebody first asks by a point. Kartverket
 * (CC BY 4.0), Oslo kommune and Statistics Norway (NLOD).
 */
export function readBorders(): Borders {
  known ??= compileBorders(
    Object.entries(NUMBER_OF).map(([file, property]) => ({
      topology: JSON.parse(readFileSync(new URL(`${file}.json`, import.meta.url), 'utf8')) as Topology,
      numberOf: property,
    })),
  );
  return known;
}
