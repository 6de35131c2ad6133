import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { PostalCategory } from '../../postal-codes/postal-code.ts';
import { checkRows } from '../parsing/check-rows.ts';
import { decodeText } from '../parsing/decode-text.ts';
import { municipalityNumber, postalCode, text } from '../parsing/fields.ts';
import type { Reading } from '../parsing/parsed-delivery.ts';

/** A row of the postal register. */
export interface PostalRow {
  readonly code: string;
  /** In capitals, as the register writes it. */
  readonly place: string;
  /** Svalbard and Jan Mayen have numbers there that are no municipality's. */
  readonly municipalityNumber: string;
  readonly category: PostalCategory;
}

/** The register's letters: gateadresser, postbokser, både gateadresser og postbokser, servicepostnummer, flere. */
const CATEGORIES: Readonly<Record<string, PostalCategory>> = {
  G: 'STREET',
  P: 'BOX',
  B: 'STREET_AND_BOX',
  S: 'SERVICE',
  F: 'MULTIPLE',
};

const shape = z
  .object({
    postnummer: postalCode,
    poststed: text,
    kommunenummer: municipalityNumber,
    kategori: z.string().refine((letter) => Object.hasOwn(CATEGORIES, letter), 'WRONG_VALUE'),
  })
  .transform(
    (row): PostalRow => ({
      code: row.postnummer,
      place: row.poststed,
      municipalityNumber: row.kommunenummer,
      category: CATEGORIES[row.kategori] ?? 'MULTIPLE',
    }),
  );

/**
 * Reads the postal register's own file: tab-separated, without a heading, Windows-1252 or UTF-8; code, place, number and
 * name of the municipality, category.
 *
 * @throws SourceError when it cannot be read at all.
 */
export function readPostalRegister(delivery: Uint8Array | string): Reading<PostalRow> {
  const { text: content } = decodeText(delivery, { allowWindows1252: true });
  const lines: string[][] = parse(content, {
    delimiter: '\t',
    quote: null,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const raw = lines.map(([postnummer = '', poststed = '', kommunenummer = '', , kategori = ''], index) => ({
    row: index + 1,
    line: index + 1,
    content: { postnummer, poststed, kommunenummer, kategori },
  }));
  const letters = `Bruk en av: ${Object.keys(CATEGORIES).join(', ')}.`;
  return checkRows(raw, {
    shape,
    keyOf: (row) => row.code,
    columns: true,
    hintFor: (_, at) => (at === 'kategori' ? letters : null),
  });
}

/** `MO I RANA` as `Mo i Rana`; a name that is stored already keeps its spelling. */
export function placeInWords(place: string): string {
  return place
    .toLocaleLowerCase('nb')
    .replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toLocaleUpperCase('nb'))
    .replace(/ (I|På|Og|Ved) /g, (word) => word.toLocaleLowerCase('nb'));
}
