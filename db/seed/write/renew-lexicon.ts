import { sql } from 'drizzle-orm';
import type { LexiconTermKey } from '../../tables/record/seed-run.ts';
import { source } from '../../tables/schema.ts';
import { lexiconTerm, otherAgency } from '../../tables/service/lexicon.ts';
import type { LexiconFiles } from '../read-lexicon.ts';
import type { Writer } from './insert.ts';

/** The words of the lexicon's files, as `seed_run` keeps them. */
export const keysOf = ({ terms }: LexiconFiles): LexiconTermKey[] =>
  terms.map(({ kind, term, language, target, weight }) => [kind, term, language, target, weight]);

/**
 * Brings newer files into a lexicon that may have been edited since: what the files gained is added, what they lost is removed,
 * and a weight that they changed is changed, each only where no editor has changed it. A word that an editor added or
 * removed stays so.
 * @param before the words that were loaded last; null: not known, so that nothing is removed
 */
export async function renewLexicon(
  db: Writer,
  files: LexiconFiles,
  before: readonly LexiconTermKey[] | null,
): Promise<void> {
  const loaded = new Map((before ?? []).map((key) => [nameOf(key), key]));
  const now = new Map(keysOf(files).map((key) => [nameOf(key), key]));
  const gone = [...loaded].filter(([name]) => !now.has(name)).map(([, key]) => key);
  const reweighed = [...now].flatMap(([name, key]) => {
    const weight = loaded.get(name)?.[WEIGHT];
    return weight === undefined || weight === key[WEIGHT] ? [] : [[...key, weight]];
  });
  const gained = files.terms.filter(
    ({ kind, term, language, target, weight }) => !loaded.has(nameOf([kind, term, language, target, weight])),
  );
  await db.insert(source).values(files.sources).onConflictDoNothing();
  for (const { id, ...agency } of files.agencies) {
    await db
      .insert(otherAgency)
      .values({ id, ...agency })
      .onConflictDoUpdate({ target: otherAgency.id, set: agency });
  }
  if (gone.length > 0) {
    await db.execute(sql`
      delete from ${lexiconTerm} using jsonb_array_elements(${JSON.stringify(gone)}::jsonb) gone
      where ${isRow} and weight = (gone ->> 4)::smallint`);
  }
  if (reweighed.length > 0) {
    await db.execute(sql`
      update ${lexiconTerm} set weight = (gone ->> 4)::smallint
      from jsonb_array_elements(${JSON.stringify(reweighed)}::jsonb) gone
      where ${isRow} and weight = (gone ->> 5)::smallint`);
  }
  for (let from = 0; from < gained.length; from += ROWS_PER_STATEMENT) {
    const rows = gained
      .slice(from, from + ROWS_PER_STATEMENT)
      .map(({ source: sourceId, ...row }) => ({ ...row, sourceId }));
    await db.insert(lexiconTerm).values(rows).onConflictDoNothing();
  }
}

const ROWS_PER_STATEMENT = 500;
const WEIGHT = 4;
const nameOf = ([kind, term, language, target]: LexiconTermKey) => JSON.stringify([kind, term, language, target]);
const isRow = sql`kind = gone ->> 0 and term = gone ->> 1 and language = gone ->> 2 and target is not distinct from gone ->> 3`;
