import { type Agency, compileLexicon, type Lexicon, type LexiconTerm } from '../../services/search/lexicon.ts';
import type { SqlLike } from '../client.ts';

interface LexiconRows {
  readonly terms: readonly LexiconTerm[];
  readonly agencies: readonly Agency[];
}

/** Reads the lexicon: two statements. It has no past, so a past version of the directory has the present one. */
export async function fetchLexicon(sql: SqlLike): Promise<LexiconRows> {
  const [terms, agencies] = await Promise.all([
    sql<LexiconTerm[]>`
      select kind, term, target, weight from tjenestegraf.lexicon_term order by kind collate "C", term collate "C", language, target`,
    sql<Agency[]>`
      select id, name_nb as "nameNb", name_nn as "nameNn", name_en as "nameEn", url from tjenestegraf.other_agency order by id`,
  ]);
  return { terms, agencies };
}

const compiled = new WeakMap<LexiconRows, Lexicon>();

/** Made when it is first searched with: it takes longer than all the rest of a version. */
export function lexiconOf(rows: LexiconRows): Lexicon {
  let lexicon = compiled.get(rows);
  if (lexicon === undefined) {
    lexicon = compileLexicon(rows.terms, rows.agencies);
    compiled.set(rows, lexicon);
  }
  return lexicon;
}
