import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LEXICON_LANGUAGES, type TermKind } from '../../services/search/lexicon.ts';
import { SeedError } from './seed-error.ts';
import { sourceRow } from './shapes/area.ts';
import { text } from './shapes/primitives.ts';

const language = z.enum(LEXICON_LANGUAGES);
const weight = z.coerce.number().int().min(1).max(10);
const WEIGHT_OF_CERTAIN = 10;

/** Each file of words by its kind, with the columns after the word and its language. */
const FILES = {
  SERVICE: { file: 'services.tsv', columns: ['target', 'weight', 'source'] },
  SYNONYM: { file: 'synonyms.tsv', columns: ['target', 'source'] },
  STOP: { file: 'stop-words.tsv', columns: ['source'] },
  AGENCY: { file: 'elsewhere.tsv', columns: ['target', 'source'] },
  DANGER: { file: 'danger.tsv', columns: ['target', 'source'] },
  ACT: { file: 'acts.tsv', columns: ['target', 'source'] },
  HARMLESS: { file: 'harmless.tsv', columns: ['weight', 'source'] },
  PERSON: { file: 'persons.tsv', columns: ['source'] },
  GROUP: { file: 'word-groups.tsv', columns: ['target', 'source'] },
} as const satisfies Record<TermKind, { file: string; columns: readonly string[] }>;
const AGENCIES = 'agencies.json';
const SOURCES = 'sources.json';
export const LEXICON_FILES = [...Object.values(FILES).map(({ file }) => file), AGENCIES, SOURCES];

const termShape = z.strictObject({
  term: text,
  language,
  target: text.nullable().default(null),
  weight: weight.default(WEIGHT_OF_CERTAIN),
  source: text,
});
const agencyShape = z.array(
  z.strictObject({ id: text, nameNb: text, nameNn: text, nameEn: text, url: z.url(), sourceId: text }),
);

export type LexiconRow = { readonly kind: TermKind } & z.infer<typeof termShape>;
export interface LexiconFiles {
  readonly terms: readonly LexiconRow[];
  readonly agencies: z.infer<typeof agencyShape>;
  /** The lexicon brings its own sources, so that a database with other sources can get a lexicon, too. */
  readonly sources: z.infer<typeof sourceRow>[];
}

/** Reads and checks the lexicon's files. @throws SeedError at the first row that breaks a rule */
export async function readLexicon(folder: string): Promise<LexiconFiles> {
  const agencies = await readJson(folder, AGENCIES, agencyShape);
  const sources = await readJson(folder, SOURCES, z.array(sourceRow));
  const known = { agency: new Set(agencies.map(({ id }) => id)), source: new Set(sources.map(({ id }) => id)) };
  const terms: LexiconRow[] = [];
  for (const kind of Object.keys(FILES) as TermKind[]) {
    const { file, columns } = FILES[kind];
    const [, ...lines] = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');
    lines.forEach((line, index) => {
      const cells = line.split('\t');
      const named = ['term', 'language', ...columns].map((name, column) => [name, cells[column]]);
      const row = termShape.safeParse(Object.fromEntries(named));
      // The first line has the columns' names.
      if (!row.success) throw new SeedError(file, index + 2, z.prettifyError(row.error));
      if (kind === 'AGENCY' && !known.agency.has(row.data.target ?? '')) {
        throw new SeedError(file, index + 2, 'target: no such agency');
      }
      if (!known.source.has(row.data.source)) throw new SeedError(file, index + 2, 'source: no such source');
      terms.push({ kind, ...row.data });
    });
  }
  return { terms, agencies, sources };
}

async function readJson<Rows>(folder: string, file: string, shape: z.ZodType<Rows>): Promise<Rows> {
  const rows = shape.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  if (!rows.success) throw new SeedError(file, 1, z.prettifyError(rows.error));
  return rows.data;
}
