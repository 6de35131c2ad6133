import { source } from '../../tables/schema.ts';
import { lexiconTerm, otherAgency } from '../../tables/service/lexicon.ts';
import type { LexiconFiles } from '../read-lexicon.ts';
import { insertAll, type Writer } from './insert.ts';

/** The words that people type, and the bodies that do what is not done here. */
export async function writeLexicon(db: Writer, { terms, agencies, sources }: LexiconFiles): Promise<void> {
  await db.insert(source).values(sources).onConflictDoNothing();
  await insertAll(db, otherAgency, [...agencies]);
  await insertAll(
    db,
    lexiconTerm,
    terms.map(({ source: sourceId, ...row }) => ({ ...row, sourceId })),
  );
}
