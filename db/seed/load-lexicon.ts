import { eq } from 'drizzle-orm';
import { seedRun } from '../tables/record/seed-run.ts';
import { readLexicon } from './read-lexicon.ts';
import type { Writer } from './write/insert.ts';
import { keysOf, renewLexicon } from './write/renew-lexicon.ts';
import { writeLexicon } from './write/write-lexicon.ts';

/**
 * What was done with a data set. OUTDATED: other data were loaded before; the database has been the record since, so they
 * are left alone (a fresh database gets the new ones). RENEWED: newer words were brought into the lexicon.
 */
export type SeedOutcome = 'LOADED' | 'UNCHANGED' | 'OUTDATED' | 'RENEWED';

const DATA_SET = 'lexicon';

/**
 * Loads the lexicon, or brings newer words into the one that is there ([0105](../../docs/adr/0105-newer-words-at-start.md)). A lexicon that
 * was loaded before the present one is older: a server of the release before, started once more, changes nothing.
 */
export async function loadLexicon(db: Writer, folder: string, checksum: string): Promise<SeedOutcome> {
  const [before] = await db.select().from(seedRun).where(eq(seedRun.dataSet, DATA_SET));
  if (before?.checksum === checksum) return 'UNCHANGED';
  if (before?.earlier.includes(checksum) === true) return 'OUTDATED';
  const files = await readLexicon(folder);
  const rows = keysOf(files);
  if (before === undefined) {
    await writeLexicon(db, files);
    await db.insert(seedRun).values({ dataSet: DATA_SET, checksum, rows });
    return 'LOADED';
  }
  await renewLexicon(db, files, before.rows);
  const earlier = [...before.earlier, before.checksum];
  await db.update(seedRun).set({ checksum, rows, earlier }).where(eq(seedRun.dataSet, DATA_SET));
  return 'RENEWED';
}
